import { describe, expect, test } from 'vitest';
import { quotedStrings } from '../../../src/reading/quotes/quoted-strings.ts';
import { bodyOf } from '../../support/quotes-told.ts';

const read = (text: string) =>
  quotedStrings(
    text,
    bodyOf(text).blocks.map(({ span }) => span),
  ).map(({ inner, closed, resumed }) => {
    const words = text.slice(inner.start, inner.end);
    return `${resumed ? '…' : ''}${words}${closed ? '' : '…'}`;
  });

describe('the quoted strings of', () => {
  test.each([
    ['curly marks', 'She said “we will” and left.', ['we will']],
    ['straight marks', 'She said "we will" and left.', ['we will']],
    ['typewriter marks', "She said ``we will'' and ''we must'' too.", ['we will', 'we must']],
    ['guillemets', 'Elle dit « nous irons » et part.', [' nous irons ']],
    ['low marks', 'Sie sagte „wir gehen“ und ging.', ['wir gehen']],
    ['single marks', "She called it ‘the end’ and 'a start' too.", ['the end', 'a start']],
    ['nested marks', '“He told me “go home” twice,” she said.', ['He told me “go home” twice,']],
    ['a curly mark that a straight one closes', 'It was “over by May" she said.', ['over by May']],
    ['a closing mark where one opens', '”We will” was all he said.', ['We will']],
    [
      'an opening mark where one closes',
      'He said “we will“ and “we must.”',
      ['we will', 'we must.'],
    ],
    ['apostrophes', "The voters' hope in the '90s: don't rock O'Neill's boat.", []],
    ['inches', 'A 5\'11" man with a 27" screen.', []],
    ['a lone closing mark', 'It ended.” Nobody knew why.', []],
    ['a lone mark in mid-air', 'This is " an odd one.', []],
    ['marks around nothing', 'An empty “” pair and a full “one”.', ['one']],
    [
      'paragraphs that the last one closes',
      '“We will build.\n“We will stay.\n“We will win,” she said.',
      ['We will build.…', '…We will stay.…', '…We will win,'],
    ],
  ])('%s', (_, text, strings) => {
    expect(read(text)).toEqual(strings);
  });
});

test.each(['“', '"', '”', "'", '‘', '«', '“ ', " '", '" a ', "'a ", '“a'])(
  'a page of %j is read to its end',
  (mark) => {
    const text = mark.repeat(240_000);
    const strings = quotedStrings(text, [{ start: 0, end: text.length }]);
    expect(strings.every(({ outer }) => outer.start < outer.end && outer.end <= text.length)).toBe(
      true,
    );
  },
);
