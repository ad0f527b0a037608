import { scoreOf } from '../bm25.ts';
import type { Copies } from '../copies.ts';
import { Best, type Found } from '../matches.ts';
import { AboveWalk } from './above-list.ts';
import { BestOnce } from './best-once.ts';
import { impactAt } from './impacts.ts';
import type { Batch } from './intersection.ts';
import { BLOCK } from './list-writer.ts';
import type { PackedIndex } from './packed-index.ts';

/** What sums of a table's numbers may differ by from scores, as they are rounded. */
const SLACK = 1e-5;

/** A little less than a score. */
export function justBelow(score: number): number {
  return score - SLACK * Math.abs(score);
}

/** A term that all passages have in their text; it may stand above some of them. */
type Term = { readonly weight: number; readonly above: AboveWalk | undefined };

type Aim = {
  readonly wanted: number;
  readonly floor: number;
  readonly copies: Copies | undefined;
};

/** Scratch for one question at a time: what the texts of a batch add up to. */
const sums = new Float64Array(BLOCK);

/**
 * Keeps the best of passages that have all of some terms; they come in order, batch by batch. A
 * passage is scored only where what its text adds, by a table, lets it get among the best.
 */
export class Contest {
  private readonly index: PackedIndex;
  private readonly terms: readonly Term[];
  private readonly best: Best | BestOnce;
  private readonly floor: number;

  /**
   * So many are `wanted` as there are to come at least; none that is worse than the `floor`. With
   * `copies`, each unit counts as one.
   */
  constructor(index: PackedIndex, terms: readonly string[], { wanted, floor, copies }: Aim) {
    this.index = index;
    this.floor = floor;
    this.terms = terms.flatMap((term) => {
      const head = index.store.head(term);
      if (!head) return [];
      const above = head.stretches > 0 ? new AboveWalk(index.above.of(head)) : undefined;
      return { weight: index.weight('text', head), above };
    });
    this.best = copies ? new BestOnce(wanted, copies) : new Best(wanted);
  }

  /** What a passage must reach, or a little less. */
  get bar(): number {
    return justBelow(Math.max(this.floor, this.best.bar));
  }

  /** What the terms add at most where they stand above passages from one to before another. */
  mostAbove(from: number, to: number): number {
    let most = 0;
    for (const { above } of this.terms) most += above?.mostWithin(from, to) ?? 0;
    return most;
  }

  offer(batch: Batch): void {
    const { ids, size } = batch;
    const above = this.mostAbove(ids[0] ?? 0, (ids[size - 1] ?? 0) + 1);
    this.sumUp(batch);
    let { bar } = this;
    for (let at = 0; at < size; at++) {
      const sum = sums[at] ?? 0;
      if (sum + above < bar) continue;
      const id = ids[at] ?? 0;
      if (above > 0 && sum + this.addedAbove(id) < bar) continue;
      this.best.offer(id, this.scoreAt(batch, at));
      bar = this.bar;
    }
  }

  /** All passages that were found are to be noted, each once, in order. */
  note({ ids, size }: Pick<Batch, 'ids' | 'size'>): void {
    if (this.best instanceof BestOnce) this.best.note(ids, size);
  }

  /** What comes of so many passages; once all are noted and those offered that may be among the best. */
  found(all: number): Found {
    const { best } = this;
    const copies = best instanceof BestOnce ? best.copies() : 0;
    return { total: all - copies, copies, ranked: best.inOrder() };
  }

  private sumUp({ ids, size, times }: Batch): void {
    const { impacts, store } = this.index;
    const lengths = store.lengths.text;
    sums.fill(0, 0, size);
    for (let row = 0; row < times.length; row++) {
      const own = times[row];
      const weight = this.terms[row]?.weight ?? 0;
      if (!own) continue;
      for (let at = 0; at < size; at++) {
        const impact = impacts[impactAt(own[at] ?? 0, lengths[ids[at] ?? 0] ?? 0)] ?? 0;
        sums[at] = (sums[at] ?? 0) + weight * impact;
      }
    }
  }

  private addedAbove(id: number): number {
    const { terms } = this;
    let sum = 0;
    for (let row = 0; row < terms.length; row++) {
      const above = terms[row]?.above;
      if (above?.isAt(id)) sum += above.list.adds[above.at] ?? 0;
    }
    return sum;
  }

  /** Added in the order of the terms, as every engine does. */
  private scoreAt({ ids, times }: Batch, at: number): number {
    const { index, terms } = this;
    const id = ids[at] ?? 0;
    const damping = index.dampingAt('text', id);
    let score = 0;
    for (let row = 0; row < terms.length; row++) {
      const { weight = 0, above = undefined } = terms[row] ?? {};
      score += scoreOf(weight, times[row]?.[at] ?? 0, damping);
      if (above?.isAt(id)) {
        const term = { weight: above.list.weight, times: above.times };
        score += index.score('above', id, term);
      }
    }
    return score;
  }
}
