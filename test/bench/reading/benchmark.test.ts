import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { readingBenchmark } from '../../../src/bench/reading/benchmark.ts';
import { tallyBody } from '../../../src/bench/reading/score.ts';
import { aFile, listening } from '../a-file.ts';

const FIRST =
  'The river Nor rose by two metres on Monday, and the lower streets of Norport were cleared.';
const SECOND =
  '“We have seen worse,” the mayor of the town said, standing on the old bridge in the rain.';
const BODY = `${FIRST}\n\n${SECOND}`;
const RAW = {
  id: 'nor',
  raw: `Home\nNews\nRiver rises in Norport\n${FIRST}\n${SECOND}\n`,
  body: BODY,
};
const PAGE = `<html><head><link rel="canonical" href="https://nor.example/2016/12/09/rises">
  <title>River rises in Norport</title></head><body><article><p>${FIRST}</p><p>${SECOND}</p></article></body></html>`;

function put(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'reading-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [file, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
  return folder;
}

test('scraped texts are scored by their bodies', async () => {
  const heard = listening();
  expect(await readingBenchmark.run([aFile(RAW)], heard)).toBe(0);
  expect(heard.printed.slice(0, 8)).toEqual([
    'articles 1, empty 0, faults 0',
    '',
    'figure        what it tells                        %    low   high    goal      P      R',
    '------------  -------------------------------  -----  -----  -----  ------  -----  -----',
    'shingle F1    four-word sequences of the body  100.0  100.0  100.0  ≥ 95.5  100.0  100.0',
    'shingle P     of what was told, what is body   100.0  100.0  100.0',
    'paragraph F1  paragraphs found as such         100.0  100.0  100.0  ≥ 90.0  100.0  100.0',
    'covered       paragraphs, boundaries aside     100.0  100.0  100.0',
  ]);
});

test('pages beside a gold file are scored by their dates and their bodies', async () => {
  const lines = [
    { id: 'a', url: 'https://nor.example/a', date: '2016-12-09' },
    { id: 'b', url: 'https://nor.example/b', body: BODY },
  ];
  const folder = put({
    'gold.jsonl': lines.map((line) => JSON.stringify(line)).join('\n'),
    'pages/a.html.gz': gzipSync(PAGE.replace('/2016/12/09/', '/')),
    'pages/b.html.gz': gzipSync(PAGE),
  });
  const heard = listening();
  expect(await readingBenchmark.run([folder], heard)).toBe(0);
  expect(figuresIn(heard.printed, /^(?:shingle F1|accuracy|no date| {2}\[)/)).toEqual([
    'shingle F1 four-word sequences of the body 100.0 100.0 100.0 ≥ 97.0 100.0 100.0',
    'accuracy dates right, of all 0.0 0.0 0.0 ≥ 90.5',
    'no date: 1',
    '[a] gold: 2016-12-09',
  ]);
});

test('what was read of a folder of articles is written down', async () => {
  const out = aFile();
  const folder = put({ 'nor.html': PAGE, 'notes.docx': 'x' });
  expect(await readingBenchmark.run([folder, '--predictions', out], listening())).toBe(0);
  expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual({
    id: 'nor',
    title: 'River rises in Norport',
    outlet: 'nor.example',
    url: 'https://nor.example/2016/12/09/rises',
    published: '2016-12-09',
    precision: 'day',
    how: 'link',
    confidence: 0.95,
    language: 'en',
    paragraphs: [FIRST, SECOND],
  });
});

test('what cannot be read is named and counts as empty', async () => {
  const heard = listening();
  const file = aFile({ id: 'gone', body: BODY }, { id: '../up', body: BODY }, { id: 'x' });
  expect(await readingBenchmark.run([file], heard)).toBe(1);
  expect(heard.complaints).toEqual([
    `${file}:2: "id" is no name of a file`,
    `${file}:3: has none of raw, body and date`,
    `${file}:1: the file cannot be read (ENOENT)`,
  ]);
  expect(heard.printed[0]).toBe('articles 1, empty 1, faults 3');
});

const NOTHING = { found: 0, paragraphsFound: 0, covered: 0 };

test.each([
  [
    'all',
    [FIRST, SECOND],
    { told: 1, found: 1, paragraphsTold: 1, paragraphsFound: 1, covered: 1 },
  ],
  ['nothing', [], NOTHING],
  [
    'paragraphs glued',
    [`${FIRST} ${SECOND}`],
    // A sequence that crosses a boundary stands in the body as well.
    { told: 1, found: 1, paragraphsTold: 1, paragraphsFound: 0, covered: 1 },
  ],
  [
    'a short line of the body',
    ['the old bridge'],
    { told: 0, found: 0, paragraphsTold: 1, paragraphsFound: 0, covered: 0 },
  ],
])('a body is scored: %s', (_, paragraphs, tally) => {
  expect(tallyBody(BODY, paragraphs)).toEqual(tally);
});

const PAIRS = [
  {
    a: 'https://nor.example/rises',
    b: 'http://www.nor.example/rises/?utm_source=mail',
    same: true,
  },
  { a: 'https://nor.example/rises', b: 'https://nor.example/falls', same: false },
  { a: 'https://nor.example/rises', b: 'https://nor.example/amp/rises', same: false },
  { a: 'https://nor.example/rises', b: 'https://elsewhere.example/rises', same: true },
];

test('pairs of addresses are scored, false merges apart', async () => {
  const heard = listening();
  expect(await readingBenchmark.run([aFile(...PAIRS)], heard)).toBe(0);
  const [head] = heard.printed;
  expect(head).toBe('pairs of addresses 4, false merges 1');
  expect(figuresIn(heard.printed, /^(?:same address|false merge| {2}\[|missed)/)).toEqual([
    expect.stringMatching(/^same address pairs told rightly 50\.0 .*≥ 97\.0$/),
    expect.stringMatching(/^false merges two pages told as one 50\.0 .*≤ 0\.0$/),
    'false merge: 1',
    expect.stringMatching(/:3\] https:\/\/nor\.example\/rises https:\/\/nor\.example\/amp\/rises$/),
    'missed: 1',
    expect.stringMatching(
      /:4\] https:\/\/nor\.example\/rises https:\/\/elsewhere\.example\/rises$/,
    ),
  ]);
});

test('sentences are scored by where they end', async () => {
  const heard = listening();
  const file = aFile(
    { id: 'a', sents: ['The wall fell.', 'Nobody was hurt.', 'It rained'] },
    { sents: ['Rain fell; boats sank', 'So it went.'] },
  );
  expect(await readingBenchmark.run([file], heard)).toBe(0);
  expect(heard.printed[0]).toBe('sentences: file.jsonl, texts 2');
  expect(figuresIn(heard.printed, /^(?:boundary|too many|missed)/)).toEqual([
    expect.stringMatching(
      /^boundary F1 ends of sentences within texts 80\.0 .*≥ 97\.0 100\.0 66\.7$/,
    ),
    'too many: 0',
    'missed: 1',
  ]);
});

/** A text of so many sentences of made-up words that no other number has. */
function made(number: number, sentences = 12): string {
  const line = (at: number) =>
    Array.from({ length: 9 }, (_, n) => `wo${number}rd${at}x${n}`).join(' ');
  return Array.from({ length: sentences }, (_, at) => `The ${line(at)}.`).join('\n');
}

test('articles are altered, found again, and kept apart', async () => {
  const records = [1, 2, 3].map((number) => ({
    id: `a${number}`,
    title: `Headline ${made(number, 1)}`,
    outlet: 'The Norport Post',
    published: `2024-0${number}-01`,
    url: `https://nor.example/${number}`,
    text: made(number),
  }));
  const heard = listening();
  const short = { ...records[0], id: 'short', text: 'Rain fell.', published: null, url: null };
  expect(await readingBenchmark.run([aFile(...records, short)], heard)).toBe(0);
  expect(heard.printed[0]).toBe('stories: articles 4, of 50 words or more 3');
  expect(figuresIn(heard.printed, /^(?:cut|wire|reworded|false|missed|as they)/)).toEqual([
    'cut the first 30 to 70 % kept, at another outlet 3 0 100.0 ≥ 99.0',
    'wire-edited new headline and lead, a piece dropped or added, attributions swapped 3 0 100.0 ≥ 99.0',
    'reworded 10 % of the words replaced 3 0 100.0 ≥ 99.0',
    'false merges: 0 in 3 unrelated pairs, goal 0',
    'as they are: 0 told more than once, in 0 articles',
  ]);
});

test('a folder of folders is measured by what its files are, and what is of another kind is named', async () => {
  const folder = put({
    'urls/pairs.jsonl': JSON.stringify(PAIRS[0]),
    'raw/dev.jsonl': JSON.stringify(RAW),
    'words/list.jsonl': JSON.stringify({ word: 'harbour' }),
  });
  const heard = listening();
  expect(await readingBenchmark.run([folder], heard)).toBe(0);
  expect(figuresIn(heard.printed, /^(?:articles \d|pairs|left out)/)).toEqual([
    'articles 1, empty 0, faults 0',
    'pairs of addresses 1, false merges 0',
    `left out: ${join(folder, 'words/list.jsonl')} is of another kind`,
  ]);
});

test.each([
  ['an empty file', ''],
  ['lines that are no records', 'harbour\n{"a": "b"'],
])('%s leaves nothing to read', async (_, text) => {
  const heard = listening();
  expect(await readingBenchmark.run([join(put({ 'x.jsonl': text }), 'x.jsonl')], heard)).toBe(2);
  expect(heard.complaints.at(-1)).toBe('There is nothing to read here.');
});

function figuresIn(lines: readonly string[], wanted: RegExp): readonly string[] {
  return lines.filter((line) => wanted.test(line)).map((line) => line.replace(/\s+/g, ' ').trim());
}
