import { expect, test } from 'vitest';
import { claimsIn } from '../../src/reading/claims.ts';

test.each([
  [
    'words in marks, with whom the message names',
    '"The market stays for now," Ruiz said.',
    [{ words: 'The market stays for now,', speaker: 'Ruiz' }],
  ],
  [
    'a block quote',
    'Seen today:\n> We will rebuild\n> the wall.\nWhat now?',
    [{ words: 'We will rebuild\nthe wall.' }],
  ],
  [
    'marks of other languages',
    '«Мы не уйдём из гавани никогда», и точка.',
    [{ words: 'Мы не уйдём из гавани никогда' }],
  ],
  [
    'the same words once',
    '“The wall will stand” and again “The wall will stand”',
    [{ words: 'The wall will stand' }],
  ],
  ['a name in marks is no quotation', 'She read “Coast Daily” and the “bot”.', []],
  ['no marks', 'The wall will stand.', []],
])('%s', (_, message, claims) => {
  expect(claimsIn(message)).toEqual(claims);
});
