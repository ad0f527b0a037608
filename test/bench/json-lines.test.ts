import { expect, test } from 'vitest';
import { z } from 'zod';
import { readJsonLines, withoutTwins } from '../../src/bench/json-lines.ts';
import { aFile } from './a-file.ts';

const record = z.object({ id: z.string(), pages: z.int().optional() });

test('good lines are kept with their place, faulty ones are named with it', async () => {
  const file = aFile({ id: 'a' }, '{"id": "b"', '', { id: 'c', pages: 'two' }, '7', { id: 'd' });
  expect(await readJsonLines(file, record)).toEqual({
    lines: [
      { value: { id: 'a' }, place: `${file}:1` },
      { value: { id: 'd' }, place: `${file}:6` },
    ],
    faults: [
      `${file}:2: not a JSON record`,
      `${file}:4: "pages" Invalid input: expected number, received string`,
      `${file}:5: Invalid input: expected object, received number`,
    ],
  });
});

test('a line separator inside a string ends no line', async () => {
  const file = aFile('{"id": "a\u2028b"}', '{"id": "é"}');
  const { lines } = await readJsonLines(file, record);
  expect(lines.map(({ value }) => value.id)).toEqual(['a\u2028b', 'é']);
});

test('of two records with one id the first is kept', async () => {
  const file = aFile({ id: 'a', pages: 1 }, { id: 'a', pages: 2 });
  expect(withoutTwins(await readJsonLines(file, record))).toEqual({
    lines: [{ value: { id: 'a', pages: 1 }, place: `${file}:1` }],
    faults: [`${file}:2: "id" a stands on ${file}:1 already`],
  });
});

test('a file that is not there is thrown by name', async () => {
  await expect(readJsonLines('no-such.jsonl', record)).rejects.toThrow('no-such.jsonl');
});
