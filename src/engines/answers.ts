import type {
  PageRequest,
  PassageHit,
  PassagePage,
  PassageQuery,
  QuotePage,
  QuoteQuery,
  Sort,
} from '../core/library.ts';
import { asksForDays } from '../core/matching.ts';
import { bucketed } from '../core/mentions.ts';
import { holdsPart, isTerm, type Part, type Sought, soughtIn, termsOf } from '../core/sought.ts';
import { queryTerms, wordsIn } from '../core/words.ts';
import { byKey } from './by-key.ts';
import type { Source } from './finder.ts';
import { passageHit, quoteHit } from './hits.ts';
import { KEPT, keeperOf, UNDATED } from './keeping.ts';
import { bestOf, type Matches } from './matches.ts';
import { AROUND, INSIDE } from './nearness.ts';
import { type Found, quotesNear, rankOf } from './quotes-near.ts';
import type { Shelf } from './shelf.ts';
import { breather, SLICE } from './store/breath.ts';
import { hashOf } from './store/hash.ts';
import { oncePerStory } from './stories.ts';

export const NOTHING: Sought = { parts: [], without: [] };

export async function passagesFor(
  { shelf, finder }: Source,
  query: PassageQuery,
): Promise<PassagePage> {
  const sought = soughtIn(query.words);
  const breath = breather();
  const holding = finder.holding(sought);
  await breath();
  const { found: all, undated } = await passagesKept(shelf, holding, query);
  const { found, copies } = oncePerStory(shelf, all);
  await breath();
  const { sort, page } = query;
  const shown =
    sort === 'best' ? bestPage(found, boundsOf(page)) : datedPage(found, shelf, { sort, page });
  const items = await Promise.all(shown.map((place) => passageHit(shelf, place, sought.parts)));
  const told = { items: items.flatMap((hit) => hit ?? []), total: found.ids.length, undated };
  return { ...told, ...(copies > 0 && { copies }) };
}

type Bounds = { readonly from: number; readonly to: number };

function bestPage(found: Matches, { from, to }: Bounds): readonly number[] {
  return bestOf(found, to)
    .slice(from)
    .map(({ id }) => id);
}

/** By publication; of one day, the best first. Only the days that a page shows are put in order. */
function datedPage(
  { ids, scores }: Matches,
  shelf: Shelf,
  { sort, page }: { readonly sort: Exclude<Sort, 'best'>; readonly page: PageRequest },
): readonly number[] {
  const { from, to } = boundsOf(page);
  const all = new Uint32Array(ids.length);
  for (let at = 0; at < all.length; at++) all[at] = at;
  const { keyOf, keys } = dateKeys(shelf, sort);
  const { rows, ends } = bucketed(all, (at) => keyOf(shelf.articleAt(ids[at] ?? 0)), keys);
  const shown: number[] = [];
  let start = 0;
  for (const end of ends) {
    if (start >= to) break;
    const day = rows.subarray(start, end);
    if (end > from && day.length > 0) {
      const matches = {
        ids: day.map((at) => ids[at] ?? 0),
        scores: Float64Array.from(day, (at) => scores[at] ?? 0),
      };
      const bounds = { from: Math.max(0, from - start), to: to - start };
      shown.push(...bestPage(matches, bounds));
    }
    start = end;
  }
  return shown;
}

/** The place of an article's publication in the order asked for; undated last. */
export function dateKeys(
  { newest, records: { articles } }: Shelf,
  sort: Exclude<Sort, 'best'>,
): { readonly keyOf: (article: number) => number; readonly keys: number } {
  const undated = newest[0] ?? 0;
  const keyOf = (article: number) => {
    const rank = newest[articles.published[article] ?? 0] ?? 0;
    return sort === 'newest' || rank === undated ? rank : undated - 1 - rank;
  };
  return { keyOf, keys: undated + 1 };
}

/** So many are looked at for each that is wanted: some are copies of others. */
const COPIES = 4;

/** The passages that hold most of what some words tell; each story once. */
export async function nearestFor(
  { shelf, finder }: Source,
  words: string,
  most: number,
): Promise<readonly PassageHit[]> {
  const terms = queryTerms(words);
  const ranked = finder.ranked(terms, COPIES * most);
  const ids = Uint32Array.from(ranked, ({ id }) => id);
  const scores = Float64Array.from(ranked, ({ score }) => score);
  const shown = bestOf(oncePerStory(shelf, { ids, scores }).found, most);
  const hits = await Promise.all(shown.map(({ id }) => passageHit(shelf, id, terms)));
  return hits.flatMap((hit) => hit ?? []);
}

/** Of what was found, what the query does not leave out. */
async function passagesKept(
  shelf: Shelf,
  { ids, scores }: Matches,
  query: PassageQuery,
): Promise<{ readonly found: Matches; readonly undated: number }> {
  if (keepsAll(query)) return { found: { ids, scores }, undated: 0 };
  const { published } = shelf.records.articles;
  const quoted = query.speaker === undefined ? undefined : placesOf(shelf, query.speaker);
  const keeps = keeperOf(shelf, query);
  const kept = { ids: new Uint32Array(ids.length), scores: new Float64Array(ids.length) };
  const breath = breather();
  let total = 0;
  let undated = 0;
  for (let at = 0; at < ids.length; at++) {
    if (at % SLICE === 0) await breath();
    const place = ids[at] ?? 0;
    if (quoted && quoted[place] !== 1) continue;
    const article = shelf.articleAt(place);
    const kind = keeps(article, published[article] ?? 0);
    if (kind === UNDATED) undated++;
    if (kind !== KEPT) continue;
    kept.ids[total] = place;
    kept.scores[total++] = scores[at] ?? 0;
  }
  const found = { ids: kept.ids.subarray(0, total), scores: kept.scores.subarray(0, total) };
  return { found, undated };
}

function keepsAll(query: PassageQuery): boolean {
  return query.speaker === undefined && query.outlet === undefined && !asksForDays(query);
}

/** 1 for each passage that a speaker is quoted in. */
function placesOf(shelf: Shelf, speaker: string): Uint8Array {
  const { quotes, passages } = shelf.records;
  const places = new Uint8Array(passages.opens.length);
  const rank = rankOf(shelf, speaker);
  for (let row = 0; row < quotes.speaker.length; row++) {
    if (quotes.speaker[row] !== rank) continue;
    const first = quotes.first[row] ?? 0;
    places.fill(1, first, first + (quotes.more[row] ?? 0) + 1);
  }
  return places;
}

export function boundsOf({ number, size }: PageRequest): Bounds {
  return { from: (number - 1) * size, to: number * size };
}

export async function quotesFor(source: Source, query: QuoteQuery): Promise<QuotePage> {
  const { shelf } = source;
  const sought = query.about === undefined ? NOTHING : soughtIn(query.about);
  const found = await quotesNear(source, query, sought);
  const { unit } = shelf.records.quotes;
  const { parts } = sought;
  const { near, undated } = found;
  const breath = breather();
  const all = countUnits(unit, found, AROUND);
  await breath();
  const beside = all - countUnits(unit, found, INSIDE);
  await breath();
  await breath();
  const rows = await oncePerUnit(ranked(shelf, found, { ...query, parts }), unit, query.page);
  const items = await Promise.all(
    rows.map((row) => quoteHit(shelf, row, { terms: parts, beside: near[row] === AROUND })),
  );
  return { items: items.flatMap((hit) => hit ?? []), total: all, undated, beside };
}

/** Of quotes that are shown once, all that are at least so near. */
function countUnits(unit: Uint32Array, { rows, near }: Found, least: number): number {
  const seen = new Uint8Array(near.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const own = unit[row] ?? 0;
    if ((near[row] ?? 0) < least || seen[own] === 1) continue;
    seen[own] = 1;
    count++;
  }
  return count;
}

/** The rows of a page; of quotes that are shown once, the one that comes first. */
async function oncePerUnit(
  batches: AsyncIterable<Rows> | Iterable<Rows>,
  unit: Uint32Array,
  page: PageRequest,
): Promise<readonly number[]> {
  const { from, to } = boundsOf(page);
  const seen = new Set<number>();
  const shown: number[] = [];
  for await (const rows of batches) {
    for (const row of rows) {
      const own = unit[row] ?? 0;
      if (seen.has(own)) continue;
      if (seen.size >= to) return shown;
      if (seen.size >= from) shown.push(row);
      seen.add(own);
    }
  }
  return shown;
}

type Rows = Uint32Array | readonly number[];
type Asked = Pick<QuoteQuery, 'sort'> & { readonly parts: readonly Part[] };

/** All quotes that are near, the best first. */
async function* ranked(shelf: Shelf, found: Found, { sort, parts }: Asked): AsyncIterable<Rows> {
  const { article, certain } = shelf.records.quotes;
  const { near } = found;
  const breath = breather();
  const inOrder = byMerit(shelf, found);
  await breath();
  if (sort !== 'best') {
    const { keyOf, keys } = dateKeys(shelf, sort);
    yield* byKey(inOrder, (row) => keyOf(article[row] ?? 0), keys);
    return;
  }
  for (const sure of [1, 0]) {
    const own = inOrder.filter((row) => certain[row] === sure && near[row] === INSIDE);
    await breath();
    yield* wordsFirst(shelf, own, parts);
    yield inOrder.filter((row) => certain[row] === sure && near[row] === AROUND);
  }
}

/** Where fewer than one in so many are found, they are sorted; else all quotes are walked in order. */
const FEW = 16;

function byMerit({ records: { quotes }, meritOf }: Shelf, { rows, near }: Found): Uint32Array {
  if (rows.length * FEW < near.length) {
    const ranks = rows.map((row) => meritOf[row] ?? 0).sort();
    return ranks.map((rank) => quotes.merit[rank] ?? 0);
  }
  const inOrder = new Uint32Array(rows.length);
  let count = 0;
  for (let rank = 0; rank < quotes.merit.length; rank++) {
    const row = quotes.merit[rank] ?? 0;
    if (near[row] !== 0) inOrder[count++] = row;
  }
  return inOrder;
}

/** Of the quotes in whose paragraph a topic stands, the best so many are looked at for their own words. */
const MOST_READ = 600;
/** So many are read at once. */
const AT_ONCE = 24;

/** Those first that have all parts in their own words. Reads words only as far as it is asked. */
async function* wordsFirst(
  shelf: Shelf,
  rows: Uint32Array,
  parts: readonly Part[],
): AsyncIterable<Rows> {
  const most = parts.length === 0 ? 0 : Math.min(rows.length, MOST_READ);
  const holds = partsHolder(shelf, parts);
  const later: number[] = [];
  for (let read = 0; read < most; read += AT_ONCE) {
    const batch = [...rows.subarray(read, Math.min(read + AT_ONCE, most))];
    const own = await Promise.all(batch.map(holds));
    yield batch.filter((_, at) => own[at]);
    later.push(...batch.filter((_, at) => !own[at]));
  }
  yield later;
  yield rows.subarray(most);
}

/** Tells whether a quote has all parts in its own words. Its article is read only for a phrase. */
function partsHolder(
  shelf: Shelf,
  parts: readonly Part[],
): (row: number) => Promise<boolean | undefined> {
  const { article } = shelf.records.quotes;
  const { quotes: starts } = shelf.records.articles;
  const hashes = termsOf(parts).map(hashOf);
  const phrases = parts.filter((part) => !isTerm(part));
  return async (row) => {
    const own = article[row] ?? 0;
    const at = row - (starts[own] ?? 0);
    const words = (await shelf.words(own)).quotes[at];
    if (!hashes.every((hash) => words?.includes(hash))) return false;
    if (phrases.length === 0) return true;
    const reading = await shelf.reading(own);
    const told = reading.quotes[at]?.parts.map((part) => wordsIn(reading.article.text, part));
    return phrases.every((phrase) => told?.some((each) => holdsPart(each, phrase)));
  };
}
