import { cuesOf } from './cues.ts';
import { likelihoods, type Scores, STATES, TEXT } from './lattice.ts';
import { CUE_WEIGHTS } from './line-weights.ts';
import type { Line } from './lines.ts';
import { neverText } from './never-text.ts';
import { saidAgain } from './said-again.ts';

/** How hard it is for a line to be text that cannot be. */
const NEVER_TEXT = -12;

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
  const never = neverText(lines);
  const own = cuesOf(lines).map((cues, i) => scoresOf(cues, never[i] ?? false));
  const likely = likelihoods(own).map((states) => states[TEXT] ?? 0);
  const least = threshold(lines, likely);
  const isText = lines.map((_, i) => (likely[i] ?? 0) >= least && !never[i]);
  const again = saidAgain(lines, isText);
  return isText.map((one, i) => one && !again.has(i));
}

function scoresOf(cues: readonly string[], never: boolean): Scores {
  const sum = [0, never ? NEVER_TEXT : 0, 0, 0];
  for (const cue of cues) {
    const scores = weights.get(cue);
    if (scores) for (const state of STATES) sum[state] = (sum[state] ?? 0) + (scores[state] ?? 0);
  }
  return sum;
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
