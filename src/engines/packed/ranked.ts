import { FIELDS, type Field } from '../bm25.ts';
import { Best, type Ranked } from '../matches.ts';
import { AboveCursor, DONE, stretchesOf, TextCursor } from './cursors.ts';
import { BLOCK, LONG } from './list-writer.ts';
import type { PackedIndex } from './packed-index.ts';
import type { Head } from './store.ts';

/** A list that adds to the scores of its passages, and how much at most. */
type Scorer = {
  readonly cursor: TextCursor | AboveCursor;
  readonly field: Field;
  readonly weight: number;
  /** How often the question has its term. */
  readonly asked: number;
  readonly most: number;
  /** Its place among the terms of the question and their fields: scores are summed in that order. */
  readonly order: number;
};

/** What sums may differ by for the order they were added in. */
const SLACK = 1e-9;

/**
 * The best passages of those that have any of the terms, after Turtle and Flood, “Query evaluation:
 * strategies and optimizations” (1995): as soon as there are enough, lists that could not lift a
 * passage among the best by themselves are only looked up for passages of the others. A term given
 * twice weighs twice.
 */
export function rankedOf(
  index: PackedIndex,
  terms: readonly string[],
  most: number,
): readonly Ranked[] {
  const scorers = scorersOf(index, terms).sort((a, b) => a.most - b.most);
  /** What the first lists can add up to. */
  const sums = scorers.map((_, at) =>
    scorers.slice(0, at + 1).reduce((sum, it) => sum + it.most, 0),
  );
  const parts = new Float64Array(scorers.length);
  const byOrder = scorers.map((_, at) => at).sort((a, b) => order(scorers, a) - order(scorers, b));
  const best = new Best(Math.min(most, index.store.passages));
  for (const { cursor } of scorers) cursor.next();
  let first = 0;
  while (first < scorers.length) {
    const id = leastId(scorers, first);
    if (id === DONE) break;
    parts.fill(0);
    let reached = 0;
    for (let at = first; at < scorers.length; at++) {
      const scorer = scorers[at];
      if (scorer?.cursor.id !== id) continue;
      reached += parts[at] = scoreAt(index, scorer, id);
      scorer.cursor.next();
    }
    const bar = best.bar - SLACK * Math.abs(best.bar);
    let at = first - 1;
    for (; at >= 0 && reached + (sums[at] ?? 0) >= bar; at--) {
      const scorer = scorers[at];
      scorer?.cursor.advance(id);
      if (scorer?.cursor.id === id) reached += parts[at] = scoreAt(index, scorer, id);
    }
    if (at >= 0 || reached < bar) continue;
    best.offer(
      id,
      byOrder.reduce((sum, place) => sum + (parts[place] ?? 0), 0),
    );
    while (first < scorers.length && (sums[first] ?? 0) < best.bar * (1 - SLACK)) first++;
  }
  return best.inOrder();
}

function order(scorers: readonly Scorer[], at: number): number {
  return scorers[at]?.order ?? 0;
}

function leastId(scorers: readonly Scorer[], from: number): number {
  let least = DONE;
  for (let at = from; at < scorers.length; at++) {
    const id = scorers[at]?.cursor.id ?? DONE;
    if (id < least) least = id;
  }
  return least;
}

function scoreAt(index: PackedIndex, { cursor, field, weight, asked }: Scorer, id: number): number {
  return asked * index.score(field, id, { weight, times: cursor.times });
}

function scorersOf(index: PackedIndex, terms: readonly string[]): Scorer[] {
  const asked = new Map<string, number>();
  for (const term of terms) asked.set(term, (asked.get(term) ?? 0) + 1);
  return [...asked].flatMap(([term, times], n) => {
    const head = index.store.head(term);
    if (!head) return [];
    return FIELDS.flatMap((field, m): Scorer[] => {
      if ((field === 'text' ? head.inside : head.stretches) === 0) return [];
      const weight = index.weight(field, head);
      const cursor =
        field === 'text'
          ? new TextCursor(index.store, head)
          : new AboveCursor(stretchesOf(index.store, head));
      const most = times * mostOf(index, { head, field, weight });
      return [{ cursor, field, weight, asked: times, most, order: 2 * n + m }];
    });
  });
}

/** The most that a list adds to any passage. */
function mostOf(
  index: PackedIndex,
  { head, field, weight }: { readonly head: Head; readonly field: Field; readonly weight: number },
): number {
  if (field === 'above' || head.inside <= BLOCK) return weight;
  let most = 0;
  const { bounds } = index.store.blocks;
  const blocks = Math.ceil(head.inside / BLOCK);
  for (let block = head.block; block < head.block + blocks; block++) {
    const times = bounds[2 * block] ?? LONG;
    if (times === LONG) return weight;
    most = Math.max(most, index.mostScore(field, bounds[2 * block + 1] ?? 0, { weight, times }));
  }
  return most;
}
