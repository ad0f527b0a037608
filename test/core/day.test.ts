import { expect, test } from 'vitest';
import { daysBetween, readDay } from '../../src/core/day.ts';

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2024-04-31', false],
  ['2024-12-31', true],
  ['2024-13-01', false],
  ['2024-00-10', false],
  ['2024-01-00', false],
  ['0999-01-01', false],
  ['9999-01-01', false],
  ['2024-1-1', false],
])('%s is a day: %s', (text, exists) => expect(readDay(text)).toBe(exists ? text : undefined));

test.each([
  ['2024-02-28', '2024-03-01', 2],
  ['2023-02-28', '2023-03-01', 1],
  ['2023-12-31', '2024-01-01', 1],
  ['2024-03-01', '2024-02-28', -2],
  ['1970-01-01', '2024-06-15', 19_889],
])('from %s to %s it is %i days', (from, to, days) => {
  const [a, b] = [readDay(from), readDay(to)];
  expect(a && b && daysBetween(a, b)).toBe(days);
});
