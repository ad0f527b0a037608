import { expect, test } from 'vitest';
import { coverageOf as coverageIn, sparkline } from '../../src/core/coverage.ts';
import { columnsOf } from '../../src/core/mentions.ts';
import { writeWhen } from '../../src/core/when.ts';
import { aTime } from '../support/corpus.ts';

const told = (article: number, time: string) => ({ article, when: aTime(time) });
const coverageOf = (mentions: Parameters<typeof columnsOf>[0]) => coverageIn(columnsOf(mentions));
const drawn = (mentions: Parameters<typeof columnsOf>[0]) => {
  const coverage = coverageOf(mentions);
  const [first, last] = [coverage.bars[0], coverage.bars.at(-1)];
  const ends = [first, last].map((bar) => (bar ? writeWhen(bar.when) : ''));
  return `${coverage.zoom} ${ends.join(' ')} ${sparkline(coverage)}`;
};

test('articles are counted once a stretch, and days without any are shown', () => {
  const mentions = [
    told(1, '2024-03-01'),
    told(1, '2024-03-01'),
    told(2, '2024-03-01'),
    told(2, '2024-03-04'),
  ];
  expect(drawn(mentions)).toBe('day 2024-03-01 2024-03-04 █··▄');
});

test('a longer time is counted by week, month or year', () => {
  expect(drawn([told(1, '2024-01-01'), told(2, '2024-03-30')])).toMatch(
    /^week 2024-01-01\/2024-01-07 2024-03-25\/2024-03-31 █·+█$/,
  );
  expect(drawn([told(1, '2020-01-01'), told(2, '2024-03-30')])).toMatch(/^month 2020-01 2024-03 /);
  expect(drawn([told(1, '1990-01-01'), told(2, '2024'), told(3, '2023')])).toMatch(
    /^year 1990 2024 /,
  );
});

test('one look far back does not flatten the rest', () => {
  const days = Array.from({ length: 60 }, (_, at) => told(at, `2024-03-${10 + (at % 20)}`));
  const coverage = coverageOf([told(99, '1914-06-28'), ...days]);
  expect(coverage).toMatchObject({ zoom: 'day', outside: 1 });
});

test('of centuries the last years are drawn', () => {
  const coverage = coverageOf([told(1, '1789-07-14'), told(2, '2024-03-01'), told(3, '2020')]);
  expect(coverage).toMatchObject({ zoom: 'year', outside: 1 });
  expect(coverage.bars[0]?.when.since).toBe('1963-01-01');
});

test('nothing has no curve', () => {
  expect(coverageOf([{ article: 1, when: undefined }])).toEqual({
    zoom: 'day',
    bars: [],
    outside: 0,
  });
});
