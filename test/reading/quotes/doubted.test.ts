import { describe, expect, test } from 'vitest';
import { isCertain } from '../../../src/core/quote.ts';
import { slice } from '../../../src/core/span.ts';
import { quoteTagger } from '../../../src/ingest/quote-tagger.ts';
import { readQuotes } from '../../../src/reading/quotes/read-quotes.ts';
import { bodyOf } from '../../support/quotes-told.ts';

const tagger = quoteTagger();

/** `Ana Ruiz: It rained`, with a question mark where the speaker is told as uncertain. */
function told(text: string): readonly string[] {
  const body = bodyOf(text);
  return readQuotes(body, tagger).map((quote) => {
    const words = quote.parts.map((part) => slice(text, part)).join(' / ');
    return `${quote.speaker?.name ?? '–'}${isCertain(quote) ? '' : '?'}: ${words}`;
  });
}

/** Who is told without reserve. */
const sure = (text: string) => told(text).filter((one) => !one.includes('?: '));

describe('nobody is told for certain', () => {
  test.each([
    [
      'where two people bear the surname',
      'Carl Price came with his wife, Beth Price.\n“I never met her in all these years,” Price said.',
    ],
    [
      'where it is hearsay',
      'Mayor Ana Ruiz allegedly said “the wall is lost and gone for good” on Friday.',
    ],
    [
      'where words were said to the subject',
      'Ana Ruiz was told “you are not welcome here any more” by the guards.',
    ],
    [
      'where somebody is accused of words',
      'Ana Ruiz was accused of saying “the wall is lost for good.”',
    ],
  ])('%s', (_, text) => {
    expect(sure(text)).toEqual([]);
  });
});

test('a title tells which of two people is meant', () => {
  const text =
    'Senator Carl Price came with his wife, Beth Price.\n“I never met her in all these years,” Senator Price said.';
  expect(told(text).some((one) => one.startsWith('Beth Price'))).toBe(false);
});

test('the title of a book is not joined with what its author wrote', () => {
  const text =
    'In his book “The Art of Losing,” Carl Price wrote “I hate to lose at anything at all.”';
  expect(told(text).join('\n')).not.toContain('The Art of Losing / I hate');
});

test('words that begin outside their marks are no direct quotation', () => {
  const text =
    'Carl Price said on Monday that "the border will stay open for aid convoys through the whole winter."';
  const kinds = readQuotes(bodyOf(text), tagger).map(({ kind, parts }) => [
    kind,
    parts.some((part) => slice(text, part).startsWith('that')),
  ]);
  expect(kinds).not.toContainEqual(['direct', true]);
});

test.each([
  'The mayor’s spokeswoman, Lena Vogt, said that the wall was lost.',
  'The opposition leader, Lena Vogt, said that the wall was lost.',
])('a name in apposition belongs to the mention: %s', (text) => {
  expect(told(text).map((one) => one.replace(/\?/, ''))).toEqual([
    'Lena Vogt: that the wall was lost',
  ]);
});
