import { expect, test } from 'vitest';
import { findParts, soughtIn } from '../../src/core/sought.ts';
import { queryTerms, wordsIn } from '../../src/core/words.ts';

/** The words of a text that a question finds in it. */
function found(text: string, question: string): readonly string[] {
  const spans = findParts(text, { start: 0, end: text.length }, soughtIn(question).parts);
  return spans.map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['German', 'Die Flüsse an der Straße stiegen.', 'FLUSSE strasse', ['Flüsse', 'Straße']],
  ['Russian', 'Ёлка стоит в Москве.', 'елка', ['Ёлка']],
  ['Greek', 'Η ΑΘΗΝΑ και ο Έλληνας', 'Αθήνα ελληνας', ['ΑΘΗΝΑ', 'Έλληνας']],
  ['Turkish', 'İSTANBUL’da ve Ankara’nın', 'istanbul ankara', ['İSTANBUL', 'Ankara']],
  ['Turkish without its dots', 'Işık söndü.', 'isik', ['Işık']],
  ['French', 'Qu’a dit l’Élysée, s’il a parlé ?', 'elysee', ['Élysée']],
  ['Italian', 'La festa dell’Unità', 'unita', ['Unità']],
  ['Arabic with vowel signs', 'ارتفع النَّهرُ', 'النهر', ['النَّهرُ']],
  ['Arabic with another alif', 'قال أحمد', 'احمد', ['أحمد']],
  ['Hebrew', 'שָׁלוֹם לכם', 'שלום', ['שָׁלוֹם']],
  ['Chinese', '总统周一在莫斯科会见了记者。', '莫斯科', ['莫斯科']],
  ['Japanese', '記者会見で述べた。', '記者', ['記者']],
  ['Thai', 'นายกรัฐมนตรีกล่าวว่า', 'รัฐมนตรี', ['รัฐมนตรี']],
  ['wide letters', 'ＮＡＴＯ said', 'nato', ['ＮＡＴＯ']],
])('%s: “%s” is found by “%s”', (_, text, question, words) => {
  expect(found(text, question)).toEqual(words);
});

test('a common word of one language may be a word of another: articles stay', () => {
  expect(wordsIn('Die Frau rief den Mann.').map(({ term }) => term)).toEqual([
    'die',
    'frau',
    'rief',
    'den',
    'mann',
  ]);
});

test.each(['Sana’a', 'Hawai’i', 'O’Brien', 'Ta’izz'])('%s is one word', (name) => {
  expect(found(`In ${name} it rained.`, name)).toEqual([name]);
  expect(queryTerms(name)).toHaveLength(1);
  expect(queryTerms(name)[0]).toBe(queryTerms(name.replace('’', ''))[0]);
});
