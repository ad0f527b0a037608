import { AboveWalk } from './above-list.ts';
import type { LookedUp, Row } from './frequent.ts';
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
  /** Its weight times how often it is asked for. */
  readonly factor: number;
  /** Where it is frequent and worth it, in which passages the term stands; until others ask for rows. */
  row: Row | undefined;
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
  const heads = [...asked].flatMap(([term, times]) => {
    const head = index.store.head(term);
    return head ? [{ head, times }] : [];
  });
  const rows = index.frequent.rowsOf(lookedUp(heads.map(({ head }) => head)));
  return heads.flatMap(({ head, times }): Scorer[] => [
    ...(head.inside > 0 ? [inText(index, head, { asked: times, row: rows.get(head) })] : []),
    ...(head.stretches > 0 ? [inAbove(index, head, times)] : []),
  ]);
}

/** Does without the rows that others have taken meanwhile. */
export function withRowsHeld({ frequent }: PackedIndex, scorers: readonly Scorer[]): void {
  for (const scorer of scorers) {
    if (scorer.field !== 'text' || !scorer.row) continue;
    if (!frequent.isHeld(scorer.walk.head, scorer.row)) scorer.row = undefined;
  }
}

/** Of many terms most lists are walked. */
const FEW_TERMS = 4;

/** How many passages may be looked up in each list: those that rarer terms have. */
function lookedUp(heads: readonly Head[]): readonly LookedUp[] {
  let rarer = 0;
  return heads
    .toSorted((a, b) => a.inside - b.inside)
    .map((head) => {
      const passages = heads.length > FEW_TERMS ? 0 : rarer;
      rarer += head.inside;
      return { head, passages };
    });
}

function inText(
  index: PackedIndex,
  head: Head,
  { asked, row }: { readonly asked: number; readonly row: Row | undefined },
): TextScorer {
  const weight = index.weight('text', head);
  const [walk, look] = [new TextCursor(index.store, head), new TextCursor(index.store, head)];
  const factor = asked * weight;
  const most = factor * (head.inside > BLOCK ? walk.bound() : mostIn(index, walk));
  return { field: 'text', walk, look, weight, asked, factor, most, bound: most, row };
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
