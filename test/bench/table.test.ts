import { expect, test } from 'vitest';
import { percent, tableLines } from '../../src/bench/table.ts';

test('words stand to the left, numbers to the right', () => {
  const rows = [
    ['wall', '9.5', '≥ 10'],
    ['ferry and port', '100.0', ''],
  ];
  expect(tableLines(['place', '%', 'goal'], rows)).toEqual([
    'place               %  goal',
    '--------------  -----  ----',
    'wall              9.5  ≥ 10',
    'ferry and port  100.0',
  ]);
});

test('a table without rows is its head', () => {
  expect(tableLines(['place', '%'], [])).toEqual(['place  %', '-----  -']);
});

test.each([
  [0.97512, '97.5'],
  [1, '100.0'],
  [Number.NaN, '–'],
])('%s is shown as %s', (share, shown) => expect(percent(share)).toBe(shown));
