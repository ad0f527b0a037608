import { type Chain, ROLES } from '../src/reading/quotes/model/chain.ts';
import { real } from '../src/reading/quotes/model/hash.ts';

/** Forward and backward sums over all readings of the chain, scaled at every token. */
export function sumsOf(chain: Pick<Chain, 'size' | 'states' | 'steps'>): {
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
