import { describe, expect, test } from 'vitest';
import {
  findParts,
  holdsPart,
  partOf,
  respelled,
  soughtIn,
  tellsNothing,
} from '../../src/core/sought.ts';
import { slice } from '../../src/core/span.ts';
import { wordsIn } from '../../src/core/words.ts';

const noFlyZone = [
  { term: 'no', after: 0 },
  { term: 'fly', after: 1 },
  { term: 'zone', after: 2 },
];
const flyZone = [
  { term: 'fly', after: 0 },
  { term: 'zone', after: 1 },
];

describe('a question', () => {
  test.each([
    ['words', 'talks, walls', ['talk', 'wall'], []],
    ['words twice', 'talk talks "talk"', ['talk'], []],
    ['common words beside others', 'the walls of', ['wall'], []],
    ['common words alone, read as names', 'who is us', ['WHO', 'IS', 'US'], []],
    ['a phrase', '"fly zones"', [flyZone], []],
    ['a phrase in curly marks, beside a word', 'Aleppo “fly zone”,', ['aleppo', flyZone], []],
    ['a phrase that begins commonly', '"the fly zone"', [flyZone], []],
    ['a phrase of one word', '"Aleppo"', ['aleppo'], []],
    ['a word left out', 'Aleppo -walls', ['aleppo'], ['wall']],
    ['a phrase left out', '-"fly zone" Aleppo', ['aleppo'], [flyZone]],
    ['words left out alone', '-wall', [], ['wall']],
    ['a hyphen inside a word', 'al-Assad S-300', ['al', 'assad', 's', '300'], []],
    ['a dash between words', 'wall - pier -- boat', ['wall', 'pier', 'boat'], []],
    ['a mark that is never closed', '"fly zone', ['fly', 'zone'], []],
    ['a mark for inches', '6" guns 9" guns', ['6', 'gun', '9'], []],
    ['nothing', ' ?! "" ', [], []],
  ])('of %s', (_, question, parts, without) => {
    expect(soughtIn(question)).toEqual({ parts, without });
  });

  test('keeps the distance of the words of a phrase', () => {
    expect(partOf('talks of the town')).toEqual([
      { term: 'talk', after: 0 },
      { term: 'town', after: 3 },
    ]);
  });

  test.each([
    ['so be it', true],
    ['"so be it"', true],
    ['the wall', false],
    ['who', false],
    ['?!', true],
  ])('%s tells nothing: %s', (question, nothing) => {
    expect(tellsNothing(question)).toBe(nothing);
  });

  test('is respelled but for phrases and what is left out', () => {
    const other = (word: string) => (word === 'Alepo' ? 'Aleppo' : undefined);
    expect(respelled('talks  Alepo, "in Alepo" -Alepo Alepo', other)).toBe(
      'talks  Aleppo, "in Alepo" -Alepo Aleppo',
    );
  });
});

const text = 'Talks failed. The no-fly zone of Zürich: no “fly zones” there, no talks. Talks!';

test.each([
  ['words, within the stretch', ['zurich', 'talk'], ['Zürich', 'talks']],
  ['a phrase as a whole, whatever stands between its words', [flyZone], ['fly zone', 'fly zones']],
  ['a phrase and a word of it', [flyZone, 'zone'], ['fly zone', 'fly zones']],
  ['nothing for words in another order', [flyZone.map((s, n) => ({ ...s, after: 1 - n }))], []],
  ['nothing for no part', [], []],
])('marks %s', (_, parts, marked) => {
  const found = findParts(text, { start: 14, end: text.length - 7 }, parts);
  expect(found.map((span) => slice(text, span))).toEqual(marked);
});

test('a phrase is held where its words stand in a row', () => {
  const holds = (words: string) => holdsPart(wordsIn(words), flyZone);
  expect([holds('a fly zone'), holds('a fly in the zone'), holds('zone fly')]).toEqual([
    true,
    false,
    false,
  ]);
  expect(holdsPart(wordsIn('no fly zone'), noFlyZone)).toBe(false); // “no” is too common to be known.
});
