import { Best, type Ranked } from '../matches.ts';
import { AboveCursor, DONE, stretchesOf, TextCursor } from './cursors.ts';
import { BLOCK, LONG } from './list-writer.ts';
import { Numbers } from './numbers.ts';
import type { PackedIndex } from './packed-index.ts';
import type { Head } from './store.ts';

/** A list that adds to the scores of its passages, and how much at most. */
type Scorer = {
  readonly list: Text | Above;
  readonly weight: number;
  /** How often the question has its term. */
  readonly asked: number;
  readonly most: number;
};
/** One cursor walks a list, the other looks up what deserves a closer look. */
type Text = { readonly field: 'text'; readonly walk: TextCursor; readonly look: TextCursor };
type Above = { readonly field: 'above'; readonly walk: AboveCursor; readonly look: AboveCursor };

/** What sums may differ by for the order they were added in. */
const SLACK = 1e-9;
/** Passages are taken so many at a time, at first fewer. */
const FEWEST = 64;
const WINDOW = 4_096;

/**
 * The best passages of those that have any of the terms. What the lists add is summed up for a window
 * of passages at a time; those that may be among the best are then scored in the order of the
 * question, as every engine does. As soon as there are enough, lists that could not lift a passage
 * among the best by themselves are only looked up (Turtle and Flood, “Query evaluation: strategies
 * and optimizations”, 1995). A term given twice weighs twice.
 */
export function rankedOf(
  index: PackedIndex,
  terms: readonly string[],
  most: number,
): readonly Ranked[] {
  const scorers = scorersOf(index, terms);
  const leading = scorers.toSorted((a, b) => b.most - a.most);
  const best = new Best(Math.min(most, index.store.passages));
  const sums = new Float64Array(WINDOW);
  const touched = new Numbers();
  /** What the lists that no longer lead can add up to. */
  let extra = 0;
  for (const { list } of leading) list.walk.next();
  for (let size = FEWEST; ; size = Math.min(2 * size, WINDOW)) {
    const first = leastOf(leading);
    if (first === DONE) return best.inOrder();
    touched.clear();
    const window = { first, end: first + size, sums, touched };
    for (const scorer of leading) {
      if (scorer.list.field === 'text') addText(index, scorer, scorer.list.walk, window);
      else addAbove(index, scorer, scorer.list.walk, window);
    }
    const hopeful = takeHopeful(window, barOf(best) - extra).sort();
    for (const id of hopeful) best.offer(id, exactly(index, scorers, id));
    for (let least = leading.at(-1); least; least = leading.at(-1)) {
      if (extra + least.most >= barOf(best)) break;
      extra += least.most;
      leading.pop();
    }
  }
}

function barOf({ bar }: Best): number {
  return bar - SLACK * Math.abs(bar);
}

function leastOf(leading: readonly Scorer[]): number {
  let least = DONE;
  for (const { list } of leading) least = Math.min(least, list.walk.id);
  return least;
}

type Window = {
  readonly first: number;
  readonly end: number;
  readonly sums: Float64Array;
  readonly touched: Numbers;
};

function addText(
  index: PackedIndex,
  { weight, asked }: Scorer,
  walk: TextCursor,
  window: Window,
): void {
  const { first, end, sums, touched } = window;
  for (; walk.id < end; walk.next()) {
    const at = walk.id - first;
    const sum = sums[at] ?? 0;
    if (sum === 0) touched.push(at);
    sums[at] = sum + asked * index.textScore(walk.id, weight, walk.times);
  }
}

function addAbove(
  index: PackedIndex,
  { weight, asked }: Scorer,
  walk: AboveCursor,
  window: Window,
): void {
  const { first, end, sums, touched } = window;
  for (; walk.id < end; walk.next()) {
    const at = walk.id - first;
    const sum = sums[at] ?? 0;
    if (sum === 0) touched.push(at);
    sums[at] = sum + asked * index.aboveScore(walk.id, weight, walk.times);
  }
}

/** The passages of a window whose sums reach a bar; leaves the sums empty. */
function takeHopeful({ first, sums, touched }: Window, bar: number): Uint32Array {
  const all = touched.all();
  let count = 0;
  for (let n = 0; n < all.length; n++) {
    const at = all[n] ?? 0;
    if ((sums[at] ?? 0) >= bar) all[count++] = first + at;
    sums[at] = 0;
  }
  return all.subarray(0, count);
}

/** The score of a passage, added in the order of the question. */
function exactly(index: PackedIndex, scorers: readonly Scorer[], id: number): number {
  let sum = 0;
  for (const { list, weight, asked } of scorers) {
    list.look.advance(id);
    if (list.look.id !== id) continue;
    const { times } = list.look;
    sum +=
      asked *
      (list.field === 'text'
        ? index.textScore(id, weight, times)
        : index.aboveScore(id, weight, times));
  }
  return sum;
}

function scorersOf(index: PackedIndex, terms: readonly string[]): Scorer[] {
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

function inText(index: PackedIndex, head: Head, asked: number): Scorer {
  const weight = index.weight('text', head);
  const [walk, look] = [new TextCursor(index.store, head), new TextCursor(index.store, head)];
  const most = asked * mostInText(index, head, weight);
  return { list: { field: 'text', walk, look }, weight, asked, most };
}

/** The most that a list adds to any passage, by the bounds of its blocks. */
function mostInText(index: PackedIndex, head: Head, weight: number): number {
  if (head.inside <= BLOCK) return weight;
  let most = 0;
  const { bounds } = index.store.blocks;
  const blocks = Math.ceil(head.inside / BLOCK);
  for (let block = head.block; block < head.block + blocks; block++) {
    const times = bounds[2 * block] ?? LONG;
    if (times === LONG) return weight;
    most = Math.max(most, index.mostScore(bounds[2 * block + 1] ?? 0, weight, times));
  }
  return most;
}

function inAbove(index: PackedIndex, head: Head, asked: number): Scorer {
  const weight = index.weight('above', head);
  const stretches = stretchesOf(index.store, head);
  let most = 0;
  for (let n = 0; n < stretches.starts.length; n++) {
    const times = stretches.times[n] ?? 0;
    most = Math.max(most, index.aboveScore(stretches.starts[n] ?? 0, weight, times));
  }
  const [walk, look] = [new AboveCursor(stretches), new AboveCursor(stretches)];
  return { list: { field: 'above', walk, look }, weight, asked, most: asked * most };
}
