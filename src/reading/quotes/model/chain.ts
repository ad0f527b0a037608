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
};

export type Decoded = {
  /** The best reading that names a source, wherever one is possible. */
  readonly roles: Int32Array;
  /** `size` × `ROLES`: how likely each role is, all readings of the chain weighed. */
  readonly marginals: Float64Array;
  /** Log probability of `roles` as a whole. */
  readonly certainty: number;
  /** How much better the best reading with a source is than the best without; negative when it is worse. */
  readonly sourced: number;
};

export function decode(chain: Chain): Decoded {
  const { marginals, logZ } = marginalsOf(chain);
  const { withSource, without } = bestReadings(chain);
  const roles = withSource.roles;
  const sourced = withSource.score - without.score;
  return { roles, marginals, certainty: withSource.score - logZ, sourced };
}

type Best = { readonly roles: Int32Array; readonly score: number };

/** The best reading in which some token is the source, and the best in which none is. */
function bestReadings({ size, states, steps }: Chain): { withSource: Best; without: Best } {
  // Rows 0 to 2: the roles while no source was met; 3 to 5: the roles once one was.
  const wide = ROLES * 2;
  const best = new Float64Array(size * wide).fill(-Infinity);
  const from = new Int32Array(size * wide);
  for (let i = 0; i < size; i++) {
    for (let y = 0; y < ROLES; y++) {
      const own = real(states, i * ROLES + y);
      if (i === 0) {
        best[y === ROLE.source ? ROLES + y : y] = own;
        continue;
      }
      for (let x = 0; x < wide; x++) {
        const score =
          real(best, (i - 1) * wide + x) + real(steps, (i * ROLES + (x % ROLES)) * ROLES + y);
        const slot = i * wide + y + (x >= ROLES || y === ROLE.source ? ROLES : 0);
        if (score + own > real(best, slot)) {
          best[slot] = score + own;
          from[slot] = x;
        }
      }
    }
  }
  const trace = (first: number): Best => {
    const last = (size - 1) * wide;
    let state = first;
    for (let x = first; x < first + ROLES; x++) {
      if (real(best, last + x) > real(best, last + state)) state = x;
    }
    const score = real(best, last + state);
    const roles = new Int32Array(size);
    for (let i = size - 1; i >= 0 && score > -Infinity; i--) {
      roles[i] = state % ROLES;
      state = at(from, i * wide + state);
    }
    return { roles, score };
  };
  return { withSource: trace(ROLES), without: trace(0) };
}

/** Forward and backward sums over all readings of the chain, scaled at every token. */
export function marginalsOf(chain: Chain): {
  marginals: Float64Array;
  edges: Float64Array;
  logZ: number;
} {
  const { size, states, steps } = chain;
  const node = new Float64Array(size * ROLES);
  const edge = new Float64Array(size * ROLES * ROLES);
  const ahead = new Float64Array(size * ROLES);
  const behind = new Float64Array(size * ROLES);
  let logZ = 0;
  for (let i = 0; i < size; i++) {
    const base = i * ROLES;
    const top = Math.max(real(states, base), real(states, base + 1), real(states, base + 2));
    let sum = 0;
    for (let y = 0; y < ROLES; y++) {
      node[base + y] = Math.exp(real(states, base + y) - top);
      let mass = i === 0 ? 1 : 0;
      for (let x = 0; x < ROLES && i > 0; x++) {
        const e = Math.exp(real(steps, (base + x) * ROLES + y));
        edge[(base + x) * ROLES + y] = e;
        mass += real(ahead, base - ROLES + x) * e;
      }
      const value = mass * real(node, base + y);
      ahead[base + y] = value;
      sum += value;
    }
    for (let y = 0; y < ROLES; y++) ahead[base + y] = real(ahead, base + y) / sum;
    logZ += Math.log(sum) + top;
  }
  behind.fill(1, (size - 1) * ROLES);
  for (let i = size - 1; i > 0; i--) backward(i, { node, edge, ahead, behind });
  const marginals = new Float64Array(size * ROLES);
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let y = i * ROLES; y < (i + 1) * ROLES; y++) sum += real(ahead, y) * real(behind, y);
    for (let y = i * ROLES; y < (i + 1) * ROLES; y++)
      marginals[y] = (real(ahead, y) * real(behind, y)) / sum;
  }
  return { marginals, edges: edge, logZ };
}

type Sums = {
  readonly node: Float64Array;
  readonly edge: Float64Array;
  readonly ahead: Float64Array;
  readonly behind: Float64Array;
};

/** Takes the backward sums from token `i` to `i − 1` and turns the edges of `i` into probabilities. */
function backward(i: number, { node, edge, ahead, behind }: Sums): void {
  const base = i * ROLES;
  let sum = 0;
  let total = 0;
  for (let x = 0; x < ROLES; x++) {
    let mass = 0;
    for (let y = 0; y < ROLES; y++) {
      const e = (base + x) * ROLES + y;
      const flow = real(edge, e) * real(node, base + y) * real(behind, base + y);
      mass += flow;
      edge[e] = flow * real(ahead, base - ROLES + x);
      total += real(edge, e);
    }
    behind[base - ROLES + x] = mass;
    sum += mass;
  }
  for (let x = 0; x < ROLES; x++) behind[base - ROLES + x] = real(behind, base - ROLES + x) / sum;
  for (let e = base * ROLES; e < (base + ROLES) * ROLES; e++) edge[e] = real(edge, e) / total;
}
