import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { retrievalBenchmark } from '../../../src/bench/retrieval/benchmark.ts';
import { rankedIndexes } from '../../../src/bench/retrieval/indexes.ts';
import { scoreRun } from '../../../src/bench/retrieval/score.ts';
import { aFile, listening } from '../a-file.ts';

/** A folder of the three files that a judged collection has. */
function aCollection(
  files: Readonly<Record<'docs' | 'queries' | 'qrels', readonly unknown[]>>,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'retrieval-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, lines] of Object.entries(files)) {
    cpSync(aFile(...lines), join(folder, `${name}.jsonl`));
  }
  return folder;
}

const harbour = {
  docs: [
    { id: 'wall', title: 'Harbour', text: 'The wall of the harbour fell.' },
    { id: 'fish', title: null, text: 'Fish is sold at the market.' },
    { id: 'rain', title: '', text: 'Rain fell on the market.' },
  ],
  queries: [
    { qid: '1', text: 'Where is fish sold?' },
    { qid: '2', text: 'Which walls fell?' },
    { qid: '3', text: 'Nobody judged this.' },
  ],
  qrels: [
    { qid: '1', docid: 'fish', rel: 1 },
    { qid: '2', docid: 'rain', rel: 1 },
    { qid: '2', docid: 'fish', rel: 0 },
  ],
};
const bench = retrievalBenchmark(rankedIndexes);

test('scores the ranking and writes it', async () => {
  const heard = listening();
  const out = aFile();
  expect(await bench.run([aCollection(harbour), '--predictions', out], heard)).toBe(0);
  // Query 1 has its text first; query 2 has it second: (1 + 1 / log2 3) / 2.
  expect(heard.printed.slice(0, 7)).toEqual([
    'texts 3, queries 3',
    '',
    'figure    value',
    '-------  ------',
    'nDCG@10  0.8155',
    'MAP      0.7500',
    'R@100    1.0000',
  ]);
  expect(readFileSync(out, 'utf8').split('\n').slice(0, 2)).toEqual([
    '{"qid":"1","docids":["fish"]}',
    '{"qid":"2","docids":["wall","rain"]}',
  ]);
});

test('a faulty line is named and the rest is scored', async () => {
  const heard = listening();
  const folder = aCollection({ ...harbour, docs: [...harbour.docs, { id: 'x' }] });
  expect(await bench.run([folder], heard)).toBe(1);
  expect(heard.complaints.join('\n')).toContain('docs.jsonl:4');
});

test('without judgements there is nothing to measure', async () => {
  expect(await bench.run([aCollection({ ...harbour, qrels: [] })], listening())).toBe(2);
});

test.each([
  [['a', 'b'], { a: 1 }, { ndcg10: 1, precision: 1, recall100: 1 }],
  [['b', 'a', 'a'], { a: 1 }, { ndcg10: 1 / Math.log2(3), precision: 0.5, recall100: 1 }],
  [[], { a: 1 }, { ndcg10: 0, precision: 0, recall100: 0 }],
  [
    ['a', 'c'],
    { a: 1, c: 2 },
    { ndcg10: (1 + 2 / Math.log2(3)) / (2 + 1 / Math.log2(3)), precision: 1, recall100: 1 },
  ],
])('%j against %o', (found, relevant, score) => {
  expect(scoreRun(found, new Map(Object.entries(relevant)))).toEqual(score);
});
