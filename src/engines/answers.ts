import type {
  Page,
  PageRequest,
  PassageHit,
  PassageQuery,
  QuotePage,
  QuoteQuery,
  Sort,
} from '../core/library.ts';
import { bucketed } from '../core/mentions.ts';
import { queryTerms } from '../core/words.ts';
import { ranksCalled } from './called.ts';
import type { Finder } from './finder.ts';
import { passageHit, quoteHit } from './hits.ts';
import { DROPPED, KEPT, keeperOf, UNDATED } from './keeping.ts';
import { AROUND, INSIDE, nearnessTo } from './nearness.ts';
import type { Shelf } from './shelf.ts';
import { breather } from './store/breath.ts';
import { hashOf } from './store/hash.ts';

export type Source = { readonly shelf: Shelf; readonly finder: Finder };

/** So many rows are looked at before others get their turn. */
const SLICE = 2 ** 16;

export async function passagesFor(
  { shelf, finder }: Source,
  query: PassageQuery,
): Promise<Page<PassageHit>> {
  const terms = queryTerms(query.words);
  const found = terms.length > 0 ? finder.holding(terms) : [];
  const { published } = shelf.records.articles;
  const keeps = keeperOf(shelf, query);
  const kept = new Uint32Array(found.length);
  let total = 0;
  let undated = 0;
  for (let at = 0; at < found.length; at++) {
    const place = found[at] ?? 0;
    const article = shelf.articleAt(place);
    const kind = keeps(article, published[article] ?? 0);
    if (kind === KEPT) kept[total++] = place;
    if (kind === UNDATED) undated++;
  }
  const places = sorted(kept.subarray(0, total), shelf, query.sort, shelf.articleAt);
  const { from, to } = boundsOf(query.page);
  const shown = [...places.subarray(from, to)];
  const items = await Promise.all(shown.map((place) => passageHit(shelf, place, terms)));
  return { items: items.flatMap((hit) => hit ?? []), total, undated };
}

function boundsOf({ number, size }: PageRequest): { readonly from: number; readonly to: number } {
  return { from: (number - 1) * size, to: number * size };
}

/** By publication where that is asked for, undated last; all else as it was. */
function sorted(
  rows: Uint32Array,
  { newest, records: { articles } }: Shelf,
  sort: Sort,
  articleOf: (row: number) => number,
): Uint32Array {
  if (sort === 'best') return rows;
  const undated = newest[0] ?? 0;
  const keyOf = (row: number) => {
    const rank = newest[articles.published[articleOf(row)] ?? 0] ?? 0;
    return sort === 'newest' || rank === undated ? rank : undated - 1 - rank;
  };
  return bucketed(rows, keyOf, undated + 1).rows;
}

export async function quotesFor(source: Source, query: QuoteQuery): Promise<QuotePage> {
  const { shelf } = source;
  const terms = query.about === undefined ? [] : queryTerms(query.about);
  const { near, undated } = await nearnesses(source, query, terms);
  const { unit } = shelf.records.quotes;
  const all = countUnits(unit, near, AROUND);
  const beside = all - countUnits(unit, near, INSIDE);
  const rows = await oncePerUnit(ranked(shelf, near, { ...query, terms }), unit, query.page);
  const items = await Promise.all(
    rows.map((row) => quoteHit(shelf, row, { terms, beside: near[row] === AROUND })),
  );
  return { items: items.flatMap((hit) => hit ?? []), total: all, undated, beside };
}

/** How near each quote is to the topic asked for; 0 for those that are not, or are left out otherwise. */
async function nearnesses(
  { shelf, finder }: Source,
  query: QuoteQuery,
  terms: readonly string[],
): Promise<{ readonly near: Uint8Array; readonly undated: number }> {
  const { quotes, articles } = shelf.records;
  const rank = query.speaker === undefined ? undefined : rankOf(shelf, query.speaker);
  const nearness = query.about === undefined ? () => INSIDE : nearnessTo(terms, shelf, finder);
  const keeps = keeperOf(shelf, query);
  const near = new Uint8Array(quotes.number.length);
  const breath = breather();
  let undated = 0;
  for (let row = 0; row < near.length; row++) {
    if (row % SLICE === 0) await breath();
    if (rank !== undefined && quotes.speaker[row] !== rank) continue;
    if (query.certain && quotes.certain[row] === 0) continue;
    const found = nearness(quotes.first[row] ?? 0, quotes.more[row] ?? 0);
    if (found === 0) continue;
    const article = quotes.article[row] ?? 0;
    const kind = keeps(article, articles.published[article] ?? 0);
    if (kind === UNDATED) undated++;
    if (kind !== DROPPED && kind !== UNDATED) near[row] = found;
  }
  return { near, undated };
}

/** The rank + 1 of the speaker of that whole name; beyond all where there is none. */
function rankOf(shelf: Shelf, name: string): number {
  const found = ranksCalled(shelf, name).find((rank) => shelf.speakerAt(rank).name === name);
  return (found ?? shelf.records.speakers.ends.length) + 1;
}

/** Of quotes that are shown once, all that are at least so near. */
function countUnits(unit: Uint32Array, near: Uint8Array, least: number): number {
  const seen = new Uint8Array(near.length);
  let count = 0;
  for (let row = 0; row < near.length; row++) {
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
type Asked = Pick<QuoteQuery, 'sort'> & { readonly terms: readonly string[] };

/** All quotes that are near, the best first. */
async function* ranked(
  shelf: Shelf,
  near: Uint8Array,
  { sort, terms }: Asked,
): AsyncIterable<Rows> {
  const { article, certain, merit } = shelf.records.quotes;
  const found = merit.filter((row) => (near[row] ?? 0) > 0);
  if (sort !== 'best') {
    yield sorted(found, shelf, sort, (row) => article[row] ?? 0);
    return;
  }
  const classOf = (row: number) => (certain[row] === 1 ? 0 : 2) + (near[row] === INSIDE ? 0 : 1);
  const { rows, ends } = bucketed(found, classOf, 4);
  const inClass = (at: number) => rows.subarray(ends[at - 1] ?? 0, ends[at]);
  yield* wordsFirst(shelf, inClass(0), terms);
  yield inClass(1);
  yield* wordsFirst(shelf, inClass(2), terms);
  yield inClass(3);
}

/** Of the quotes in whose paragraph a topic stands, the best so many are looked at for their own words. */
const MOST_READ = 600;
/** So many are read at once. */
const AT_ONCE = 24;

/** Those first that have all terms in their own words. Reads words only as far as it is asked. */
async function* wordsFirst(
  shelf: Shelf,
  rows: Uint32Array,
  terms: readonly string[],
): AsyncIterable<Rows> {
  const { article } = shelf.records.quotes;
  const { quotes: starts } = shelf.records.articles;
  const hashes = terms.map(hashOf);
  const most = terms.length === 0 ? 0 : Math.min(rows.length, MOST_READ);
  const later: number[] = [];
  for (let read = 0; read < most; read += AT_ONCE) {
    const batch = [...rows.subarray(read, Math.min(read + AT_ONCE, most))];
    const blocks = await Promise.all(batch.map((row) => shelf.words(article[row] ?? 0)));
    const own = batch.map((row, at) => {
      const words = blocks[at]?.quotes[row - (starts[article[row] ?? 0] ?? 0)];
      return hashes.every((hash) => words?.has(hash));
    });
    yield batch.filter((_, at) => own[at]);
    later.push(...batch.filter((_, at) => !own[at]));
  }
  yield later;
  yield rows.subarray(most);
}
