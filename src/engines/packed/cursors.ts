import { BLOCK } from './list-writer.ts';
import type { Head, Store } from './store.ts';

/** Past the last passage. */
export const DONE = 0xffffffff;

/** Walks the passages whose text has a term, in order, block by block. */
export class TextCursor {
  /** The passage it stands at, and how often the term stands there. */
  id = -1;
  times = 0;
  private readonly store: Store;
  private readonly head: Head;
  private readonly blocks: number;
  private block = -1;
  private at = 0;
  private size = 0;
  private readonly ids: Uint32Array;
  private readonly counts: Uint32Array;
  private places:
    | { readonly bytes: Uint8Array; at: number; block: number; slot: number }
    | undefined;

  constructor(store: Store, head: Head) {
    this.store = store;
    this.head = head;
    this.blocks = Math.ceil(head.inside / BLOCK);
    const size = Math.min(BLOCK, head.inside);
    this.ids = new Uint32Array(size);
    this.counts = new Uint32Array(size);
  }

  /** How many passages there are. */
  get length(): number {
    return this.head.inside;
  }

  next(): void {
    if (++this.at < this.size) this.settle();
    else this.enter(this.block + 1);
  }

  /** Goes to a passage, or to the next one that has the term. */
  advance(target: number): void {
    if (this.id >= target) return;
    if (this.block < 0 || (this.ids[this.size - 1] ?? 0) < target) {
      this.enter(this.blockOf(target));
      if (this.id >= target) return;
      if ((this.ids[this.size - 1] ?? 0) < target) {
        this.enter(this.block + 1);
        return;
      }
    }
    let low = this.at + 1;
    let high = this.size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ids[middle] ?? 0) < target) low = middle + 1;
      else high = middle;
    }
    this.at = low;
    if (low < this.size) this.settle();
    else this.enter(this.block + 1);
  }

  /** Where the term stands in the passage it is at, in words from its start. */
  positions(): readonly number[] {
    this.places ??= { bytes: this.store.placesOf(this.head, 'text'), at: 0, block: 0, slot: 0 };
    const { places } = this;
    if (places.block !== this.block || places.slot > this.at) {
      places.block = this.block;
      places.slot = 0;
      places.at =
        this.block === 0 ? 0 : (this.store.blocks.places[this.head.block + this.block - 1] ?? 0);
    }
    while (places.slot < this.at) {
      for (let left = this.counts[places.slot++] ?? 0; left > 0; left--) varint(places);
    }
    places.slot++;
    let position = 0;
    return Array.from({ length: this.times }, () => {
      position += varint(places);
      return position;
    });
  }

  private settle(): void {
    this.id = this.ids[this.at] ?? DONE;
    this.times = this.counts[this.at] ?? 0;
  }

  /** The first block that ends at the target or after it. */
  private blockOf(target: number): number {
    let low = Math.max(0, this.block);
    if (this.blocks <= 1 || this.lastOf(low) >= target) return this.ended(low, target);
    let step = 1;
    while (low + step < this.blocks && this.lastOf(low + step) < target) step *= 2;
    let high = Math.min(low + step, this.blocks);
    low += step >> 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.lastOf(middle) < target) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private ended(block: number, target: number): number {
    return this.block === block && (this.ids[this.size - 1] ?? 0) < target ? block + 1 : block;
  }

  private lastOf(block: number): number {
    return this.blocks === 1 ? DONE - 1 : (this.store.blocks.last[this.head.block + block] ?? DONE);
  }

  private enter(block: number): void {
    if (block >= this.blocks) {
      this.id = DONE;
      this.times = 0;
      this.at = this.size;
      return;
    }
    if (block !== this.block) this.decode(block);
    this.at = 0;
    this.settle();
  }

  private decode(block: number): void {
    const { store, head, ids, counts } = this;
    const { lists, blocks } = store;
    const before = head.block + block - 1;
    let at = head.text + (block === 0 ? 0 : (blocks.end[before] ?? 0));
    let id = block === 0 ? -1 : (blocks.last[before] ?? 0);
    const size = Math.min(BLOCK, head.inside - block * BLOCK);
    for (let n = 0; n < size; n++) {
      let value = lists[at++] ?? 0;
      if (value > 127) {
        value &= 127;
        let byte = 0;
        let unit = 128;
        do {
          byte = lists[at++] ?? 0;
          value += (byte & 127) * unit;
          unit *= 128;
        } while (byte > 127);
      }
      const odd = value & 1;
      id += (value - odd) / 2 + 1;
      ids[n] = id;
      counts[n] = 1;
      if (odd === 0) continue;
      let times = 0;
      let unit = 1;
      let byte = 0;
      do {
        byte = lists[at++] ?? 0;
        times += (byte & 127) * unit;
        unit *= 128;
      } while (byte > 127);
      counts[n] = times + 2;
    }
    this.block = block;
    this.size = size;
  }
}

function varint(from: { readonly bytes: Uint8Array; at: number }): number {
  let value = 0;
  let unit = 1;
  let byte = 0;
  do {
    byte = from.bytes[from.at++] ?? 0;
    value += (byte & 127) * unit;
    unit *= 128;
  } while (byte > 127);
  return value;
}

/** The stretches of passages that a term stands above. */
export type Stretches = {
  readonly starts: Uint32Array;
  /** One past the last passage of each. */
  readonly ends: Uint32Array;
  readonly times: Uint32Array;
};

export function stretchesOf(store: Store, head: Head): Stretches {
  const { stretches } = head;
  const starts = new Uint32Array(stretches);
  const ends = new Uint32Array(stretches);
  const times = new Uint32Array(stretches);
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
  private readonly stretches: Stretches;
  private at = 0;

  constructor(stretches: Stretches) {
    this.stretches = stretches;
  }

  next(): void {
    this.advance(this.id + 1);
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
