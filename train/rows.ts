import type { Bag } from '../src/reading/quotes/model/bag.ts';
import { at } from '../src/reading/quotes/model/hash.ts';

/** The features of many decisions, end to end; row `i` is `ids[starts[i] .. starts[i + 1]]`. */
export class Rows {
  ids = new Int32Array(1 << 20);
  starts = new Int32Array(1 << 16);
  count = 0;

  add(bag: Bag): void {
    const from = at(this.starts, this.count);
    if (from + bag.size > this.ids.length) this.ids = grown(this.ids);
    if (this.count + 2 > this.starts.length) this.starts = grown(this.starts);
    this.ids.set(bag.ids.subarray(0, bag.size), from);
    this.count++;
    this.starts[this.count] = from + bag.size;
  }

  /** Leaves out features seen fewer than `least` times and turns hashes into buckets. */
  settle(least: number, buckets: number): void {
    const total = at(this.starts, this.count);
    const counts = new Uint8Array(1 << 22);
    const mask = counts.length - 1;
    for (let f = 0; f < total; f++) {
      const slot = at(this.ids, f) & mask;
      const seen = counts[slot] ?? 0;
      if (seen < 255) counts[slot] = seen + 1;
    }
    let kept = 0;
    for (let row = 0; row < this.count; row++) {
      const from = at(this.starts, row);
      const to = at(this.starts, row + 1);
      this.starts[row] = kept;
      for (let f = from; f < to; f++) {
        const id = at(this.ids, f);
        if ((counts[id & mask] ?? 0) >= least) this.ids[kept++] = id & (buckets - 1);
      }
    }
    this.starts[this.count] = kept;
    this.ids = this.ids.slice(0, kept);
  }
}

function grown(old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const bigger = new Int32Array(old.length * 2);
  bigger.set(old);
  return bigger;
}
