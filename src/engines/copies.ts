import { hasBit, noBits, setBit } from './bits.ts';
import { bestOf, type Found, type Matches } from './matches.ts';

/** Passages of a story that say the same: they are told as one. */
export type Copies = {
  /** Of each passage the first of its story that says the same, which may be the passage itself. */
  readonly unit: Uint32Array;
  /** Has the bit of each passage that does not stand alone. */
  readonly shared: Int32Array;
};

export function copiesIn(unit: Uint32Array): Copies {
  const shared = noBits(unit.length);
  for (let place = 0; place < unit.length; place++) {
    const first = unit[place] ?? place;
    if (first === place) continue;
    setBit(shared, place);
    setBit(shared, first);
  }
  return { unit, shared };
}

/**
 * What was found, each unit once: as its first passage where that was found too, else as the one that
 * comes first in the corpus; with the best score of all. What is left may be out of order.
 */
export function onceEach(
  { ids, scores }: Matches,
  { unit, shared }: Copies,
): { readonly found: Matches; readonly copies: number } {
  const kept = { ids: new Uint32Array(ids.length), scores: new Float64Array(ids.length) };
  const shown = new Map<number, number>();
  let total = 0;
  for (let at = 0; at < ids.length; at++) {
    const [id = 0, score = 0] = [ids[at], scores[at]];
    if (hasBit(shared, id)) {
      const first = unit[id] ?? id;
      const before = shown.get(first);
      if (before !== undefined) {
        if (id === first) kept.ids[before] = id;
        kept.scores[before] = Math.max(kept.scores[before] ?? 0, score);
        continue;
      }
      shown.set(first, total);
    }
    kept.ids[total] = id;
    kept.scores[total++] = score;
  }
  const found = { ids: kept.ids.subarray(0, total), scores: kept.scores.subarray(0, total) };
  return { found, copies: ids.length - total };
}

/** So many of the best of what was found, each unit once. */
export function bestOnce(matches: Matches, most: number, copies: Copies | undefined): Found {
  const once = copies ? onceEach(matches, copies) : { found: matches, copies: 0 };
  const { found } = once;
  return { total: found.ids.length, copies: once.copies, ranked: bestOf(found, most) };
}
