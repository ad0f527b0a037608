import { expect, test } from 'vitest';
import { differenceOf, tellDifference, type Wording } from '../../../src/core/compare/wording.ts';
import { tokensIn } from '../../../src/core/verify/tokens.ts';

const wording = (text: string): Wording => ({ text, length: tokensIn(text).length });
const FULL =
  'We will not rebuild the old wall before June, and the fishers of Porto Alto will be paid 40 crowns each.';

const CASES: readonly (readonly [what: string, text: string, told: readonly string[]])[] = [
  ['the same', FULL, ['word for word as in Q1']],
  [
    'other signs',
    FULL.replace(',', ' –').replace('We', 'we'),
    ['the same words as in Q1; punctuation, case or marks differ'],
  ],
  [
    'a cut end',
    FULL.slice(0, 44),
    ['leaves out “and the fishers of Porto Alto will be paid 40 crowns each”'],
  ],
  [
    'a cut beginning',
    FULL.slice(46),
    ['leaves out “We will not rebuild the old wall before June”'],
  ],
  [
    'both cut',
    'the old wall before June, and the fishers of Porto Alto',
    ['leaves out “We will not rebuild”', 'leaves out “will be paid 40 crowns each”'],
  ],
  ['words left out', FULL.replace('old ', ''), ['leaves out “old”']],
  ['words added', FULL.replace('old', 'old sea'), ['adds “sea”']],
  ['a dropped negation', FULL.replace('not ', ''), ['negation dropped: “not” in Q1, not here']],
  ['another number', FULL.replace('40', '14'), ['number changed: “40” in Q1, “14” here']],
  [
    'a word in place of another at the end',
    FULL.replace('each', 'apiece'),
    ['words changed: “each” in Q1, “apiece” here'],
  ],
  [
    'a word in place of another at the beginning',
    FULL.replace('We', 'They'),
    ['person changed: “We” in Q1, “They” here'],
  ],
  [
    'a gap that is marked',
    FULL.replace(', and the fishers of Porto Alto', ' […]'),
    ['leaves out, and marks it: “and the fishers of Porto Alto”'],
  ],
  ['a bracket', FULL.replace('the old wall', '[it]'), ['has [it] for “the old wall”']],
];

test.each(CASES)('%s', (_, text, told) => {
  const difference = differenceOf(wording(text), wording(FULL));
  expect(difference && tellDifference(difference, 'Q1')).toEqual(told);
});

test.each(CASES)('%s is marked so that both wordings can be read from it', (_, text) => {
  const bits = differenceOf(wording(text), wording(FULL))?.bits ?? [];
  const keysOf = (words: string) => tokensIn(words).map(({ key }) => key);
  const reading = (without: 'added' | 'dropped') =>
    bits.flatMap(({ kind, words }) => (kind === without ? [] : keysOf(words)));
  expect(reading('added')).toEqual(keysOf(FULL));
  expect(reading('dropped')).toEqual(keysOf(text));
});

test('words that have next to nothing in common are not compared', () => {
  expect(differenceOf(wording('It snowed in the hills all night.'), wording(FULL))).toBeUndefined();
});

test('long stretches are told by their beginning and end', () => {
  const long = `${FULL} ${Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ')}`;
  const difference = differenceOf(wording(FULL), wording(long));
  const [told = ''] = difference ? tellDifference(difference, 'Q1') : [];
  expect(told).toMatch(/^leaves out “word0 .* \[…\] .* word59”$/);
  expect(told.length).toBeLessThan(200);
});
