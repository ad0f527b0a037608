import { expect, test } from 'vitest';
import { bootstrap, percentile, rates, seeded } from '../../src/bench/statistics.ts';

test.each([
  ['the middle one', [3, 1, 2], 0.5, 2],
  ['between two', [4, 1, 3, 2], 0.5, 2.5],
  ['the smallest', [3, 1, 2], 0, 1],
  ['the largest', [3, 1, 2], 1, 3],
  ['a nineteenth of twenty-one', Array.from({ length: 21 }, (_, at) => at), 0.95, 19],
  ['the only one', [7], 0.95, 7],
])('a percentile: %s', (_, values, share, value) => {
  expect(percentile(values, share)).toBeCloseTo(value, 12);
});

test('a percentile of nothing is no number', () => {
  expect(percentile([], 0.5)).toBeNaN();
});

test('a seed gives the same numbers each time, all within 0 and 1, and another seed gives others', () => {
  const draw = (seed: number) => Array.from({ length: 1_000 }, seeded(seed));
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  const numbers = draw(0);
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  expect(numbers.reduce((sum, number) => sum + number, 0) / 1_000).toBeCloseTo(0.5, 1);
});

const mean = (drawn: readonly number[]) =>
  drawn.reduce((sum, value) => sum + value, 0) / drawn.length;

test('items that are all alike have an interval without width', () => {
  expect(bootstrap([4, 4, 4], (drawn) => [mean(drawn), drawn.length], 1)).toEqual([
    { low: 4, high: 4 },
    { low: 3, high: 3 },
  ]);
});

test('the interval of a mean has the width that its standard error gives', () => {
  // One hundred values, half 0 and half 1: a standard error of .05, so .5 ± .098.
  const values = Array.from({ length: 100 }, (_, at) => at % 2);
  const [interval] = bootstrap(values, (drawn) => [mean(drawn)], 1);
  expect(interval?.low).toBeCloseTo(0.402, 1);
  expect(interval?.high).toBeCloseTo(0.598, 1);
  expect(bootstrap(values, (drawn) => [mean(drawn)], 1)).toEqual([interval]);
});

test.each([
  ['half of what was told, a third of the gold', [1, 2], [1, 3], [0.5, 1 / 3, 0.4]],
  ['nothing told', [0, 0], [0, 3], [0, 0, 0]],
  ['nothing to be found', [0, 2], [0, 0], [0, 0, 0]],
  ['nothing told and nothing to be found', [0, 0], [0, 0], [1, 1, 1]],
] as const)('rates: %s', (_, [right, told], [found, gold], [precision, recall, f1]) => {
  const rate = rates({ right, all: told }, { found, all: gold });
  expect([rate.precision, rate.recall]).toEqual([precision, recall]);
  expect(rate.f1).toBeCloseTo(f1, 12);
});
