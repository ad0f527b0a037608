import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { corpusFiles } from '../../../src/ingest/corpus-folder.ts';
import { readCorpusFile } from '../../../src/ingest/read-corpus-file.ts';
import { aPage, REPORT } from './a-page.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function readPut(file: string, bytes: Uint8Array | string) {
  await writeFile(join(folder, file), bytes);
  const [only] = await corpusFiles(folder);
  return readCorpusFile(only ?? expect.fail('no file'));
}

test.each([
  ['a.html', aPage({})],
  ['a.htm', aPage({})],
  ['a.html.gz', gzipSync(aPage({}))],
])('%s is an article, and so says its sidecar', async (file, bytes) => {
  await writeFile(join(folder, 'a.meta.json'), '{"outlet":"Nor Herald"}');
  expect(await readPut(file, bytes)).toMatchObject({
    article: { file, text: REPORT.join('\n\n'), outlet: { value: 'Nor Herald', how: 'curator' } },
  });
});

test('a page declares its encoding', async () => {
  const head = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">';
  const [before, after] = aPage({ head, body: '<p>@</p>' }).split('@');
  const words = Uint8Array.of(0xd0, 0xe5, 0xea, 0xe0);
  const read = await readPut(
    'a.html',
    Buffer.concat([Buffer.from(before ?? ''), words, Buffer.from(after ?? '')]),
  );
  expect(read).toMatchObject({ article: { text: 'Река' } });
});

test.each([
  ['one that lies', 'windows-1251', 'Zoë'],
  ['one that no one knows', 'x-norland-8', 'Zoë'],
  ['one that cannot be', 'utf-16', 'Zoë'],
])('an encoding is not believed blindly: %s', async (_, charset, words) => {
  const page = aPage({ head: `<meta charset="${charset}">`, body: `<p>${words}</p>` });
  expect(await readPut('a.html', page)).toMatchObject({ article: { text: words } });
});

test.each([
  ['a.html', '', 'the file is empty'],
  ['a.html', Uint8Array.of(0, 1, 2, 3), 'this is no text: it holds bytes that no text has'],
  ['a.html.gz', 'no gzip', 'the packed file is broken or no gzip file'],
  ['a.html.gz', gzipSync(aPage({})).subarray(0, 60), 'the packed file is broken or no gzip file'],
  [
    'a.html.gz',
    gzipSync(Buffer.alloc(21_000_000, ' ')),
    'the packed file holds more than 20 MB, 20 MB are read at most',
  ],
  ['a.html', '<html><body></body></html>', 'the page holds no text to read'],
])('says why %s is not read', async (file, bytes, fault) => {
  expect(await readPut(file, bytes)).toEqual({ fault: `${file}: ${fault}` });
});
