import { noBits } from '../bits.ts';
import type { Stretches } from './above-cursor.ts';

/** A bit for each passage: whether any of some terms stands above it. For one question at a time. */
export class StretchBits {
  readonly bits: Int32Array;

  constructor(passages: number) {
    this.bits = noBits(passages);
  }

  set(stretches: readonly Stretches[]): void {
    for (const { starts, ends } of stretches) {
      for (let n = 0; n < starts.length; n++) this.setFrom(starts[n] ?? 0, ends[n] ?? 0);
    }
  }

  unset(stretches: readonly Stretches[]): void {
    for (const { starts, ends } of stretches) {
      for (let n = 0; n < starts.length; n++) {
        const last = ((ends[n] ?? 0) - 1) >>> 5;
        for (let word = (starts[n] ?? 0) >>> 5; word <= last; word++) this.bits[word] = 0;
      }
    }
  }

  private setFrom(start: number, end: number): void {
    const { bits } = this;
    const last = (end - 1) >>> 5;
    let mask = -1 << (start & 31);
    for (let word = start >>> 5; word < last; word++) {
      bits[word] = (bits[word] ?? 0) | mask;
      mask = -1;
    }
    bits[last] = (bits[last] ?? 0) | (mask & (-1 >>> (31 - ((end - 1) & 31))));
  }
}
