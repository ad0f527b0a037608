import { isUncertain, type Known } from '../article.ts';
import { tellInferred } from '../inferred.ts';
import type { Citation } from '../reply.ts';
import { writeWhen } from '../when.ts';

/** The columns of where something stands. What the source does not state is an empty cell. */
export const SOURCE_HEAD = [
  'published',
  'published known from',
  'outlet',
  'headline',
  'author',
  'link',
  'archived link',
  'article',
  'file',
] as const;

/** A cell for each of `SOURCE_HEAD`. */
export function sourceCells(source: Citation): readonly string[] {
  const { outlet, title, author, published, inferred, url, archivedUrl, ref, file } = source;
  return [
    published ? writeWhen(published.value) : '',
    published ? tellKnown(published) : `not stated${inferred ? `; ${tellInferred(inferred)}` : ''}`,
    outlet?.value ?? '',
    title?.value ?? '',
    author?.value ?? '',
    url?.value ?? '',
    archivedUrl?.value ?? '',
    ref,
    file,
  ];
}

/** How a value is known: `dateline`, `words, not certain`, `curator: told by the archive`. */
function tellKnown(known: Known<unknown>): string {
  const { how, note } = known;
  return `${how}${note ? `: ${note}` : ''}${isUncertain(known) ? ', not certain' : ''}`;
}

/** All that is known of where something stands, for programs; null where the source does not state it. */
export function sourceRecord(source: Citation) {
  const { outlet, title, author, published, inferred, updated, url, archivedUrl } = source;
  return {
    ref: source.ref,
    file: source.file,
    outlet: outlet?.value ?? null,
    title: title?.value ?? null,
    author: author?.value ?? null,
    published: published ? writeWhen(published.value) : null,
    inferred: inferred ? tellInferred(inferred) : null,
    updated: updated ? writeWhen(updated.value) : null,
    url: url?.value ?? null,
    archivedUrl: archivedUrl?.value ?? null,
    knownFrom: knownFrom({ outlet, title, author, published, updated, url, archivedUrl }),
  };
}

function knownFrom(all: Readonly<Record<string, Known<unknown> | undefined>>) {
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, known]) => (known ? [[name, tellKnown(known)]] : [])),
  );
}
