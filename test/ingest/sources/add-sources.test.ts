import { mkdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { addSources } from '../../../src/ingest/sources/add-sources.ts';
import { aFolder } from '../support/folder.ts';

const folder = aFolder();

async function add(...named: readonly string[]) {
  await mkdir(folder.at('corpus'), { recursive: true });
  return addSources(named, {
    sourcesFile: folder.at('sources.yaml'),
    corpusDir: folder.at('corpus'),
    from: folder.at('.'),
    kindAt: async (url) =>
      url.includes('private')
        ? { fault: `${url}: not on the public internet` }
        : url.endsWith('xml')
          ? 'feed'
          : 'page',
  });
}

test('what is named becomes a source, once', async () => {
  await folder.put('saved/a.txt', 'x');
  await folder.put('more/saved/a.txt', 'x');
  await folder.put('a.jsonl', '{}');
  const named = [
    'saved',
    'more/saved',
    'a.jsonl',
    'https://nor.example/f.xml',
    'https://nor.example/rain',
  ];
  const list = `${folder.at('sources.yaml')}`;
  expect(await add(...named)).toEqual({
    told: [
      `saved is now a source, “saved”: see ${list}.`,
      `more/saved is now a source, “saved-2”: see ${list}.`,
      `a.jsonl is now a source, “a.jsonl”: see ${list}.`,
      `https://nor.example/f.xml is now a source, “nor.example-f.xml”: see ${list}.`,
      `https://nor.example/rain is now a source, “nor.example-rain”: see ${list}.`,
    ],
    faults: [],
  });
  const text = await readFile(list, 'utf8');
  expect(text.replace(/^#.*\n\n/, '')).toBe(`- name: saved
  folder: saved
- name: saved-2
  folder: more/saved
- name: a.jsonl
  file: a.jsonl
- name: nor.example-f.xml
  feed: https://nor.example/f.xml
- name: nor.example-rain
  page: https://nor.example/rain
`);
  const again = await add('./saved/', 'https://nor.example/rain', 'corpus');
  expect(again.told).toEqual([
    `${folder.at('saved')} is a source already, “saved”.`,
    'https://nor.example/rain is a source already, “nor.example-rain”.',
    `${folder.at('corpus')} is in the corpus folder already.`,
  ]);
  expect(await readFile(list, 'utf8')).toBe(text);
});

test('what cannot be a source is told, and the rest is added', async () => {
  await folder.put('a.docx', 'x');
  await folder.put('b.csv', 'x');
  expect(await add('none', 'a.docx', 'ftp://nor.example/x', 'http://private/', 'b.csv')).toEqual({
    told: [`b.csv is now a source, “b.csv”: see ${folder.at('sources.yaml')}.`],
    faults: [
      'none: there is no such file or folder',
      'a.docx: not read, only .txt, .md, .html, .html.gz, .mhtml, .pdf, .jsonl, .json, .csv, .tsv (or .gz of these) and .xml files hold articles',
      'ftp://nor.example/x: only http and https are fetched',
      'http://private/: not on the public internet',
    ],
  });
});

test('a faulty list is not added to', async () => {
  await folder.put('sources.yaml', '- folder: 7\n');
  await folder.put('b.csv', 'x');
  const { told, faults } = await add('b.csv');
  expect([told, faults.length]).toEqual([[], 2]);
  expect(await readFile(folder.at('sources.yaml'), 'utf8')).toBe('- folder: 7\n');
});
