import { type Assembled, assemble } from '../src/reading/quotes/model/assemble.ts';
import { emptyBag } from '../src/reading/quotes/model/bag.ts';
import type { Weighed } from '../src/reading/quotes/model/owner-features.ts';
import { ownStrings, settledBy } from '../src/reading/quotes/model/owners.ts';
import type { Table } from '../src/reading/quotes/model/table.ts';
import { THRESHOLDS } from '../src/reading/quotes/model/tagger.ts';
import { trustFeatures } from '../src/reading/quotes/model/trust-features.ts';
import type { Lesson } from './gold.ts';
import { type Course, learnYesNo } from './learn.ts';
import { Rows } from './rows.ts';

const COURSE: Course = { rounds: 12, rate: 0.05, dropout: 0, seeds: [5] };
const BUCKETS = 1 << 14;

export type Heard = {
  readonly lesson: Lesson;
  readonly weighed: readonly Weighed[];
  /** Whose strings are whose, learned without this article. */
  readonly owner: Table;
};

const bag = emptyBag();

/** Learns how often a named source is the marked one, given how it was found. */
export function learnTrust(heard: readonly Heard[]): Table {
  const rows = new Rows();
  const truths: number[] = [];
  for (const { lesson, weighed, owner } of heard) {
    const owned = ownStrings(lesson.sheet, weighed, settledBy(owner, lesson.sheet));
    for (const one of assemble(lesson.sheet, weighed, owned, THRESHOLDS)) {
      if (!one.source) continue;
      trustFeatures(lesson.sheet, one, one.source, bag);
      rows.add(bag);
      truths.push(isRight(lesson, one) ? 1 : 0);
    }
  }
  rows.settle(3, BUCKETS);
  const chosen = Int32Array.from({ length: rows.count }, (_, row) => row);
  return learnYesNo({ rows, truth: Int32Array.from(truths), chosen, buckets: BUCKETS }, COURSE);
}

/** Right when the attribution that most of the words were marked for has a source that overlaps. */
function isRight({ marked }: Lesson, { parts, source }: Assembled): boolean {
  if (!source) return false;
  let best = 0;
  let right = false;
  for (const one of marked) {
    let shared = 0;
    for (const { from, to } of parts)
      for (let i = from; i < to; i++) if (one.content.has(i)) shared++;
    if (shared <= best) continue;
    best = shared;
    right = false;
    for (let i = source.from; i < source.to; i++) if (one.source.has(i)) right = true;
  }
  return right;
}
