import { BLOCK } from './list-writer.ts';
import { DONE, type TextCursor } from './text-cursor.ts';

/** In a list so many times as long as the shortest, passages are looked up one by one. */
const MUCH_LONGER = 16;
/** Passages of a block are marked in a stretch of so many. */
const SPAN = 1 << 14;

/** Each passage of a block, from its first one on: its place there + 1. */
const marks = new Uint8Array(SPAN);

/** Passages in order, so many, and a row a list of how often its term stands in them. */
export type Batch = {
  readonly ids: Int32Array;
  readonly size: number;
  readonly times: readonly Int32Array[];
};

/**
 * Goes through the passages that all lists have, a block of the shortest list at a time; a batch holds
 * until the next is told. The passages of a block are marked, and the other lists walked past the
 * marks without a branch that depends on them, which a processor would guess wrongly half of the time;
 * a much longer list is searched instead, so that most of its blocks stay closed.
 */
export function eachInAll(lists: readonly TextCursor[], tell: (batch: Batch) => void): void {
  const [lead, ...others] = lists
    .map((list, row) => ({ list, row }))
    .sort((a, b) => a.list.length - b.list.length);
  if (!lead) return;
  const block = new Candidates(lists.length);
  for (lead.list.next(); lead.list.id !== DONE; lead.list.nextBlock()) {
    if (others.length === 0) {
      tell({ ids: lead.list.ids, size: lead.list.size, times: [lead.list.allTimes()] });
      continue;
    }
    block.take(lead.list, lead.row);
    for (const { list, row } of others) {
      if (block.size === 0) break;
      const longer = list.length >= MUCH_LONGER * lead.list.length;
      if (longer || !block.keepMarked(list, row)) block.keepFound(list, row);
    }
    if (block.size > 0) tell(block);
  }
}

/** The passages of a block that are in all lists so far, and how often the terms stand in them. */
class Candidates {
  size = 0;
  readonly ids = new Int32Array(BLOCK);
  readonly times: readonly Int32Array[];
  private readonly places = new Uint8Array(BLOCK + 1);

  constructor(lists: number) {
    this.times = Array.from({ length: lists }, () => new Int32Array(BLOCK + 1));
  }

  take(list: TextCursor, row: number): void {
    this.size = list.size;
    this.ids.set(list.ids);
    this.times[row]?.set(list.allTimes());
  }

  /** Keeps those that a list has; looks each up. */
  keepFound(list: TextCursor, row: number): void {
    const { ids, places } = this;
    const own = this.rowOf(row);
    let count = 0;
    for (let n = 0; n < this.size; n++) {
      const id = ids[n] ?? 0;
      list.advance(id);
      if (list.id !== id) continue;
      places[count] = n;
      own[count++] = list.times;
    }
    this.keep(count, row);
  }

  /** The same by marks; false where the passages lie too far apart. */
  keepMarked(list: TextCursor, row: number): boolean {
    const { ids, size } = this;
    const first = ids[0] ?? 0;
    const last = ids[size - 1] ?? 0;
    if (last - first >= SPAN) return false;
    for (let n = 0; n < size; n++) marks[((ids[n] ?? 0) - first) | 0] = n + 1;
    list.advance(first);
    let count = 0;
    while (list.id <= last) {
      count = this.pickMarked(list, { first, last, row, count });
    }
    for (let n = 0; n < size; n++) marks[((ids[n] ?? 0) - first) | 0] = 0;
    this.keep(count, row);
    return true;
  }

  /** Notes the marked passages among those of the block that a list is in; gives how many were noted. */
  private pickMarked(
    list: TextCursor,
    { first, last, row, count }: Record<'first' | 'last' | 'row' | 'count', number>,
  ): number {
    const { places } = this;
    const { ids, size } = list;
    const own = this.rowOf(row);
    const times = list.allTimes();
    let noted = count;
    let n = list.at;
    for (; n < size; n++) {
      const id = ids[n] ?? 0;
      if (id > last) break;
      const mark = marks[(id - first) | 0] ?? 0;
      places[noted] = mark - 1;
      own[noted] = times[n] ?? 0;
      noted += (mark + BLOCK - 1) >> BLOCK_BITS;
    }
    list.goTo(n);
    return noted;
  }

  private keep(count: number, row: number): void {
    const { ids, places, times } = this;
    this.size = count;
    for (let n = 0; n < count; n++) ids[n] = ids[places[n] ?? 0] ?? 0;
    for (const [at, of] of times.entries()) {
      if (at === row) continue;
      for (let n = 0; n < count; n++) of[n] = of[places[n] ?? 0] ?? 0;
    }
  }

  private rowOf(row: number): Int32Array {
    return this.times[row] ?? NO_ROW;
  }
}

const BLOCK_BITS = Math.log2(BLOCK);
const NO_ROW = new Int32Array(0);
