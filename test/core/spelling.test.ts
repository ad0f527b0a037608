import { expect, test } from 'vitest';
import { spellingsOf } from '../../src/core/spelling.ts';

const words = [
  'aleppo',
  'allepo',
  'damascus',
  'idlib',
  'peskov',
  'pesky',
  'president',
  'syria',
  'un',
];
const spellings = spellingsOf(words);

test.each([
  ['alepo', 'whole', ['aleppo', 'allepo']],
  ['alepop', 'whole', ['aleppo']],
  ['prezidant', 'whole', ['president']],
  ['pes', 'beginning', ['peskov', 'pesky', 'president']],
  ['pseko', 'beginning', ['peskov']],
  ['prezid', 'beginning', ['president']],
  ['syr', 'whole', []],
  ['u', 'beginning', []],
  ['a'.repeat(500), 'beginning', []],
] as const)('“%s” is like, as a %s', (typed, extent, found) => {
  expect(spellings(typed, extent).map(({ at }) => words[at])).toEqual(found);
});

test('finds what comparing every word by itself finds', () => {
  const row = allWords('abc', 5)
    .filter((_, n) => n % 3 !== 1)
    .sort();
  const spellingsInRow = spellingsOf(row);
  for (const typed of ['abc', 'cabba', 'bbb', 'abcabca', 'ccccccc']) {
    const allowed = typed.length < 7 ? 1 : 2;
    for (const extent of ['whole', 'beginning'] as const) {
      const expected = row.flatMap((word, at) => {
        const errors = extent === 'whole' ? errorsIn(typed, word) : errorsInBeginning(typed, word);
        return errors <= allowed ? [{ at, errors }] : [];
      });
      expect(spellingsInRow(typed, extent)).toEqual(expected);
    }
  }
});

function allWords(letters: string, longest: number): string[] {
  const shorter = longest > 1 ? allWords(letters, longest - 1) : [''];
  const grown = shorter.flatMap((word) => [...letters].map((letter) => word + letter));
  return [...new Set([...shorter, ...grown])].filter(Boolean);
}

function errorsInBeginning(typed: string, word: string): number {
  const beginnings = Array.from({ length: word.length + 1 }, (_, end) => word.slice(0, end));
  return Math.min(...beginnings.map((beginning) => errorsIn(typed, beginning)));
}

/** By the definition: one letter more, less, other, or two swapped, and the rest. */
function errorsIn(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const counts = [
    errorsIn(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
    errorsIn(a.slice(1), b) + 1,
    errorsIn(a, b.slice(1)) + 1,
  ];
  const swapped = a.length > 1 && a[0] === b[1] && a[1] === b[0];
  if (swapped && b.length > 1) counts.push(errorsIn(a.slice(2), b.slice(2)) + 1);
  return Math.min(...counts);
}
