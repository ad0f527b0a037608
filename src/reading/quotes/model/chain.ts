import { at, real } from './hash.ts';

/** The roles of a token for a cue. */
export const ROLE = { none: 0, source: 1, content: 2 } as const;
export const ROLES = 3;

/** A linear chain: how well each role suits each token, and each step between two roles suits it. */
export type Chain = {
  readonly size: number;
  /** `size` × `ROLES`. */
  readonly states: Float64Array;
  /** `size` × `ROLES` × `ROLES`: from the role before to this one. */
  readonly steps: Float64Array;
  /** The exponentials of `steps`: few of them are new to who fills a chain. */
  readonly leaps: Float64Array;
};

export type Decoded = {
  /** The best reading that names a source, wherever one is possible. */
  readonly roles: Int32Array;
  /** `size` × `ROLES`: how likely each role is, all readings of the chain weighed; in little room, for many are kept. */
  readonly marginals: Float32Array;
  /** Log probability of `roles` as a whole. */
  readonly certainty: number;
  /** How much better the best reading with a source is than the best without; negative when it is worse. */
  readonly sourced: number;
};

export function decode(chain: Chain): Decoded {
  const scratch = scratchFor(chain.size);
  const logZ = forward(chain, scratch);
  const marginals = new Float32Array(chain.size * ROLES);
  backward(chain, scratch, marginals);
  const { roles, score, without } = bestReading(chain, scratch.from);
  return { roles, marginals, certainty: score - logZ, sourced: score - without };
}

type Scratch = {
  /** Exponentials of the states. */
  readonly node: Float64Array;
  readonly ahead: Float64Array;
  /** For each token and each of the six states of `bestReading`, the best one before. */
  readonly from: Int32Array;
};

const WIDE = ROLES * 2;

let kept: Scratch = scratchOf(300);

function scratchOf(size: number): Scratch {
  return {
    node: new Float64Array(size * ROLES),
    ahead: new Float64Array(size * ROLES),
    from: new Int32Array(size * WIDE),
  };
}

/** Sums are worked out in the same place again and again. */
function scratchFor(size: number): Scratch {
  if (kept.node.length < size * ROLES) kept = scratchOf(size);
  return kept;
}

/** Forward sums over all readings of the chain, scaled at every token; returns the logarithm of the whole. */
function forward({ size, states, leaps }: Chain, { node, ahead }: Scratch): number {
  let logZ = 0;
  let a0 = 1;
  let a1 = 0;
  let a2 = 0;
  for (let i = 0; i < size; i++) {
    const base = i * ROLES;
    const e = base * ROLES;
    const s0 = real(states, base);
    const s1 = real(states, base + 1);
    const s2 = real(states, base + 2);
    const top = Math.max(s0, s1, s2);
    const n0 = Math.exp(s0 - top);
    const n1 = Math.exp(s1 - top);
    const n2 = Math.exp(s2 - top);
    let b0 = n0;
    let b1 = n1;
    let b2 = n2;
    if (i > 0) {
      b0 *= a0 * real(leaps, e) + a1 * real(leaps, e + 3) + a2 * real(leaps, e + 6);
      b1 *= a0 * real(leaps, e + 1) + a1 * real(leaps, e + 4) + a2 * real(leaps, e + 7);
      b2 *= a0 * real(leaps, e + 2) + a1 * real(leaps, e + 5) + a2 * real(leaps, e + 8);
    }
    const sum = b0 + b1 + b2;
    a0 = b0 / sum;
    a1 = b1 / sum;
    a2 = b2 / sum;
    node[base] = n0;
    node[base + 1] = n1;
    node[base + 2] = n2;
    ahead[base] = a0;
    ahead[base + 1] = a1;
    ahead[base + 2] = a2;
    logZ += Math.log(sum) + top;
  }
  return logZ;
}

/** Meets the forward sums with those from behind. */
function backward({ size, leaps }: Chain, { node, ahead }: Scratch, marginals: Float32Array): void {
  let b0 = 1;
  let b1 = 1;
  let b2 = 1;
  for (let i = size - 1; i >= 0; i--) {
    const base = i * ROLES;
    const e = base * ROLES;
    const m0 = real(ahead, base) * b0;
    const m1 = real(ahead, base + 1) * b1;
    const m2 = real(ahead, base + 2) * b2;
    const all = m0 + m1 + m2;
    marginals[base] = m0 / all;
    marginals[base + 1] = m1 / all;
    marginals[base + 2] = m2 / all;
    if (i === 0) return;
    const n0 = real(node, base) * b0;
    const n1 = real(node, base + 1) * b1;
    const n2 = real(node, base + 2) * b2;
    b0 = real(leaps, e) * n0 + real(leaps, e + 1) * n1 + real(leaps, e + 2) * n2;
    b1 = real(leaps, e + 3) * n0 + real(leaps, e + 4) * n1 + real(leaps, e + 5) * n2;
    b2 = real(leaps, e + 6) * n0 + real(leaps, e + 7) * n1 + real(leaps, e + 8) * n2;
    const sum = b0 + b1 + b2;
    b0 /= sum;
    b1 /= sum;
    b2 /= sum;
  }
}

type Best = { readonly roles: Int32Array; readonly score: number; readonly without: number };

/** Scores of the best ways to each state: 0 to 2 are the roles while no source was met, 3 to 5 once one was. */
const best = new Float64Array(WIDE);
const next = new Float64Array(WIDE);

/** The best reading in which some token is the source, and the score of the best in which none is. */
function bestReading({ size, states, steps }: Chain, from: Int32Array): Best {
  best.fill(-Infinity);
  best[ROLE.none] = real(states, ROLE.none);
  best[ROLE.content] = real(states, ROLE.content);
  best[ROLES + ROLE.source] = real(states, ROLE.source);
  for (let i = 1; i < size; i++) {
    next.fill(-Infinity);
    for (let y = 0; y < ROLES; y++) {
      const own = real(states, i * ROLES + y);
      const step = i * ROLES * ROLES + y;
      const bare = y === ROLE.source ? ROLES + y : y;
      for (let x = 0; x < ROLES; x++) {
        reach(real(best, x) + real(steps, step + x * ROLES) + own, bare, i * WIDE, x, from);
      }
      for (let x = 0; x < ROLES; x++) {
        const score = real(best, ROLES + x) + real(steps, step + x * ROLES) + own;
        reach(score, ROLES + y, i * WIDE, ROLES + x, from);
      }
    }
    best.set(next);
  }
  const state = top(ROLES);
  const score = real(best, state);
  return { roles: trace(size, state, score, from), score, without: real(best, top(0)) };
}

function reach(score: number, slot: number, row: number, x: number, from: Int32Array): void {
  if (score > real(next, slot)) {
    next[slot] = score;
    from[row + slot] = x;
  }
}

function top(first: number): number {
  let state = first;
  for (let x = first; x < first + ROLES; x++) {
    if (real(best, x) > real(best, state)) state = x;
  }
  return state;
}

function trace(size: number, last: number, score: number, from: Int32Array): Int32Array {
  const roles = new Int32Array(size);
  let state = last;
  for (let i = size - 1; i >= 0 && score > -Infinity; i--) {
    roles[i] = state % ROLES;
    state = at(from, i * WIDE + state);
  }
  return roles;
}
