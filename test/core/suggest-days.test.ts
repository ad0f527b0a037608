import { expect, test } from 'vitest';
import type { Day } from '../../src/core/day.ts';
import { suggestDays } from '../../src/core/suggest-days.ts';

const span = { since: '2015-11-20' as Day, until: '2016-02-10' as Day };

test.each([
  ['', ['2016', '2015', '2016-02', '2016-01', '2015-12', '2015-11']],
  ['20', ['2016', '2015', '2016-02', '2016-01', '2015-12', '2015-11']],
  ['2016', ['2016', '2016-02', '2016-01']],
  ['2015-', ['2015-12', '2015-11']],
  ['2016-0', ['2016-02', '2016-01']],
  ['2016-02', ['2016-02', '2016-02-10', '2016-02-09', '2016-02-08', '2016-02-07', '2016-02-06']],
  [
    ' 2015-11-2 ',
    ['2015-11-29', '2015-11-28', '2015-11-27', '2015-11-26', '2015-11-25', '2015-11-24'],
  ],
  ['2015-12-3', ['2015-12-31', '2015-12-30']],
  ['2016-03', []],
  ['2016-02-11', []],
  ['2017', []],
  ['December', []],
  ['2016-02-10-', []],
  ['9'.repeat(10_000), []],
])('%j is completed with the newest of the span first', (typed, dates) => {
  expect(suggestDays(typed, span, 6)).toEqual(dates);
});

test('offers no day that does not exist, and nothing where no article has a date', () => {
  const february = { since: '2015-02-01' as Day, until: '2015-03-31' as Day };
  expect(suggestDays('2015-02-3', february, 5)).toEqual([]);
  expect(suggestDays('2015-02-2', february, 1)).toEqual(['2015-02-28']);
  expect(suggestDays('', undefined, 5)).toEqual([]);
});
