import { hasBit, noBits, setBit } from '../bits.ts';
import type { Copies } from '../copies.ts';
import { Best, type Ranked } from '../matches.ts';

/** Scratch for one question at a time: passages that have copies, and the bits of units, unset between two. */
let noted = new Int32Array(1 << 10);
let units = noBits(0);

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
  /** So many passages of units are noted. */
  private count = 0;
  private readonly copiesOf: Copies;

  constructor(most: number, copies: Copies) {
    this.alone = new Best(most);
    this.firsts = new Best(most);
    this.copiesOf = copies;
  }

  /** No passage that stays below it, and no unit whose passages all do, is among the best. */
  get bar(): number {
    return this.firsts.bar;
  }

  offer(id: number, score: number): void {
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
    const { shared } = this.copiesOf;
    if (noted.length < this.count + size) {
      const larger = new Int32Array(2 * noted.length + size);
      larger.set(noted);
      noted = larger;
    }
    let { count } = this;
    for (let at = 0; at < size; at++) {
      const id = ids[at] ?? 0;
      noted[count] = id;
      count += ((shared[id >>> 5] ?? 0) >>> (id & 31)) & 1;
    }
    this.count = count;
  }

  /** How many of the passages that were noted another one stands for. */
  copies(): number {
    const { unit } = this.copiesOf;
    const seen = this.marksFor([]);
    let different = 0;
    for (let at = 0; at < this.count; at++) {
      const own = unit[noted[at] ?? 0] ?? 0;
      if (hasBit(seen, own)) continue;
      setBit(seen, own);
      different++;
    }
    this.unset();
    return this.count - different;
  }

  inOrder(): readonly Ranked[] {
    const { bar, alone } = this;
    const best = new Map([...this.offered].filter(([, { score }]) => score >= bar));
    this.settle(best);
    for (const [own, { id, score }] of best) alone.offer(id ?? own, score);
    return alone.inOrder();
  }

  /** Finds out which passage stands for each of some units: its own, where that was noted. */
  private settle(best: ReadonlyMap<number, Offered>): void {
    const { unit } = this.copiesOf;
    if (best.size === 0) return;
    const marked = this.marksFor(best.keys());
    for (let at = 0; at < this.count; at++) {
      const id = noted[at] ?? 0;
      const own = unit[id] ?? id;
      if (!hasBit(marked, own)) continue;
      const stands = best.get(own);
      if (stands && (stands.id === undefined || own === id)) stands.id = id;
    }
    this.unset();
  }

  private marksFor(some: Iterable<number>): Int32Array {
    const { length } = this.copiesOf.unit;
    if (units.length * 32 < length) units = noBits(length);
    for (const own of some) setBit(units, own);
    return units;
  }

  private unset(): void {
    for (let at = 0; at < this.count; at++) {
      units[(this.copiesOf.unit[noted[at] ?? 0] ?? 0) >>> 5] = 0;
    }
  }
}
