import { expect, test } from 'vitest';
import { headsOf, isName, isPerson } from '../../../src/bench/quotes/source-head.ts';

test.each([
  ['Ana Ruiz', ['Ruiz'], true],
  ['Sen. Ana Ruiz, who built the wall', ['Ruiz'], true],
  ['Ana Ruiz (Harbour Party)', ['Ruiz'], true],
  ['a spokesman for Ana Ruiz', ['spokesman'], false],
  ['Ana Ruiz and Per Lund', ['Lund', 'Ruiz'], true],
  ['many of the sailors', ['sailors'], false],
  ['Per Lund Jr. himself', ['Lund'], true],
  ['he', ['he'], false],
  ['Officials', ['Officials'], false],
  ['the harbour office — its head', ['office'], false],
])('the source “%s” is about %j', (source, heads, name) => {
  const found = headsOf(source, [{ start: 0, end: source.length }]);
  expect(found.map(({ start, end }) => source.slice(start, end))).toEqual(heads);
  const [head = { start: 0, end: 0 }] = found;
  expect(isName(source, head)).toBe(name);
});

test('no source has no head', () => {
  expect(headsOf('Nobody.', [])).toEqual([]);
});

const text = 'Mayor Ana Ruiz came. She spoke. Per Lund left. “Late,” Ms. Ruiz said.';
const at = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const head = { start: text.lastIndexOf('Ruiz'), end: text.lastIndexOf('Ruiz') + 4 };

test.each([
  ['a mention with the surname', { mention: at('Ana Ruiz') }, true],
  ['another name', { mention: at('Per Lund') }, false],
  ['a pronoun after the name', { mention: at('She') }, true],
  ['a pronoun told with the name', { mention: at('She'), name: 'Ana Ruiz' }, true],
  ['a pronoun told with another name', { mention: at('She'), name: 'Per Lund' }, false],
  ['a description after another name', { mention: at('“Late') }, false],
])('who is Ruiz: %s', (_, speaker, right) => {
  expect(isPerson(text, speaker, head)).toBe(right);
});
