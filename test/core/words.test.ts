import { describe, expect, test } from 'vitest';
import { slice } from '../../src/core/span.ts';
import { fold, queryTerms, wordsIn } from '../../src/core/words.ts';

const termsOf = (text: string) => wordsIn(text).map(({ term }) => term);

describe('words', () => {
  test.each([
    ['case and accents', 'Zürich ZURICH', ['zurich', 'zurich']],
    [
      'letters of other alphabets that Latin has words for',
      'Łódź Ærø straße',
      ['lodz', 'aero', 'strass'],
    ],
    ['apostrophes of any shape', "Sana’a Sana'a Sanaʼa", ['sanaa', 'sanaa', 'sanaa']],
    ['the possessive', "Peskov’s Peskov's U.S.'s", ['peskov', 'peskov', 'US']],
    ['contractions', 'I’ll go, they’ve seen, don’t', ['go', 'seen']],
    ['elision', 'l’Elysée d’Ivoire O’Reilly', ['elyse', 'ivoir', 'oreilli']],
    ['word forms', 'talks talked talking', ['talk', 'talk', 'talk']],
    [
      'countries and who is of them',
      'Syria Syrian Syrians syrian',
      ['syria', 'syria', 'syria', 'syria'],
    ],
    ['hyphens', 'al-Assad S-300', ['al', 'assad', 's', '300']],
    ['thousands', '1,200 and 12,000,000 but 12,34', ['1200', '12000000', '12', '34']],
    ['dates', '2016-12-09', ['2016', '12', '09']],
    ['initials', 'U.N. U.S.S.R. F.B.I.', ['un', 'ussr', 'fbi']],
    ['US, not us', 'The U.S. and the US told us', ['US', 'US', 'told']],
    ['WHO and IS, not who is', 'WHO and IS: who is it', ['WHO', 'IS']],
    ['lines in capitals', 'WHO IS THERE\nUS STRIKES ON SYRIA', ['US', 'strike', 'syria']],
    ['Cyrillic', 'Жителей Йемена', ['жителеи', 'иемена']],
    ['Arabic, with and without marks', 'حَلَب حلب', ['حلب', 'حلب']],
    ['scripts without spaces', '東京都は晴れ', ['東京', '都', 'は', '晴れ']],
    ['scripts side by side', 'ISIS組織', ['isi', '組織']],
    ['nothing', ' — …!? ', []],
    ['single letters', "wall's 's s x.y a.b. U.", ['wall', 's', 'xy', 'ab', 'u']],
    ['words against other signs', 'wall’ ‘wall “wall—wall”wall\u00a0wall', Array(6).fill('wall')],
    [
      'words that begin plain',
      'Sao\u0301 caf\u00e9s 12\u00bd 1,200x',
      ['sao', 'cafe', '121⁄2', '1', '200x'],
    ],
    ['emoji', '🔥 fire 🔥', ['fire']],
  ])('read %s', (_, text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  test('stand where their letters stand', () => {
    const text = '“Russia’s İzmir”—the U.S., l’Elysée';
    expect(wordsIn(text).map(({ span }) => slice(text, span))).toEqual([
      'Russia',
      'İzmir',
      'U.S.',
      'Elysée',
    ]);
  });

  test('are read within a stretch, placed in the whole text', () => {
    const text = 'One harbour. Two harbours.';
    const words = wordsIn(text, { start: 13, end: text.length });
    expect(words.map(({ term, span, at }) => ({ term, span, at }))).toEqual([
      { term: 'two', span: { start: 13, end: 16 }, at: 0 },
      { term: 'harbour', span: { start: 17, end: 25 }, at: 1 },
    ]);
  });
});

describe('questions', () => {
  test.each([
    ['common words are left out', 'the talks of the town', ['talk', 'town']],
    ['a word counts once', 'talks, talk, talking', ['talk']],
    ['common words alone are kept', 'to be or not', ['to', 'be', 'or', 'not']],
    ['names among common words alone', 'who is us', ['WHO', 'IS', 'US']],
    ['nothing', '?!', []],
  ])('%s', (_, text, terms) => {
    expect(queryTerms(text)).toEqual(terms);
  });

  test('of ten thousand letters have an end', () => {
    expect(queryTerms('y'.repeat(10_000))).toEqual(['y'.repeat(10_000)]);
    expect(queryTerms(Array.from({ length: 5_000 }, (_, n) => `w${n}`).join(' '))).toHaveLength(30);
  });
});

test('have a place among all words, the common ones included', () => {
  const placed = wordsIn('the talks of Zürich’s mayor, l’Elysée').map(({ term, at }) => [term, at]);
  expect(placed).toEqual([
    ['talk', 1],
    ['zurich', 3],
    ['mayor', 4],
    ['elyse', 5],
  ]);
});

test('names are folded without losing their signs', () => {
  expect(fold('São Paulo’s “Folha”')).toBe("sao paulo's “folha”");
});
