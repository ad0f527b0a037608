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
  const { ids, size } = bag;
  for (let column = 0; column < width; column++) {
    let sum = 0;
    for (let f = 0; f < size; f++) sum += weights[((ids[f] ?? 0) & mask) * width + column] ?? 0;
    into[offset + column] = sum * scale;
  }
}

/** A table whose rows are made of threes, each three in one number: one look at memory in place of three. */
export type Triples = {
  readonly rows: Int32Array;
  readonly scale: number;
};

/** Makes small integers positive. */
const BIAS = 128;

const packed = new WeakMap<Table, Triples>();

/** The same weights in threes, packed once a table. */
export function triplesOf(table: Table): Triples {
  const before = packed.get(table);
  if (before) return before;
  const { weights, scale } = table;
  const rows = new Int32Array(weights.length / 3);
  for (let i = 0; i < rows.length; i++) {
    const a = (weights[i * 3] ?? 0) + BIAS;
    const b = (weights[i * 3 + 1] ?? 0) + BIAS;
    const c = (weights[i * 3 + 2] ?? 0) + BIAS;
    rows[i] = a | (b << 8) | (c << 16);
  }
  const triples = { rows, scale };
  packed.set(table, triples);
  return triples;
}

/** As `addRows`: the sums of rows of three, before they are scaled. */
export function countRows({ rows }: Triples, ids: Int32Array, into: Int32Array): void {
  const mask = rows.length - 1;
  const size = ids.length;
  // Two sums of up to 255 small numbers fit beside one another.
  let outer = 0;
  let inner = 0;
  for (let f = 0; f < size; f++) {
    const row = rows[(ids[f] ?? 0) & mask] ?? 0;
    outer = (outer + (row & 0xff00ff)) | 0;
    inner += (row >>> 8) & 0xff;
  }
  into[0] = (outer & 0xffff) - size * BIAS;
  into[1] = inner - size * BIAS;
  into[2] = (outer >>> 16) - size * BIAS;
}

/** The same for rows of three threes. */
export function countWide({ rows }: Triples, ids: Int32Array, into: Int32Array): void {
  const mask = rows.length / 3 - 1;
  const size = ids.length;
  let [outer0, outer1, outer2, inner0, inner1, inner2] = [0, 0, 0, 0, 0, 0];
  for (let f = 0; f < size; f++) {
    const first = ((ids[f] ?? 0) & mask) * 3;
    const row0 = rows[first] ?? 0;
    const row1 = rows[first + 1] ?? 0;
    const row2 = rows[first + 2] ?? 0;
    outer0 = (outer0 + (row0 & 0xff00ff)) | 0;
    outer1 = (outer1 + (row1 & 0xff00ff)) | 0;
    outer2 = (outer2 + (row2 & 0xff00ff)) | 0;
    inner0 += (row0 >>> 8) & 0xff;
    inner1 += (row1 >>> 8) & 0xff;
    inner2 += (row2 >>> 8) & 0xff;
  }
  const bias = size * BIAS;
  into[0] = (outer0 & 0xffff) - bias;
  into[1] = inner0 - bias;
  into[2] = (outer0 >>> 16) - bias;
  into[3] = (outer1 & 0xffff) - bias;
  into[4] = inner1 - bias;
  into[5] = (outer1 >>> 16) - bias;
  into[6] = (outer2 & 0xffff) - bias;
  into[7] = inner2 - bias;
  into[8] = (outer2 >>> 16) - bias;
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
