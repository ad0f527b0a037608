import { expect, test } from 'vitest';
import { writeWhen } from '../../src/core/when.ts';
import { nextStretch, type Zoom, zoomed } from '../../src/core/zoom.ts';
import { aTime } from '../support/corpus.ts';

test.each<[string, Zoom, string]>([
  ['2024-02-29', 'day', '2024-02-29'],
  ['2024-02-29', 'week', '2024-02-26/2024-03-03'],
  ['2024-03-03', 'week', '2024-02-26/2024-03-03'],
  ['2024-02-29', 'month', '2024-02'],
  ['2024-02-29', 'year', '2024'],
  ['2024-02', 'year', '2024'],
  ['2024-02', 'week', '2024-02'],
  ['2024', 'month', '2024'],
])('%s by %s is %s', (time, zoom, stretch) => {
  expect(writeWhen(zoomed(aTime(time), zoom))).toBe(stretch);
});

test('what is said to be about stays so', () => {
  const about = { ...aTime('2024-02-29'), approximate: true as const };
  expect(zoomed(about, 'day')).toEqual(about);
});

test.each<[string, Zoom, string | undefined]>([
  ['2024-12-31', 'day', '2025-01-01'],
  ['2024-12', 'month', '2025-01'],
  ['2999', 'year', undefined],
])('after %s by %s comes %s', (time, zoom, next) => {
  const stretch = nextStretch(aTime(time), zoom);
  expect(stretch && writeWhen(stretch)).toBe(next);
});

test('a walk through the days of two weeks and back tells each week the same', () => {
  const days = ['2024-03-01', '2024-03-03', '2024-03-04', '2024-03-03', '2024-02-26', '2024-02-25'];
  expect(days.map((day) => writeWhen(zoomed(aTime(day), 'week')))).toEqual([
    '2024-02-26/2024-03-03',
    '2024-02-26/2024-03-03',
    '2024-03-04/2024-03-10',
    '2024-02-26/2024-03-03',
    '2024-02-26/2024-03-03',
    '2024-02-19/2024-02-25',
  ]);
});
