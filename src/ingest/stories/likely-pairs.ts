import { MINIMA, type Sketches } from './sketch.ts';

/** Two minima that are the same propose a pair: 64 chances of J² each find a third in common surely. */
const ROWS = 2;

/**
 * A pair of minima that very many share is a formula: those are compared with the first of them and
 * with their neighbours alone, so that time stays linear.
 */
const NEIGHBOURS = 8;

/** Places are kept in the low bits beside a band's 32 bits. */
const PLACES = 2 ** 21;

/**
 * For each article, in the order given, the earlier ones that may say the same. `order` names the
 * articles of `sketches`; the answer speaks of places in it.
 */
export function likelyPairs(
  sketches: Pick<Sketches, 'minimaOf'>,
  order: readonly number[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const earlier = new Map<number, Set<number>>();
  const propose = (one: number, later: number) => {
    const known = earlier.get(later);
    if (known) known.add(one);
    else earlier.set(later, new Set([one]));
  };
  const count = Math.min(order.length, PLACES);
  const keys = new Float64Array(count);
  for (let band = 0; band < MINIMA; band += ROWS) {
    for (let place = 0; place < count; place++) {
      const minima = sketches.minimaOf(order[place] ?? 0);
      const key = (minima[band] ?? 0) * 0x10000 + (minima[band + 1] ?? 0);
      keys[place] = key * PLACES + place;
    }
    keys.sort();
    pairsInRuns(keys, propose);
  }
  return earlier;
}

/** Keys that differ in their place alone stand together. */
function pairsInRuns(keys: Float64Array, propose: (one: number, later: number) => void): void {
  let first = 0;
  for (let at = 1; at < keys.length; at++) {
    const place = (keys[at] ?? 0) % PLACES;
    if (Math.floor((keys[at] ?? 0) / PLACES) !== Math.floor((keys[first] ?? 0) / PLACES)) {
      first = at;
      continue;
    }
    propose((keys[first] ?? 0) % PLACES, place);
    for (let near = Math.max(first + 1, at - NEIGHBOURS); near < at; near++) {
      propose((keys[near] ?? 0) % PLACES, place);
    }
  }
}
