import { describe, expect, test } from 'vitest';
import { daysBetween, readDay, shiftDay, weekdayOf } from '../../src/core/day.ts';
import { readWhen, showWhen, type When, writeWhen } from '../../src/core/when.ts';

const day = (text: string) => readDay(text) ?? expect.fail(`${text} is no day`);

const period = (since: string, until: string): When => ({
  since: day(since),
  until: day(until),
  precision: 'period',
});

test.each([
  '2023-02-29',
  '2024-13-01',
  '0999-01-01',
  '9999-01-01',
  '2024-1-1',
  '2024-01-01T00:00',
  'today',
  '',
])('%s is no day', (text) => {
  expect(readDay(text)).toBeUndefined();
});

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2024-03-01', -1, '2024-02-29'],
  ['2016-12-31', 1, '2017-01-01'],
  ['2999-12-31', 1, undefined],
])('%s and %d days is %s', (from, days, to) => {
  expect(shiftDay(day(from), days)).toBe(to);
});

test('counts days and tells weekdays', () => {
  expect(daysBetween(day('2016-02-28'), day('2016-03-01'))).toBe(2);
  expect(weekdayOf(day('2024-11-29'))).toBe(5);
});

describe('times', () => {
  test.each([
    ['2016', '2016-01-01', '2016-12-31', '2016'],
    ['2016-02', '2016-02-01', '2016-02-29', 'Feb 2016'],
    ['2016-12', '2016-12-01', '2016-12-31', 'Dec 2016'],
    ['2999-12', '2999-12-01', '2999-12-31', 'Dec 2999'],
    ['2016-12-09', '2016-12-09', '2016-12-09', '9 Dec 2016'],
  ])('%s is read, written and shown', (text, since, until, shown) => {
    const when = readWhen(text) ?? expect.fail('not read');
    expect([when.since, when.until]).toEqual([since, until]);
    expect(writeWhen(when)).toBe(text);
    expect(showWhen(when)).toBe(shown);
  });

  test.each(['2016-00', '2016-13', '16', '2016-02-30', 'May 2016', '2016-5', ''])(
    '%s is no time',
    (text) => {
      expect(readWhen(text)).toBeUndefined();
    },
  );

  test.each([
    [period('2016-12-05', '2016-12-09'), '5–9 Dec 2016'],
    [period('2016-11-28', '2016-12-04'), '28 Nov 2016 – 4 Dec 2016'],
    [period('2016-10-01', '2016-12-31'), 'Oct 2016 – Dec 2016'],
    [period('2015-01-01', '2016-12-31'), '2015–2016'],
    [period('1990-01-01', '1999-12-31'), '1990–1999'],
    [
      { ...period('2016-10-01', '2016-10-31'), precision: 'month', approximate: true } as const,
      '≈ Oct 2016',
    ],
  ])('a stretch of days is shown as people write it: %#', (when, shown) => {
    expect(showWhen(when)).toBe(shown);
  });

  test('a period is written as an interval', () => {
    expect(writeWhen(period('2016-12-05', '2016-12-09'))).toBe('2016-12-05/2016-12-09');
  });
});
