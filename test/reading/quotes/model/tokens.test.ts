import { expect, test } from 'vitest';
import { flattened, tokensOf } from '../../../../src/reading/quotes/model/tokens.ts';

function wordsOf(text: string): readonly string[] {
  const flat = flattened(text);
  expect(flat).toHaveLength(text.length);
  return tokensOf(flat, { start: 0, end: text.length }).map(({ start, end }) =>
    text.slice(start, end),
  );
}

test.each([
  ['Sen. Ruiz’s aide said.', ['Sen.', 'Ruiz', '’s', 'aide', 'said', '.']],
  ['the U.S. won’t pay $1,200.50', ['the', 'U.S.', 'won’t', 'pay', '$1,200.50']],
  ['“No,” he said -- twice...', ['“', 'No', ',', '”', 'he', 'said', '--', 'twice', '...']],
  ["''Yes''", ["''", 'Yes', "''"]],
  ['al-Assad @ana_ruiz 50%', ['al-Assad', '@ana_ruiz', '50%']],
  ['Он сказал: «Нет».', ['Он', 'сказал', ':', '«', 'Нет', '»', '.']],
  ['一二三。', ['一二三', '。']],
  ['Ana J. Ruiz', ['Ana', 'J.', 'Ruiz']],
  ['', []],
])('%s', (text, words) => expect(wordsOf(text)).toEqual(words));
