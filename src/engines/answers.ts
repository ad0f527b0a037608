import type { Article } from '../core/article.ts';
import type {
  EventHit,
  EventQuery,
  Filter,
  Page,
  PageRequest,
  PassageHit,
  PassageQuery,
  QuoteHit,
  QuoteQuery,
} from '../core/library.ts';
import {
  asksForDays,
  byPublished,
  byQuoteRank,
  compare,
  fromOutlet,
  type Home,
  type Nearness,
  nearness,
  sameSection,
  within,
} from '../core/matching.ts';
import type { Span } from '../core/span.ts';
import type { When } from '../core/when.ts';
import { queryTerms, wordsIn } from '../core/words.ts';
import type { Finder, Marks } from './finder.ts';
import { eventHit, passageHit, quoteHit } from './hits.ts';
import type { Shelf, ShelvedEvent, ShelvedQuote } from './shelf.ts';

type Source = { readonly shelf: Shelf; readonly finder: Finder };

export function passagesFor({ shelf, finder }: Source, query: PassageQuery): Page<PassageHit> {
  const terms = queryTerms(query.words);
  const places = terms.length > 0 ? finder.holding(terms) : [];
  const found = places.flatMap((at) => shelf.places[at] ?? []);
  const { kept, undated } = keep(found, query, ({ of }) => ({
    article: of.reading.article,
    when: of.reading.article.published?.value,
  }));
  const { sort } = query;
  const sorted =
    sort === 'best'
      ? kept
      : kept.toSorted((a, b) => byPublished(a.of.reading.article, b.of.reading.article, sort));
  const items = paged(sorted, query.page).map((place) => passageHit(place, terms));
  return { items, total: kept.length, undated };
}

export function quotesFor({ shelf, finder }: Source, query: QuoteQuery): Page<QuoteHit> {
  const terms = query.about === undefined ? [] : queryTerms(query.about);
  const near = query.about === undefined ? () => 'words' as const : topic(shelf, finder, terms);
  const found: { quote: ShelvedQuote; nearness: Nearness }[] = [];
  for (const quote of shelf.quotes.values()) {
    if (query.speaker !== undefined && quote.speaker?.name !== query.speaker) continue;
    const nearness = near(quote.of.reading.article, quote.home, quote.quote.parts);
    if (nearness) found.push({ quote, nearness });
  }
  const { kept, undated } = keep(found, query, ({ quote: { of } }) => ({
    article: of.reading.article,
    when: of.reading.article.published?.value,
  }));
  const { sort } = query;
  const ranked = kept
    .map(({ quote, nearness }) => ({ quote, rank: { ...rankOf(quote), nearness } }))
    .sort(
      (a, b) =>
        (sort === 'best' ? 0 : byPublished(a.rank.article, b.rank.article, sort)) ||
        byQuoteRank(a.rank, b.rank) ||
        a.quote.number - b.quote.number,
    );
  const items = paged(ranked, query.page).flatMap(
    ({ quote }) => quoteHit(shelf, quote, terms) ?? [],
  );
  return { items, total: kept.length, undated };
}

export function eventsFor({ shelf, finder }: Source, query: EventQuery): Page<EventHit> {
  const terms = queryTerms(query.about);
  const near = topic(shelf, finder, terms);
  const found = [...shelf.events.values()].filter(({ of, home, event }) =>
    near(of.reading.article, home, [event.sentence]),
  );
  const { kept, undated } = keep(found, query, (event) => ({
    article: event.of.reading.article,
    when: timeOf(event),
  }));
  const items = paged(kept.toSorted(byTime), query.page).flatMap(
    (event) => eventHit(shelf, event, terms) ?? [],
  );
  return { items, total: kept.length, undated };
}

/** Tells how near some words of an article stand to a topic. */
function topic(shelf: Shelf, finder: Finder, terms: readonly string[]) {
  if (terms.length === 0) return () => undefined;
  const marks = finder.marks(terms);
  const all = 2 ** terms.length - 1;
  return ({ text }: Article, home: Home, parts: readonly Span[]): Nearness | undefined => {
    const { inside, around } = marked(shelf, marks, home);
    if ((inside | around) !== all) return undefined;
    return nearness(terms, {
      words: (term) => parts.some((part) => wordsIn(text, part).some((word) => word.term === term)),
      passage: (term) => hasBit(inside, terms.indexOf(term)),
      around: (term) => hasBit(around, terms.indexOf(term)),
    });
  };
}

function marked({ places }: Shelf, { inside, above }: Marks, { first, last }: Home) {
  let within = 0;
  let around = 0;
  for (let at = first; at <= last; at++) {
    within |= inside[at] ?? 0;
    around |= above[at] ?? 0;
  }
  for (const [own, neighbour] of [
    [first, first - 1],
    [last, last + 1],
  ] as const) {
    const a = places[own];
    const b = places[neighbour];
    if (a && b && sameSection(a.passage, b.passage)) around |= inside[neighbour] ?? 0;
  }
  return { inside: within, around };
}

function hasBit(bits: number, at: number): boolean {
  return ((bits >>> at) & 1) === 1;
}

/** Drops what the filter leaves out, and counts what would stay if it had a date. */
function keep<T>(
  found: readonly T[],
  filter: Filter,
  lookUp: (item: T) => { readonly article: Article; readonly when: When | undefined },
): { kept: readonly T[]; undated: number } {
  const dated = asksForDays(filter);
  const kept: T[] = [];
  let undated = 0;
  for (const item of found) {
    const { article, when } = lookUp(item);
    if (!fromOutlet(article, filter)) continue;
    if (dated && !when) undated++;
    else if (!when || within(when, filter)) kept.push(item);
  }
  return { kept, undated };
}

function paged<T>(items: readonly T[], { number, size }: PageRequest): readonly T[] {
  return items.slice((number - 1) * size, number * size);
}

function rankOf({ quote: { kind, confidence }, of }: ShelvedQuote) {
  return { kind, confidence, article: of.reading.article };
}

function timeOf({ event: { dated } }: ShelvedEvent): When | undefined {
  return dated.kind === 'resolved' ? dated.when : undefined;
}

/** In the order of time; unresolved ones last, in the order of their articles. */
function byTime(a: ShelvedEvent, b: ShelvedEvent): number {
  const one = timeOf(a);
  const other = timeOf(b);
  if (one && other) {
    const order = compare(one.since, other.since) || compare(one.until, other.until);
    if (order !== 0) return order;
  } else if (one || other) return one ? -1 : 1;
  return a.of.reading.number - b.of.reading.number || a.number - b.number;
}
