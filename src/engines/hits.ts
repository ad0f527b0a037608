import { passagesOf } from '../core/article.ts';
import type { Numbered } from '../core/corpus.ts';
import type {
  EventHit,
  Opened,
  OtherEvent,
  OtherQuote,
  PassageHit,
  QuoteHit,
} from '../core/library.ts';
import { homeOf } from '../core/matching.ts';
import type { Ref } from '../core/ref.ts';
import { findParts, type Part } from '../core/sought.ts';
import type { Span } from '../core/span.ts';
import { firstWhere } from '../core/word-list.ts';
import type { Shelf } from './shelf.ts';
import { fellowsOf, kinAt, othersOf, standingAt } from './stories.ts';

type Terms = readonly Part[];

export async function passageHit(
  shelf: Shelf,
  place: number,
  terms: Terms,
): Promise<PassageHit | undefined> {
  const row = shelf.articleAt(place);
  const reading = await shelf.reading(row);
  const hit = passageIn(reading, place - (shelf.records.articles.passages[row] ?? 0), terms);
  const others = await othersOf(shelf, place);
  return hit && { ...hit, ...(others.length > 0 && { others }) };
}

function passageIn(reading: Numbered, at: number, terms: Terms): PassageHit | undefined {
  const { article, number } = reading;
  const passage = passagesOf(article)[at];
  return (
    passage && {
      ref: { kind: 'passage', number, passage: passage.number },
      article,
      source: { kind: 'article', number },
      passage,
      highlights: findParts(article.text, passage.span, terms),
    }
  );
}

export async function quoteHit(
  shelf: Shelf,
  row: number,
  { terms, beside }: { readonly terms: Terms; readonly beside: boolean },
): Promise<QuoteHit | undefined> {
  const { quotes, articles } = shelf.records;
  const own = quotes.article[row] ?? 0;
  const reading = await shelf.reading(own);
  const first = articles.quotes[own] ?? 0;
  const quote = reading.quotes[row - first];
  const base = quote && homeHit(reading, quote.parts, terms);
  if (!base) return undefined;
  const others = await Promise.all(
    elsewhere(shelf, row).map((other) => otherQuote(shelf, other, own)),
  );
  const rank = (quotes.speaker[row] ?? 0) - 1;
  const standing = standingAt(shelf, own);
  return {
    ...base,
    ref: { kind: 'quote', number: quotes.number[row] ?? 0 },
    quote,
    others: others.flatMap((other) => other ?? []),
    siblings: siblingsOf(reading, row - first),
    beside,
    ...(rank >= 0 && { speaker: shelf.speakerAt(rank) }),
    ...(standing && { standing }),
  };
}

/** The rows of the same quotation in other articles. */
export function elsewhere(shelf: Shelf, row: number): readonly number[] {
  const { article } = shelf.records.quotes;
  return sameAs(shelf, row).filter((other) => article[other] !== article[row]);
}

/** The rows of one quotation in several articles, this one's among them; none where it stands in one alone. */
function sameAs({ records: { same, quotes } }: Shelf, row: number): readonly number[] {
  const leader = quotes.unit[row] ?? 0;
  const startOf = (group: number) => (group === 0 ? 0 : (same.ends[group - 1] ?? 0));
  const found = firstWhere(same.ends.length, (group) => (same.rows[startOf(group)] ?? 0) >= leader);
  const rows = same.rows.subarray(startOf(found), same.ends[found]);
  return rows[0] === leader ? [...rows] : [];
}

/** Other quotes of the speaker that the same sentence retells. */
function siblingsOf({ quotes, quoteNumbers, speakers }: Numbered, own: number): readonly Ref[] {
  const quote = quotes[own];
  const speaker = speakers[own];
  if (quote?.kind === 'direct' || !speaker) return [];
  return quotes.flatMap((other, at): readonly Ref[] => {
    const same =
      other.kind !== 'direct' &&
      speakers[at] === speaker &&
      other.sentences.start === quote?.sentences.start;
    return same && at !== own ? [{ kind: 'quote', number: quoteNumbers[at] ?? 0 }] : [];
  });
}

async function otherQuote(
  shelf: Shelf,
  row: number,
  shown: number,
): Promise<OtherQuote | undefined> {
  const { quotes, articles } = shelf.records;
  const own = quotes.article[row] ?? 0;
  const { article, number, quotes: all } = await shelf.reading(own);
  const quote = all[row - (articles.quotes[own] ?? 0)];
  const ref = { kind: 'quote', number: quotes.number[row] ?? 0 } as const;
  const kin = kinAt(shelf, shown, own);
  const standing = standingAt(shelf, own);
  const source = { kind: 'article', number } as const;
  return (
    quote && { ref, article, source, quote, ...(kin && { kin }), ...(standing && { standing }) }
  );
}

export async function eventHit(
  shelf: Shelf,
  row: number,
  terms: Terms,
): Promise<EventHit | undefined> {
  const { events, articles } = shelf.records;
  const own = events.article[row] ?? 0;
  const reading = await shelf.reading(own);
  const event = reading.events[row - (articles.events[own] ?? 0)];
  const base = event && homeHit(reading, [event.sentence], []);
  if (!base) return undefined;
  const highlights = findParts(base.article.text, event.sentence, terms);
  const ref = { kind: 'event', number: events.number[row] ?? 0 } as const;
  return { ...base, ref, highlights, event };
}

/** `shown` is the row of the event that it stands beside. */
export async function otherEvent(
  shelf: Shelf,
  row: number,
  shown: number,
): Promise<OtherEvent | undefined> {
  const { events, articles } = shelf.records;
  const own = events.article[row] ?? 0;
  const { article, number, events: all } = await shelf.reading(own);
  const event = all[row - (articles.events[own] ?? 0)];
  const ref = { kind: 'event', number: events.number[row] ?? 0 } as const;
  const kin = kinAt(shelf, events.article[shown] ?? 0, own);
  return event && { ref, article, source: { kind: 'article', number }, event, ...(kin && { kin }) };
}

function homeHit(reading: Numbered, parts: readonly Span[], terms: Terms): PassageHit | undefined {
  const { article } = reading;
  const passages = passagesOf(article);
  const home = homeOf(passages, parts);
  const first = home && passages[home.first];
  const last = home && passages[home.last];
  if (!first || !last) return undefined;
  const whole: Span = { start: first.span.start, end: last.span.end };
  const hit = passageIn(reading, home.first, []);
  return hit && { ...hit, highlights: findParts(article.text, whole, terms) };
}

/** The article that a reference stands for or stands in. */
export async function openedAt(shelf: Shelf, ref: Ref): Promise<Opened | undefined> {
  const row = articleOf(shelf, ref);
  if (row === undefined) return undefined;
  const { articles } = shelf.records;
  const { article, number } = await shelf.reading(row);
  const rows = (starts: Uint32Array) => {
    const from = starts[row] ?? 0;
    return Array.from({ length: (starts[row + 1] ?? 0) - from }, (_, at) => from + at);
  };
  const asked = { terms: [], beside: false };
  const quotes = await Promise.all(
    rows(articles.quotes).map((each) => quoteHit(shelf, each, asked)),
  );
  const story = await fellowsOf(shelf, row);
  const events = await Promise.all(rows(articles.events).map((each) => eventHit(shelf, each, [])));
  return {
    ref: { kind: 'article', number },
    article,
    passages: passagesOf(article),
    quotes: quotes.flatMap((hit) => hit ?? []),
    events: events.flatMap((hit) => hit ?? []),
    ...(story.length > 0 && { story }),
  };
}

function articleOf(shelf: Shelf, ref: Ref): number | undefined {
  const { articles, quotes, events } = shelf.records;
  switch (ref.kind) {
    case 'article':
      return shelf.articles.rowOf(ref.number);
    case 'passage': {
      const row = shelf.articles.rowOf(ref.number);
      if (row === undefined) return undefined;
      const count = (articles.passages[row + 1] ?? 0) - (articles.passages[row] ?? 0);
      return ref.passage <= count ? row : undefined;
    }
    case 'quote': {
      const row = shelf.quotes.rowOf(ref.number);
      return row === undefined ? undefined : quotes.article[row];
    }
    case 'event': {
      const row = shelf.events.rowOf(ref.number);
      return row === undefined ? undefined : events.article[row];
    }
  }
}
