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

/** A state is where a step came from, and which of three rows a value stands in. */
const [SAME, ADDED, DROPPED] = [0, 1, 2] as const;
type State = typeof SAME | typeof ADDED | typeof DROPPED;

/** Beyond what any row of steps can be worth. */
const NEVER = Number.NEGATIVE_INFINITY;

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
  const words = wordNumbers(source);
  const numbers = Int32Array.from(source, ({ key }) => words.get(key) ?? -1);
  const frees = Uint8Array.from(source, (token) => (free(token) ? 1 : 0));
  const back = new Uint8Array((tokens.length + 1) * width);
  let above = new Float64Array(3 * width).fill(NEVER);
  above.fill(0, 0, width); // A claim may begin anywhere in the source.
  let own = new Float64Array(3 * width);
  for (let i = 1; i <= tokens.length; i++) {
    const { key = '', bracketed = false } = tokens[i - 1] ?? {};
    fill(
      { above, own, back: back.subarray(i * width) },
      { numbers, frees },
      {
        word: words.get(key) ?? NOWHERE,
        add: bracketed ? [ELIDED, ELIDED] : [OPEN, ON],
        drop: i === tokens.length ? undefined : dropCosts(claimed, i),
      },
    );
    [above, own] = [own, above];
  }
  return traced(above, back, { height: tokens.length, width });
}

/** No word of a source has this number. */
const NOWHERE = -1;

/** A number for each different word. */
function wordNumbers(source: readonly Token[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { key } of source) if (!numbers.has(key)) numbers.set(key, numbers.size);
  return numbers;
}

/**
 * What each state is worth before and after a word of the claim, state by state; and where each came from,
 * two bits a state.
 */
type Rows = {
  readonly above: Float64Array;
  readonly own: Float64Array;
  readonly back: Uint8Array;
};
/** What it costs to begin, and to go on. */
type Costs = readonly [open: number, on: number];
type Next = {
  readonly word: number;
  readonly add: Costs;
  /** Undefined after the last word: nothing is dropped there. */
  readonly drop: Costs | undefined;
};

/** Fills the row of a word of the claim. Of states that are worth the same, the first is come from. */
function fill(
  { above, own, back }: Rows,
  { numbers, frees }: { readonly numbers: Int32Array; readonly frees: Uint8Array },
  { word, add: [addOpen, addOn], drop }: Next,
): void {
  const width = numbers.length + 1;
  const [dropOpen, dropOn] = drop ?? [NEVER, NEVER];
  // The states one place before: of the row above, and of this one.
  let [above0, above1, above2] = [NEVER, NEVER, NEVER];
  let [own0, own1, own2] = [NEVER, NEVER, NEVER];
  for (let j = 0; j < width; j++) {
    let [same, dropped] = [NEVER, NEVER];
    let [sameFrom, dropFrom]: [State, State] = [SAME, SAME];
    if (j > 0 && numbers[j - 1] === word) {
      sameFrom = firstBest(above0, above1, above2);
      same = (sameFrom === SAME ? above0 : sameFrom === ADDED ? above1 : above2) + SAME_WORD;
    }
    if (j > 0 && drop) {
      const isFree = frees[j - 1] === 1;
      const open = isFree ? ELIDED : dropOpen;
      const drop0 = own0 + open;
      const drop1 = own1 + open;
      const drop2 = own2 + (isFree ? ELIDED : dropOn);
      dropFrom = firstBest(drop0, drop1, drop2);
      dropped = dropFrom === SAME ? drop0 : dropFrom === ADDED ? drop1 : drop2;
    }
    above0 = above[j] ?? NEVER;
    above1 = above[width + j] ?? NEVER;
    above2 = above[2 * width + j] ?? NEVER;
    const add0 = above0 + addOpen;
    const add1 = above1 + addOn;
    const add2 = above2 + addOpen;
    const addFrom = firstBest(add0, add1, add2);
    own0 = same;
    own1 = addFrom === SAME ? add0 : addFrom === ADDED ? add1 : add2;
    own2 = dropped;
    own[j] = own0;
    own[width + j] = own1;
    own[2 * width + j] = own2;
    back[j] = sameFrom | (addFrom << (2 * ADDED)) | (dropFrom << (2 * DROPPED));
  }
}

function firstBest(same: number, added: number, dropped: number): State {
  if (added > same) return dropped > added ? DROPPED : ADDED;
  return dropped > same ? DROPPED : SAME;
}

/** What dropping words of the source costs after so many words of the claim. */
function dropCosts({ tokens, elided }: Claimed, after: number): Costs {
  if (elided.has(after)) return [ELIDED, ELIDED];
  const beside = tokens[after - 1]?.bracketed || tokens[after]?.bracketed;
  return beside ? [BRACKETED, ON] : [OPEN, ON];
}

function traced(
  last: Float64Array,
  back: Uint8Array,
  { height, width }: { readonly height: number; readonly width: number },
): readonly Step[] | undefined {
  let [i, j, state]: [number, number, State] = [height, 0, SAME];
  let most = NEVER;
  for (const end of [SAME, ADDED] as const) {
    for (let at = 0; at < width; at++) {
      const worth = last[end * width + at] ?? NEVER;
      if (worth <= most) continue;
      most = worth;
      [j, state] = [at, end];
    }
  }
  const steps: Step[] = [];
  while (i > 0) {
    const from = (((back[i * width + j] ?? 0) >> (2 * state)) & 3) as State;
    if (state !== DROPPED) i--;
    if (state !== ADDED) j--;
    if (state === SAME) steps.push({ kind: 'same', claimed: i, source: j });
    else if (state === ADDED) steps.push({ kind: 'added', claimed: i });
    else steps.push({ kind: 'dropped', source: j });
    state = from;
  }
  return steps.some(({ kind }) => kind === 'same') ? steps.reverse() : undefined;
}
