import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { timelineBenchmark } from '../../../src/bench/timeline/benchmark.ts';
import { printed } from '../../../src/bench/timeline/penn.ts';
import { rougeReader } from '../../../src/bench/timeline/rouge.ts';
import { scoreTimeline } from '../../../src/bench/timeline/score.ts';
import { aTime } from '../../support/corpus.ts';
import { aFile, listening } from '../a-file.ts';

const META = { type: 'meta', topic: 'storm', keywords: ['storm'] };
const article = (id: string, date: string, text: string) => ({
  type: 'article',
  id,
  date,
  source: 'post',
  text,
});
const gold = (date: string, ...sents: string[]) => ({
  type: 'gold',
  timeline: 'storm#1',
  date,
  sents,
});
const TOPIC = [
  META,
  article('a', '2024-03-02', "The storm broke the harbour wall .\nIt was n't repaired ."),
  article('b', '2024-03-05', 'The storm broke the old wall .'),
  gold('2024-03-01', 'Storm breaks wall .'),
  gold('2024-03-07', 'The harbour closes .'),
];

/** Dates the first line of every article on one day. */
const bench = timelineBenchmark(({ text }) => [
  {
    sentence: { start: 0, end: `${text}\n`.indexOf('\n') },
    status: 'told',
    dated: {
      kind: 'resolved',
      when: aTime('2024-03-01'),
      words: { start: 0, end: 3 },
      how: 'stated',
    },
  },
]);

test('a topic is told as the gold is long, and scored', async () => {
  const heard = listening();
  const out = aFile();
  expect(await bench.run([aFile(...TOPIC), '--predictions', out], heard)).toBe(0);
  expect(heard.printed.slice(0, 9)).toEqual([
    'topics 1, articles 2, timelines 1, faults 0',
    '',
    'timeline  Date-F1     AR1     AR2',
    '--------  -------  ------  ------',
    'storm#1    0.6667  0.5000  0.0000',
    '',
    'figure   what it tells                             %   low  high    goal      P     R',
    '-------  -------------------------------------  ----  ----  ----  ------  -----  ----',
    'Date-F1  days that journalists chose, too       66.7  66.7  66.7  ≥ 58.0  100.0  50.0',
  ]);
  expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual({
    '2024-03-01': ['The storm broke the old wall.'],
  });
});

test('predictions of several timelines stand under their names, and can be given', async () => {
  const file = aFile(...TOPIC, { ...gold('2024-03-01', 'A storm .'), timeline: 'storm#2' });
  const out = aFile();
  await bench.run([file, '--predictions', out], listening());
  expect(Object.keys(JSON.parse(readFileSync(out, 'utf8')))).toEqual(['storm#1', 'storm#2']);
  const given = listening();
  expect(await bench.run([file, '--given', out], given)).toBe(0);
  expect(given.printed[4]).toContain('0.6667');
});

test('a file without a gold, or a faulty line, is told', async () => {
  const heard = listening();
  const file = aFile(META, { type: 'article', id: 'a' });
  expect(await bench.run([file], heard)).toBe(2);
  expect(heard.complaints).toEqual([
    expect.stringContaining(`${file}:2: "date"`),
    'There is no timeline to compare with in this file.',
  ]);
});

const book = (...days: readonly (readonly [string, string])[]) =>
  Object.fromEntries(days.map(([day, sentence]) => [day, [sentence]]));
const scored = (told: ReturnType<typeof book>, gold: ReturnType<typeof book>) =>
  scoreTimeline(told, gold, rougeReader({ broke: 'break' }));

test('words on a day beside the right one count by half', () => {
  const told = book(['2024-03-02', 'Ferries sank .']);
  expect(scored(told, book(['2024-03-01', 'The ferry sank .']))).toEqual({
    dates: { precision: 0, recall: 0 },
    ar1: { precision: 0.5, recall: 0.5 },
    ar2: { precision: 0.5, recall: 0.5 },
  });
});

test('irregular forms are known where they are given', () => {
  const [told, gold] = [book(['2024-03-01', 'Walls broke']), book(['2024-03-01', 'Wall break'])];
  expect(scored(told, gold).ar2).toEqual({ precision: 1, recall: 1 });
});

test('nothing told scores nothing', () => {
  const nothing = { precision: 0, recall: 0 };
  expect(scored({}, book(['2024-03-01', 'A wall .']))).toEqual({
    dates: nothing,
    ar1: nothing,
    ar2: nothing,
  });
});

test.each([
  ["It was n't Ana 's wall , she said : `` no ''", "It wasn't Ana's wall, she said: “no”"],
  ['-LRB- CNN -RRB- -- On 1\\/26\\/11 , $ 5', '(CNN) -- On 1/26/11, $5'],
])('%s is printed %s', (tokens, text) => expect(printed(tokens)).toBe(text));
