import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { datesBenchmark } from '../../../src/bench/dates/benchmark.ts';
import { aFile, listening } from '../a-file.ts';

const TEXT = 'The ferry sank on 3 May. Since Monday, for two days, all was closed, until now.';
const marked = (words: string, type: string, value: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, type, value };
};
const GOLD = {
  id: 'ferry',
  dct: '2016-05-05T10:30',
  text: TEXT,
  timexes: [
    marked('3 May', 'DATE', '2016-05-03'),
    marked('Monday', 'DATE', '2016-05-02'),
    marked('two days', 'DURATION', 'P2D'),
    marked('now', 'DATE', 'PRESENT_REF'),
  ],
};
const TOLD = [
  marked('on 3 May', 'DATE', '2016-05-03'),
  marked('Monday', 'DATE', '2016-05-09'),
  marked('two days', 'DATE', '2016-05-01'),
  marked('closed', 'DATE', '2016'),
];

const bench = datesBenchmark(() =>
  TOLD.map(({ start, end, type, value }) => ({ span: { start, end }, type, value })),
);

test('a gold file is scored', async () => {
  const heard = listening();
  expect(await bench.run([aFile(GOLD)], heard)).toBe(0);
  // Of dates, “two days” is extra; of calendar dates it stands on a gold timex of another kind.
  expect(heard.printed.slice(0, 18)).toEqual([
    'texts 1, with a gold 1, timexes told 4, faults 0',
    '',
    'figure                what it tells                  %   low  high    goal     P     R',
    '--------------------  --------------------------  ----  ----  ----  ------  ----  ----',
    'valued all            value F1 of all timexes     25.0  25.0  25.0  ≥ 82.5  25.0  25.0',
    'valued DATE           value F1 of dates           28.6  28.6  28.6  ≥ 86.0  25.0  33.3',
    'valued calendar DATE  value F1 of calendar dates  40.0  40.0  40.0  ≥ 96.0  33.3  50.0',
    'touched all           found, value aside          75.0  75.0  75.0          75.0  75.0',
    'exact all             found with both ends right  50.0  50.0  50.0          50.0  50.0',
    'goals are for a held-out set of news; there an F1 counts all texts as one',
    '',
    'wrong value: 2',
    '  [ferry] …The ferry sank on 3 May. Since ⟦Monday⟧, for two days, all was closed, until no… – told: 2016-05-09, gold: 2016-05-02',
    '  [ferry] …The ferry sank on 3 May. Since Monday, for ⟦two days⟧, all was closed, until now.… – told: 2016-05-01, gold: P2D',
    'missed: 1',
    '  [ferry] …on 3 May. Since Monday, for two days, all was closed, until ⟦now⟧.… – gold: PRESENT_REF',
    'extra: 1',
    '  [ferry] …he ferry sank on 3 May. Since Monday, for two days, all was ⟦closed⟧, until now.… – told: 2016',
  ]);
});

test.each([
  ['case aside', 'present_ref', 'PRESENT_REF', '100.0'],
  ['a decade with and without X', '199X', '199', '100.0'],
  ['a day is not its month', '2016-05-03', '2016-05', '0.0'],
])('values are equal %s', async (_, told, gold, f1) => {
  const reader = datesBenchmark(() => [{ span: { start: 0, end: 3 }, type: 'DATE', value: told }]);
  const timexes = [{ start: 0, end: 3, type: 'DATE', value: gold }];
  const heard = listening();
  await reader.run([aFile({ ...GOLD, timexes })], heard);
  expect(heard.printed.find((line) => line.startsWith('valued all'))).toContain(` ${f1} `);
});

test('predictions are written in the scorer’s format', async () => {
  const out = aFile();
  await bench.run([aFile(GOLD), '--predictions', out], listening());
  expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual({ id: 'ferry', timexes: TOLD });
});

test('the reader gets the whole text and the day that it was made', async () => {
  const asked: unknown[] = [];
  const reader = datesBenchmark((...all) => {
    asked.push(all);
    return [];
  });
  await reader.run([aFile(GOLD)], listening());
  const day = { since: '2016-05-05', until: '2016-05-05', precision: 'day' };
  expect(asked[0]).toEqual([TEXT, { start: 0, end: TEXT.length }, day]);
});

test('a faulty line is named and left out', async () => {
  const heard = listening();
  const file = aFile(GOLD, { ...GOLD, id: 'b', timexes: [{ start: 5, end: 5, type: 'DATE' }] });
  expect(await bench.run([file], heard)).toBe(1);
  expect(heard.complaints).toEqual([
    `${file}:2: "timexes.0" 5–5 is no span of the text of ${TEXT.length}`,
  ]);
});
