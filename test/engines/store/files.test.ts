import { expect, test } from 'vitest';
import { openStore } from '../../../src/engines/store/files.ts';
import { stringAt } from '../../../src/engines/store/string-table.ts';
import { aCorpus, anArticle, anEvent, aQuote } from '../../support/corpus.ts';
import { writeDraft } from '../../support/in-memory-files.ts';

const snow = anArticle({ id: 'snow', text: 'Snow fell. “It is cold,” said Ana Ruiz.' });
const rain = anArticle({ id: 'rain', text: 'Rain fell on 5 May. “It is wet,” said Jo Park.' });
const corpus = aCorpus([
  { article: snow, quotes: [{ quote: aQuote(snow, 'It is cold,'), speaker: 'Ana Ruiz' }] },
  {
    article: rain,
    quotes: [{ quote: aQuote(rain, 'It is wet,'), speaker: 'Jo Park' }],
    events: [anEvent(rain, 'Rain fell on 5 May.', '2024-05-05')],
  },
]);

test('gives back every reading as it was, and how many words its quotes and events have', async () => {
  const shelf = await openStore(await writeDraft(corpus));
  const readings = [await shelf.reading(0), await shelf.reading(1)];
  const written = [];
  for await (const reading of corpus.readings()) written.push(reading);
  expect(readings).toEqual(written);
  const { quotes, events } = await shelf.words(1);
  expect([quotes, events].map((each) => each.map(({ length }) => length))).toEqual([[1], [3]]);
});

test.each([
  ['readings.jsonl', 'reading'],
  ['words.bin', 'words'],
] as const)(
  'tells of one flipped byte in %s when it is read, and gives the rest',
  async (name, ask) => {
    const files = await writeDraft(corpus);
    const bytes = files.bytes(name);
    bytes[bytes.length - 5] = (bytes.at(-5) ?? 0) ^ 1;
    const shelf = await openStore(files);
    await expect(shelf[ask](1)).rejects.toThrow(`${name} is damaged at S2`);
    await expect(shelf[ask](0)).resolves.toBeDefined();
  },
);

test('reads of what is only suggested nothing but the asked for, and tells where it is damaged', async () => {
  const files = await writeDraft(corpus);
  const read: number[] = [];
  const shelf = await openStore({
    ...files,
    async stretches(name) {
      const stretches = await files.stretches(name);
      return {
        ...stretches,
        read(start, length) {
          read.push(length);
          if (length === 'It is wet,'.length) throw new Error(`${name} is damaged`);
          return stretches.read(start, length);
        },
      };
    },
  });
  const opened = read.length;
  expect([stringAt(shelf.records.openings, 0), read.slice(opened)]).toEqual(['It is cold,', [11]]);
  expect(() => stringAt(shelf.records.openings, 1)).toThrow('suggestions.bin is damaged');
  const before = read.length;
  const { vocabulary } = shelf.records;
  expect(shelf.records.vocabulary).toBe(vocabulary);
  expect([vocabulary.ends.length, read.length - before]).toEqual([vocabulary.count.length, 4]);
});

test('a file cut short is told of', async () => {
  const files = await writeDraft(corpus);
  const shelf = await openStore({
    ...files,
    pieces: async (name) => {
      const pieces = await files.pieces(name);
      return { ...pieces, read: async (from, to) => (await pieces.read(from, to)).subarray(0, 20) };
    },
  });
  await expect(shelf.reading(0)).rejects.toThrow('readings.jsonl is damaged at S1');
  await expect(shelf.words(1)).rejects.toThrow('words.bin is damaged at S2');
});
