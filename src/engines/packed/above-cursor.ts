import { varint } from './numbers.ts';
import type { Head, Store } from './store.ts';
import { DONE } from './text-cursor.ts';

/** The stretches of passages that a term stands above. */
export type Stretches = {
  readonly starts: Int32Array;
  /** One past the last passage of each. */
  readonly ends: Int32Array;
  readonly times: Int32Array;
};

export function stretchesOf(store: Store, head: Head): Stretches {
  const { stretches } = head;
  const starts = new Int32Array(stretches);
  const ends = new Int32Array(stretches);
  const times = new Int32Array(stretches);
  const from = { bytes: store.lists, at: head.above };
  let end = 0;
  for (let n = 0; n < stretches; n++) {
    const value = varint(from);
    const start = end + Math.floor(value / 4);
    end = start + (value & 2 ? varint(from) + 2 : 1);
    starts[n] = start;
    ends[n] = end;
    times[n] = value & 1 ? varint(from) + 2 : 1;
  }
  return { starts, ends, times };
}

/** Where the term stands in what is above each stretch. */
export function placesAbove(
  store: Store,
  head: Head,
  { times }: Stretches,
): readonly (readonly number[])[] {
  const from = { bytes: store.placesOf(head, 'above'), at: 0 };
  return Array.from(times, (count) => {
    let position = 0;
    return Array.from({ length: count }, () => {
      position += varint(from);
      return position;
    });
  });
}

/** Walks the passages that a term stands above, in order. */
export class AboveCursor {
  id = -1;
  times = 0;
  readonly stretches: Stretches;
  /** Its place among the stretches. */
  at = 0;

  constructor(stretches: Stretches) {
    this.stretches = stretches;
  }

  next(): void {
    this.advance(this.id + 1);
  }

  /** Goes to a passage, or to the next one; true where the term stands above it. */
  isAt(id: number): boolean {
    this.advance(id);
    return this.id === id;
  }

  advance(target: number): void {
    if (this.id >= target) return;
    const { starts, ends, times } = this.stretches;
    if ((ends[this.at] ?? DONE) <= target) this.at = this.stretchOf(target);
    if (this.at >= starts.length) {
      this.id = DONE;
      this.times = 0;
      return;
    }
    this.id = Math.max(target, starts[this.at] ?? 0);
    this.times = times[this.at] ?? 0;
  }

  /** The first stretch that ends after the target. */
  private stretchOf(target: number): number {
    const { ends } = this.stretches;
    let low = this.at;
    let step = 1;
    while ((ends[low + step] ?? DONE) <= target) step *= 2;
    let high = Math.min(low + step, ends.length);
    low += step >> 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? DONE) <= target) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
