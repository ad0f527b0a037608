import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import {
  changeSourcesFile,
  withEntries,
  withoutSource,
} from '../../../src/ingest/sources/edit-sources-file.ts';
import { readSourcesFile, sourcesIn } from '../../../src/ingest/sources/sources-file.ts';
import { aFolder } from '../support/folder.ts';

const folder = aFolder();

test('reads folders, files, feeds and pages with what a curator says of them', () => {
  const text = `
# Ours
- folder: ../saved
  name: saved
  outlet: Nor Herald
  language: en
  include: ['2016/**']
- file: exports/2022.jsonl
  map: { text: body.plain, id: key }
  dates: day first
  raw: true
- feed: https://www.nor.example/world/rss.xml
- page: https://nor.example/rain
- pages:
    - https://nor.example/a
    - https://nor.example/b
`;
  expect(sourcesIn(text, '/home/data/sources.yaml')).toEqual({
    faults: [],
    sources: [
      {
        kind: 'folder',
        name: 'saved',
        path: '/home/saved',
        include: ['2016/**'],
        reading: { defaults: { outlet: 'Nor Herald', language: 'en' } },
      },
      {
        kind: 'file',
        name: '2022.jsonl',
        path: '/home/data/exports/2022.jsonl',
        reading: { map: { text: 'body.plain', id: 'key' }, dates: 'day first', raw: true },
      },
      {
        kind: 'feed',
        name: 'nor.example-world-rss.xml',
        url: 'https://www.nor.example/world/rss.xml',
        reading: {},
      },
      { kind: 'pages', name: 'nor.example-rain', urls: ['https://nor.example/rain'], reading: {} },
      {
        kind: 'pages',
        name: 'nor.example-a',
        urls: ['https://nor.example/a', 'https://nor.example/b'],
        reading: {},
      },
    ],
  });
});

test.each([
  ['- folder: a\n- folder: ""', 's.yaml:2: "folder" is empty'],
  ['- name: x', 's.yaml:1: names no source: give one of folder, file, feed, page or pages'],
  [
    '- file: a\n  feed: https://x.y',
    's.yaml:1: names several sources (file, feed): give one of folder, file, feed, page or pages',
  ],
  ['- file: a\n  titel: b', 's.yaml:2: "titel" is no field of a source'],
  [
    '- file: a\n  map:\n    text: b\n    headline: c',
    's.yaml:4: "headline" is no field of an article',
  ],
  ['- feed: ftp://nor.example/x', 's.yaml:1: "feed" is no http or https address'],
  ['- file: a\n  dates: american', 's.yaml:2: "dates" should be “day first” or “month first”'],
  [
    '- file: a\n  language: English',
    's.yaml:2: "language" should be a code of two letters, as en or de',
  ],
  ['- file: a\n  name: a/b', 's.yaml:2: "name" may hold no / and no #'],
  [
    '- file: a\n- file: b/a',
    's.yaml:2: “a” is the name of the source in line 1 already; give one of them another with “name:”',
  ],
  ['- file: a\n  include: [x]', 's.yaml:1: "include" goes with a folder only'],
  ['- just words', 's.yaml:1: should be an entry such as “folder: PATH”'],
  ['folder: a', 's.yaml:1: should be a list of entries such as “- folder: PATH”'],
  ['- folder: [', /^s\.yaml:\d+: \S/],
])('%j: %s', (text, fault) => {
  const { faults } = sourcesIn(text, 's.yaml');
  expect(faults).toEqual([typeof fault === 'string' ? fault : expect.stringMatching(fault)]);
});

test('one faulty entry does not cost the others, and no file is no fault', async () => {
  expect(sourcesIn('- folder: 7\n- folder: a', '/s.yaml')).toMatchObject({
    sources: [{ name: 'a' }],
    faults: ['/s.yaml:1: "folder" should be a text'],
  });
  expect(await readSourcesFile(folder.at('none.yaml'))).toEqual({ sources: [], faults: [] });
  expect(sourcesIn('# nothing\n', 's.yaml')).toEqual({ sources: [], faults: [] });
});

test('entries are added and taken out, and all else stays as it was', async () => {
  const text = '# Ours\n- folder: b # old\n\n# The export\n- file: a.jsonl\n  name: x\n';
  const file = await folder.put('s.yaml', text);
  await changeSourcesFile(file, (was) => withEntries(was, [{ name: 'c', feed: 'https://x.y/z' }]));
  expect(await readFile(file, 'utf8')).toBe(`${text}- name: c\n  feed: https://x.y/z\n`);
  expect(await changeSourcesFile(file, (was) => withoutSource(was, file, 'c'))).toBe(true);
  expect(await readFile(file, 'utf8')).toBe(text);
  expect(await changeSourcesFile(file, (was) => withoutSource(was, file, 'b'))).toBe(true);
  expect(await readFile(file, 'utf8')).toContain('# The export\n- file: a.jsonl\n  name: x\n');
  expect(await changeSourcesFile(file, (was) => withoutSource(was, file, 'none'))).toBe(false);
});

test('a broken list is not changed', async () => {
  const file = await folder.put('s.yaml', '- folder: [\n');
  await expect(changeSourcesFile(file, (was) => withEntries(was, []))).rejects.toThrow(
    `${file} cannot be changed before it is mended: `,
  );
});
