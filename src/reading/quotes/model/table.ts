import type { Bag } from './bag.ts';

/** Trained weights, one row of `width` a bucket; a feature's hash names its bucket. */
export type Table = {
  readonly weights: Int8Array;
  readonly width: number;
  /** What one step of the small integers is worth. */
  readonly scale: number;
};

/** Adds up the rows of all features in the bag: `width` sums from `into[offset]` on. */
export function addRows(table: Table, bag: Bag, into: Float64Array, offset: number): void {
  const { weights, width, scale } = table;
  const mask = weights.length / width - 1;
  if (width === 3) {
    addThree(table, bag, into, offset);
    return;
  }
  const { ids, size } = bag;
  for (let column = 0; column < width; column++) {
    let sum = 0;
    for (let f = 0; f < size; f++) sum += weights[((ids[f] ?? 0) & mask) * width + column] ?? 0;
    into[offset + column] = sum * scale;
  }
}

/** As `addRows`, in one walk: the width that is asked for most. */
function addThree(
  { weights, scale }: Table,
  { ids, size }: Bag,
  into: Float64Array,
  offset: number,
) {
  const mask = weights.length / 3 - 1;
  let a = 0;
  let b = 0;
  let c = 0;
  for (let f = 0; f < size; f++) {
    const base = ((ids[f] ?? 0) & mask) * 3;
    a += weights[base] ?? 0;
    b += weights[base + 1] ?? 0;
    c += weights[base + 2] ?? 0;
  }
  into[offset] = a * scale;
  into[offset + 1] = b * scale;
  into[offset + 2] = c * scale;
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
