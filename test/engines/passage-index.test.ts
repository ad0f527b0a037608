import { expect, test } from 'vitest';
import { wordsIn } from '../../src/core/words.ts';
import { PassageIndex } from '../../src/engines/minisearch/passage-index.ts';

const termsIn = (text: string) => wordsIn(text).map(({ term }) => term);

function indexOf(passages: readonly (readonly [text: string, above: string])[]): PassageIndex {
  const index = new PassageIndex();
  for (const [text, above] of passages) {
    index.addPassage({ text: termsIn(text), above: termsIn(above) });
  }
  return index;
}

const harbour = indexOf([
  ['The council met and spoke of the old wall, the market, the pier and the boats.', ''],
  ['The wall of the harbour, a wall of stone.', ''],
  ['Snow fell on the town.', 'The harbour'],
  ['Snow fell on the hills and on the constructor of the harbour.', ''],
  ['', ''],
]);

test.each([
  ['the word said twice before the word said once', 'wall', [1, 0]],
  ['the word in the text before the word above', 'harbour', [1, 3, 2]],
  ['more of the words before fewer', 'snow hill', [3, 2]],
  ['a word that objects have', 'constructor', [3]],
  ['nothing for no word', '', []],
])('ranks %s', (_, question, found) => {
  expect(harbour.ranked(termsIn(question)).map(({ id }) => id)).toEqual(found);
});

test('a word repeated in a question weighs more', () => {
  const once = harbour.ranked(termsIn('snow wall'));
  const twice = harbour.ranked(termsIn('snow snow wall'));
  const scoreOf = (id: number, ranked: typeof once) => ranked.find((it) => it.id === id)?.score;
  expect(scoreOf(2, twice)).toBeCloseTo(2 * (scoreOf(2, once) ?? 0));
  expect(scoreOf(1, twice)).toBeCloseTo(scoreOf(1, once) ?? 0);
});

test('answers the same after it was packed and unpacked, and grows on', async () => {
  const unpacked = await PassageIndex.unpacked(harbour.packed());
  for (const question of ['wall', 'harbour snow', 'boat', 'nowhere']) {
    expect(unpacked.ranked(termsIn(question))).toEqual(harbour.ranked(termsIn(question)));
    expect(unpacked.holding(termsIn(question))).toEqual(harbour.holding(termsIn(question)));
  }
  expect(unpacked.packed()).toEqual(harbour.packed());
  unpacked.addPassage({ text: ['nowher'], above: [] });
  expect(unpacked.holding(termsIn('nowhere')).map(({ id }) => id)).toEqual([5]);
});

test.each(['wall', 'harbour snow', 'boat of the old harbour', 'constructor wall market'])(
  'scores “%s” as MiniSearch does, but for its factor of terms matched',
  (question) => {
    const found = harbour.search(termsIn(question).join(' '));
    const scores = new Map(found.map((hit) => [hit.id, hit.score / hit.queryTerms.length]));
    const ranked = harbour.ranked(termsIn(question));
    expect(ranked.map(({ id }) => id).sort()).toEqual([...scores.keys()].sort());
    for (const { id, score } of ranked) expect(score).toBeCloseTo(scores.get(id) ?? 0, 12);
  },
);
