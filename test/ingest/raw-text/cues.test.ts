import { expect, test } from 'vitest';
import { cuesOf } from '../../../src/ingest/raw-text/cues.ts';
import { linesOf } from '../../../src/ingest/raw-text/lines.ts';
import { isEndMark } from '../../../src/ingest/raw-text/rules/end-mark.ts';
import { signCues } from '../../../src/ingest/raw-text/sign-cues.ts';

test.each([
  ['Q: Favourite bridge?', 3, ['digits 0', 'q and a', 'asks']],
  ['3. Westgate, 44 metres', 4, ['digits 3', 'item']],
  ['— Ana Ruiz', 2, ['digits 0', 'item', 'signed']],
  ['Rice, beans, salt, oil, water and a lime', 8, ['digits 0', 'commas 5']],
])('%s', (text, words, cues) => {
  expect(signCues({ text, words })).toEqual(cues);
});

test('a teaser goes on where the headline of its story ends', () => {
  const lines = linesOf(
    'Norport closes its old bridge\nThe weather\nNorport closes its old bridge for a year after a long vote',
  );
  const opens = cuesOf(lines).map((cues) => cues.filter((cue) => cue.startsWith('opens')));
  expect(opens).toEqual([[], [], ['opens as another']]);
});

test.each([
  'Lesen Sie auch',
  'Você pode gostar...',
  'Leia também:',
  'Читайте также',
  'À lire aussi',
])('%s ends an article', (text) => {
  expect(isEndMark(text)).toBe(true);
});

test.each(['Lesen Sie auch das Kleingedruckte', 'Relatedly, the bridge is closed'])(
  '%s does not',
  (text) => {
    expect(isEndMark(text)).toBe(false);
  },
);
