import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { quotesBenchmark } from '../../../src/bench/quotes/benchmark.ts';
import type { Article } from '../../../src/core/article.ts';
import type { Quote } from '../../../src/core/quote.ts';
import { aFile, listening } from '../a-file.ts';

const TEXT = 'Harbour wall\n\n“The wall will hold for years,” Ana Ruiz said.\n“Or so,” she added.';
const span = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const pair = (words: string) => [span(words).start, span(words).end];

const GOLD = {
  id: 'wall',
  title: 'Harbour wall',
  date: '2016-12-09',
  text: TEXT,
  attributions: [
    {
      source: [pair('Ana Ruiz')],
      cue: [pair('said')],
      content: [pair('The wall will hold for years')],
    },
    { source: [pair('she')], cue: [pair('added')], content: [pair('Or so')] },
  ],
};

const quote = (words: string, mention: string, confidence: number): Quote => ({
  kind: 'direct',
  parts: [span(words)],
  sentences: span(words),
  speaker: { mention: span(mention), name: 'Ana Ruiz', type: 'person', found: 'named' },
  confidence,
  by: 'made up',
});
const WALL = quote('The wall will hold for years', 'Ana Ruiz', 0.95);
const OR_SO = quote('Or so', 'wall', 0.6);

const bench = quotesBenchmark(({ text }: Article) => (text === TEXT ? [WALL, OR_SO] : []));

/** The lines that say the same on each machine. */
const steady = (printed: readonly string[]) =>
  printed.slice(
    0,
    printed.findIndex((line) => line.startsWith('pass ')),
  );

test('a gold file is scored: figures, reliability, mistakes, pace', async () => {
  const heard = listening();
  expect(await bench.run([aFile(GOLD), '--errors', '1'], heard)).toBe(0);
  expect(heard.complaints).toEqual([]);
  expect(steady(heard.printed)).toEqual([
    'articles 1, with a gold 1, quotes told 2, faults 0',
    '',
    'figure     what it tells                               %    low   high    goal      P      R',
    '---------  --------------------------------------  -----  -----  -----  ------  -----  -----',
    'DirF1      direct quotation strings                100.0  100.0  100.0  ≥ 97.5  100.0  100.0',
    'scare      scare quotes taken for someone’s words    0.0    0.0    0.0   ≤ 2.0',
    'SpkF1      speaker of direct quotations             50.0   50.0   50.0  ≥ 93.0   50.0   50.0',
    'SpkLongF1  the same, of five words or more         100.0  100.0  100.0  ≥ 95.0  100.0  100.0',
    'EntAcc     the named person is right               100.0  100.0  100.0  ≥ 97.0',
    'spTok      reported speech, by token               100.0  100.0  100.0  ≥ 92.0  100.0  100.0',
    'spUnq      the same outside quotation marks        100.0  100.0  100.0  ≥ 84.0  100.0  100.0',
    'spPair     reported speech with its speaker         75.0   75.0   75.0  ≥ 86.0   75.0   75.0',
    '',
    'Speakers of the direct quotations that were found:',
    ...RELIABILITY,
    '',
    'Speakers of all quotes that lie in an attribution of the gold:',
    ...RELIABILITY,
    '',
    'missed direct: 0',
    'wrong speaker: 1',
    '  [wall] …rbour wall “The wall will hold for years,” Ana Ruiz said. “⟦Or so⟧,” she added.… – told: “wall”, gold: “she”',
    'same person, other mention: 0',
    'no speaker: 0',
    'scare taken: 0',
    'extra: 0',
    '',
  ]);
  expect(
    heard.printed.filter((line) => /^(pass|cold|warm|peak memory|Node|goals)/.test(line)),
  ).toHaveLength(6);
});

const RELIABILITY = [
  'confidence  quotes  right mention %  right person %',
  '----------  ------  ---------------  --------------',
  '[0.9, 1]         1            100.0           100.0',
  '[0.8, 0.9)       0                –               –',
  '[0.7, 0.8)       0                –               –',
  '[0.6, 0.7)       1              0.0             0.0',
  '[0.5, 0.6)       0                –               –',
  '[0, 0.5)         0                –               –',
  'without a speaker: 0',
  'told as certain (≥ 0.8): 50.0 % of the quotes, right mention 100.0 %, right person 100.0 % (goal: ≥ 98.5 for at least 75 %)',
];

test('predictions are written in the scorer’s format, and can be given back instead of the reader', async () => {
  const [gold, out] = [aFile(GOLD), aFile()];
  expect(await bench.run([gold, '--predictions', out], listening())).toBe(0);
  const [start, end] = pair('The wall will hold for years');
  expect(JSON.parse(readFileSync(out, 'utf8').split('\n')[0] ?? '')).toEqual({
    id: 'wall',
    quotes: [
      {
        start,
        end,
        kind: 'direct',
        speaker: { ...span('Ana Ruiz'), name: 'Ana Ruiz' },
        confidence: 0.95,
      },
      {
        ...span('Or so'),
        kind: 'direct',
        speaker: { ...span('wall'), name: 'Ana Ruiz' },
        confidence: 0.6,
      },
    ],
  });
  const [read, given] = [listening(), listening()];
  await bench.run([gold], read);
  await quotesBenchmark(() => []).run([gold, '--given', out], given);
  expect(given.printed).toEqual(steady(read.printed).slice(0, -1));
});

test('parts, a cue and a quote without a speaker are written too', async () => {
  const parted: Quote = {
    kind: 'mixed',
    parts: [span('The wall'), span('for years')],
    sentences: span(TEXT),
    cue: span('said'),
    confidence: 0.5,
    by: 'made up',
  };
  const out = aFile();
  await quotesBenchmark(() => [parted]).run([aFile(GOLD), '--predictions', out], listening());
  expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual({
    id: 'wall',
    quotes: [
      {
        start: span('The wall').start,
        end: span('for years').end,
        kind: 'mixed',
        speaker: null,
        cue: span('said'),
        parts: [pair('The wall'), pair('for years')],
        confidence: 0.5,
      },
    ],
  });
});

test('without a gold there are predictions and pace alone', async () => {
  const heard = listening();
  const { attributions: _, ...bare } = GOLD;
  expect(await bench.run([aFile(bare)], heard)).toBe(0);
  expect(steady(heard.printed)).toEqual(['articles 1, with a gold 0, quotes told 2, faults 0', '']);
});

test('the reader gets paragraphs at line breaks, the title and the day', async () => {
  const seen: Article[] = [];
  const reader = quotesBenchmark((article) => {
    seen.push(article);
    return [];
  });
  await reader.run([aFile({ ...GOLD, text: ' One.\r\n \nTwo. ', attributions: [] })], listening());
  expect(seen[0]).toEqual({
    id: 'wall',
    file: 'wall',
    text: ' One.\r\n \nTwo. ',
    blocks: [
      { kind: 'paragraph', span: { start: 1, end: 5 } },
      { kind: 'paragraph', span: { start: 9, end: 13 } },
    ],
    dropped: [],
    title: { value: 'Harbour wall', how: 'header line' },
    published: {
      value: { since: '2016-12-09', until: '2016-12-09', precision: 'day' },
      how: 'header line',
    },
  });
});

test('faulty lines are named and left out, the rest is scored', async () => {
  const heard = listening();
  const wrong = [{ source: [[0, 4]], cue: [], content: [[5, 9_999]] }];
  const file = aFile('{', { id: 'a' }, { ...GOLD, id: 'b', attributions: wrong }, GOLD, GOLD);
  expect(await bench.run([file], heard)).toBe(1);
  expect(heard.complaints).toEqual([
    `${file}:1: not a JSON record`,
    `${file}:2: "text" Invalid input: expected string, received undefined`,
    `${file}:3: "attributions.0" 5–9999 is outside the text of ${TEXT.length}`,
    `${file}:5: "id" wall stands on ${file}:4 already`,
  ]);
  expect(heard.printed[0]).toBe('articles 1, with a gold 1, quotes told 2, faults 4');
});

test('an article that the reader breaks on counts as one without a quote', async () => {
  const heard = listening();
  const broken = quotesBenchmark(() => {
    throw new Error('no such mark');
  });
  const file = aFile(GOLD);
  expect(await broken.run([file], heard)).toBe(1);
  expect(heard.complaints).toEqual([`${file}:1: the reader broke on wall: Error: no such mark`]);
  expect(heard.printed.find((line) => line.startsWith('DirF1'))).toMatch(/ 0\.0 +0\.0 +0\.0 /);
});

test('a span outside the article is told as the reader’s fault', async () => {
  const heard = listening();
  const stray = quotesBenchmark(() => [{ ...WALL, cue: { start: 5, end: 9_999 } }]);
  expect(await stray.run([aFile(GOLD)], heard)).toBe(1);
  expect(heard.complaints).toEqual(['wall: 5–9999 was told, which is no span of it']);
});

test('a file without an article measures nothing', async () => {
  const heard = listening();
  expect(await bench.run([aFile('[]')], heard)).toBe(2);
  expect(heard.complaints.at(-1)).toBe('There is no article to read in this file.');
});

test.each([
  [[], 'Please give a file.'],
  [['no-such.jsonl'], 'no-such.jsonl'],
  [['a.jsonl', 'b.jsonl'], '“b.jsonl” is one file too many.'],
  [['a.jsonl', '--errors', 'few'], '--errors takes a whole number, not “few”.'],
  [['a.jsonl', '--color'], "Unknown option '--color'"],
])('%j is refused', async (args, why) => {
  await expect(bench.run(args, listening())).rejects.toThrow(why);
});
