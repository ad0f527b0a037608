import { scoreOf } from '../bm25.ts';
import { AboveCursor, type Stretches, stretchesOf } from './above-cursor.ts';
import type { PackedIndex } from './packed-index.ts';
import type { Head } from './store.ts';

/** So many stretches are kept, of the terms asked for last. */
const ROOM = 200_000;

/** The passages that a term stands above. */
export type AboveList = {
  readonly weight: number;
  /** How many passages there are. */
  readonly over: number;
  readonly stretches: Stretches;
  /** What the term adds to the passages of each stretch, and to any passage at most. */
  readonly adds: Float64Array;
  readonly most: number;
};

/** What terms stand above; the lists asked for last are kept. */
export class AboveLists {
  /** By where they lie, the one asked for last at the end. */
  private readonly kept = new Map<number, AboveList>();
  private stretches = 0;
  private readonly index: PackedIndex;

  constructor(index: PackedIndex) {
    this.index = index;
  }

  of(head: Head): AboveList {
    const known = this.kept.get(head.above);
    const list = known ?? aboveList(this.index, head);
    if (known) this.kept.delete(head.above);
    else this.stretches += head.stretches;
    this.kept.set(head.above, list);
    for (const [oldest, { adds }] of this.kept) {
      if (this.stretches <= ROOM) break;
      this.kept.delete(oldest);
      this.stretches -= adds.length;
    }
    return list;
  }
}

function aboveList(index: PackedIndex, head: Head): AboveList {
  const weight = index.weight('above', head);
  const stretches = stretchesOf(index.store, head);
  const { starts, times } = stretches;
  const adds = new Float64Array(starts.length);
  let most = 0;
  for (let n = 0; n < adds.length; n++) {
    const add = scoreOf(weight, times[n] ?? 0, index.dampingAt('above', starts[n] ?? 0));
    adds[n] = add;
    if (add > most) most = add;
  }
  return { weight, over: head.over, stretches, adds, most };
}

/** Walks the passages of a list, in order. */
export class AboveWalk extends AboveCursor {
  readonly list: AboveList;

  constructor(list: AboveList) {
    super(list.stretches);
    this.list = list;
  }

  get length(): number {
    return this.list.over;
  }

  /** What the term adds at most to a passage from one to before another; goes to the first. */
  mostWithin(from: number, to: number): number {
    this.advance(from);
    const { starts } = this.stretches;
    const { adds } = this.list;
    let most = 0;
    for (let n = this.at; (starts[n] ?? to) < to; n++) most = Math.max(most, adds[n] ?? 0);
    return most;
  }
}
