import { tellDated } from '../entry.ts';
import type { DatesOf, MomentHit, OtherEvent } from '../library.ts';
import { webLink } from '../links.ts';
import { writeRef } from '../ref.ts';
import { type Citation, cite } from '../reply.ts';
import { slice } from '../span.ts';
import { showWhen, type When, writeWhen } from '../when.ts';
import type { FileHead } from './form.ts';

/** A timeline to be kept elsewhere. */
export type Sheet = SheetHead & { readonly rows: readonly Row[] };

/** Titled `Timeline on “Syria”`. */
export type SheetHead = FileHead & { readonly dates: DatesOf };

export type Row = {
  readonly ref: string;
  /** Absent where the time is not known; then `shown` are the words that tell it. */
  readonly when?: When;
  readonly shown: string;
  /** The time that the sentence tells of, as finely as it is known: `2016-12-05`. */
  readonly told?: string;
  /** How the time of the sentence is known. */
  readonly knownFrom?: string;
  readonly status: MomentHit['event']['status'];
  /** To the letter, with its line breaks. */
  readonly sentence: string;
  readonly source: Citation;
  /** The same happening in other articles. */
  readonly also: readonly OtherRow[];
  /** The same happening on another day, as another outlet tells it. */
  readonly disputed: readonly OtherRow[];
};

export type OtherRow = Pick<Row, 'ref' | 'shown' | 'sentence' | 'source'>;

export function rowOf({ ref, article, source, event, when, others, rivals }: MomentHit): Row {
  const { dated } = event;
  return {
    ...otherRow({ ref, article, source, event }),
    ...(when && { when, shown: showWhen(when) }),
    ...(dated.kind === 'resolved' && { told: writeWhen(dated.when) }),
    knownFrom: tellDated(article, dated).how,
    status: event.status,
    also: others.map(otherRow),
    disputed: rivals.map(otherRow),
  };
}

function otherRow({ ref, article, source, event: { dated, sentence } }: OtherEvent): OtherRow {
  const words = `“${oneLine(slice(article.text, dated.words))}”`;
  return {
    ref: writeRef(ref),
    shown: dated.kind === 'resolved' ? showWhen(dated.when) : words,
    sentence: slice(article.text, sentence),
    source: cite(article, source),
  };
}

/** Words of a source on one line, without control characters; nothing else is touched. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** `SANA, “Headline”, 29 Nov 2024, https://…`; what the source does not state is said to be so. */
export function citationLine({ outlet, title, published, url, ref }: Citation): string {
  return [
    outlet ? oneLine(outlet.value) : 'outlet not stated',
    title ? `“${oneLine(title.value)}”` : 'no headline',
    published ? showWhen(published.value) : 'date not stated',
    (url && webLink(url.value)) ?? 'no link',
    ref,
  ].join(', ');
}
