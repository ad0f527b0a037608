import { BLOCK, MOST_BOUND } from './list-writer.ts';
import type { ListBytes } from './long-lists.ts';
import { varint } from './numbers.ts';
import type { Head, Store } from './store.ts';

/** Past the last passage: there are fewer, so that V8 counts them in 32 bits. */
export const DONE = 0x7fffffff;

/** Passages lie near to each other where so many passages hold one on average. */
const NEAR = 48;
/** The bits of four bytes that tell of a step longer than one byte. */
const LONGER = 0x80808080 | 0;

/**
 * Walks the passages whose text has a term, in order. A block is made out when it is first entered,
 * how often the term stands in its passages only when that is asked.
 */
export class TextCursor {
  /** The passage it stands at. */
  id = -1;
  /** The passages of the block it is in: so many, and its place among them. */
  readonly ids: Int32Array;
  size = 0;
  at = 0;
  readonly head: Head;
  private readonly store: Store;
  private list: ListBytes | undefined;
  readonly blocks: number;
  private block = -1;
  /** How often the term stands in each passage of block `counted`; `timesFrom` is where that is told. */
  private counts: Int32Array | undefined;
  private counted = -1;
  private timesFrom = 0;
  private places:
    | { readonly bytes: Uint8Array; at: number; block: number; slot: number }
    | undefined;

  constructor(store: Store, head: Head) {
    this.store = store;
    this.head = head;
    this.blocks = Math.ceil(head.inside / BLOCK);
    this.ids = new Int32Array(Math.min(BLOCK, head.inside));
  }

  /** How many passages there are. */
  get length(): number {
    return this.head.inside;
  }

  /** How often the term stands in the passage it is at. */
  get times(): number {
    return this.allTimes()[this.at] ?? 0;
  }

  /** The same for all passages of the block. */
  allTimes(): Int32Array {
    this.counts ??= new Int32Array(this.ids.length);
    if (this.counted !== this.block) this.count(this.counts);
    return this.counts;
  }

  next(): void {
    this.goTo(this.at + 1);
  }

  /** Goes to a place of the block, or past its end. */
  goTo(place: number): void {
    if (place >= this.size) this.enter(this.block + 1);
    else {
      this.at = place;
      this.id = this.ids[place] ?? DONE;
    }
  }

  nextBlock(): void {
    this.enter(this.block + 1);
  }

  goToBlock(block: number): void {
    this.enter(block);
  }

  /** Goes to a passage, or to the next one that has the term. */
  advance(target: number): void {
    if (this.id >= target) return;
    if (this.block < 0 || (this.ids[this.size - 1] ?? 0) < target) {
      this.enter(this.blockOf(target));
      if (this.id >= target) return;
    }
    const { ids } = this;
    let low = this.at + 1;
    let step = 1;
    while (low + step < this.size && (ids[low + step] ?? 0) < target) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low + step, this.size);
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ids[middle] ?? 0) < target) low = middle + 1;
      else high = middle;
    }
    this.at = low;
    if (low < this.size) this.id = ids[low] ?? DONE;
    else this.enter(this.block + 1);
  }

  /** The most that the weight of the term is multiplied by in any passage, by the bounds of its blocks. */
  bound(): number {
    let most = 0;
    for (const bound of this.bounds()) most = Math.max(most, bound);
    return most / MOST_BOUND;
  }

  /** The same for one block. */
  boundOf(block: number): number {
    return (this.bounds()[block] ?? MOST_BOUND) / MOST_BOUND;
  }

  /** The same for passages from one to before another; undefined where the list has one block alone. */
  boundWithin(from: number, to: number): number | undefined {
    if (this.blocks === 1) return undefined;
    const { last, bounds } = this.store.blocks;
    const { block: first } = this.head;
    const end = first + this.blocks;
    let most = 0;
    for (let block = first + this.blockOf(from); block < end; block++) {
      most = Math.max(most, bounds[block] ?? 0);
      if ((last[block] ?? DONE) >= to - 1) break;
    }
    return most / MOST_BOUND;
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
    const counts = this.allTimes();
    while (places.slot < this.at) {
      for (let left = counts[places.slot++] ?? 0; left > 0; left--) varint(places);
    }
    places.slot++;
    let position = 0;
    return Array.from({ length: this.times }, () => {
      position += varint(places);
      return position;
    });
  }

  /** Of its blocks, as bytes; none where it has one alone. */
  private bounds(): Uint8Array {
    const { block } = this.head;
    return this.store.blocks.bounds.subarray(block, block + (this.blocks > 1 ? this.blocks : 0));
  }

  /** The first block from this one on that ends at the target or after it. */
  private blockOf(target: number): number {
    let low = Math.max(0, this.block);
    if (this.lastOf(low) >= target) return low;
    let step = 1;
    while (low + step < this.blocks && this.lastOf(low + step) < target) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low + step, this.blocks);
    low++;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.lastOf(middle) < target) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The last passage of a block. */
  lastOf(block: number): number {
    if (block === this.block) return this.ids[this.size - 1] ?? 0;
    // A list of one block has no bounds.
    return this.blocks === 1 ? DONE : (this.store.blocks.last[this.head.block + block] ?? DONE);
  }

  private enter(block: number): void {
    if (block >= this.blocks) {
      this.id = DONE;
      this.at = this.size;
      return;
    }
    if (block !== this.block) this.makeOut(block);
    this.at = 0;
    this.id = this.ids[0] ?? DONE;
  }

  private makeOut(block: number): void {
    const { store, head, ids } = this;
    this.list ??= store.passagesOf(head);
    const { bytes, view, start } = this.list;
    const { blocks } = store;
    const before = head.block + block - 1;
    const size = Math.min(BLOCK, head.inside - block * BLOCK);
    let at = start + (block === 0 ? 0 : (blocks.end[before] ?? 0));
    let id = block === 0 ? -1 : (blocks.last[before] ?? 0) | 0;
    // Where passages lie near to each other most steps are one byte, and four can be read at once.
    const isNear = this.blocks > 1 && this.lastOf(block) - id < NEAR * size;
    const lastFour = isNear ? size - 4 : -1;
    const end = bytes.length - 4;
    let n = 0;
    while (n < size) {
      const four = n <= lastFour && at <= end ? view.getInt32(at, true) : LONGER;
      if ((four & LONGER) === 0) {
        ids[n] = id = (id + (four & 127) + 1) | 0;
        ids[n + 1] = id = (id + ((four >> 8) & 127) + 1) | 0;
        ids[n + 2] = id = (id + ((four >> 16) & 127) + 1) | 0;
        ids[n + 3] = id = (id + (four >> 24) + 1) | 0;
        n += 4;
        at += 4;
        continue;
      }
      let step = bytes[at++] ?? 0;
      if (step > 127) {
        let shift = 7;
        step &= 127;
        for (let byte = 128; byte > 127; shift += 7) {
          byte = bytes[at++] ?? 0;
          step |= (byte & 127) << shift;
        }
      }
      ids[n++] = id = (id + step + 1) | 0;
    }
    this.block = block;
    this.size = size;
    this.timesFrom = at;
  }

  private count(counts: Int32Array): void {
    this.counted = this.block;
    counts.fill(1);
    const from = { bytes: this.list?.bytes ?? NO_BYTES, at: this.timesFrom };
    let slot = -1;
    for (let left = varint(from); left > 0; left--) {
      slot += varint(from) + 1;
      counts[slot] = varint(from) + 2;
    }
  }
}

const NO_BYTES = new Uint8Array(0);
