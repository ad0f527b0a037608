import { cuesOf } from './cues.ts';
import { CUE_WEIGHTS, STEP_WEIGHTS } from './line-weights.ts';
import type { Line } from './lines.ts';

/** before the article, text of it, a gap in it (a picture's credit, a related headline), after it. */
const STATES = [0, 1, 2, 3] as const;
const TEXT = 1;
/** Which state may follow which: text is entered once and left once, with gaps between. */
const MAY_FOLLOW = [
  [true, true, false, false],
  [false, true, true, true],
  [false, true, true, false],
  [false, false, false, true],
] as const;
const NEVER = -1e9;

type Scores = readonly number[];

const weights: ReadonlyMap<string, Scores> = new Map(
  CUE_WEIGHTS.trim()
    .split('\n')
    .map((row): [string, Scores] => {
      const [cue = '', figures = ''] = row.split(' | ');
      return [cue, figures.split(' ').map(Number)];
    }),
);

/** Which lines are text of the article: the choice that is right for the most words, as far as the cues tell. */
export function textLines(lines: readonly Line[]): readonly boolean[] {
  const likely = likelihoods(lines);
  const least = threshold(lines, likely);
  return lines.map((line, i) => (likely[i] ?? 0) >= least && !line.furniture && !line.caption);
}

/** How likely each line is text, all ways to lay the states over the lines considered. */
function likelihoods(lines: readonly Line[]): readonly number[] {
  const own = cuesOf(lines).map((cues, i) => scoresOf(cues, lines[i]));
  const forth: Scores[] = [];
  for (const [i, scores] of own.entries()) {
    const before = forth[i - 1];
    forth.push(
      STATES.map((to) => {
        if (!before) return to <= TEXT ? (scores[to] ?? 0) : NEVER;
        return (scores[to] ?? 0) + sumOver((from) => step(from, to) + (before[from] ?? NEVER));
      }),
    );
  }
  let after: Scores = STATES.map((state) => (state % 2 === 1 ? 0 : NEVER));
  const likely: number[] = [];
  for (let i = own.length - 1; i >= 0; i--) {
    const here = STATES.map((state) => (forth[i]?.[state] ?? NEVER) + (after[state] ?? NEVER));
    likely[i] = Math.exp((here[TEXT] ?? NEVER) - sumOver((state) => here[state] ?? NEVER));
    const next = STATES.map((state) => (own[i]?.[state] ?? 0) + (after[state] ?? NEVER));
    after = STATES.map((from) => sumOver((to) => step(from, to) + (next[to] ?? NEVER)));
  }
  return likely;
}

function scoresOf(cues: readonly string[], line: Line | undefined): Scores {
  const sum = [0, line?.furniture || line?.caption ? -12 : 0, 0, 0];
  for (const cue of cues) {
    const scores = weights.get(cue);
    if (scores) for (const state of STATES) sum[state] = (sum[state] ?? 0) + (scores[state] ?? 0);
  }
  return sum;
}

function step(from: (typeof STATES)[number], to: (typeof STATES)[number]): number {
  return MAY_FOLLOW[from][to] ? (STEP_WEIGHTS[from]?.[to] ?? 0) : NEVER;
}

/** The logarithm of the sum of what the scores stand for. */
function sumOver(score: (state: (typeof STATES)[number]) => number): number {
  const [a, b, c, d] = [score(0), score(1), score(2), score(3)];
  const most = Math.max(a, b, c, d);
  return (
    most +
    Math.log(Math.exp(a - most) + Math.exp(b - most) + Math.exp(c - most) + Math.exp(d - most))
  );
}

/** The likelihood from which on lines are taken, so that the expected F1 over words is highest. */
function threshold(lines: readonly Line[], likely: readonly number[]): number {
  const order = lines
    .map(({ words }, i) => ({ words: Math.max(1, words), likely: likely[i] ?? 0 }))
    .sort((a, b) => b.likely - a.likely);
  const expected = order.reduce((sum, line) => sum + line.words * line.likely, 0);
  let [taken, right, best, least] = [0, 0, 0, 1];
  for (const line of order) {
    taken += line.words;
    right += line.words * line.likely;
    const f1 = (2 * right) / (taken + expected);
    if (f1 > best) [best, least] = [f1, line.likely];
  }
  return least;
}
