import type { Article } from './article.ts';
import type { Dated } from './event.ts';
import type { EventHit, PassageHit, QuoteHit } from './library.ts';
import type { Quote } from './quote.ts';
import { writeRef } from './ref.ts';
import { cite, type Entry, type Verbatim, verbatim } from './reply.ts';
import { type Span, slice } from './span.ts';
import { showWhen } from './when.ts';

/** Below this confidence an answer says that the speaker is uncertain. */
export const CERTAIN = 0.8;

/** A quote as an answer shows it: the words alone when they are someone's own, else the whole sentence. */
export function quoteEntry(hit: QuoteHit): Entry {
  const { article, quote, highlights } = hit;
  const spans = quote.kind === 'direct' ? quote.parts : [quote.sentences];
  const [first = quote.sentences, ...others] = spans;
  const words: [Verbatim, ...Verbatim[]] = [
    verbatim(article, first, highlights),
    ...others.map((span) => verbatim(article, span, highlights)),
  ];
  const when = quote.said && tellDated(article, quote.said);
  return {
    ref: writeRef(hit.ref),
    who: whoSaid(hit),
    ...(when && { when }),
    words,
    style: quote.kind === 'direct' ? 'quoted' : 'as written',
    remarks: [...remarksOn(hit), ...doubtsOf(article)],
    source: cite(article, hit.source),
  };
}

function whoSaid({ quote, speaker, article }: QuoteHit): NonNullable<Entry['who']> {
  const mention = quote.speaker && slice(article.text, quote.speaker.mention);
  const role = quote.speaker?.role && slice(article.text, quote.speaker.role);
  return {
    name: speaker?.name ?? mention ?? 'speaker not shown',
    ...(role && { role }),
    certain: quote.speaker !== undefined && quote.confidence >= CERTAIN,
  };
}

function remarksOn({ quote, speaker, article }: QuoteHit): string[] {
  const words = (span: Span) => `“${slice(article.text, span).replace(/\s+/g, ' ')}”`;
  const remarks: string[] = [];
  if (quote.kind !== 'direct') remarks.push('reported in the article’s words');
  remarks.push(...howFound(quote, speaker?.name, words));
  if (quote.relay) remarks.push(`passed on by ${words(quote.relay)}`);
  if (quote.audience) remarks.push(`audience: ${words(quote.audience)}`);
  return remarks;
}

function howFound(
  { speaker, confidence }: Quote,
  name: string | undefined,
  words: (span: Span) => string,
): string[] {
  if (!speaker) return ['speaker uncertain: the article does not show whose words these are'];
  const how = {
    named: `the text names ${words(speaker.mention)}`,
    pronoun: `${words(speaker.mention)} read as ${name ?? 'someone unnamed'}`,
    description: `${words(speaker.mention)} read as ${name ?? 'someone unnamed'}`,
    continued: 'continues the words before it',
  }[speaker.found];
  if (confidence < CERTAIN) return [`speaker uncertain: ${how}`];
  return speaker.found === 'named' || !name ? [] : [how];
}

/** A dated sentence as a timeline shows it; one without a date stands apart. */
export function eventEntry(hit: EventHit): Entry {
  const { article, event, highlights } = hit;
  const resolved = event.dated.kind === 'resolved';
  return {
    ref: writeRef(hit.ref),
    ...(!resolved && { group: 'Undated: the article states no date to count from' }),
    when: tellDated(article, event.dated),
    words: [verbatim(article, event.sentence, highlights)],
    style: 'as written',
    remarks: [
      ...(event.status === 'told' ? [] : [`told as ${event.status}`]),
      ...doubtsOf(article),
    ],
    source: cite(article, hit.source),
  };
}

export function passageEntry({ article, passage, highlights, ref, source }: PassageHit): Entry {
  return {
    ref: writeRef(ref),
    words: [verbatim(article, passage.span, highlights)],
    style: 'as written',
    remarks: doubtsOf(article),
    source: cite(article, source),
  };
}

/** Where a source contradicts itself, everything taken from it says so. */
function doubtsOf({ doubts = [] }: Article): readonly string[] {
  return doubts.map((doubt) => `the source contradicts itself: ${doubt}`);
}

function tellDated(article: Article, dated: Dated): NonNullable<Entry['when']> {
  const words = `“${slice(article.text, dated.words).replace(/\s+/g, ' ')}”`;
  if (dated.kind === 'unresolved') return { shown: words, how: 'day not known' };
  const shown = showWhen(dated.when);
  if (dated.how === 'stated') return { shown, how: 'stated' };
  return { shown, how: `${words}, counted from the article’s date` };
}
