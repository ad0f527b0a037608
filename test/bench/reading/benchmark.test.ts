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
  const figures = heard.printed.filter((line) =>
    /^(?:shingle F1|accuracy|no date| {2}\[)/.test(line),
  );
  expect(figures.map((line) => line.replace(/\s+/g, ' '))).toEqual([
    'shingle F1 four-word sequences of the body 100.0 100.0 100.0 ≥ 97.0 100.0 100.0',
    'accuracy dates right, of all 0.0 0.0 0.0 ≥ 90.5',
    'no date: 1',
    ' [a] gold: 2016-12-09',
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
