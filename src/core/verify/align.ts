import type { Claimed } from './claimed.ts';
import type { Token } from './tokens.ts';

/** A step of an alignment, by places among the tokens of either side. */
export type Step =
  | { readonly kind: 'same'; readonly claimed: number; readonly source: number }
  | { readonly kind: 'added'; readonly claimed: number }
  | { readonly kind: 'dropped'; readonly source: number };

const SAME_WORD = 3;
/** Beginning to add or to drop, and going on with it: one long insertion is likelier than many short ones. */
const OPEN = -2;
const ON = -0.8;
/** What is marked as left out costs next to nothing: only so much that the nearest words are taken. */
const ELIDED = -0.02;
/** Words beside a bracket may have been replaced by it. */
const BRACKETED = -0.5;

const [SAME, ADDED, DROPPED] = [0, 1, 2] as const;
type State = typeof SAME | typeof ADDED | typeof DROPPED;
const STATES: readonly State[] = [SAME, ADDED, DROPPED];

type Row = Readonly<Record<State, Float64Array>>;

/**
 * The likeliest way in which a claimed quotation was made of a stretch of the source: all of the claim
 * against any part of the source, with affine gaps (Gotoh, 1982). Undefined where no word is shared.
 * Words of the source that are `free` may be passed over: they part a quotation there.
 */
export function aligned(
  claimed: Claimed,
  source: readonly Token[],
  free: (token: Token) => boolean,
): readonly Step[] | undefined {
  const { tokens } = claimed;
  const width = source.length + 1;
  const back = new Uint8Array(3 * (tokens.length + 1) * width);
  const frees = source.map(free);
  let above = emptyRow(width);
  above[SAME].fill(0); // A claim may begin anywhere in the source.
  for (let i = 1; i <= tokens.length; i++) {
    const row = emptyRow(width);
    const bracketed = tokens[i - 1]?.bracketed === true;
    const addOpen = bracketed ? ELIDED : OPEN;
    const addOn = bracketed ? ELIDED : ON;
    const [dropOpen, dropOn] = dropCosts(claimed, i);
    const key = tokens[i - 1]?.key;
    for (let j = 0; j < width; j++) {
      const at = 3 * (i * width + j);
      if (j > 0 && key === source[j - 1]?.key) {
        const from = bestOf(above, j - 1, 0, 0);
        row[SAME][j] = value(above, from, j - 1) + SAME_WORD;
        back[at + SAME] = from;
      }
      const from = bestOf(above, j, addOpen, addOn, ADDED);
      row[ADDED][j] = value(above, from, j) + (from === ADDED ? addOn : addOpen);
      back[at + ADDED] = from;
      if (j === 0 || i === tokens.length) continue;
      const [open, on] = frees[j - 1] ? [ELIDED, ELIDED] : [dropOpen, dropOn];
      const left = bestOf(row, j - 1, open, on, DROPPED);
      row[DROPPED][j] = value(row, left, j - 1) + (left === DROPPED ? on : open);
      back[at + DROPPED] = left;
    }
    above = row;
  }
  return traced(above, back, tokens.length, width);
}

function emptyRow(width: number): Row {
  const row = () => new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  return { [SAME]: row(), [ADDED]: row(), [DROPPED]: row() };
}

/** What dropping words of the source costs after so many words of the claim. */
function dropCosts({ tokens, elided }: Claimed, after: number): readonly [number, number] {
  if (elided.has(after)) return [ELIDED, ELIDED];
  const beside = tokens[after - 1]?.bracketed || tokens[after]?.bracketed;
  return beside ? [BRACKETED, ON] : [OPEN, ON];
}

function value(row: Row, state: State, at: number): number {
  return row[state][at] ?? Number.NEGATIVE_INFINITY;
}

/** The state to come from: going on in `same` costs `on`, coming from another `open`. */
function bestOf(row: Row, at: number, open: number, on: number, same?: State): State {
  let best: State = SAME;
  let most = Number.NEGATIVE_INFINITY;
  for (const state of STATES) {
    const worth = value(row, state, at) + (state === same ? on : open);
    if (worth <= most) continue;
    most = worth;
    best = state;
  }
  return best;
}

function traced(
  last: Row,
  back: Uint8Array,
  height: number,
  width: number,
): readonly Step[] | undefined {
  let [i, j, state]: [number, number, State] = [height, 0, SAME];
  let most = Number.NEGATIVE_INFINITY;
  for (const end of [SAME, ADDED] as const) {
    for (let at = 0; at < width; at++) {
      if (value(last, end, at) <= most) continue;
      most = value(last, end, at);
      [j, state] = [at, end];
    }
  }
  const steps: Step[] = [];
  while (i > 0) {
    const from = (back[3 * (i * width + j) + state] ?? SAME) as State;
    if (state !== DROPPED) i--;
    if (state !== ADDED) j--;
    if (state === SAME) steps.push({ kind: 'same', claimed: i, source: j });
    else if (state === ADDED) steps.push({ kind: 'added', claimed: i });
    else steps.push({ kind: 'dropped', source: j });
    state = from;
  }
  return steps.some(({ kind }) => kind === 'same') ? steps.reverse() : undefined;
}
