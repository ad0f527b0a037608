import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSpeakersFile } from '../../src/ingest/speakers-file.ts';

async function read(text: string) {
  const file = join(await mkdtemp(join(tmpdir(), 'speakers-')), 'speakers.yaml');
  await writeFile(file, text);
  const { speakers, faults } = await readSpeakersFile(file);
  return { speakers, faults: faults.map((fault) => fault.replace(file, 'speakers.yaml')) };
}

test('reads who goes by which names', async () => {
  const text =
    '# who is who\n- name: Ana Ruiz\n  aliases: [Anna Ruiz, Ана Руис]\n- {name: Jo Park, aliases: [Yo Bak]}\n';
  expect(await read(text)).toEqual({
    speakers: [
      { name: 'Ana Ruiz', aliases: ['Anna Ruiz', 'Ана Руис'] },
      { name: 'Jo Park', aliases: ['Yo Bak'] },
    ],
    faults: [],
  });
});

test.each(['', '# nothing yet\n', '[]'])('%j names nobody, which is no fault', async (text) => {
  expect(await read(text)).toEqual({ speakers: [], faults: [] });
});

test('no file is no fault', async () => {
  expect(await readSpeakersFile(join(tmpdir(), 'no-such-file.yaml'))).toEqual({
    speakers: [],
    faults: [],
  });
});

test.each([
  ['name: Ana', 'speakers.yaml: should be a list of entries with name and aliases'],
  ['- name: Ana\n', 'speakers.yaml: entry 1: "aliases" '],
  ['- name: Ana\n  aliases: []\n', 'speakers.yaml: entry 1: "aliases" names no alias'],
  ['- name: 7\n  aliases: [Seven]\n', 'speakers.yaml: entry 1: "name" should be a name'],
  ['- name: Ana\n  alias: [A]\n  aliases: [B]\n', 'speakers.yaml: entry 1: '],
  ['- name: "Ana\n', 'speakers.yaml: '],
])('%j is named with its place', async (text, fault) => {
  const { speakers, faults } = await read(text);
  expect(speakers).toEqual([]);
  expect(faults).toEqual([expect.stringContaining(fault)]);
});

test('what is right counts, and a name stands for one speaker only', async () => {
  const text = '- {name: Ana Ruiz, aliases: [A. Ruiz]}\n- {name: Aldo Ruiz, aliases: [a. ruiz]}\n';
  expect(await read(text)).toEqual({
    speakers: [{ name: 'Ana Ruiz', aliases: ['A. Ruiz'] }],
    faults: ['speakers.yaml: entry 2: “a. ruiz” stands for Ana Ruiz already'],
  });
});
