import type { Table } from '../src/reading/quotes/model/table.ts';

/** Weights under training, each beside AdaGrad's memory of its past steps. */
export class Slate {
  /** A row a bucket: `width` weights, then their `width` memories. */
  readonly cells: Float32Array;
  readonly row: number;
  readonly width: number;

  constructor(buckets: number, width: number) {
    this.width = width;
    this.row = width * 2;
    this.cells = new Float32Array(buckets * this.row);
    for (let i = 0; i < this.cells.length; i++) {
      if (i % this.row >= width) this.cells[i] = 0.1;
    }
  }

  nudge(bucket: number, column: number, gradient: number, rate: number): void {
    const cell = bucket * this.row + column;
    const past = (this.cells[cell + this.width] ?? 0) + gradient * gradient;
    this.cells[cell + this.width] = past;
    this.cells[cell] = (this.cells[cell] ?? 0) + (rate * gradient) / Math.sqrt(past);
  }
}

/** The mean of the weights; the memories are of no more use. */
export function meanOf(slates: readonly Slate[]): Slate {
  const [first] = slates;
  if (!first) throw new Error('there is no mean of nothing');
  const mean = new Slate(first.cells.length / first.row, first.width);
  mean.cells.fill(0);
  for (const { cells } of slates) {
    for (let i = 0; i < cells.length; i++) {
      mean.cells[i] = (mean.cells[i] ?? 0) + (cells[i] ?? 0) / slates.length;
    }
  }
  return mean;
}

/** Small integers in place of real weights; the rare giants are cut so that the many keep their grain. */
export function quantised({ cells, row, width }: Slate): Table {
  const weights = new Float32Array((cells.length / row) * width);
  let used = 0;
  const sizes = new Float32Array(weights.length);
  for (let i = 0; i < weights.length; i++) {
    const weight = cells[Math.floor(i / width) * row + (i % width)] ?? 0;
    weights[i] = weight;
    if (weight !== 0) sizes[used++] = Math.abs(weight);
  }
  const sorted = sizes.subarray(0, used).sort();
  const scale = (sorted[Math.floor(used * 0.9995)] || 1) / 127;
  const small = new Int8Array(weights.length);
  for (let i = 0; i < weights.length; i++) {
    small[i] = Math.max(-127, Math.min(127, Math.round((weights[i] ?? 0) / scale)));
  }
  return { weights: small, width, scale };
}
