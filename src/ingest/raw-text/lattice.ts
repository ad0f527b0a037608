/** before the article, text of it, a gap in it (a credit, a related headline), after it. */
export const STATES = [0, 1, 2, 3] as const;
export const TEXT = 1;

type State = (typeof STATES)[number];
/** One figure for each state, logarithms of weights. */
export type Scores = readonly number[];

const NEVER = -1e9;
/** What speaks for the row's state being followed by the column's: text is entered and left once. */
const STEP: readonly Scores[] = [
  [0, 0, NEVER, NEVER],
  [NEVER, 0.5, -0.4, 0],
  [NEVER, -0.4, 0.2, NEVER],
  [NEVER, NEVER, NEVER, 0],
];

/**
 * How likely each line is in each state, when all ways to lay the states over the lines are weighed.
 * A page begins before or within its article, and every page has one.
 */
export function likelihoods(own: readonly Scores[]): readonly Scores[] {
  const forth: Scores[] = [];
  for (const [i, scores] of own.entries()) {
    const above = forth[i - 1];
    forth.push(
      STATES.map((to) => {
        if (!above) return to <= TEXT ? at(scores, to) : NEVER;
        return at(scores, to) + sumOver((from) => at(STEP[from], to) + at(above, from));
      }),
    );
  }
  let after: Scores = [NEVER, 0, NEVER, 0];
  const likely: Scores[] = [];
  for (let i = own.length - 1; i >= 0; i--) {
    const below = after;
    const here = STATES.map((state) => at(forth[i], state) + at(below, state));
    const all = sumOver((state) => at(here, state));
    likely.push(here.map((score) => Math.exp(score - all)));
    const next = STATES.map((state) => at(own[i], state) + at(below, state));
    after = STATES.map((from) => sumOver((to) => at(STEP[from], to) + at(next, to)));
  }
  return likely.reverse();
}

function at(scores: Scores | undefined, state: State): number {
  return scores?.[state] ?? NEVER;
}

/** The logarithm of the sum of what the scores stand for. */
function sumOver(score: (state: State) => number): number {
  const [a, b, c, d] = [score(0), score(1), score(2), score(3)];
  const most = Math.max(a, b, c, d);
  const sum = Math.exp(a - most) + Math.exp(b - most) + Math.exp(c - most) + Math.exp(d - most);
  return most + Math.log(sum);
}
