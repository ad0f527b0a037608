import { expect, test } from 'vitest';
import { asksForDays, within } from '../../src/core/matching.ts';
import type { When } from '../../src/core/when.ts';
import { aTime } from '../support/corpus.ts';

const about: When = { ...aTime('2016-09-30'), approximate: true };

test.each<[string, When, boolean]>([
  ['that day', aTime('2016-09-30'), true],
  ['that day of a later year', aTime('2024-09-30'), true],
  ['another day', aTime('2016-09-29'), false],
  ['its month', aTime('2016-09'), false],
  ['its year', aTime('2016'), false],
  ['about that day', about, false],
])('a day of every year is %s: %#', (_, when, isWithin) => {
  expect(within(when, { yearly: '09-30' })).toBe(isWithin);
});

test('a day of every year goes with a period', () => {
  const until = aTime('2020').until;
  expect(within(aTime('2016-09-30'), { yearly: '09-30', until })).toBe(true);
  expect(within(aTime('2024-09-30'), { yearly: '09-30', until })).toBe(false);
  expect(asksForDays({ yearly: '09-30' })).toBe(true);
});
