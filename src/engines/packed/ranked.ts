import { Best, type Ranked } from '../matches.ts';
import { breather } from '../store/breath.ts';
import { justBelow } from './contest.ts';
import type { PackedIndex } from './packed-index.ts';
import { boundWithin, exactScore, type Scorer, scorersOf, withRowsHeld } from './scorers.ts';
import { DONE } from './text-cursor.ts';
import { type Hope, WINDOW, Window } from './window.ts';

/** The first windows are shorter, so that there soon is a bar. */
const SHORTEST = 64;
const NARROW = 1 << 12;
/** So many passages of the lists that lead are to be in a window. */
const ENOUGH = 1 << 11;

type Asked = {
  readonly most: number;
  /** Lets others work where it is time. */
  readonly pause?: () => Promise<void> | undefined;
};

/**
 * The best passages of those that have any of the terms: block-max MaxScore. Passages are taken a
 * window at a time. Lists that could not lift a passage among the best by themselves, by the bounds of
 * their blocks in the window, are added to passages that other lists have brought up, as long as these
 * may still get there; windows that hold no such passage are left out. What is left is scored in the
 * order of the question, as every engine does. Between two windows others get their turn. (Turtle and Flood, “Query evaluation: strategies and
 * optimizations”, 1995; Chakrabarti, Chaudhuri and Ganti, “Interval-based pruning for top-k processing
 * over compressed lists”, 2011; Ding and Suel, “Faster top-k document retrieval using block-max
 * indexes”, 2011.)
 */
export async function rankedOf(
  index: PackedIndex,
  terms: readonly string[],
  { most, pause = breather() }: Asked,
): Promise<readonly Ranked[]> {
  const scorers = scorersOf(index, terms);
  const leading = scorers.toSorted((a, b) => b.most - a.most);
  const ranked = [...leading];
  const best = new Best(Math.min(most, index.store.passages));
  const window = new Window(index);
  const stretches = scorers.flatMap((scorer) =>
    scorer.field === 'above' ? [scorer.walk.stretches] : [],
  );
  index.stretchBits.set(stretches);
  /** What the lists that no longer lead can add up to. */
  let others = 0;
  try {
    for (let [from, size] = [0, SHORTEST]; ; size = Math.min(2 * size, widest(index, leading))) {
      const first = leastOf(leading, from);
      if (first === DONE) break;
      from = first + size;
      fill(window, { ranked, first, end: from, bar: justBelow(best.bar) });
      for (const id of window.left()) best.offer(id, exactScore(index, scorers, id));
      for (let least = leading.at(-1); least; least = leading.at(-1)) {
        if (others + least.most >= justBelow(best.bar)) break;
        others += least.most;
        leading.pop();
      }
      const turn = pause();
      if (!turn) continue;
      // What questions share is left as it was found, for those who ask meanwhile.
      window.clear();
      index.stretchBits.unset(stretches);
      await turn;
      index.stretchBits.set(stretches);
      withRowsHeld(index, scorers);
    }
  } catch (error) {
    // A damaged list may have ended it anywhere.
    window.wipe();
    throw error;
  } finally {
    window.clear();
    index.stretchBits.unset(stretches);
  }
  return best.inOrder();
}

/** So many passages as have about enough of what leads, a few thousand at least. */
function widest({ store }: PackedIndex, leading: readonly Scorer[]): number {
  let lengths = 1;
  for (const { walk } of leading) lengths += walk.length;
  return Math.min(WINDOW, Math.max(NARROW, Math.floor((ENOUGH * store.passages) / lengths)));
}

/** The first passage from one on that a list has. */
function leastOf(leading: readonly Scorer[], from: number): number {
  let least = DONE;
  for (const { walk } of leading) {
    walk.advance(from);
    least = Math.min(least, walk.id);
  }
  return least;
}

type Filling = {
  readonly ranked: Scorer[];
  readonly first: number;
  readonly end: number;
  readonly bar: number;
};

/** Leaves in a window the passages that may reach a bar. */
function fill(window: Window, { ranked, first, end, bar }: Filling): void {
  let rest = 0;
  let above = 0;
  for (const scorer of ranked) {
    scorer.bound = boundWithin(scorer, first, end);
    rest += scorer.bound;
    if (scorer.field === 'above') above += scorer.bound;
  }
  window.begin(first, end);
  if (rest < bar) return;
  ranked.sort((a, b) => b.bound - a.bound);
  for (const [n, scorer] of ranked.entries()) {
    if (scorer.bound === 0) break;
    const leads = rest >= bar;
    rest -= scorer.bound;
    if (scorer.field === 'above') above -= scorer.bound;
    const besides = besidesOf(ranked.slice(n + 1));
    if (leads) window.meet(scorer, { least: bar - rest, besides, above });
    else window.add(scorer);
    if (rest < bar) window.drop(bar - rest);
  }
}

/** The strongest of some lists of which it is told at once in which passages their terms stand. */
function besidesOf(scorers: readonly Scorer[]): Hope['besides'] {
  for (const scorer of scorers) {
    if (scorer.field === 'text' && scorer.row) return { row: scorer.row, bound: scorer.bound };
  }
  return undefined;
}
