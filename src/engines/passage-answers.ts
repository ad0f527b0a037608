import type { PageRequest, PassageHit, PassagePage, PassageQuery, Sort } from '../core/library.ts';
import { asksForDays } from '../core/matching.ts';
import { bucketed } from '../core/mentions.ts';
import { type Part, soughtIn } from '../core/sought.ts';
import { queryTerms } from '../core/words.ts';
import type { Source } from './finder.ts';
import { passageHit } from './hits.ts';
import { KEPT, keeperOf, UNDATED } from './keeping.ts';
import { bestOf, type Matches, type Ranked } from './matches.ts';
import { type Bounds, boundsOf, dateKeys } from './pages.ts';
import { rankOf } from './quotes-near.ts';
import type { Shelf } from './shelf.ts';
import { breather, SLICE } from './store/breath.ts';
import { copiesOn, oncePerStory } from './stories.ts';

export async function passagesFor(source: Source, query: PassageQuery): Promise<PassagePage> {
  const { shelf, finder } = source;
  const sought = soughtIn(query.words);
  if (query.sort === 'best' && keepsAll(query)) {
    const { from, to } = boundsOf(query.page);
    const { total, copies, ranked } = finder.best(sought, to, copiesOn(shelf));
    const items = await hitsAt(shelf, idsOf(ranked.slice(from)), sought.parts);
    return { items, total, undated: 0, ...(copies > 0 && { copies }) };
  }
  const breath = breather();
  const holding = finder.holding(sought);
  await breath();
  const { found: all, undated } = await passagesKept(shelf, holding, query);
  const { found, copies } = oncePerStory(shelf, all);
  await breath();
  const { sort, page } = query;
  const shown =
    sort === 'best' ? bestPage(found, boundsOf(page)) : datedPage(found, shelf, { sort, page });
  const items = await hitsAt(shelf, shown, sought.parts);
  return { items, total: found.ids.length, undated, ...(copies > 0 && { copies }) };
}

async function hitsAt(
  shelf: Shelf,
  places: readonly number[],
  parts: readonly Part[],
): Promise<readonly PassageHit[]> {
  const hits = await Promise.all(places.map((place) => passageHit(shelf, place, parts)));
  return hits.flatMap((hit) => hit ?? []);
}

function idsOf(ranked: readonly Ranked[]): readonly number[] {
  return ranked.map(({ id }) => id);
}

function bestPage(found: Matches, { from, to }: Bounds): readonly number[] {
  return idsOf(bestOf(found, to).slice(from));
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
  return hitsAt(shelf, idsOf(shown), terms);
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
