import { hasBit, noBits, setBit } from '../bits.ts';
import type { Copies } from '../copies.ts';
import { Best, type Ranked } from '../matches.ts';

/** Scratch for one question at a time: passages that have copies, and the bits of units, unset between two. */
let noted = new Int32Array(1 << 10);
let marks = noBits(0);

/** A unit of which a passage was offered: its best score, and which passage stands for it. */
type Offered = { score: number; id: number | undefined };

/**
 * Keeps the best as `Best` does, each unit once. Which passage stands for a unit, and so which of equal
 * scores comes first, is known only when all passages that were found are noted.
 */
export class BestOnce {
  /** Passages that stand alone. */
  private readonly alone: Best;
  /** These, and the first passage of each unit: no unit is better than the worst where it is not among them. */
  private readonly firsts: Best;
  private readonly offered = new Map<number, Offered>();
  /** So many passages of units are noted; `owns` tells their units. */
  private count = 0;
  private owns: Int32Array | undefined;
  private readonly copiesOf: Copies;

  constructor(most: number, copies: Copies) {
    this.alone = new Best(most);
    this.firsts = new Best(most);
    this.copiesOf = copies;
    if (marks.length * 32 < copies.unit.length) marks = noBits(copies.unit.length);
  }

  /** No passage that stays below it, and no unit whose passages all do, is among the best. */
  get bar(): number {
    return this.firsts.bar;
  }

  offer(id: number, score: number): void {
    if (score < this.bar) return;
    const { unit, shared } = this.copiesOf;
    if (!hasBit(shared, id)) {
      this.alone.offer(id, score);
      this.firsts.offer(id, score);
      return;
    }
    const own = unit[id] ?? id;
    const before = this.offered.get(own);
    if (before) {
      before.score = Math.max(before.score, score);
      return;
    }
    this.offered.set(own, { score, id: undefined });
    this.firsts.offer(own, score);
  }

  /** Passages that were found, whether they are offered or not; each once, in order. */
  note(ids: Int32Array, size: number): void {
    if (noted.length < this.count + size) {
      const larger = new Int32Array(2 * noted.length + size);
      larger.set(noted);
      noted = larger;
    }
    this.count = withBits({ ids, size, bits: this.copiesOf.shared, into: noted, from: this.count });
  }

  /** How many of the passages that were noted another one stands for. */
  copies(): number {
    const owns = this.ownsNoted();
    const different = newlySet(marks, owns);
    unset(marks, owns);
    return owns.length - different;
  }

  inOrder(): readonly Ranked[] {
    const { bar, alone } = this;
    const best = new Map([...this.offered].filter(([, { score }]) => score >= bar));
    if (best.size > 0) this.settle(best);
    for (const [own, { id, score }] of best) alone.offer(id ?? own, score);
    return alone.inOrder();
  }

  /** Finds out which passage stands for each of some units: its own, where that was noted. */
  private settle(best: ReadonlyMap<number, Offered>): void {
    const owns = Int32Array.from(best.keys());
    newlySet(marks, owns);
    const places = placesSet(marks, this.ownsNoted());
    unset(marks, owns);
    for (const at of places) {
      const id = noted[at] ?? 0;
      const own = this.copiesOf.unit[id] ?? id;
      const stands = best.get(own);
      if (stands && (stands.id === undefined || own === id)) stands.id = id;
    }
  }

  private ownsNoted(): Int32Array {
    this.owns ??= ownsOf(noted.subarray(0, this.count), this.copiesOf.unit);
    return this.owns;
  }
}

// Each loop is a function that ends with it: V8 gives up again and again what it made of a loop that it
// has never seen the end of.

/** Puts the passages that have a bit into a row; gives where it ends then. */
function withBits({
  ids,
  size,
  bits,
  into,
  from,
}: Record<'ids' | 'bits' | 'into', Int32Array> & Record<'size' | 'from', number>): number {
  let end = from;
  for (let at = 0; at < size; at++) {
    const id = ids[at] ?? 0;
    into[end] = id;
    end += ((bits[id >>> 5] ?? 0) >>> (id & 31)) & 1;
  }
  return end;
}

function ownsOf(ids: Int32Array, unit: Uint32Array): Int32Array {
  const owns = new Int32Array(ids.length);
  for (let at = 0; at < owns.length; at++) owns[at] = unit[ids[at] ?? 0] ?? 0;
  return owns;
}

/** Sets the bits of passages; gives how many were not set before. */
function newlySet(bits: Int32Array, passages: Int32Array): number {
  let count = 0;
  for (let at = 0; at < passages.length; at++) {
    const passage = passages[at] ?? 0;
    count += hasBit(bits, passage) ? 0 : 1;
    setBit(bits, passage);
  }
  return count;
}

function unset(bits: Int32Array, passages: Int32Array): void {
  for (let at = 0; at < passages.length; at++) bits[(passages[at] ?? 0) >>> 5] = 0;
}

function placesSet(bits: Int32Array, passages: Int32Array): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < passages.length; at++) {
    if (hasBit(bits, passages[at] ?? 0)) places.push(at);
  }
  return places;
}
