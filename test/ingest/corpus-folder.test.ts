import { appendFile, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CorpusFile, corpusFiles, filesIn, hashOf } from '../../src/ingest/corpus-folder.ts';
import { readCorpusFile } from '../../src/ingest/read-corpus-file.ts';

const RAIN = 'Rain in Norland\n\nIt rained, and the mayor of Norport was glad of it, he said.';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpus-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
}

async function only(): Promise<CorpusFile> {
  const [file] = await corpusFiles(folder);
  return file ?? expect.fail('no file');
}

test('lists articles by name, with their sidecars', async () => {
  await put({
    'b.txt': RAIN,
    'a/2.txt': RAIN,
    'a/2.meta.json': '{}',
    'README.txt': 'x',
    '.hidden.txt': RAIN,
    '.git/c.txt': RAIN,
  });
  await symlink(join(folder, 'b.txt'), join(folder, 'link.txt'));
  const files = await corpusFiles(folder);
  expect(files.map(({ file, sidecar }) => [file, sidecar?.file])).toEqual([
    ['a/2.txt', 'a/2.meta.json'],
    ['b.txt', undefined],
  ]);
});

test('names what it does not read', async () => {
  await put({
    'a.txt': RAIN,
    'a.docx': 'x',
    'b.meta.json': '{}',
    'README.md': 'x',
    'a.meta.json': '{}',
  });
  expect((await filesIn(folder)).strays).toEqual([
    'a.docx: not read, only .txt, .md, .html, .html.gz, .mhtml, .pdf, .jsonl, .json, .csv, .tsv (or .gz of these) and .xml files hold articles',
    'b.meta.json: not read, there is no b.txt or .html beside it',
  ]);
});

test('names links, and what is neither file nor folder', async () => {
  await put({ 'a/1.txt': RAIN, 'b.txt': RAIN });
  await symlink(join(folder, 'b.txt'), join(folder, 'a/link.txt'));
  await symlink(join(folder, 'a'), join(folder, 'folder'));
  await symlink(join(folder, 'gone'), join(folder, 'nowhere.txt'));
  await symlink(join(folder, 'b.txt'), join(folder, '.hidden.txt'));
  const socket = createServer();
  await new Promise<void>((resolve) => socket.listen(join(folder, 'odd.txt'), resolve));
  const strays = (await filesIn(folder)).strays;
  await new Promise((resolve) => socket.close(resolve));
  expect(strays).toEqual([
    'a/link.txt: not read, it is a link',
    'folder: not read, it is a link',
    'nowhere.txt: not read, it is a link',
    'odd.txt: not read, it is no file',
  ]);
});

test('an article keeps its id when its words change', async () => {
  await put({ 'a.txt': RAIN, 'b.txt': RAIN });
  const before = (await corpusFiles(folder)).map(({ id }) => id);
  await put({ 'a.txt': 'Snow.' });
  const after = (await corpusFiles(folder)).map(({ id }) => id);
  expect(after).toEqual(before);
  expect(new Set(after).size).toBe(2);
  expect(after[0]).toMatch(/^[0-9a-f]{12}$/);
});

test('the hash tells a change of the article and of its sidecar', async () => {
  const hashes = new Set<string>();
  const add = async () => hashes.add(await hashOf(await only()));
  await put({ 'a.txt': RAIN });
  await add();
  await add();
  expect(hashes.size).toBe(1);
  await put({ 'a.txt': `${RAIN}!` });
  await add();
  await put({ 'a.meta.json': '{}' });
  await add();
  await put({ 'a.meta.json': '{"title":"x"}' });
  await add();
  expect(hashes.size).toBe(4);
});

test('reads an article with its sidecar', async () => {
  await put({ 'a.txt': RAIN, 'a.meta.json': '{"outlet":"Nor Herald"}' });
  const read = await readCorpusFile(await only());
  expect(read).toMatchObject({
    article: {
      file: 'a.txt',
      title: { value: 'Rain in Norland' },
      outlet: { value: 'Nor Herald', how: 'curator' },
    },
  });
  expect(read.fault).toBeUndefined();
});

test('a faulty sidecar is told, and the article stays as it was read', async () => {
  await put({ 'a.txt': RAIN, 'a.meta.json': '{"outlet":7}' });
  expect(await readCorpusFile(await only())).toMatchObject({
    article: { title: { value: 'Rain in Norland' } },
    fault: 'a.meta.json: "outlet" should be a text',
  });
});

test('bytes that cannot be read are told to who ingests and to readers', async () => {
  await put({ 'a.txt': `“${RAIN}” ` });
  await appendFile(join(folder, 'a.txt'), Uint8Array.of(0x93, 0xe9));
  const lost = '2 bytes are no UTF-8 and are shown as �';
  expect(await readCorpusFile(await only())).toMatchObject({
    article: { doubts: [`In the stored file ${lost}.`] },
    fault: `a.txt:3: ${lost}`,
  });
  await put({ 'a.meta.json': '{"outlet":7}' });
  expect((await readCorpusFile(await only())).fault).toBe(
    `a.txt:3: ${lost}; a.meta.json: "outlet" should be a text`,
  );
});

test('says why a file is not read', async () => {
  await put({ 'a.txt': '' });
  expect(await readCorpusFile(await only())).toEqual({ fault: 'a.txt: the file is empty' });
  await truncate(join(folder, 'a.txt'), 1_000_000_000);
  expect(await readCorpusFile(await only())).toEqual({
    fault: 'a.txt: the file has 1000 MB, 20 MB are read at most',
  });
  const gone = { ...(await only()), path: join(folder, 'gone.txt') };
  expect(await readCorpusFile(gone)).toEqual({
    fault: 'a.txt: the file cannot be read (ENOENT)',
  });
});

test('says that there is no such folder', async () => {
  const none = join(folder, 'none');
  await expect(corpusFiles(none)).rejects.toThrow(
    `There is no corpus folder ${none}; set CORPUS_DIR to your articles' folder.`,
  );
  await put({ 'a.txt': RAIN });
  await expect(corpusFiles(join(folder, 'a.txt'))).rejects.toThrow('is a file');
});
