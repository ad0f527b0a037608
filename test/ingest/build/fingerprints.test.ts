import { mkdtemp, readdir, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { fingerprints } from '../../../src/ingest/build/fingerprints.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fingerprints-'));
  file = join(folder, 'article.txt');
  await writeFile(file, 'one');
});

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);

/** Asks for the hash of files a while after they were written; tells whether they were read for it. */
async function ask(paths: readonly string[], hash: string, secondsLater = 60) {
  const { remember, save } = await fingerprints(folder, () => Date.now() + secondsLater * 1_000);
  let isRead = false;
  const told = await remember(paths, async () => {
    isRead = true;
    return hash;
  });
  await save();
  return { told, isRead };
}

test('a file that is as it was is not read again', async () => {
  expect(await ask([file], A)).toEqual({ told: A, isRead: true });
  expect(await ask([file], B)).toEqual({ told: A, isRead: false });
});

test.each<[string, () => Promise<void>]>([
  ['longer', () => writeFile(file, 'other')],
  ['written again, with the same length', () => writeFile(file, 'two')],
  [
    'written again, its time set back',
    async () => {
      const { atime, mtime } = await stat(file);
      await writeFile(file, 'two');
      await utimes(file, atime, mtime);
    },
  ],
  [
    'another file under its name',
    async () => {
      await writeFile(`${file}.new`, 'one');
      await rename(`${file}.new`, file);
    },
  ],
])('a file that is %s is read again', async (_, change) => {
  await ask([file], A);
  await change();
  expect(await ask([file], B)).toEqual({ told: B, isRead: true });
});

test('a file that was only just written may still change unseen: it is read again', async () => {
  await ask([file], A, 1);
  expect(await ask([file], A)).toEqual({ told: A, isRead: true });
  expect(await ask([file], A)).toEqual({ told: A, isRead: false });
});

test('several files are one thing: it is read again when one of them changes, comes or goes', async () => {
  const beside = join(folder, 'article.meta.json');
  await writeFile(beside, '{}');
  await ask([file, beside], A);
  expect((await ask([file, beside], A)).isRead).toBe(false);
  await writeFile(beside, '{"title":"x"}');
  expect((await ask([file, beside], B)).isRead).toBe(true);
  expect((await ask([file], B)).isRead).toBe(true);
});

test('a file that cannot be looked at is tried each time', async () => {
  const gone = join(folder, 'gone.txt');
  await ask([gone], A);
  expect((await ask([gone], A)).isRead).toBe(true);
});

test.each([
  ['empty', () => ''],
  ['rubbish', () => 'rubbish\n\n\t\t\n'],
  ['cut off', (text: string) => text.slice(0, -8)],
  ['of another file', (text: string) => text.replace('article', 'artikel')],
])('where what was kept is %s, files are read again', async (_, damage) => {
  await ask([file], A);
  const [name = ''] = (await readdir(folder)).filter((one) => one.startsWith('fingerprints'));
  const kept = join(folder, name);
  await writeFile(kept, damage(await readFile(kept, 'utf8')));
  expect(await ask([file], A)).toEqual({ told: A, isRead: true });
});

test('names with odd signs are kept as they are', async () => {
  const odd = join(folder, 'a\t"b"\n– ü.txt');
  await writeFile(odd, 'one');
  await ask([odd], A);
  expect((await ask([odd], B)).told).toBe(A);
});
