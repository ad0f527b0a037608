import { expect, test } from 'vitest';
import { dueOn, nextDue } from '../../../src/core/digest/schedule.ts';
import type { Weekday } from '../../../src/core/digest/subscription.ts';
import { HOUR } from '../../../src/core/digest/wall-clock.ts';
import { aDay } from '../../stores/a-state.ts';

const EVERY_DAY: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];
const daily = (zone: string, at: string, days = EVERY_DAY) => ({ zone, at, days });
const at = (text: string) => Date.parse(text);

test('what is due now is the next, what was due a moment ago is not', () => {
  const morning = daily('Europe/Berlin', '08:00');
  expect(nextDue(morning, at('2026-11-22T07:00Z'))?.day).toBe('2026-11-22');
  expect(nextDue(morning, at('2026-11-22T07:00:01Z'))?.day).toBe('2026-11-23');
  expect(nextDue(morning, at('2026-11-22T07:00Z'), aDay('2026-11-22'))?.day).toBe('2026-11-23');
});

test('a late digest can still come while its day lasts, and for an hour at least', () => {
  expect(dueOn(daily('Europe/Berlin', '08:00'), aDay('2026-11-22'))).toEqual({
    day: '2026-11-22',
    at: at('2026-11-22T07:00Z'),
    closes: at('2026-11-22T23:00Z'),
  });
  const night = dueOn(daily('Europe/Berlin', '23:50'), aDay('2026-11-22'));
  expect((night?.closes ?? 0) - (night?.at ?? 0)).toBe(HOUR);
});

test('a time that the clocks leap over at the end of a day comes on the day after', () => {
  const greenland = daily('America/Godthab', '23:30');
  const due = nextDue(greenland, at('2024-03-31T00:59Z'));
  expect(due).toEqual({
    day: '2024-03-30',
    at: at('2024-03-31T01:00Z'),
    closes: at('2024-03-31T02:00Z'),
  });
});

test('only the chosen days of the week are due', () => {
  const days: Weekday[] = [1, 5];
  const start = at('2026-11-20T12:00Z'); // A Friday, after eight.
  const first = nextDue(daily('Europe/Berlin', '08:00', days), start);
  expect(first?.day).toBe('2026-11-23');
  expect(nextDue(daily('Europe/Berlin', '08:00', days), start, first?.day)?.day).toBe('2026-11-27');
});

test('a week whose day was leapt over has no digest', () => {
  const fridays = daily('Pacific/Apia', '08:00', [5]);
  expect(nextDue(fridays, at('2011-12-24T00:00Z'))?.day).toBe('2012-01-06');
});

test('an hour that comes twice is due once', () => {
  const night = daily('Europe/Berlin', '02:30');
  const first = nextDue(night, at('2026-10-24T23:00Z'));
  expect(first?.at).toBe(at('2026-10-25T00:30Z'));
  expect(nextDue(night, at('2026-10-25T01:00Z'))?.day).toBe('2026-10-26');
});
