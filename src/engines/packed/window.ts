import { hasBit } from '../bits.ts';
import { OFTEN, type Row, timesIn } from './frequent.ts';
import { impactAt } from './impacts.ts';
import type { PackedIndex } from './packed-index.ts';
import type { AboveScorer, Scorer, TextScorer } from './scorers.ts';

/** Passages are taken at most so many at a time. */
export const WINDOW = 1 << 16;
/** A list with so many passages for each that was met is not walked but searched. */
const MANY = 8;

/** Scratch for one question at a time: what was added up for each passage of a window, and which were met. */
const sums = new Float32Array(WINDOW);
const met = new Int32Array(WINDOW + 1);

/** Which passages of a list are met that have not been met before. */
export type Hope = {
  /** Those that it adds as much to. */
  readonly least: number;
  /** So much more where they do not have another term, which has such a row. */
  readonly besides: { readonly row: Row; readonly bound: number } | undefined;
  /** So much more where no term stands above them. */
  readonly above: number;
};

/**
 * Passages side by side, and what lists add up to for them: never less than their scores but for what
 * numbers are rounded by.
 */
export class Window {
  private first = 0;
  private end = 0;
  /** So many passages have been met that may be among the best. */
  private count = 0;
  private inOrder = true;
  /** True when something was added to passages that were not met. */
  private strewn = false;
  private readonly index: PackedIndex;

  constructor(index: PackedIndex) {
    this.index = index;
  }

  begin(first: number, end: number): void {
    this.clear();
    this.first = first;
    this.end = end;
  }

  /** Forgets all that was added. */
  clear(): void {
    if (this.strewn) sums.fill(0, 0, this.end - this.first);
    else this.drop(Number.POSITIVE_INFINITY);
    this.count = 0;
    this.inOrder = true;
    this.strewn = false;
  }

  /** The same where it is not known what was added. */
  wipe(): void {
    sums.fill(0);
    this.clear();
  }

  /** Meets the passages of a list that give hope. */
  meet(scorer: Scorer, hope: Hope): void {
    if (this.count > 0) this.inOrder = false;
    scorer.walk.advance(this.first);
    if (scorer.field === 'text') this.meetText(scorer, hope);
    else this.walkAbove(scorer, 1);
  }

  /** Adds a list to the passages that were met. */
  add(scorer: Scorer): void {
    const share = (this.end - this.first) / this.index.store.passages;
    if (scorer.field === 'text' && scorer.row) {
      this.lookUp(scorer, scorer.row);
    } else if (scorer.walk.length * share < MANY * this.count) {
      this.strewn = true;
      scorer.walk.advance(this.first);
      if (scorer.field === 'text') this.walkText(scorer);
      else this.walkAbove(scorer, 0);
    } else this.search(scorer);
  }

  /** Forgets the passages that stay below a bar. */
  drop(bar: number): void {
    let count = 0;
    for (let n = 0; n < this.count; n++) {
      const at = met[n] ?? 0;
      if ((sums[at] ?? 0) >= bar) met[count++] = at;
      else sums[at] = 0;
    }
    this.count = count;
  }

  /** Those that are left, in order. */
  *left(): Iterable<number> {
    this.sort();
    for (let n = 0; n < this.count; n++) yield this.first + (met[n] ?? 0);
  }

  private sort(): void {
    if (!this.inOrder) met.subarray(0, this.count).sort();
    this.inOrder = true;
  }

  private meetText({ walk, factor }: TextScorer, { least, besides, above }: Hope): void {
    const { first, end } = this;
    const { impacts, store } = this.index;
    const lengths = store.lengths.text;
    const { bits } = this.index.stretchBits;
    const row = besides?.row;
    const bound = besides?.bound ?? 0;
    let { count } = this;
    while (walk.id < end) {
      const { ids, size } = walk;
      const times = walk.allTimes();
      let n = walk.at;
      for (; n < size; n++) {
        const id = ids[n] ?? 0;
        if (id >= end) break;
        const at = (id - first) | 0;
        const sum = sums[at] ?? 0;
        const more = factor * (impacts[impactAt(times[n] ?? 0, lengths[id] ?? 0)] ?? 0);
        if (sum === 0) {
          const needed = row && timesIn(row, id) === 0 ? least + bound : least;
          if (more < needed || (more < needed + above && !hasBit(bits, id))) continue;
          met[count++] = at;
        }
        sums[at] = sum + more;
      }
      walk.goTo(n);
    }
    this.count = count;
  }

  private walkText({ walk, factor }: TextScorer): void {
    const { first, end } = this;
    const { impacts, store } = this.index;
    const lengths = store.lengths.text;
    while (walk.id < end) {
      const { ids, size } = walk;
      const times = walk.allTimes();
      let n = walk.at;
      for (; n < size; n++) {
        const id = ids[n] ?? 0;
        if (id >= end) break;
        const more = factor * (impacts[impactAt(times[n] ?? 0, lengths[id] ?? 0)] ?? 0);
        const at = (id - first) | 0;
        sums[at] = (sums[at] ?? 0) + more;
      }
      walk.goTo(n);
    }
  }

  private walkAbove({ walk, asked }: AboveScorer, meets: 0 | 1): void {
    const { first, end } = this;
    const { starts, ends } = walk.stretches;
    const { adds } = walk.list;
    let { count } = this;
    for (let n = walk.at; (starts[n] ?? end) < end; n++) {
      const more = asked * (adds[n] ?? 0);
      const to = Math.min(ends[n] ?? 0, end) - first;
      for (let at = Math.max(starts[n] ?? 0, first) - first; at < to; at++) {
        const sum = sums[at] ?? 0;
        sums[at] = sum + more;
        met[count] = at;
        count += sum === 0 ? meets : 0;
      }
    }
    this.count = count;
  }

  private lookUp({ factor }: TextScorer, row: Row): void {
    const { first } = this;
    const { impacts, store } = this.index;
    const lengths = store.lengths.text;
    for (let n = 0; n < this.count; n++) {
      const at = met[n] ?? 0;
      const id = first + at;
      const times = timesIn(row, id);
      if (times === 0) continue;
      // Where it may be more often, which is seldom, it counts for the most that there can be.
      const impact = times < OFTEN ? impactAt(times, lengths[id] ?? 0) : 0;
      sums[at] = (sums[at] ?? 0) + factor * (impacts[impact] ?? 0);
    }
  }

  private search(scorer: Scorer): void {
    this.sort();
    const { first } = this;
    for (let n = 0; n < this.count; n++) {
      const at = met[n] ?? 0;
      sums[at] = (sums[at] ?? 0) + this.addedTo(first + at, scorer);
    }
  }

  private addedTo(id: number, scorer: Scorer): number {
    scorer.walk.advance(id);
    if (scorer.walk.id !== id) return 0;
    if (scorer.field === 'above') {
      return scorer.asked * (scorer.walk.list.adds[scorer.walk.at] ?? 0);
    }
    const { impacts, store } = this.index;
    const length = store.lengths.text[id] ?? 0;
    return scorer.factor * (impacts[impactAt(scorer.walk.times, length)] ?? 0);
  }
}
