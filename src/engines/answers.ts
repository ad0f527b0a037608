import type { Article } from '../core/article.ts';
import type {
  Filter,
  Page,
  PageRequest,
  PassageHit,
  PassageQuery,
  QuotePage,
  QuoteQuery,
  Sort,
} from '../core/library.ts';
import {
  asksForDays,
  byDirectness,
  byPublished,
  fromOutlet,
  type Home,
  sameSection,
  within,
} from '../core/matching.ts';
import { isCertain } from '../core/quote.ts';
import { holdsPart, type Part, type Sought, soughtIn } from '../core/sought.ts';
import type { Nearness } from '../core/timeline.ts';
import type { When } from '../core/when.ts';
import { queryTerms, wordsIn } from '../core/words.ts';
import type { Finder } from './finder.ts';
import { passageHit, quoteHit, sentenceOf } from './hits.ts';
import { bestOf, type Ranked } from './matches.ts';
import type { Shelf, ShelvedQuote } from './shelf.ts';

const NOTHING: Sought = { parts: [], without: [] };

export type Source = { readonly shelf: Shelf; readonly finder: Finder };

export function passagesFor({ shelf, finder }: Source, query: PassageQuery): Page<PassageHit> {
  const sought = soughtIn(query.words);
  const { speaker, sort, page } = query;
  const quoted = speaker === undefined ? undefined : placesOf(shelf, speaker);
  const matches = finder.holding(sought);
  const kept = new Uint32Array(matches.ids.length);
  const scores = new Float64Array(matches.ids.length);
  let total = 0;
  let undated = 0;
  const dated = asksForDays(query);
  for (const [n, at] of matches.ids.entries()) {
    if (quoted && !quoted.has(at)) continue;
    const article = shelf.places[at]?.of.reading.article;
    if (!article || !fromOutlet(article, query)) continue;
    const when = article.published?.value;
    if (dated && !when) undated++;
    else if (!when || within(when, query)) {
      kept[total] = at;
      scores[total++] = matches.scores[n] ?? 0;
    }
  }
  const found = { ids: kept.subarray(0, total), scores: scores.subarray(0, total) };
  const inOrder =
    sort === 'best'
      ? bestOf(found, page.number * page.size).map(({ id }) => id)
      : byDay(shelf, bestOf(found, total), sort);
  const items = taken(inOrder, page).flatMap((at) => {
    const place = shelf.places[at];
    return place ? [passageHit(place, sought.parts)] : [];
  });
  return { items, total, undated };
}

/** By publication; of one day, the best first. */
function byDay({ places }: Shelf, found: readonly Ranked[], sort: Exclude<Sort, 'best'>) {
  const order = (a: Article | undefined, b: Article | undefined) =>
    a && b ? byPublished(a, b, sort) : 0;
  const articleAt = (at: number) => places[at]?.of.reading.article;
  return found.toSorted((a, b) => order(articleAt(a.id), articleAt(b.id))).map(({ id }) => id);
}

/** The places that a speaker is quoted in. */
function placesOf(shelf: Shelf, speaker: string): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { home } of shelf.bySpeaker.get(speaker) ?? []) {
    for (let at = home.first; at <= home.last; at++) places.add(at);
  }
  return places;
}

export function nearestFor(
  { shelf, finder }: Source,
  words: string,
  most: number,
): readonly PassageHit[] {
  const terms = queryTerms(words);
  return finder
    .ranked(terms, most)
    .flatMap(({ id }) => shelf.places[id] ?? [])
    .map((place) => passageHit(place, terms));
}

export function quotesFor({ shelf, finder }: Source, query: QuoteQuery): QuotePage {
  const { speaker, about, certain, sort, page } = query;
  const sought = about === undefined ? NOTHING : soughtIn(about);
  const candidates =
    speaker === undefined ? [...shelf.quotes.values()] : (shelf.bySpeaker.get(speaker) ?? []);
  const near = about === undefined ? () => 'inside' as const : nearnessTo(sought, shelf, finder);
  const found = candidates.flatMap((quote) => {
    const nearness = (!certain || isCertain(quote.quote)) && near(quote.home);
    return nearness ? [{ quote, nearness }] : [];
  });
  const { kept, undated } = keep(found, query, ({ quote: { of } }) => ({
    article: of.reading.article,
    when: of.reading.article.published?.value,
  }));
  const inOrder = kept.toSorted((a, b) => byMerit(a.quote, b.quote, sort));
  const nearest = sort === 'best' ? surestFirst(inOrder, sought.parts) : inOrder;
  const items = taken(oncePerGroup(nearest, shelf), page).flatMap(
    ({ quote, nearness }) =>
      quoteHit(shelf, quote, { terms: sought.parts, beside: nearness === 'around' }) ?? [],
  );
  const inside = groupsOf(
    kept.filter(({ nearness }) => nearness === 'inside'),
    shelf,
  );
  const all = groupsOf(kept, shelf);
  return { items, total: all.size, undated, beside: all.size - inside.size };
}

function groupsOf(found: readonly Near[], shelf: Shelf): ReadonlySet<string> {
  return new Set(found.map(({ quote }) => groupOf(quote, shelf)));
}

/** What is shown once: a quotation that several articles have, a sentence that retells several. */
function groupOf(quote: ShelvedQuote, { same }: Shelf): string {
  const group = same.get(quote.number);
  return group ? `quotation ${group[0]}` : sentenceOf(quote);
}

/** Of quotes that are shown once, the one that comes first. */
function* oncePerGroup(found: Iterable<Near>, shelf: Shelf): Iterable<Near> {
  const shown = new Set<string>();
  for (const near of found) {
    const group = groupOf(near.quote, shelf);
    if (!shown.has(group)) yield near;
    shown.add(group);
  }
}

/** Those whose speaker is certain, the nearest first; then the others alike. */
function* surestFirst(found: readonly Near[], parts: readonly Part[]): Iterable<Near> {
  const [sure, unsure] = [true, false].map((certain) =>
    found.filter(({ quote }) => isCertain(quote.quote) === certain),
  );
  yield* nearestFirst(sure ?? [], parts);
  yield* nearestFirst(unsure ?? [], parts);
}

type Near = { readonly quote: ShelvedQuote; readonly nearness: Nearness };

/**
 * Tells whether words of an article are about a topic: whether every part stands in their passages,
 * in the passage before or after in the same section, or above: in the heading, or in the title
 * where no heading has come yet. Words whose passages hold what the topic is to be without are not.
 */
export function nearnessTo(
  { parts, without }: Sought,
  { places }: Shelf,
  finder: Finder,
): (home: Home) => Exclude<Nearness, 'beyond'> | undefined {
  if (parts.length === 0 && without.length === 0) return () => undefined;
  const { inside, above } = finder.marks(parts);
  const banned = without.length > 0 ? finder.marks(without).inside : undefined;
  const all = 2 ** parts.length - 1;
  const beside = (own: number, neighbour: number) => {
    const a = places[own]?.passage;
    const b = places[neighbour]?.passage;
    return a && b && sameSection(a, b) ? (inside[neighbour] ?? 0) : 0;
  };
  return ({ first, last }) => {
    let held = 0;
    let near = 0;
    for (let at = first; at <= last; at++) {
      if (banned?.[at]) return undefined;
      held |= inside[at] ?? 0;
      near |= above[at] ?? 0;
    }
    if (held === all) return 'inside';
    near |= held | beside(first, first - 1) | beside(last, last + 1);
    return near === all ? 'around' : undefined;
  };
}

/** Those with all terms in their own words, then in their passage, then around. Reads words only as far as it is asked. */
function* nearestFirst(found: readonly Near[], parts: readonly Part[]): Iterable<Near> {
  const later: Near[] = [];
  for (const near of found) {
    if (near.nearness === 'inside' && inWords(near.quote, parts)) yield near;
    else later.push(near);
  }
  yield* later.filter(({ nearness }) => nearness === 'inside');
  yield* later.filter(({ nearness }) => nearness === 'around');
}

function inWords({ quote, of }: ShelvedQuote, parts: readonly Part[]): boolean {
  if (parts.length === 0) return true;
  const { text } = of.reading.article;
  const words = quote.parts.map((part) => wordsIn(text, part));
  return parts.every((part) => words.some((row) => holdsPart(row, part)));
}

function byMerit(a: ShelvedQuote, b: ShelvedQuote, sort: Sort): number {
  const [one, other] = [a.of.reading.article, b.of.reading.article];
  return (
    (sort === 'best' ? 0 : byPublished(one, other, sort)) ||
    byDirectness(a.quote, b.quote) ||
    byPublished(one, other, 'newest') ||
    a.number - b.number
  );
}

/** Drops what the filter leaves out, and counts what would stay if it had a date. */
export function keep<T>(
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

/** The items of a page; no further ones are looked at. */
function taken<T>(items: Iterable<T>, { number, size }: PageRequest): readonly T[] {
  const page: T[] = [];
  let at = 0;
  for (const item of items) {
    if (at >= number * size) break;
    if (at >= (number - 1) * size) page.push(item);
    at++;
  }
  return page;
}
