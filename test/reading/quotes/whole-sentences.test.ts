import { expect, test } from 'vitest';
import type { Block } from '../../../src/core/article.ts';
import { slice } from '../../../src/core/span.ts';
import { wholeSentences } from '../../../src/reading/quotes/whole-sentences.ts';
import { spanOf } from '../../support/corpus.ts';

/** Blocks that are glued to each other, as scraped pages have them. */
const pieces = [
  ['heading', 'On the Wall'],
  ['paragraph', 'It fell. The wall will stand, Ruiz said. Rain came.'],
  ['heading', 'On the Market'],
  ['paragraph', 'The market stays, she added.'],
] as const;
const text = pieces.map(([, words]) => words).join('');
const blocks = pieces.map(([kind, words]): Block => ({ kind, span: spanOf(text, words) }));
const around = wholeSentences(text, blocks);

test.each([
  [['The wall will stand'], 'The wall will stand, Ruiz said.'],
  [['It fell'], 'It fell.'],
  [['The market stays'], 'The market stays, she added.'],
  [['she', 'added.'], 'The market stays, she added.'],
  [['Ruiz', 'Rain'], 'The wall will stand, Ruiz said. Rain came.'],
])('%j stands in “%s”', (words, sentences) => {
  const spans = words.map((word) => spanOf(text, word));
  expect(slice(text, around(spans))).toBe(sentences);
});
