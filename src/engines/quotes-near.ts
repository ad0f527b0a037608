import type { TallyQuery } from '../core/library.ts';
import { asksForDays } from '../core/matching.ts';
import { bucketed } from '../core/mentions.ts';
import type { Sought } from '../core/sought.ts';
import { ranksCalled } from './called.ts';
import type { Source } from './finder.ts';
import { KEPT, keeperOf, UNDATED } from './keeping.ts';
import { ALL_INSIDE, nearnessTo, rowsOfArticles } from './nearness.ts';
import type { Shelf } from './shelf.ts';
import { breather, SLICE } from './store/breath.ts';

/** Quotes that are near to a topic. */
export type Found = {
  readonly rows: Uint32Array;
  /** How near each quote of the corpus is; 0 for those that were not found. */
  readonly near: Uint8Array;
  readonly undated: number;
};

export async function quotesNear(
  source: Source,
  query: TallyQuery,
  sought: Sought,
): Promise<Found> {
  const { shelf } = source;
  const all = await nearInAll(source, query, sought);
  if (query.outlet === undefined && !asksForDays(query)) return { ...all, undated: 0 };
  const { article: articles } = shelf.records.quotes;
  const { published } = shelf.records.articles;
  const keeps = keeperOf(shelf, query);
  const near = new Uint8Array(all.near.length);
  const rows = new Uint32Array(all.rows.length);
  const breath = breather();
  let count = 0;
  let undated = 0;
  for (let at = 0; at < all.rows.length; at++) {
    if (at % SLICE === 0) await breath();
    const row = all.rows[at] ?? 0;
    const article = articles[row] ?? 0;
    const kind = keeps(article, published[article] ?? 0);
    if (kind === UNDATED) undated++;
    if (kind !== KEPT) continue;
    near[row] = all.near[row] ?? 0;
    rows[count++] = row;
  }
  return { rows: rows.subarray(0, count), near, undated };
}

type NearInAll = Pick<Found, 'rows' | 'near'>;

/** What was found last: whoever compares outlets asks the same of one after the other. */
const lastFound = new WeakMap<Shelf, { readonly asked: string; readonly found: NearInAll }>();

/** The quotes of a speaker on a topic, of whatever outlet and day. */
async function nearInAll(
  { shelf, finder }: Source,
  { speaker: name, about, certain: isSure }: TallyQuery,
  sought: Sought,
): Promise<NearInAll> {
  const asked = JSON.stringify([name, about, isSure === true]);
  const known = lastFound.get(shelf);
  if (known?.asked === asked) return known.found;
  const { speaker, certain, first, more } = shelf.records.quotes;
  const rank = name === undefined ? undefined : rankOf(shelf, name);
  const breath = breather();
  const nearness = about === undefined ? ALL_INSIDE : nearnessTo(sought, shelf, finder);
  await breath();
  const { articles } = nearness;
  const may =
    rank === undefined
      ? articles && rowsOfArticles(articles, shelf.records.articles.quotes)
      : rowsSaidBy(shelf, rank);
  const size = may?.length ?? speaker.length;
  await breath();
  const near = new Uint8Array(speaker.length);
  const rows = new Uint32Array(size);
  let count = 0;
  for (let at = 0; at < size; at++) {
    if (at % SLICE === 0) await breath();
    const row = may ? (may[at] ?? 0) : at;
    if (isSure && certain[row] === 0) continue;
    const found = nearness.of(first[row] ?? 0, more[row] ?? 0);
    if (found === 0) continue;
    near[row] = found;
    rows[count++] = row;
  }
  const found = { rows: rows.slice(0, count), near };
  lastFound.set(shelf, { asked, found });
  return found;
}

const bySpeaker = new WeakMap<Shelf, ReturnType<typeof bucketed>>();

/** The quotes of the speaker of a rank + 1, in their order. */
function rowsSaidBy(shelf: Shelf, rank: number): Uint32Array {
  const { quotes, speakers } = shelf.records;
  const known =
    bySpeaker.get(shelf) ??
    bucketed(
      allRows(quotes.speaker.length),
      (row) => quotes.speaker[row] ?? 0,
      speakers.ends.length + 1,
    );
  bySpeaker.set(shelf, known);
  return known.rows.subarray(known.ends[rank - 1] ?? 0, known.ends[rank] ?? 0);
}

function allRows(count: number): Uint32Array {
  const rows = new Uint32Array(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  return rows;
}

/** The rank + 1 of the speaker of that whole name; beyond all where there is none. */
export function rankOf(shelf: Shelf, name: string): number {
  const found = ranksCalled(shelf, name).find((rank) => shelf.speakerAt(rank).name === name);
  return (found ?? shelf.records.speakers.ends.length) + 1;
}
