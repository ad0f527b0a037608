import { type FrequentTerms, OFTEN, type Row, timesIn } from './frequent.ts';
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
 * until the next is told. Of a frequent term its row tells whether it stands in a passage. Else the
 * passages of a block are marked, and the other lists walked past the marks without a branch that
 * depends on them, which a processor would guess wrongly half of the time; a much longer list is
 * searched instead, so that most of its blocks stay closed.
 */
export function eachInAll(
  frequent: FrequentTerms,
  lists: readonly TextCursor[],
  tell: (batch: Batch) => void,
): void {
  const [lead, ...others] = lists
    .map((list, row) => ({ list, row }))
    .sort((a, b) => a.list.length - b.list.length);
  if (!lead) return;
  const passages = lead.list.length;
  const rows = frequent.rowsOf(others.map(({ list: { head } }) => ({ head, passages })));
  const looked = others.map(({ list, row }) => ({ list, row, known: rows.get(list.head) }));
  const block = new Candidates(lists.length);
  for (lead.list.next(); lead.list.id !== DONE; lead.list.nextBlock()) {
    if (others.length === 0) {
      tell({ ids: lead.list.ids, size: lead.list.size, times: [lead.list.allTimes()] });
      continue;
    }
    block.take(lead.list);
    for (const { list, row, known } of looked) {
      if (block.size === 0) break;
      if (known) {
        block.keepKnown(list, row, known);
        continue;
      }
      const longer = list.length >= MUCH_LONGER * lead.list.length;
      if (longer || !block.keepMarked(list, row)) block.keepFound(list, row);
    }
    if (block.size === 0) continue;
    block.count(lead.list, lead.row);
    tell(block);
  }
}

/** The passages of a block that are in all lists so far, and how often the terms stand in them. */
class Candidates {
  size = 0;
  readonly ids = new Int32Array(BLOCK);
  readonly times: readonly Int32Array[];
  /** The place of each in the block. */
  private readonly slots = new Uint8Array(BLOCK);
  private readonly places = new Uint8Array(BLOCK + 1);

  constructor(lists: number) {
    this.times = Array.from({ length: lists }, () => new Int32Array(BLOCK + 1));
  }

  take(list: TextCursor): void {
    this.size = list.size;
    this.ids.set(list.ids);
    for (let n = 0; n < list.size; n++) this.slots[n] = n;
  }

  /** Notes how often the term of the block's list stands in those that are left. */
  count(list: TextCursor, row: number): void {
    const own = this.rowOf(row);
    const times = list.allTimes();
    for (let n = 0; n < this.size; n++) own[n] = times[this.slots[n] ?? 0] ?? 0;
  }

  /** Keeps those that a list has, by the row of its term. */
  keepKnown(list: TextCursor, row: number, known: Row): void {
    const { ids, places, size } = this;
    const own = this.rowOf(row);
    let count = 0;
    for (let n = 0; n < size; n++) {
      const id = ids[n] ?? 0;
      const times = timesIn(known, id);
      if (times === 0) continue;
      places[count] = n;
      own[count++] = times;
    }
    this.keep(count, row);
    for (let n = 0; n < count; n++) {
      if (own[n] !== OFTEN) continue;
      list.advance(ids[n] ?? 0);
      own[n] = list.times;
    }
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
    // First, as it may throw where the list is damaged: marks are everybody's.
    list.advance(first);
    for (let n = 0; n < size; n++) marks[((ids[n] ?? 0) - first) | 0] = n + 1;
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
    const { ids, slots, places, times } = this;
    this.size = count;
    for (let n = 0; n < count; n++) {
      const place = places[n] ?? 0;
      ids[n] = ids[place] ?? 0;
      slots[n] = slots[place] ?? 0;
    }
    for (let at = 0; at < times.length; at++) {
      const of = times[at];
      if (!of || at === row) continue;
      for (let n = 0; n < count; n++) of[n] = of[places[n] ?? 0] ?? 0;
    }
  }

  private rowOf(row: number): Int32Array {
    return this.times[row] ?? NO_ROW;
  }
}

const BLOCK_BITS = Math.log2(BLOCK);
const NO_ROW = new Int32Array(0);
