import { expect, test } from 'vitest';
import { SHORT, WordMemo } from '../../src/core/word-memo.ts';

/** A memo that notes what it had to make. */
function noting() {
  const asked: string[] = [];
  const memo = new WordMemo(
    (word) => {
      asked.push(word);
      return word.toUpperCase();
    },
    ['FIRST', 'SECOND'],
  );
  const look = (word: string) => memo.at(numberOf(memo, word));
  return { asked, memo, look };
}

/** Looks short words up by their signs, as texts are read. */
function numberOf(memo: WordMemo<string>, word: string): number {
  if (word.length > SHORT || /[^\0-\x7f]/.test(word)) return memo.numberOf(word);
  const [a, b, c] = [0, 4, 8].map((from) =>
    [...word.slice(from, from + 4)].reduce((sum, sign) => (sum << 8) | sign.charCodeAt(0), 0),
  );
  return memo.find(a ?? 0, b ?? 0, c ?? 0) || memo.learn(a ?? 0, b ?? 0, c ?? 0, word);
}

test('a word is made once, short or long', () => {
  const { asked, look } = noting();
  for (const word of ['wall', 'constitutional', 'wall', 'constitutional', 'wäll', 'wäll']) {
    expect(look(word)).toBe(word.toUpperCase());
  }
  expect(asked).toEqual(['wall', 'constitutional', 'wäll']);
});

test('words that begin or end alike are told apart', () => {
  const { look } = noting();
  const words = ['w', 'wa', 'wal', 'wall', 'walls', 'Wall', 'wäll', 'allw', 'wallwallwall'];
  words.push('wallwallwal', 'wallwallwalls', 'wallwall', 'swallwallwall');
  for (const _ of [1, 2]) {
    expect(words.map(look)).toEqual(words.map((word) => word.toUpperCase()));
  }
});

test('what is fixed has the first numbers, and no word has them', () => {
  const { memo, look } = noting();
  expect(look('first')).toBe('FIRST');
  expect([memo.at(1), memo.at(2)]).toEqual(['FIRST', 'SECOND']);
  expect(numberOf(memo, 'first')).toBeGreaterThan(2);
});

test('more words than it keeps are all made rightly, before and after it has forgotten', () => {
  const { asked, memo, look } = noting();
  const words = Array.from({ length: 300_000 }, (_, n) => (n % 3 ? `w${n}` : `wörter${n}`));
  const again = words.slice(0, 1_000);
  for (const word of [...words, ...again]) expect(look(word)).toBe(word.toUpperCase());
  expect(asked.length).toBe(words.length);
  memo.tidy();
  expect(memo.forgotten).toBe(1);
  for (const word of again) expect(look(word)).toBe(word.toUpperCase());
  expect(asked.length).toBe(words.length);
  for (const word of words) expect(look(word)).toBe(word.toUpperCase());
  expect(asked.length).toBe(2 * words.length - again.length);
  expect([memo.at(1), memo.at(2)]).toEqual(['FIRST', 'SECOND']);
});

test('of very many words that came again, some are forgotten too', () => {
  const { asked, memo, look } = noting();
  const words = Array.from({ length: 280_000 }, (_, n) => `w${n}`);
  for (const word of [...words, ...words]) look(word);
  memo.tidy();
  memo.tidy();
  expect(memo.forgotten).toBe(1);
  for (const word of words) expect(look(word)).toBe(word.toUpperCase());
  expect(asked.length).toBeGreaterThan(1.5 * words.length);
});
