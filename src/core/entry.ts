import { plural } from './answer.ts';
import type { Article } from './article.ts';
import { corroborationOf, tellCorroboration } from './corroboration.ts';
import type { Dated } from './event.ts';
import type {
  DatesOf,
  MomentHit,
  OtherEvent,
  OtherPassage,
  OtherQuote,
  PassageHit,
  QuoteHit,
} from './library.ts';
import { isCertain, type Quote } from './quote.ts';
import { type Ref, writeRef } from './ref.ts';
import { type Also, cite, type Entry, verbatim, type Way } from './reply.ts';
import { type Span, slice } from './span.ts';
import { type Kin, tellKin } from './story.ts';
import { showWhen } from './when.ts';

/** A quote as an answer shows it: the words alone when they are someone's own, else the whole sentence. */
export function quoteEntry(hit: QuoteHit): Entry {
  const { article, quote, highlights } = hit;
  const when = quote.said && tellDated(article, quote.said);
  const also = hit.others.map((other) => alsoIn(hit, other));
  return {
    ref: writeRef(hit.ref),
    who: whoSaid(hit),
    ...(when && { when }),
    words: wordsOf(article, quote, highlights),
    style: quote.kind === 'direct' ? 'quoted' : 'as written',
    remarks: [...remarksOn(hit), ...corroborated(hit), ...doubtsOf(article)],
    source: cite(article, hit.source),
    ...(also.length > 0 && { also }),
    ways: waysFrom(hit.ref, also.length > 0),
  };
}

/** What can be asked of one finding; to be compared where other articles have it too. */
function waysFrom(ref: Ref, comparable: boolean): readonly Way[] {
  const own = writeRef(ref);
  return [
    { label: 'Context', ask: { command: 'article', raw: { ref: own } } },
    ...(comparable ? [{ label: 'Compare', ask: { command: 'compare', raw: { topic: own } } }] : []),
    { label: 'Cite', ask: { command: 'cite', raw: { ref: own } } },
  ];
}

/** In how many places it stands, where that is more than one. */
function corroborated(hit: QuoteHit): readonly string[] {
  const told = tellCorroboration(corroborationOf([hit, ...hit.others]));
  return told === undefined ? [] : [told];
}

function wordsOf(article: Article, quote: Quote, highlights: readonly Span[]): Entry['words'] {
  const spans = quote.kind === 'direct' ? quote.parts : [quote.sentences];
  const [first = quote.sentences, ...others] = spans;
  return [
    verbatim(article, first, highlights),
    ...others.map((span) => verbatim(article, span, highlights)),
  ];
}

/** The same quotation elsewhere, with its words where they are not the same to the letter. */
function alsoIn({ article, quote }: QuoteHit, other: OtherQuote): Also {
  const here = wordsOf(article, quote, []);
  const there = wordsOf(other.article, other.quote, []);
  const same = plainly(here) === plainly(there) && quote.kind === other.quote.kind;
  const source = cite(other.article, other.source);
  return { ref: writeRef(other.ref), source, ...(!same && { words: there }), ...leadOf(other) };
}

/** Words without what typesetting varies: white space and the kind of marks. */
function plainly(words: Entry['words']): string {
  return words
    .map(({ text }) =>
      text
        .replace(/[“”«»„]/g, '"')
        .replace(/[‘’]/g, "'")
        .replace(/\s+/g, ' '),
    )
    .join(' ');
}

function whoSaid({ quote, speaker, article }: QuoteHit): NonNullable<Entry['who']> {
  const mention = quote.speaker && slice(article.text, quote.speaker.mention);
  const role = quote.speaker?.role && slice(article.text, quote.speaker.role);
  return {
    name: speaker?.name ?? mention ?? 'speaker not shown',
    ...(role && { role }),
    certain: isCertain(quote),
  };
}

function remarksOn({ quote, speaker, article, siblings, beside }: QuoteHit): string[] {
  const words = (span: Span) => `“${slice(article.text, span).replace(/\s+/g, ' ')}”`;
  const remarks: string[] = [];
  if (quote.kind !== 'direct') remarks.push('reported in the article’s words');
  remarks.push(...howFound(quote, speaker?.name, words));
  if (quote.relay) remarks.push(`passed on by ${words(quote.relay)}`);
  if (quote.audience) remarks.push(`audience: ${words(quote.audience)}`);
  if (siblings.length > 0)
    remarks.push(`the sentence also holds ${siblings.map(writeRef).join(', ')}`);
  if (beside) remarks.push('the topic stands nearby, not in this paragraph');
  return remarks;
}

function howFound(quote: Quote, name: string | undefined, words: (span: Span) => string): string[] {
  const { speaker } = quote;
  if (!speaker) return ['speaker uncertain: the article does not show whose words these are'];
  const how = {
    named: `the text names ${words(speaker.mention)}`,
    pronoun: `${words(speaker.mention)} read as ${name ?? 'someone unnamed'}`,
    description: `${words(speaker.mention)} read as ${name ?? 'someone unnamed'}`,
    continued: 'continues the words before it',
  }[speaker.found];
  if (!isCertain(quote)) {
    return [`uncertain: ${how}, read with confidence ${quote.confidence.toFixed(2)} of 1`];
  }
  return speaker.found === 'named' || !name ? [] : [how];
}

/** A line of a timeline; one without a date stands apart. */
export function momentEntry(hit: MomentHit, dates: DatesOf): Entry {
  const { article, event, highlights, others, rivals } = hit;
  const also = [...others, ...rivals].map((other) => alsoTold(hit, other));
  return {
    ref: writeRef(hit.ref),
    ...(!hit.when && { group: UNDATED[dates] }),
    when: tellMoment(hit, dates),
    words: [verbatim(article, event.sentence, highlights)],
    style: 'as written',
    remarks: [
      ...(event.status === 'told' ? [] : [`told as ${event.status}`]),
      ...rivals.map(tellRival),
      ...doubtsOf(article),
    ],
    source: cite(article, hit.source),
    ...(also.length > 0 && { also }),
    ways: waysFrom(hit.ref, also.length > 0),
  };
}

const UNDATED: Readonly<Record<DatesOf, string>> = {
  event: 'Undated: the article states no day to count from',
  published: 'Undated: the article states no date of publication',
};

function tellMoment(hit: MomentHit, dates: DatesOf): NonNullable<Entry['when']> {
  const { article, event, when } = hit;
  const told = tellDated(article, event.dated);
  if (!when) {
    return dates === 'event' ? told : { shown: told.shown, how: 'as the sentence tells it' };
  }
  const shown = showWhen(when);
  if (dates === 'published')
    return { shown, how: `published; the sentence tells of ${told.shown}` };
  return shown === told.shown ? told : { shown, how: `${told.shown}: ${told.how}` };
}

function alsoTold({ article, event }: MomentHit, other: OtherEvent): Also {
  const there = verbatim(other.article, other.event.sentence);
  const same = plainly([verbatim(article, event.sentence)]) === plainly([there]);
  const source = cite(other.article, other.source);
  return { ref: writeRef(other.ref), source, ...(!same && { words: [there] }), ...leadOf(other) };
}

/** Another outlet's day for what seems to be the same: which is right is the reader's to judge. */
function tellRival({ ref, article, event }: OtherEvent): string {
  const { shown } = tellDated(article, event.dated);
  const outlet = article.outlet?.value ?? 'another outlet';
  return `told of another day elsewhere: ${shown} in ${writeRef(ref)} (${outlet})`;
}

export function passageEntry(hit: PassageHit): Entry {
  const { article, passage, highlights, ref, source, others = [] } = hit;
  const also = others.map((other) => alsoWritten(hit, other));
  return {
    ref: writeRef(ref),
    words: [verbatim(article, passage.span, highlights)],
    style: 'as written',
    remarks: doubtsOf(article),
    source: cite(article, source),
    ...(also.length > 0 && { also }),
    ways: waysFrom(ref, false),
  };
}

function alsoWritten({ article, passage }: PassageHit, other: OtherPassage): Also {
  const there = verbatim(other.article, other.passage.span);
  const same = plainly([verbatim(article, passage.span)]) === plainly([there]);
  const source = cite(other.article, other.source);
  return { ref: writeRef(other.ref), source, ...(!same && { words: [there] }), ...leadOf(other) };
}

/** A dated sentence by itself. */
export function eventEntry({ ref, article, source, event }: OtherEvent): Entry {
  return {
    ref: writeRef(ref),
    when: tellDated(article, event.dated),
    words: [verbatim(article, event.sentence)],
    style: 'as written',
    remarks: [
      ...(event.status === 'told' ? [] : [`told as ${event.status}`]),
      ...doubtsOf(article),
    ],
    source: cite(article, source),
    ways: waysFrom(ref, false),
  };
}

/** What an article is to the one shown, for those of one story. */
function leadOf({ article, kin }: { readonly article: Article; readonly kin?: Kin }) {
  if (!kin) return {};
  if (kin.kinship === 'version') return { lead: tellKin(kin) };
  const outlet = article.outlet?.value;
  return { lead: `also ${outlet ? `at ${outlet} ` : ''}(${tellKin(kin)})` };
}

/** Where a source contradicts itself or is damaged, everything taken from it says so. */
function doubtsOf({ doubts = [] }: Article): readonly string[] {
  return doubts.map((doubt) => `doubt about the source: ${doubt}`);
}

/** What is known without the article's day: how far from it. */
function tellAway({ away }: { readonly away?: number }): string {
  if (away === undefined) return '';
  if (away === 0) return ': that of the article';
  const days = plural(Math.abs(away), 'day');
  return `: ${days} ${away < 0 ? 'before' : 'after'} the article’s`;
}

/** A time as it is told, and how it is known. */
export function tellDated(article: Article, dated: Dated): NonNullable<Entry['when']> {
  const words = `“${slice(article.text, dated.words).replace(/\s+/g, ' ')}”`;
  if (dated.kind === 'unresolved') return { shown: words, how: `day not known${tellAway(dated)}` };
  const shown = showWhen(dated.when);
  if (dated.how === 'stated') return { shown, how: 'stated' };
  return { shown, how: `${words}, counted from the article’s date` };
}
