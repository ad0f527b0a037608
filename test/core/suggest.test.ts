import { expect, test } from 'vitest';
import { completer } from '../../src/core/suggest.ts';

const complete = completer([
  { offer: 'Dmitry Peskov', names: ['Dmitry Peskov', 'Peskov', 'Dmitri Peskov'] },
  { offer: 'Ana Ruiz', names: ['Ana Ruiz', 'Ana Luísa Ruiz'] },
  { offer: 'Anatole O’Rourke', names: ['Anatole O’Rourke'] },
  { offer: 'Jo Park', names: ['Jo Park'] },
]);

test.each([
  ['nothing: the first ones', '', ['Dmitry Peskov', 'Ana Ruiz', 'Anatole O’Rourke']],
  ['a beginning, in order of preference', 'ana', ['Ana Ruiz', 'Anatole O’Rourke']],
  ['the beginning of any word', 'PES', ['Dmitry Peskov']],
  ['an alias, accents aside', 'luisa', ['Ana Ruiz']],
  ['beginnings of several words in any order', 'pesk dmit', ['Dmitry Peskov']],
  ['an apostrophe of another shape', "o'rou", ['Anatole O’Rourke']],
  ['a typing error', 'peksov', ['Dmitry Peskov']],
  ['a word that is right beside one that is not', 'dmitry pseko', ['Dmitry Peskov']],
  ['typing errors in several words', 'dmirty pseko', ['Dmitry Peskov']],
  ['words that no one name has together', 'ana park', []],
  ['too short to be an error', 'ps', []],
  ['nothing but signs', '—', ['Dmitry Peskov', 'Ana Ruiz', 'Anatole O’Rourke']],
  ['something enormous', 'x'.repeat(10_000), []],
])('completes %s', (_, typed, offers) => {
  expect(complete(typed, 3)).toEqual(offers);
});

const letters = [...'abcdefghij'];
const many = letters.flatMap((a) =>
  letters.flatMap((b) => letters.flatMap((c) => letters.map((d) => `z${a}${b}${c}${d}`))),
);
const among = completer([
  ...many.map((name) => ({ offer: name, names: [name] })),
  { offer: 'Dmitry Peskov', names: ['Dmitry Peskov'] },
]);

test.each([
  ['zabcd', ['zabcd']],
  ['Peksov', ['Dmitry Peskov']],
  ['epskov', ['Dmitry Peskov']],
  ['xpeskov', ['Dmitry Peskov']],
  ['eskov', []],
  ['dmtiry pes', ['Dmitry Peskov']],
  ['Beskov', []],
  ['eps', []],
])(
  'among very many words, %s is completed where its first letters may be right',
  (typed, offers) => {
    expect(among(typed, 3)).toEqual(offers);
  },
);
