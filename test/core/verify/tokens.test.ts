import { expect, test } from 'vitest';
import { tokensIn } from '../../../src/core/verify/tokens.ts';

test.each([
  ['The wall, the Wall.', ['the', 'wall', 'the', 'wall']],
  ['3,000 of 20th-century B2B', ['3,000', 'of', '20', 'th', 'century', 'b2b']],
  ['we won’t, they won`t; dogs’ dinners', ['we', "won't", 'they', "won't", 'dogs', 'dinners']],
  ['Zürich and Zu\u0308rich', ['zurich', 'and', 'zurich']],
  ['x😀y ﬁne', ['x', 'y', 'fine']],
  ['東京 wall', ['東', '京', 'wall']],
  ['“…” – !', []],
])('%j is read as words', (text, keys) => {
  expect(tokensIn(text).map(({ key }) => key)).toEqual(keys);
});

test('the words of a stretch end with it, and stand where they stand in the text', () => {
  const text = 'Seawalls hold';
  expect(tokensIn(text, { start: 3, end: 11 })).toEqual([
    { key: 'walls', span: { start: 3, end: 8 } },
    { key: 'ho', span: { start: 9, end: 11 } },
  ]);
});
