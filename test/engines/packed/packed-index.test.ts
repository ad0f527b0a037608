import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Part, type Sought, soughtIn } from '../../../src/core/sought.ts';
import { wordsIn } from '../../../src/core/words.ts';
import { bestOnce, copiesIn } from '../../../src/engines/copies.ts';
import type { Finder } from '../../../src/engines/finder.ts';
import { bestOf, type Ranked } from '../../../src/engines/matches.ts';
import { finderOver, PassageIndex } from '../../../src/engines/minisearch/passage-index.ts';
import { DONE, TextCursor } from '../../../src/engines/packed/text-cursor.ts';
import { plainFinder } from '../../../src/engines/plain/finder.ts';
import { type Passage, packed, packedFiles } from './packed.ts';

type Dice = (below: number) => number;

/** The same numbers every time, from 0 up to `below`. */
function diceOf(seed: number): Dice {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    return state % below;
  };
}

/** A few words are everywhere, most are rare. */
function aWord(dice: Dice): string {
  const sorts = ['wall', 'storm', 'of', 'the', 'harbour', 'Zürich', '東京', 'talks'];
  return dice(3) > 0 ? (sorts[dice(1 + dice(sorts.length))] ?? '') : `w${dice(1 + dice(400))}`;
}

function someWords(dice: Dice, count: number): string {
  return Array.from({ length: count }, () => aWord(dice)).join(' ');
}

function passagesFrom(dice: Dice, count: number): readonly Passage[] {
  let above = '';
  return Array.from({ length: count }, () => {
    if (dice(5) === 0) above = dice(4) === 0 ? '' : someWords(dice, 1 + dice(5));
    const long = dice(60) === 0 ? 300 : 0;
    return { text: dice(20) === 0 ? '' : someWords(dice, 1 + dice(25) + long), above };
  });
}

function aQuestion(dice: Dice): string {
  const word = () => {
    const minus = dice(6) === 0 ? '-' : '';
    return dice(4) === 0 ? `${minus}"${someWords(dice, 2 + dice(2))}"` : minus + aWord(dice);
  };
  return Array.from({ length: 1 + dice(4) }, word).join(' ');
}

const rounded = (ranked: readonly Ranked[]) =>
  ranked.map(({ id, score }) => ({ id, score: Number(score.toPrecision(12)) }));

/** None, few, and more than there are. */
const MOSTS = [0, 1, 5, 2_000];

function answers(finder: Finder, question: string) {
  const sought = soughtIn(question);
  const terms = wordsIn(question).map(({ term }) => term);
  const { ids, scores } = finder.holding(sought);
  const { inside, above } = finder.marks(sought.parts);
  return {
    counts: sought.parts.map((part) => finder.count(part)),
    holding: rounded(Array.from(ids, (id, at) => ({ id, score: scores[at] ?? 0 }))),
    ranked: rounded(finder.ranked(terms, 7)),
    best: MOSTS.map((most) => {
      const { ranked, ...counts } = finder.best(sought, most);
      return { ...counts, ranked: rounded(ranked) };
    }),
    inside: Array.from(inside),
    above: Array.from(above),
  };
}

const SEEDS = 9;
const QUESTIONS = 20;

test(`packed, minisearch and plain give ${SEEDS} random corpora the same ids and scores`, {
  timeout: 120_000,
}, async () => {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const dice = diceOf(seed);
    const passages = passagesFrom(dice, [3, 40, 150][seed % 3] ?? 0);
    const index = await packed(passages, { run: 200 + dice(3_000), held: dice(2) * 10_000 });
    const mini = new PassageIndex();
    for (const { text, above } of passages) {
      mini.addPassage({ text: termsIn(text), above: termsIn(above) });
    }
    const plain = plainFinder(
      passages.map(({ text, above }) => ({ text: wordsIn(text), above: wordsIn(above) })),
    );
    for (let n = 0; n < QUESTIONS; n++) {
      const question = aQuestion(dice);
      const where = JSON.stringify({ seed, question });
      const expected = answers(plain, question);
      expect(answers(index, question), where).toEqual(expected);
      expect(answers(finderOver(mini, index), question), where).toEqual(expected);
    }
  }
});

test('packed and minisearch give the same ids and scores where lists have many blocks', {
  timeout: 120_000,
}, async () => {
  const dice = diceOf(77);
  const passages = passagesFrom(dice, 9_000);
  const index = await packed(passages, { run: 20_000 });
  const mini = await PassageIndex.unpacked(index.store);
  for (let n = 0; n < 60; n++) {
    const question = aQuestion(dice);
    expect(answers(index, question), question).toEqual(answers(finderOver(mini, index), question));
  }
});

test('the best are those of all that hold what is sought, to the last bit of their scores', async () => {
  const dice = diceOf(9);
  const index = await packed(passagesFrom(dice, 12_000), { run: 20_000 });
  const questions = Array.from({ length: 80 }, () => aQuestion(dice));
  for (const question of [...questions, 'wall', 'storm', 'w1', 'wall wall', 'wall storm']) {
    const sought = soughtIn(question);
    const matches = index.holding(sought);
    for (const most of [1, 10, 300]) {
      expect(index.best(sought, most), question).toEqual({
        total: matches.ids.length,
        copies: 0,
        ranked: bestOf(matches, most),
      });
    }
  }
});

/** Few or nearly all passages are copies of others, which may come after them. */
function unitsOf(passages: number, dice: Dice): Uint32Array {
  const [share, far] = [1 + dice(30), 1 + dice(4_000)];
  const isCopy = Array.from({ length: passages }, () => dice(31) < share);
  return Uint32Array.from(isCopy, (copy, place) => {
    const other = Math.min(passages - 1, Math.max(0, place - far + dice(2 * far)));
    return copy && !isCopy[other] ? other : place;
  });
}

test('the best units are those of all that was found, each once', async () => {
  const dice = diceOf(31);
  const index = await packed(passagesFrom(dice, 12_000), { run: 20_000 });
  const questions = Array.from({ length: 80 }, () => aQuestion(dice));
  for (const question of [...questions, 'wall', 'storm', 'w1', 'wall wall', 'wall storm', 'of']) {
    const sought = soughtIn(question);
    const copies = copiesIn(unitsOf(12_000, dice));
    const matches = index.holding(sought);
    for (const most of [1, 10, 300]) {
      expect(index.best(sought, most, copies), question).toEqual(bestOnce(matches, most, copies));
    }
  }
});

test('a term adds to no passage more than the bound of its block', async () => {
  const { store, ...index } = await boundedIndex();
  for (const term of ['wall', 'storm', 'harbour']) {
    const head = store.head(term) ?? expect.fail(term);
    const [walk, bounds] = [new TextCursor(store, head), new TextCursor(store, head)];
    for (walk.next(); walk.id !== DONE; walk.next()) {
      const adds = index.score('text', walk.id, { weight: 1, times: walk.times });
      const bound = bounds.boundWithin(walk.id, walk.id + 1) ?? expect.fail('one block alone');
      expect(bound, `${term} in ${walk.id}`).toBeGreaterThanOrEqual(adds);
      expect(bound).toBeLessThanOrEqual(bounds.bound());
    }
  }
});

async function boundedIndex() {
  const index = await packed(passagesFrom(diceOf(5), 1_500), { run: 3_000 });
  return { store: index.store, score: index.score.bind(index) };
}

function termsIn(text: string): readonly string[] {
  return wordsIn(text).map(({ term }) => term);
}

describe('a list of many blocks', () => {
  const passages = Array.from({ length: 5_000 }, (_, n) => ({
    text: `${n % 2 ? 'wall' : 'pier'} ${n % 7 ? '' : 'no fly zone'} ${n === 4_321 ? 'fly no zone' : ''} n${n}`,
    above: n > 2_000 && n <= 4_000 ? 'The wall' : '',
  }));
  const index = packed(passages, { run: 999, held: 0 });
  const idsOf = async (sought: Sought) => [...(await index).holding(sought).ids];
  const noFlyZone = passages.flatMap((_, n) => (n % 7 === 0 ? [n] : []));

  test.each([
    ['a word', 'wall', passages.flatMap((_, n) => (n % 2 ? [n] : []))],
    ['a phrase', '"no fly zone"', noFlyZone],
    ['its words in another order', '"fly no zone"', [4_321]],
    [
      'a phrase without one of its passages',
      '"no fly zone" -n4900',
      noFlyZone.slice(0, -15).concat(noFlyZone.slice(-14)),
    ],
    ['a word without a phrase', 'zone -"no fly zone"', [4_321]],
    ['a rare word and a frequent one', 'n4999 wall', [4_999]],
    ['words of different passages', 'n4998 n4999', []],
    ['nothing', '?!', []],
  ])('finds %s', async (_, question, ids) => {
    expect(await idsOf(soughtIn(question))).toEqual(ids);
  });

  test('marks what stands above', async () => {
    const { above } = (await index).marks([wallAbove]);
    expect(Array.from(above).filter((bit) => bit === 1)).toHaveLength(2_000);
  });

  test('leaves nothing of what it was made from', async () => {
    const { scratch } = await packedFiles(passages, { run: 999, held: 0 });
    expect(existsSync(scratch)).toBe(false);
  });
});

const wallAbove: Part = 'wall';

test('an index of nothing finds nothing', async () => {
  expect(answers(await packed([]), 'wall "no fly"')).toEqual({
    counts: [0, 0],
    holding: [],
    ranked: [],
    best: MOSTS.map(() => ({ total: 0, copies: 0, ranked: [] })),
    inside: [],
    above: [],
  });
});
