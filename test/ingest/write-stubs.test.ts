import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeStubs } from '../../src/ingest/write-stubs.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stubs-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('stubs stand beside files that have none; a curator’s sidecar is left as it is', async () => {
  await writeFile(join(folder, 'a.txt'), 'It rained.');
  await writeFile(join(folder, 'b.html.gz'), 'It rained.');
  await writeFile(join(folder, 'c.txt'), 'It rained.');
  await writeFile(join(folder, 'c.meta.json'), '{"title":"Rain"}');
  const lacks = ['date'];
  expect(
    await writeStubs(folder, [
      { file: 'a.txt', lacks, hint: 'date: not after 6 Mar 2021' },
      { file: 'b.html.gz', lacks },
      { file: 'c.txt', lacks },
      { file: 'list.jsonl#a-17', lacks },
      { file: 'gone.txt', lacks },
    ]),
  ).toEqual({
    written: ['a.meta.json', 'b.meta.json'],
    kept: ['c.meta.json'],
    elsewhere: ['list.jsonl#a-17', 'gone.txt'],
  });
  expect(JSON.parse(await readFile(join(folder, 'a.meta.json'), 'utf8'))).toEqual({
    published: '',
    note: 'Stub: fill in what you know, and put here how you know it. Hint: date: not after 6 Mar 2021',
  });
  expect(await readFile(join(folder, 'c.meta.json'), 'utf8')).toBe('{"title":"Rain"}');
});
