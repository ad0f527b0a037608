import { expect, test } from 'vitest';
import { wordsIn } from '../../src/core/words.ts';
import { PassageIndex } from '../../src/engines/minisearch/passage-index.ts';
import { packed } from './packed/packed.ts';

const termsIn = (text: string) => wordsIn(text).map(({ term }) => term);
const MOST = 10;

type Texts = readonly (readonly [text: string, above: string])[];

function indexOf(passages: Texts): PassageIndex {
  const index = new PassageIndex();
  for (const [text, above] of passages) {
    index.addPassage({ text: termsIn(text), above: termsIn(above) });
  }
  return index;
}

const TEXTS: Texts = [
  ['The council met and spoke of the old wall, the market, the pier and the boats.', ''],
  ['The wall of the harbour, a wall of stone.', ''],
  ['Snow fell on the town.', 'The harbour'],
  ['Snow fell on the hills and on the constructor of the harbour.', ''],
  ['', ''],
];
const harbour = indexOf(TEXTS);

test.each([
  ['the word said twice before the word said once', 'wall', [1, 0]],
  ['the word in the text before the word above', 'harbour', [1, 3, 2]],
  ['more of the words before fewer', 'snow hill', [3, 2]],
  ['a word that objects have', 'constructor', [3]],
  ['nothing for no word', '', []],
])('ranks %s', async (_, question, found) => {
  const ranked = await harbour.ranked(termsIn(question), MOST);
  expect(ranked.map(({ id }) => id)).toEqual(found);
});

test('a word repeated in a question weighs more', async () => {
  const once = await harbour.ranked(termsIn('snow wall'), MOST);
  const twice = await harbour.ranked(termsIn('snow snow wall'), MOST);
  const scoreOf = (id: number, ranked: typeof once) => ranked.find((it) => it.id === id)?.score;
  expect(scoreOf(2, twice)).toBeCloseTo(2 * (scoreOf(2, once) ?? 0));
  expect(scoreOf(1, twice)).toBeCloseTo(scoreOf(1, once) ?? 0);
});

test('answers the same when it is taken from a packed index, and grows on', async () => {
  const { store } = await packed(TEXTS.map(([text, above]) => ({ text, above })));
  const unpacked = await PassageIndex.unpacked(store);
  for (const question of ['wall', 'harbour snow', 'boat', 'nowhere']) {
    const terms = termsIn(question);
    expect(await unpacked.ranked(terms, MOST)).toEqual(await harbour.ranked(terms, MOST));
    expect(unpacked.holding(terms)).toEqual(harbour.holding(terms));
    expect(unpacked.search(terms.join(' '))).toEqual(harbour.search(terms.join(' ')));
  }
  unpacked.addPassage({ text: ['nowher'], above: [] });
  expect([...unpacked.holding(termsIn('nowhere'))]).toEqual([5]);
});

test.each(['wall', 'harbour snow', 'boat of the old harbour', 'constructor wall market'])(
  'scores “%s” as MiniSearch does, but for its factor of terms matched',
  async (question) => {
    const found = harbour.search(termsIn(question).join(' '));
    const scores = new Map(found.map((hit) => [hit.id, hit.score / hit.queryTerms.length]));
    const ranked = await harbour.ranked(termsIn(question), MOST);
    expect(ranked.map(({ id }) => id).sort()).toEqual([...scores.keys()].sort());
    for (const { id, score } of ranked) expect(score).toBeCloseTo(scores.get(id) ?? 0, 12);
  },
);
