import { expect, test } from 'vitest';
import { readAsked, tellWords } from '../../src/core/asked.ts';

const none = { outlet: undefined, speaker: undefined };

test.each([
  ['wall pier', { words: 'wall pier' }],
  ['wall outlet:TASS pier', { words: 'wall pier', outlet: 'TASS' }],
  ['Outlet:"Press TV" wall', { words: 'wall', outlet: 'Press TV' }],
  ['wall speaker:“Ana Ruiz”', { words: 'wall', speaker: 'Ana Ruiz' }],
  ['"no fly zone" -pier', { words: '"no fly zone" -pier' }],
  ['author:Ruiz 10:30', { words: 'author:Ruiz 10:30' }],
  ['speaker:Ruiz', { words: '', speaker: 'Ruiz' }],
])('%s is read', (text, asked) => {
  expect(readAsked(text, none)).toEqual({ ...none, ...asked });
});

test.each([
  ['"no fly', 'The quotation mark before “no fly” is not closed.'],
  ['wall -“no fly', 'The quotation mark before “no fly” is not closed.'],
  ['wall outlet:"Press TV', 'The quotation mark after outlet: is not closed.'],
  ['wall outlet: TASS', 'Please name one after outlet: without a space.'],
  ['wall outlet:TASS outlet:RT', 'Please give outlet once only.'],
  ['wall ""', 'There is no word between the quotation marks.'],
  [
    'wall "of the"',
    '“of the” is too common to look up; please take it away or add a telling word.',
  ],
  ['wall -the', '“the” is too common to leave out; please take it away or add a telling word.'],
  ['-wall', 'This only says to leave out “wall”; please add what to look for.'],
])('%s is answered with what to type instead', (text, problem) => {
  expect(readAsked(text, none)).toEqual({ problem });
});

test('an option and the text cannot both name an outlet', () => {
  expect(readAsked('wall outlet:TASS', { ...none, outlet: 'RT' })).toEqual({
    problem: 'Please give outlet once only.',
  });
});

test('a command that has no speaker takes none in its text', () => {
  expect(readAsked('wall speaker:Ruiz', { outlet: undefined })).toEqual({
    problem: 'speaker: cannot be asked for here; please leave it out.',
  });
});

test.each([
  ['wall pier', '“wall pier”'],
  ['wall "no fly zone"', '“wall” and the phrase “no fly zone”'],
  ['"wall" -pier -"fly zone"', '“wall”, without “pier” or the phrase “fly zone”'],
])('%s is told as %s', (words, told) => {
  expect(tellWords(words)).toBe(told);
});
