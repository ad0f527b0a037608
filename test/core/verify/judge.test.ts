import { describe, expect, test } from 'vitest';
import { claimedIn } from '../../../src/core/verify/claimed.ts';
import { judge } from '../../../src/core/verify/judge.ts';
import { spanOf } from '../../support/corpus.ts';

const text = `The minister spoke on Friday. “We will not leave the harbour,” Ana Ruiz told reporters on Monday, “until the 12 ships of the Polish fleet have gone east.” The council was silent.
Later she said that the cease-fire had failed.`;
const parts = [
  spanOf(text, 'We will not leave the harbour,'),
  spanOf(text, 'until the 12 ships of the Polish fleet have gone east.'),
];
const place = {
  text,
  paragraphs: text.split('\n').map((line) => spanOf(text, line)),
  quoted: [parts],
};
const judged = (claim: string) => judge(claimedIn(claim), place);

test.each([
  ['We will not leave the harbour'],
  ['until the 12 ships of the Polish fleet have gone east.'],
  ['until  the 12\nships of the Polish fleet'],
  ['The council was silent'],
])('%j stands there to the letter', (claim) => {
  expect(judged(claim)).toMatchObject({ verdict: 'verbatim', share: 1, changes: [] });
});

test.each([
  ['other punctuation', 'until the 12 ships, of the Polish fleet, have gone east'],
  ['other case', 'UNTIL the 12 ships of the polish fleet have gone east'],
  ['another sign at the end', 'We will not leave the harbour!'],
  ['one word for two', 'Later she said that the ceasefire had failed'],
])('%s: the same words', (_, claim) => {
  expect(judged(claim)).toMatchObject({ verdict: 'same words', changes: [] });
});

test('what stands between the parts of a quotation is told, and is no change', () => {
  expect(
    judged('We will not leave the harbour until the 12 ships of the Polish fleet have gone east'),
  ).toMatchObject({
    verdict: 'same words',
    leftOut: [{ why: 'interrupted', words: 'Ana Ruiz told reporters on Monday' }],
  });
});

test('an interruption is no word of the difference', () => {
  const claim =
    'We will not leave the harbour until the 14 ships of the Polish fleet have gone east';
  expect(judged(claim)?.bits).toEqual([
    { kind: 'same', words: 'We will not leave the harbour' },
    { kind: 'same', words: '[…]' },
    { kind: 'same', words: 'until the' },
    { kind: 'dropped', words: '12' },
    { kind: 'added', words: '14' },
    { kind: 'same', words: 'ships of the Polish fleet have gone east' },
  ]);
});

test.each([
  ['leave the harbour', 'not'],
  ['not leave the harbour', ''],
  ['until the 12 ships of the Polish fleet', ''],
])('%j: a “not” right before it is seen', (claim, denied) => {
  expect(judged(claim)).toMatchObject({ verdict: 'verbatim', denied });
});

test.each([
  ['Wir werden die Mauer nicht wieder bauen', 'nicht'],
  ['Nous ne reviendrons pas dans ce port', 'pas'],
  ['Мы не построим эту стену до зимы', 'не'],
  ['Ми ніколи не збудуємо цю стіну знову', 'ніколи'],
  ['لن نعيد بناء هذا السد لن نعيد الجدار قبل الشتاء', 'لن'],
])('%s: a dropped negation is called so', (said, word) => {
  const at = said.lastIndexOf(` ${word} `);
  const whole = { start: 0, end: said.length };
  const there = { text: said, paragraphs: [whole], quoted: [[whole]] };
  const claim = said.slice(0, at) + said.slice(at + word.length + 1);
  expect(judge(claimedIn(claim), there)).toMatchObject({
    verdict: 'words differ',
    changes: [{ kind: 'negation dropped', was: word, is: '' }],
  });
});

test.each(['…', '...', '[…]', '[...]', '(...)'])('%s marks what is left out', (mark) => {
  expect(judged(`until the 12 ships ${mark} have gone east`)).toMatchObject({
    verdict: 'same words',
    changes: [],
    leftOut: [{ why: 'marked', words: 'of the Polish fleet' }],
  });
});

test('brackets stand for what they replace', () => {
  expect(judged('until the 12 ships of [her] fleet have gone east')).toMatchObject({
    verdict: 'same words',
    bracketed: [{ is: 'her', was: 'the Polish' }],
  });
});

describe('a difference is called by what it changes', () => {
  test.each([
    ['We will leave the harbour', 'negation dropped', 'not', ''],
    ['until the 12 ships of the Polish fleet have not gone east', 'negation added', '', 'not'],
    ['until the 20 ships of the Polish fleet have gone east', 'number changed', '12', '20'],
    ['until the 12 ships of the Polish fleet have gone west', 'opposite word', 'east', 'west'],
    [
      'until the 12 ships of the Russian fleet have gone east',
      'name or place changed',
      'Polish',
      'Russian',
    ],
    ['They will not leave the harbour', 'person changed', 'We', 'They'],
    ['We would not leave the harbour', 'certainty changed', 'will', 'would'],
    [
      'until the Polish fleet of the 12 ships have gone east',
      'order changed',
      '12 ships of the',
      'of the 12 ships',
    ],
    ['until the 12 ships of the fleet have gone east', 'name or place changed', 'Polish', ''],
    ['until the 12 ships have gone east', 'name or place changed', 'of the Polish fleet', ''],
    ['We will not leave harbour', 'words left out', 'the', ''],
    ['We will not leave the old harbour', 'words added', '', 'old'],
    ['We will not abandon the harbour', 'words changed', 'leave', 'abandon'],
  ])('%j: %s', (claim, kind, was, is) => {
    expect(judged(claim)).toMatchObject({ verdict: 'words differ', changes: [{ kind, was, is }] });
  });

  test('a difference on either side of an interruption is told without it', () => {
    expect(
      judged('We will not leave the port until the 12 ships of the Polish fleet have gone east'),
    ).toMatchObject({
      changes: [{ kind: 'words changed', was: 'harbour', is: 'port' }],
      leftOut: [{ why: 'interrupted', words: 'Ana Ruiz told reporters on Monday' }],
    });
  });

  test('each word of either side is shown', () => {
    expect(judged('We will leave the harbour')?.bits).toEqual([
      { kind: 'same', words: 'We will' },
      { kind: 'dropped', words: 'not' },
      { kind: 'same', words: 'leave the harbour' },
    ]);
  });
});

test('words outside quotation marks are told as the article’s own', () => {
  expect(judged('The council was silent')?.isQuoted).toBe(false);
  expect(judged('We will not leave the harbour')?.isQuoted).toBe(true);
});

test.each([['Entirely other words about nothing at all'], ['the of on'], ['…'], ['']])(
  '%j is not there',
  (claim) => {
    expect(judged(claim)).toBeUndefined();
  },
);
