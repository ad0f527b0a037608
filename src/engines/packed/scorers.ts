import { AboveWalk } from './above-list.ts';
import { impactAt } from './impacts.ts';
import { BLOCK } from './list-writer.ts';
import type { PackedIndex } from './packed-index.ts';
import type { Head } from './store.ts';
import { TextCursor } from './text-cursor.ts';

/** A list that adds to the scores of its passages. One cursor walks it, the other looks passages up. */
type List = {
  readonly weight: number;
  /** How often the question has its term. */
  readonly asked: number;
  /** The most that it adds to any passage, and to one of a window. */
  readonly most: number;
  bound: number;
};
export type TextScorer = List & {
  readonly field: 'text';
  readonly walk: TextCursor;
  readonly look: TextCursor;
};
export type AboveScorer = List & {
  readonly field: 'above';
  readonly walk: AboveWalk;
  readonly look: AboveWalk;
};
export type Scorer = TextScorer | AboveScorer;

/** In the order of the question. A term given twice weighs twice. */
export function scorersOf(index: PackedIndex, terms: readonly string[]): readonly Scorer[] {
  const asked = new Map<string, number>();
  for (const term of terms) asked.set(term, (asked.get(term) ?? 0) + 1);
  return [...asked].flatMap(([term, times]): Scorer[] => {
    const head = index.store.head(term);
    if (!head) return [];
    return [
      ...(head.inside > 0 ? [inText(index, head, times)] : []),
      ...(head.stretches > 0 ? [inAbove(index, head, times)] : []),
    ];
  });
}

function inText(index: PackedIndex, head: Head, asked: number): TextScorer {
  const weight = index.weight('text', head);
  const [walk, look] = [new TextCursor(index.store, head), new TextCursor(index.store, head)];
  const most = asked * weight * (head.inside > BLOCK ? walk.bound() : mostIn(index, walk));
  return { field: 'text', walk, look, weight, asked, most, bound: most };
}

/** The most that a weight is multiplied by in the passages of a list of one block. */
function mostIn({ impacts, store }: PackedIndex, list: TextCursor): number {
  list.advance(0);
  const times = list.allTimes();
  let most = 0;
  for (let n = 0; n < list.size; n++) {
    const length = store.lengths.text[list.ids[n] ?? 0] ?? 0;
    most = Math.max(most, impacts[impactAt(times[n] ?? 0, length)] ?? 1);
  }
  return most;
}

function inAbove(index: PackedIndex, head: Head, asked: number): AboveScorer {
  const list = index.above.of(head);
  const most = asked * list.most;
  const [walk, look] = [new AboveWalk(list), new AboveWalk(list)];
  return { field: 'above', walk, look, weight: list.weight, asked, most, bound: most };
}

/** How much a list adds at most to a passage from one to before another. */
export function boundWithin(scorer: Scorer, from: number, to: number): number {
  if (scorer.walk.id >= to) return 0;
  if (scorer.field === 'text') {
    const bound = scorer.walk.boundWithin(from, to);
    return bound === undefined ? scorer.most : scorer.asked * scorer.weight * bound;
  }
  return scorer.asked * scorer.walk.mostWithin(from, to);
}

/** The score of a passage, added in the order of the question. */
export function exactScore(index: PackedIndex, scorers: readonly Scorer[], id: number): number {
  let sum = 0;
  for (const { field, look, weight, asked } of scorers) {
    look.advance(id);
    if (look.id !== id) continue;
    sum += asked * index.score(field, id, { weight, times: look.times });
  }
  return sum;
}
