import { BLOCK } from './list-writer.ts';
import type { Head, Store } from './store.ts';
import { DONE, TextCursor } from './text-cursor.ts';

/** Rows are kept of terms that stand in one of so many passages, or more. */
const RARER = 64;
/** So many bytes of rows are kept, and at least one row. */
const ROOM = 16 << 20;
/** A row is not made for one passage in so many of its list, or fewer. */
const FEW = 16;
/** This stands for itself and all that is more. */
export const OFTEN = 3;

/**
 * How often a term stands in each passage, two bits a passage: 0, 1, 2 and `OFTEN`. Whether a frequent
 * term stands in a passage is told faster so than by its list.
 */
export type Row = Int32Array;

/** How often the term of a row stands in a passage. */
export function timesIn(row: Row, passage: number): number {
  return ((row[passage >>> 4] ?? 0) >>> ((passage & 15) << 1)) & 3;
}

/** A list, and how many passages are looked up in it. */
export type LookedUp = { readonly head: Head; readonly passages: number };

/** The rows of frequent terms, made when they are first asked for; those asked for last are kept. */
export class FrequentTerms {
  /** By the first blocks of their lists, the one asked for last at the end. */
  private readonly rows = new Map<number, Row>();
  private readonly most: number;
  private readonly store: Store;

  constructor(store: Store, room = ROOM) {
    this.store = store;
    this.most = Math.max(1, Math.floor(room / (4 * this.words)));
  }

  /**
   * The rows of some lists: of those where a row is worth it, as far as there is room, the first ones
   * first. They hold until others are asked for.
   */
  rowsOf(lists: readonly LookedUp[]): ReadonlyMap<Head, Row> {
    const worth = lists.filter(
      ({ head: { inside, block }, passages }) =>
        this.isFrequent(inside) && (this.rows.has(block) || passages * FEW > inside),
    );
    const taken = worth.slice(0, this.most).map(({ head }) => ({ head, known: this.taken(head) }));
    return new Map(taken.map(({ head, known }) => [head, this.kept(head, known)]));
  }

  /** True where a row that was given for a list is that list's still. */
  isHeld({ block }: Head, row: Row): boolean {
    return this.rows.get(block) === row;
  }

  private isFrequent(inside: number): boolean {
    return inside > BLOCK && inside * RARER >= this.store.passages;
  }

  private get words(): number {
    return (this.store.passages >>> 4) + 1;
  }

  private taken(head: Head): Row | undefined {
    const row = this.rows.get(head.block);
    if (row) {
      this.rows.delete(head.block);
      this.rows.set(head.block, row);
    }
    return row;
  }

  private kept(head: Head, known: Row | undefined): Row {
    const row = known ?? this.madeOut(head);
    this.rows.set(head.block, row);
    return row;
  }

  private madeOut(head: Head): Row {
    const row = this.roomForOne();
    const list = new TextCursor(this.store, head);
    for (list.next(); list.id !== DONE; list.nextBlock()) {
      const { ids, size } = list;
      const times = list.allTimes();
      for (let n = 0; n < size; n++) {
        const id = ids[n] ?? 0;
        const word = id >>> 4;
        row[word] = (row[word] ?? 0) | (Math.min(times[n] ?? 0, OFTEN) << ((id & 15) << 1));
      }
    }
    return row;
  }

  /** A row of nothing: a new one, or the one that was asked for longest ago. */
  private roomForOne(): Row {
    const [oldest] = this.rows;
    if (this.rows.size < this.most || !oldest) return new Int32Array(this.words);
    const [key, row] = oldest;
    this.rows.delete(key);
    return row.fill(0);
  }
}
