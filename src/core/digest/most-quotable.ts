import { passageEntry, quoteEntry } from '../entry.ts';
import type { Opened, QuoteHit } from '../library.ts';
import { isCertain } from '../quote.ts';
import type { Entry } from '../reply.ts';
import { sentencesOf } from '../sentences.ts';
import { holdsPart, type Part, soughtIn } from '../sought.ts';
import { type Span, slice } from '../span.ts';
import { wordsIn } from '../words.ts';

/** Shorter words tell too little, longer ones are no line. */
const TELLING = { least: 40, most: 320 };
/** A sentence that leads is looked for in so many paragraphs. */
const LEADING = 3;

/** What an article's words are weighed by: the topic, where one is asked for. */
export type Weighing = {
  readonly parts: readonly Part[];
  /** What was weighed before: stories and their quotes are told one after the other. */
  readonly known: WeakMap<Opened, readonly QuoteHit[]>;
};

export function weighingOf(topic: string | undefined): Weighing {
  return { parts: topic === undefined ? [] : soughtIn(topic).parts, known: new WeakMap() };
}

/**
 * The quotes of an article that can stand alone, the most quotable first: someone's own words, surely
 * theirs, of a telling length, and on the topic.
 */
export function quotables(opened: Opened, weighing: Weighing): readonly QuoteHit[] {
  const known = weighing.known.get(opened) ?? weighed(opened, weighing);
  weighing.known.set(opened, known);
  return known;
}

function weighed(opened: Opened, weighing: Weighing): readonly QuoteHit[] {
  const { article, quotes, passages } = opened;
  const isOnTopic = holdsAll(article.title?.value ?? '', weighing);
  const around = ({ passage }: QuoteHit) => {
    const [first, last] = [passages[passage.number - 2], passages[passage.number]];
    const span = { start: (first ?? passage).span.start, end: (last ?? passage).span.end };
    return isOnTopic || holdsAll(slice(article.text, span), weighing);
  };
  return quotes
    .map((hit) => ({ hit, worth: worthOf(hit, weighing) }))
    .filter(({ hit, worth }) => worth >= ON_TOPIC || (worth > 0 && around(hit)))
    .sort((a, b) => b.worth - a.worth)
    .map(({ hit }) => hit);
}

const ON_TOPIC = 10;
const IN_WORDS = 20;

/** 0 for what cannot stand alone. */
function worthOf(hit: QuoteHit, weighing: Weighing): number {
  const { article, quote, speaker, passage } = hit;
  const isNamed = quote.speaker?.type !== 'unnamed' && speaker !== undefined;
  if (quote.kind !== 'direct' || !isCertain(quote) || !isNamed) return 0;
  const words = quote.parts.map((part) => slice(article.text, part)).join(' ');
  if (words.length < TELLING.least || words.length > TELLING.most) return 0;
  const near = holdsAll(words, weighing)
    ? IN_WORDS
    : holdsAll(slice(article.text, passage.span), weighing)
      ? ON_TOPIC
      : 1;
  const length = words.length >= 60 && words.length <= 220 ? 4 : 0;
  const whole = /[.!?…,]["”’]?$/u.test(words) && /^["“‘(]?\p{Lu}/u.test(words) ? 3 : 0;
  const plain = (quote.speaker?.found === 'named' ? 1 : 0) + (quote.relay ? 0 : 1);
  return near + length + whole + plain;
}

/** True where no topic is asked for, or all of it stands in a text. */
function holdsAll(text: string, { parts }: Weighing): boolean {
  if (parts.length === 0) return true;
  const words = wordsIn(text);
  return parts.every((part) => holdsPart(words, part));
}

/** The most quotable words of an article, or else its leading sentence; undefined where it has no paragraph. */
export function tellingEntry(opened: Opened, weighing: Weighing): Entry | undefined {
  const [best] = quotables(opened, weighing);
  return best ? withoutWays(quoteEntry(best)) : leadEntry(opened);
}

/** An entry for a page that cannot be pressed: without other articles and ways on. */
export function withoutWays({ also: _, ways: __, ...entry }: Entry): Entry {
  return entry;
}

/** The sentence that an article begins with, after the place and day at its head. */
export function leadEntry({
  article,
  ref,
  passages,
}: Pick<Opened, 'article' | 'ref' | 'passages'>): Entry | undefined {
  const sentences = passages.slice(0, LEADING).flatMap((passage) => {
    const within = afterDateline(passage.span, article.text, article.dateline?.span);
    return sentencesOf(article.text, within).map((span) => ({ passage, span }));
  });
  const fits = ({ span: { start, end } }: { readonly span: Span }) =>
    end - start >= TELLING.least && end - start <= TELLING.most;
  const lead = sentences.find(fits) ?? sentences[0];
  if (!lead) return undefined;
  const { passage, span } = lead;
  return passageEntry({
    ref: { kind: 'passage', number: ref.number, passage: passage.number },
    article,
    source: ref,
    passage: { ...passage, span },
    highlights: [],
  });
}

function afterDateline({ start, end }: Span, text: string, dateline: Span | undefined): Span {
  const from = dateline && dateline.start >= start && dateline.end < end ? dateline.end : start;
  const [sign = ''] = /^[\s\-–—:]*/u.exec(text.slice(from, end)) ?? [];
  return { start: from === start ? start : from + sign.length, end };
}
