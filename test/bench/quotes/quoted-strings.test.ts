import { expect, test } from 'vitest';
import { quotedStrings } from '../../../src/bench/quotes/quoted-strings.ts';

test.each([
  ['curly marks', 'She said “the wall holds” twice.', ['the wall holds']],
  ['straight marks', 'She said "the wall holds" twice.', ['the wall holds']],
  ['marks of two characters', "She said ``the wall holds'' twice.", ['`the wall holds']],
  ['single marks', 'She said ‘the wall holds’ twice.', ['the wall holds']],
  [
    'nested: the outer one',
    '“He shouted ‘no more’ at us,” she said.',
    ['He shouted ‘no more’ at us,'],
  ],
  [
    'nested of one form',
    '“He shouted “no more” at us,” she said.',
    ['He shouted “no more” at us,'],
  ],
  ['a closing mark typed as an opening one', '“It holds.“ She left.', ['It holds.']],
  ['closed by a straight mark', '“It holds" and more', ['It holds']],
  ['not closed', '“It holds.\nNext line.', ['It holds.']],
  ['opened again in each paragraph', '“One.\n“Two.” Done.', ['One.', 'Two.']],
  ['opened by a closing mark', 'She said ”it holds” twice.', ['it holds']],
  ['inches', 'A 6" pipe and a 4" pipe.', []],
  ['a decade', 'In the ’90s the ’60s came back.', []],
  ['a possessive', 'The sailors’ and the cooks’ rooms.', []],
  ['a possessive in single marks', '‘The sailors’ rooms’ were full.', ['The sailors’ rooms']],
  ['nothing within', 'She said “…” and “” then.', []],
])('%s', (_, text, strings) => {
  const inner = quotedStrings(text).map(({ inner: { start, end } }) => text.slice(start, end));
  expect(inner).toEqual(strings);
});

test('a string is known without its marks and with them', () => {
  expect(quotedStrings("So ''it'' is.")).toEqual([
    { inner: { start: 4, end: 7 }, outer: { start: 3, end: 9 } },
  ]);
});
