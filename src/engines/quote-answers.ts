import type { PageRequest, QuotePage, QuoteQuery } from '../core/library.ts';
import { holdsPart, isTerm, NOTHING, type Part, soughtIn, termsOf } from '../core/sought.ts';
import { wordsIn } from '../core/words.ts';
import { byKey } from './by-key.ts';
import type { Source } from './finder.ts';
import { quoteHit } from './hits.ts';
import { AROUND, INSIDE } from './nearness.ts';
import { boundsOf, dateKeys } from './pages.ts';
import { type Found, quotesNear } from './quotes-near.ts';
import type { Shelf } from './shelf.ts';
import { breather } from './store/breath.ts';
import { hashOf } from './store/hash.ts';

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
