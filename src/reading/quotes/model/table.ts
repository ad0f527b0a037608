import type { Bag } from './bag.ts';
import { at } from './hash.ts';

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
  sums.fill(0, 0, width);
  for (let f = 0; f < bag.size; f++) {
    const base = (at(bag.ids, f) & mask) * width;
    for (let column = 0; column < width; column++) {
      sums[column] = at(sums, column) + (weights[base + column] ?? 0);
    }
  }
  for (let column = 0; column < width; column++) into[offset + column] = at(sums, column) * scale;
}

const sums = new Int32Array(16);

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
