import { expect, test } from 'vitest';
import { wordMemo } from '../../src/core/word-memo.ts';

/** A memo that notes what it had to make. */
function noting() {
  const asked: string[] = [];
  const memo = wordMemo((word) => {
    asked.push(word);
    return word.toUpperCase();
  });
  return { asked, memo };
}

test('a word is made once, wherever it stands', () => {
  const { asked, memo } = noting();
  expect(memo('the wall stands', 4, 8)).toBe('WALL');
  expect(memo('wall', 0, 4)).toBe('WALL');
  expect(memo('a wall, walls', 2, 6)).toBe('WALL');
  expect(asked).toEqual(['wall']);
});

test('words that begin alike, and no word, are told apart', () => {
  const { memo } = noting();
  const words = ['', 'w', 'wa', 'wal', 'wall', 'walls', 'Wall', 'wäll'];
  expect(words.map((word) => memo(word, 0, word.length))).toEqual(
    words.map((word) => word.toUpperCase()),
  );
});

test('more words than it keeps are all made rightly, before and after it has forgotten', () => {
  const { asked, memo } = noting();
  const words = Array.from({ length: 70_000 }, (_, n) => `w${n}`);
  for (const word of words) expect(memo(word, 0, word.length)).toBe(word.toUpperCase());
  expect(memo('w0', 0, 2)).toBe('W0');
  expect(memo('w69999', 0, 6)).toBe('W69999');
  expect(asked.length).toBe(words.length + 1);
});
