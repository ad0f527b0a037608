import { bucketed } from '../core/mentions.ts';
import { breather } from './store/breath.ts';

/** So many rows are looked at before others get their turn. */
const SLICE = 2 ** 16;
/** So many are put in order at first, then more each time. */
const FIRST = 256;
const MORE = 16;

/** Rows by a key from 0 up to `keys`, then in their order; sorted only as far as they are asked for. */
export async function* byKey(
  rows: Uint32Array,
  keyOf: (row: number) => number,
  keys: number,
): AsyncIterable<Uint32Array> {
  const breath = breather();
  const counts = new Uint32Array(keys);
  const own = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    if (at % SLICE === 0) await breath();
    const key = keyOf(rows[at] ?? 0);
    own[at] = key;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  await breath();
  for (let [from, to, most] = [0, 0, FIRST]; to < keys; from = to, most *= MORE) {
    for (let count = 0; to < keys && count < most; to++) count += counts[to] ?? 0;
    const next = rows.filter((_, at) => (own[at] ?? 0) >= from && (own[at] ?? 0) < to);
    yield bucketed(next, keyOf, keys).rows;
    await breath();
  }
}
