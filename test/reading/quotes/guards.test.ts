import { describe, expect, test } from 'vitest';
import { isCertain } from '../../../src/core/quote.ts';
import { slice } from '../../../src/core/span.ts';
import { quoteTagger } from '../../../src/ingest/quote-tagger.ts';
import { readQuotes } from '../../../src/reading/quotes/read-quotes.ts';
import { bodyOf, quotesTold } from '../../support/quotes-told.ts';

const tagger = quoteTagger();

describe.each([
  ['by the rules', undefined],
  ['weighed by the tagger', tagger],
])('%s', (_, by) => {
  const quotesOf = (text: string) => readQuotes(bodyOf(text), by);

  test.each([
    'If Dupont says no, Schmidt will say yes.',
    'Unless Ana Ruiz says “stop,” the wall falls.',
    'It is unclear whether Ana Ruiz said the wall would fall.',
    'Had Ana Ruiz said “no,” the wall would stand.',
    'Neither Tom Park nor Ana Ruiz said the wall would fall.',
    'Nobody told us that the wall would fall.',
    'No official said that the wall would fall.',
    'Did Ana Ruiz say that the wall would fall?',
    'Who said that the wall would fall?',
    'Why did Ana Ruiz call the wall “a farce”?',
  ])('%s is no quotation', (text) => {
    expect(quotesOf(text)).toEqual([]);
  });

  test.each([
    'Dupont denied that he said “I quit” to Schmidt.',
    'Ana Ruiz denied saying “the wall is ours.”',
    'Ana Ruiz denied that the wall was “a farce.”',
    'Ana Ruiz never said the war was over.',
    'Ana Ruiz never said “I quit.”',
    'Ana Ruiz did not say that the wall would fall.',
    'Ana Ruiz didn’t say “the wall will fall.”',
    'Ana Ruiz refused to say “I quit.”',
    'Ana Ruiz would say that the wall had fallen.',
    'Ana Ruiz might say that “the wall had fallen.”',
    'Ana Ruiz will tell the council that “the wall must fall.”',
    'It is not true that Ana Ruiz said “I quit.”',
    'There is no evidence that Ana Ruiz said “I quit.”',
    'Maria Lund said Ana Ruiz once described it as “the gold standard.”',
    'Maria Lund said that Ana Ruiz described it as “the gold standard.”',
  ])('%s is told in its whole sentence, as uncertain', (text) => {
    for (const quote of quotesOf(text)) {
      expect(quote.kind).not.toBe('direct');
      expect(isCertain(quote)).toBe(false);
      expect(slice(text, quote.sentences)).toBe(text);
    }
  });

  test.each([
    '“I would never say that,” Ana Ruiz said.',
    '“If the wall falls,” said Ana Ruiz, “the town is lost.”',
    'Ana Ruiz, who never married, said: “We will stay.”',
    'Asked if she would stay, Ana Ruiz said: “We will stay.”',
    'Prime Minister Theresa May said: “We will stay.”',
    '“Will we stay?” Ana Ruiz asked.',
  ])('%s is a quotation as before', (text) => {
    const direct = quotesOf(text).filter(({ kind }) => kind === 'direct');
    expect(direct.map(({ confidence }) => confidence > 0.5)).toEqual([true]);
  });
});

test.each([
  ['Ana Ruiz never said “I quit.”', ['Ana Ruiz said (mixed, named): “I quit.”']],
  ['“I quit,” Ana Ruiz never said.', ['Ana Ruiz said (mixed, named): “I quit,”']],
  [
    'Ana Ruiz denied that the wall had fallen.',
    ['Ana Ruiz denied (indirect, named): the wall had fallen'],
  ],
  [
    'Maria Lund did not deny that she said “I quit” to us.',
    ['Maria Lund said (mixed, pronoun): “I quit” to us'],
  ],
])('%s', (text, quotes) => {
  expect(quotesTold(bodyOf(text))).toEqual(quotes);
});

test('a refusal to say is told as it stands', () => {
  const text = 'Ana Ruiz would not say whether the wall had fallen.';
  expect(readQuotes(bodyOf(text), tagger).every(({ confidence }) => confidence > 0.5)).toBe(true);
});

test('the subject of what is told, its name in apposition, is no quotation of who tells it', () => {
  const text = 'Lopez said the suspect, David Kern, told police “I did it” on Monday.';
  const told = readQuotes(bodyOf(text), tagger).map(
    ({ speaker, parts }) =>
      `${speaker?.name}: ${parts.map((part) => slice(text, part)).join(' … ')}`,
  );
  expect(told).toEqual(['David Kern: I did it']);
});
