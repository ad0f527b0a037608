import type { PageRequest, QuotePage, QuoteQuery } from '../core/library.ts';
import { bucketed } from '../core/mentions.ts';
import { holdsPart, isTerm, NOTHING, type Part, soughtIn, termsOf } from '../core/sought.ts';
import { wordsIn } from '../core/words.ts';
import { byKey } from './by-key.ts';
import type { Source } from './finder.ts';
import { elsewhere, quoteHit } from './hits.ts';
import { AROUND, INSIDE } from './nearness.ts';
import { boundsOf, dateKeys, itemsOf } from './pages.ts';
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
  const { all, beside } = countUnits(unit, found);
  await breath();
  const onPage = await oncePerUnit(ranked(shelf, found, { ...query, parts }), unit, query.page);
  const rows = query.shared ? onPage.filter((row) => elsewhere(shelf, row).length > 0) : onPage;
  const terms = query.take ? [] : parts;
  const read = (row: number) => quoteHit(shelf, row, { terms, beside: near[row] === AROUND });
  return { items: await itemsOf(rows, read, query), total: all, undated, beside };
}

/** Of quotes that are shown once, how many there are, and of how many none has the topic in its paragraph. */
function countUnits(
  unit: Uint32Array,
  { rows, near }: Found,
): { readonly all: number; readonly beside: number } {
  const nearest = new Uint8Array(near.length);
  let all = 0;
  let inside = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const own = unit[row] ?? 0;
    const [known, found] = [nearest[own] ?? 0, near[row] ?? 0];
    if (found <= known) continue;
    nearest[own] = found;
    if (known === 0) all++;
    if (found === INSIDE) inside++;
  }
  return { all, beside: all - inside };
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

/** All quotes that are near, the best first. Put in order only as far as they are asked for. */
async function* ranked(
  shelf: Shelf,
  { rows, near }: Found,
  { sort, parts }: Asked,
): AsyncIterable<Rows> {
  const { article, certain } = shelf.records.quotes;
  if (sort !== 'best') {
    const { keyOf, keys } = dateKeys(shelf, sort);
    const dayOf = (row: number) => keyOf(article[row] ?? 0);
    for await (const some of byKey(rows, dayOf, keys)) {
      yield bucketed(inOrder(shelf, some), dayOf, keys).rows;
    }
    return;
  }
  const breath = breather();
  for (const sure of [1, 0]) {
    for (const nearness of [INSIDE, AROUND]) {
      const own = rows.filter((row) => certain[row] === sure && near[row] === nearness);
      await breath();
      let isFirst = true;
      for (const some of byMerit(shelf, own)) {
        await breath();
        if (nearness === INSIDE && isFirst) yield* wordsFirst(shelf, some, parts);
        else yield some;
        isFirst = false;
      }
    }
  }
}

function inOrder({ records: { quotes }, meritOf }: Shelf, rows: Uint32Array): Uint32Array {
  const ranks = rows.map((row) => meritOf[row] ?? 0).sort();
  return ranks.map((rank) => quotes.merit[rank] ?? 0);
}

/** Merits are told apart by so many classes before any are put in order. */
const CLASSES = 2 ** 12;
/** So many are put in order at first, then more each time; no fewer than are looked at for their words. */
const FIRST = 2 ** 10;
const MORE = 16;

/** The rows by merit, some after others. */
function* byMerit(shelf: Shelf, rows: Uint32Array): Iterable<Uint32Array> {
  const { meritOf } = shelf;
  const wide = Math.ceil(meritOf.length / CLASSES);
  const counts = new Uint32Array(CLASSES);
  const classes = rows.map((row) => Math.floor((meritOf[row] ?? 0) / wide));
  for (let at = 0; at < classes.length; at++) {
    const own = classes[at] ?? 0;
    counts[own] = (counts[own] ?? 0) + 1;
  }
  for (let [from, to, most] = [0, 0, FIRST]; to < CLASSES; from = to, most *= MORE) {
    for (let count = 0; to < CLASSES && count < most; to++) count += counts[to] ?? 0;
    yield inOrder(
      shelf,
      rows.filter((_, at) => (classes[at] ?? 0) >= from && (classes[at] ?? 0) < to),
    );
  }
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
