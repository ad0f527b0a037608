import { mkdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readItem } from '../../../src/ingest/read-item.ts';
import { itemsOf } from '../../../src/ingest/sources/items-of.ts';
import { aFolder } from '../support/folder.ts';

const folder = aFolder();
const RAIN = 'Rain in Norland\n\nIt rained, and the mayor of Norport was glad of it, he said.';

async function listed(sources: string) {
  await mkdir(folder.at('corpus'), { recursive: true });
  const sourcesFile = await folder.put('sources.yaml', sources);
  return itemsOf({
    corpusDir: folder.at('corpus'),
    sourcesFile,
    fetchedDir: folder.at('fetched'),
  });
}

test('the corpus folder and all sources are one corpus, sorted by name', async () => {
  await folder.put('corpus/b.txt', RAIN);
  await folder.put('corpus/a.csv', 'id,text\n1,One.\n');
  await folder.put('saved/x/a.html', '<p>x</p>');
  await folder.put('saved/x/no.html', '<p>x</p>');
  await folder.put('saved/a.txt', RAIN);
  await folder.put('2022.jsonl', '{"id": "k", "text": "Two."}\n{');
  const list = `
- folder: saved
  include: ['x/a*', '*.txt']
- file: 2022.jsonl
- file: none.csv
- file: corpus
`;
  const { items, faults, sources } = await listed(list);
  expect(items.map(({ file }) => file)).toEqual([
    '2022.jsonl#k',
    'a.csv#1',
    'b.txt',
    'saved/a.txt',
    'saved/x/a.html',
  ]);
  expect(faults).toEqual([
    '2022.jsonl:2: this is no JSON',
    `none.csv: there is no file ${folder.at('none.csv')}; mend its path in the list of sources, or take it out with npm run ingest -- --remove`,
    `corpus: ${folder.at('corpus')} is a folder, no file; say “folder:” in the list of sources`,
  ]);
  expect(sources.map(({ name, items, faults }) => [name, items, faults])).toEqual([
    ['', 2, 0],
    ['saved', 2, 0],
    ['2022.jsonl', 1, 1],
    ['none.csv', 0, 1],
    ['corpus', 0, 1],
  ]);
});

test('a file that is a source of its own is not read with its folder once more', async () => {
  await folder.put('corpus/a.jsonl', '{"id": 1, "words": "One."}');
  const { items } = await listed('- file: corpus/a.jsonl\n  name: ours\n  map: { text: words }');
  expect(items.map(({ file }) => file)).toEqual(['ours#1']);
});

test('two articles of one name are told, and one is kept', async () => {
  await folder.put('corpus/saved/a.txt', RAIN);
  await folder.put('saved/a.txt', RAIN);
  const { items, faults } = await listed('- folder: saved');
  expect(items).toHaveLength(1);
  expect(faults).toEqual([
    'saved/a.txt: two sources have an article of this name; give one of them another “name:”',
  ]);
});

test('what a curator says of a source is said of its articles, and changes them', async () => {
  await folder.put('saved/a.txt', RAIN);
  const before = await listed('- folder: saved');
  const after = await listed('- folder: saved\n  outlet: Nor Herald\n  language: en');
  expect(after.items[0]?.hash).not.toBe(before.items[0]?.hash);
  const outcome = await readItem(after.items[0] ?? expect.fail('none'));
  expect(outcome).toMatchObject({
    article: {
      file: 'saved/a.txt',
      outlet: { value: 'Nor Herald', how: 'curator' },
      language: { value: 'en', how: 'curator' },
    },
    faults: [],
  });
});

test('many faulty files are each named, and the good one is read', async () => {
  for (let i = 0; i < 300; i++) await folder.put(`corpus/bad-${i}.json`, i % 2 ? '{' : '');
  await folder.put('corpus/good.txt', RAIN);
  const { items, faults } = await listed('');
  expect(items.map(({ file }) => file)).toEqual(['good.txt']);
  expect(faults).toHaveLength(300);
  expect(new Set(faults.map((fault) => fault.replace(/\d+/, 'N')))).toEqual(
    new Set(['bad-N.json: the file is empty', 'bad-N.json: there is no list of records in it']),
  );
});
