import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { Store } from '../../../src/engines/packed/store.ts';
import { packed, packedFiles } from './packed.ts';

test('very many terms are sorted by their UTF-16 units, and each leads to its passage', async () => {
  const words = Array.from(
    { length: 45_000 },
    (_, n) => `${['w', 'ж', '𐐷', 'ﬀ', 'ა'][n % 5]}${n}ko`,
  );
  const each = 9;
  const passages = Array.from({ length: words.length / each }, (_, n) => ({
    text: words.slice(n * each, (n + 1) * each).join(' '),
    above: '',
  }));
  const files = await packedFiles(passages);
  const store = await Store.open(files);
  const terms = Array.from({ length: store.terms }, (_, at) => store.term(at));
  expect(terms).toEqual([...terms].sort((a, b) => (a < b ? -1 : 1)));
  expect(terms.length).toBe(words.length);
  const index = await packed(passages);
  for (const at of [0, 1, 19_999, 20_000, 31_234, 44_999]) {
    const [term = ''] = [words[at]?.normalize('NFKD').toLowerCase()];
    expect(
      (await index.ranked([term], 2)).map(({ id }) => id),
      term,
    ).toEqual([Math.floor(at / each)]);
  }
});

test('the files are the same whether runs wait in memory or in a file', async () => {
  const passages = Array.from({ length: 4_000 }, (_, n) => ({
    text: `The wall ${n % 3 ? 'stands' : 'fell'}, the wall of n${n} and m${n % 50}.`,
    above: n % 40 < 20 ? `Harbour ${Math.floor(n / 20)}` : '',
  }));
  const bytes = async (held: number) => {
    const { postings, positions } = await packedFiles(passages, { run: 1_500, held });
    return Promise.all([readFile(postings), readFile(positions)]);
  };
  const inMemory = await bytes(1 << 30);
  expect((await bytes(0)).map((file, at) => file.equals(inMemory[at] ?? Buffer.of()))).toEqual([
    true,
    true,
  ]);
});

test('a passage without a word, and words of a thousand letters, have their place', async () => {
  const long = 'harbour'.repeat(143);
  const index = await packed([
    { text: '', above: '' },
    { text: `${long} the wall`, above: 'Wall' },
    { text: 'wall '.repeat(700), above: 'Wall' },
  ]);
  expect((await index.ranked([long], 5)).map(({ id }) => id)).toEqual([1]);
  expect(index.count('wall')).toBe(2);
});
