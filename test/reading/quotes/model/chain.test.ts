import { expect, test } from 'vitest';
import { type Chain, decode } from '../../../../src/reading/quotes/model/chain.ts';
import { sumsOf } from '../../../../train/chain-sums.ts';

/** A small chain of made-up numbers. */
function aChain(size: number): Chain {
  const number = (i: number) => Math.sin(i * 12.9898) * 2;
  const steps = Float64Array.from({ length: size * 9 }, (_, i) => number(i + 1000));
  return {
    size,
    states: Float64Array.from({ length: size * 3 }, (_, i) => number(i)),
    steps,
    leaps: steps.map((step) => Math.exp(step)),
  };
}

function scoreOf({ states, steps }: Chain, roles: Int32Array): number {
  let score = 0;
  roles.forEach((role, i) => {
    score += states[i * 3 + role] ?? 0;
    if (i > 0) score += steps[(i * 3 + (roles[i - 1] ?? 0)) * 3 + role] ?? 0;
  });
  return score;
}

function allReadings(size: number): readonly Int32Array[] {
  return Array.from({ length: 3 ** size }, (_, n) =>
    Int32Array.from({ length: size }, (_, i) => Math.floor(n / 3 ** i) % 3),
  );
}

test.each([1, 2, 5])('all readings of a chain of %i are weighed', (size) => {
  const chain = aChain(size);
  const readings = allReadings(size);
  const masses = readings.map((roles) => Math.exp(scoreOf(chain, roles)));
  const all = masses.reduce((sum, mass) => sum + mass, 0);
  const { marginals, logZ } = sumsOf(chain);
  const decoded = decode(chain);
  const likeliest = Math.log(Math.exp(scoreOf(chain, decoded.roles)) / all);
  expect(decoded.certainty).toBeCloseTo(likeliest, 9);
  expect(logZ).toBeCloseTo(Math.log(all), 9);
  for (let i = 0; i < size; i++) {
    for (let y = 0; y < 3; y++) {
      const mass = masses.filter((_, r) => readings[r]?.[i] === y).reduce((sum, m) => sum + m, 0);
      expect(marginals[i * 3 + y]).toBeCloseTo(mass / all, 9);
      expect(decoded.marginals[i * 3 + y]).toBeCloseTo(mass / all, 6);
    }
  }
});

test('the best reading that names a source is found, and how it compares', () => {
  const chain = aChain(6);
  const best = (readings: readonly Int32Array[]) =>
    Math.max(...readings.map((r) => scoreOf(chain, r)));
  const readings = allReadings(6);
  const sourced = readings.filter((roles) => roles.includes(1));
  const others = readings.filter((roles) => !roles.includes(1));
  const decoded = decode(chain);
  expect(scoreOf(chain, decoded.roles)).toBeCloseTo(best(sourced), 9);
  expect(decoded.sourced).toBeCloseTo(best(sourced) - best(others), 9);
});
