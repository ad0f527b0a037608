import { impactAt } from './impacts.ts';
import type { PackedIndex } from './packed-index.ts';
import type { AboveScorer, Scorer, TextScorer } from './scorers.ts';

/** Passages are taken at most so many at a time. */
export const WINDOW = 4_096;
/** A list with so many passages for each that was met is not walked but searched. */
const MANY = 8;

/** Scratch for one question at a time: what was added up for each passage of a window, and which were met. */
const sums = new Float32Array(WINDOW);
const met = new Int32Array(WINDOW + 1);

/**
 * Passages side by side, and what lists add up to for them: never less than their scores but for what
 * numbers are rounded by.
 */
export class Window {
  private first = 0;
  private end = 0;
  /** So many passages have been met that may be among the best. */
  private count = 0;
  private readonly index: PackedIndex;

  constructor(index: PackedIndex) {
    this.index = index;
  }

  begin(first: number, end: number): void {
    this.first = first;
    this.end = end;
    this.count = 0;
    sums.fill(0, 0, end - first);
  }

  /** Meets all passages of a list. */
  meet(scorer: Scorer): void {
    this.walk(scorer, 1);
  }

  /** Adds a list to the passages that were met. */
  add(scorer: Scorer): void {
    const share = (this.end - this.first) / this.index.store.passages;
    if (scorer.walk.length * share < MANY * this.count) this.walk(scorer, 0);
    else this.search(scorer);
  }

  /** Forgets the passages that stay below a bar. */
  drop(bar: number): void {
    let count = 0;
    for (let n = 0; n < this.count; n++) {
      const at = met[n] ?? 0;
      met[count] = at;
      count += (sums[at] ?? 0) >= bar ? 1 : 0;
    }
    this.count = count;
  }

  /** Those that are left, in order. */
  *left(): Iterable<number> {
    for (let n = 0; n < this.count; n++) yield this.first + (met[n] ?? 0);
  }

  sort(): void {
    met.subarray(0, this.count).sort();
  }

  /** `meets` is 1 where passages count as met, else 0. */
  private walk(scorer: Scorer, meets: 0 | 1): void {
    scorer.walk.advance(this.first);
    if (scorer.field === 'text') this.walkText(scorer, meets);
    else this.walkAbove(scorer, meets);
  }

  private walkText({ walk, weight, asked }: TextScorer, meets: 0 | 1): void {
    const { first, end } = this;
    const { impacts, store } = this.index;
    const lengths = store.lengths.text;
    const factor = weight * asked;
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
        sums[at] = sum + factor * (impacts[impactAt(times[n] ?? 0, lengths[id] ?? 0)] ?? 0);
        met[count] = at;
        count += sum === 0 ? meets : 0;
      }
      walk.goTo(n);
    }
    this.count = count;
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

  private search(scorer: Scorer): void {
    const { first } = this;
    const { impacts, store } = this.index;
    const lengths = store.lengths.text;
    const factor = scorer.weight * scorer.asked;
    for (let n = 0; n < this.count; n++) {
      const at = met[n] ?? 0;
      const id = first + at;
      scorer.walk.advance(id);
      if (scorer.walk.id !== id) continue;
      const more =
        scorer.field === 'text'
          ? factor * (impacts[impactAt(scorer.walk.times, lengths[id] ?? 0)] ?? 0)
          : scorer.asked * (scorer.walk.list.adds[scorer.walk.at] ?? 0);
      sums[at] = (sums[at] ?? 0) + more;
    }
  }
}
