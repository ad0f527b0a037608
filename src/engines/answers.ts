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
import type { Nearness } from '../core/timeline.ts';
import type { When } from '../core/when.ts';
import { queryTerms, wordsIn } from '../core/words.ts';
import type { Finder } from './finder.ts';
import { passageHit, quoteHit, sentenceOf } from './hits.ts';
import type { Shelf, ShelvedQuote } from './shelf.ts';

export type Source = { readonly shelf: Shelf; readonly finder: Finder };

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
  const items = taken(sorted, query.page).map((place) => passageHit(place, terms));
  return { items, total: kept.length, undated };
}

/** Weighs passages by the terms that they hold, rare ones more. */
export function nearestFor(
  { shelf, finder }: Source,
  words: string,
  most: number,
): readonly PassageHit[] {
  const terms = queryTerms(words);
  if (terms.length === 0) return [];
  const weights = terms.map((term) => Math.log(1 + shelf.places.length / (1 + finder.count(term))));
  const { inside } = finder.marks(terms);
  const weighed: { at: number; weight: number }[] = [];
  for (const [at, bits] of inside.entries()) {
    if (bits === 0) continue;
    const weight = weights.reduce((sum, each, n) => ((bits >> n) & 1 ? sum + each : sum), 0);
    weighed.push({ at, weight });
  }
  return weighed
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .slice(0, most)
    .flatMap(({ at }) => shelf.places[at] ?? [])
    .map((place) => passageHit(place, terms));
}

export function quotesFor({ shelf, finder }: Source, query: QuoteQuery): QuotePage {
  const { speaker, about, certain, sort, page } = query;
  const terms = about === undefined ? [] : queryTerms(about);
  const candidates =
    speaker === undefined ? [...shelf.quotes.values()] : (shelf.bySpeaker.get(speaker) ?? []);
  const near = about === undefined ? () => 'inside' as const : nearnessTo(terms, shelf, finder);
  const found = candidates.flatMap((quote) => {
    const nearness = (!certain || isCertain(quote.quote)) && near(quote.home);
    return nearness ? [{ quote, nearness }] : [];
  });
  const { kept, undated } = keep(found, query, ({ quote: { of } }) => ({
    article: of.reading.article,
    when: of.reading.article.published?.value,
  }));
  const inOrder = kept.toSorted((a, b) => byMerit(a.quote, b.quote, sort));
  const nearest = sort === 'best' ? surestFirst(inOrder, terms) : inOrder;
  const items = taken(oncePerGroup(nearest, shelf), page).flatMap(
    ({ quote, nearness }) => quoteHit(shelf, quote, { terms, beside: nearness === 'around' }) ?? [],
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
function* surestFirst(found: readonly Near[], terms: readonly string[]): Iterable<Near> {
  const [sure, unsure] = [true, false].map((certain) =>
    found.filter(({ quote }) => isCertain(quote.quote) === certain),
  );
  yield* nearestFirst(sure ?? [], terms);
  yield* nearestFirst(unsure ?? [], terms);
}

type Near = { readonly quote: ShelvedQuote; readonly nearness: Nearness };

/**
 * Tells whether words of an article are about a topic: whether every term stands in their passages,
 * in the passage before or after in the same section, or above: in the heading, or in the title
 * where no heading has come yet.
 */
export function nearnessTo(
  terms: readonly string[],
  { places }: Shelf,
  finder: Finder,
): (home: Home) => Exclude<Nearness, 'beyond'> | undefined {
  if (terms.length === 0) return () => undefined;
  const { inside, above } = finder.marks(terms);
  const all = 2 ** terms.length - 1;
  const beside = (own: number, neighbour: number) => {
    const a = places[own]?.passage;
    const b = places[neighbour]?.passage;
    return a && b && sameSection(a, b) ? (inside[neighbour] ?? 0) : 0;
  };
  return ({ first, last }) => {
    let held = 0;
    let near = 0;
    for (let at = first; at <= last; at++) {
      held |= inside[at] ?? 0;
      near |= above[at] ?? 0;
    }
    if (held === all) return 'inside';
    near |= held | beside(first, first - 1) | beside(last, last + 1);
    return near === all ? 'around' : undefined;
  };
}

/** Those with all terms in their own words, then in their passage, then around. Reads words only as far as it is asked. */
function* nearestFirst(found: readonly Near[], terms: readonly string[]): Iterable<Near> {
  const later: Near[] = [];
  for (const near of found) {
    if (near.nearness === 'inside' && inWords(near.quote, terms)) yield near;
    else later.push(near);
  }
  yield* later.filter(({ nearness }) => nearness === 'inside');
  yield* later.filter(({ nearness }) => nearness === 'around');
}

function inWords({ quote, of }: ShelvedQuote, terms: readonly string[]): boolean {
  if (terms.length === 0) return true;
  const { text } = of.reading.article;
  const words = new Set(quote.parts.flatMap((part) => wordsIn(text, part).map(({ term }) => term)));
  return terms.every((term) => words.has(term));
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
