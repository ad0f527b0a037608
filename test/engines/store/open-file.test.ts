import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFile } from '../../../src/engines/store/open-file.ts';

async function aFile(text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'dateline-file-')), 'text');
  await writeFile(path, text);
  return path;
}

test('an open file is read also when it is no longer there', async () => {
  const path = await aFile('Snow fell on the harbour.');
  const file = await openFile(path);
  await rm(path);
  expect(file.size).toBe(25);
  expect(String(await file.read(5, 9))).toBe('fell');
  expect(String(await file.read(17, 99))).toBe('harbour.');
  await file.close();
});

test('a closed file says so, and can be closed again', async () => {
  const path = await aFile('Snow');
  const file = await openFile(path);
  await file.close();
  await file.close();
  await expect(file.read(0, 4)).rejects.toThrow(`${path} was closed; open the index again.`);
});

test('pieces asked for at once are each given, also after one that can no longer be read', async () => {
  const file = await openFile(await aFile('Snow fell on the harbour.'));
  const asked = [file.read(17, 24), file.read(0, 4)];
  expect((await Promise.all(asked)).map(String)).toEqual(['harbour', 'Snow']);
  const late = file.read(5, 9);
  await file.close();
  await expect(late).rejects.toThrow('was closed; open the index again.');
  await expect(file.read(5, 9)).rejects.toThrow('was closed; open the index again.');
});
