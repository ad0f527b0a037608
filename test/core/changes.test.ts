import { expect, test } from 'vitest';
import { type Change, changesBetween } from '../../src/core/changes.ts';
import { inCommon } from '../../src/core/in-common.ts';
import { slice } from '../../src/core/span.ts';
import { anArticle } from '../support/corpus.ts';

const FELL = 'The wall fell on Friday and 11 boats were lost.';
const RUIZ = 'Mayor Ana Ruiz said the council would meet.';
const CLOSED = 'The market stays closed until May.';

/** `3 added: …`, with what went between ⟦⟧ and what came between ⟪⟫. */
function changes(older: readonly string[], newer: readonly string[]): readonly string[] {
  const [before, after] = [older, newer].map((lines) => anArticle({ text: lines.join('\n') }));
  if (!before || !after) throw new Error('two texts');
  return changesBetween(before, after).map((change) => told(change, before.text, after.text));
}

function told(change: Change, before: string, after: string): string {
  switch (change.kind) {
    case 'added':
      return `+${change.after.number} ${slice(after, change.after.span)}`;
    case 'removed':
      return `-${change.before.number} ${slice(before, change.before.span)}`;
    case 'changed': {
      const gone = change.gone.map((span) => slice(before, span)).join(' | ');
      const come = change.come.map((span) => slice(after, span)).join(' | ');
      return `${change.before.number}→${change.after.number} −${gone} +${come}`;
    }
  }
}

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ['nothing', [FELL, RUIZ], [FELL, RUIZ], []],
  ['a paragraph more', [FELL], [FELL, RUIZ], [`+2 ${RUIZ}`]],
  ['a paragraph less', [FELL, RUIZ], [RUIZ], [`-1 ${FELL}`]],
  ['a number', [FELL], [FELL.replace('11', '14')], ['1→1 −11 +14']],
  [
    'words at both ends',
    [RUIZ],
    [`On Monday ${RUIZ.replace('.', ' soon.')}`],
    ['1→1 − +On Monday | soon'],
  ],
  ['a denial', [RUIZ], [RUIZ.replace('would', 'would not')], ['1→1 − +not']],
  ['another place', [FELL, RUIZ, CLOSED], [CLOSED, FELL, RUIZ], []],
  [
    'another place and a word',
    [FELL, RUIZ],
    [RUIZ, FELL.replace('lost', 'sunk')],
    ['1→2 −lost +sunk'],
  ],
  ['the marks and spaces alone', ['“It  is late,” she said.'], ['"It is late," she said.'], []],
  ['a paragraph twice', [FELL], [FELL, FELL], [`+2 ${FELL}`]],
  ['all', [FELL], [CLOSED], [`+1 ${CLOSED}`, `-1 ${FELL}`]],
])('two states differ in %s', (_, older, newer, expected) => {
  expect(changes(older, newer)).toEqual(expected);
});

test.each([
  ['a b c d', 'a x c d', ['a', 'c', 'd']],
  ['a b c', '', []],
  ['a b a b', 'b a', ['b', 'a']],
])('“%s” and “%s” have a row in common', (a, b, expected) => {
  const row = a.split(' ');
  expect(inCommon(row, b.split(' ')).map(([at]) => row[at])).toEqual(expected);
});

test('very long rows are compared from their ends alone', () => {
  const a = ['x', ...Array.from({ length: 3_000 }, (_, at) => `a${at}`), 'y'];
  const b = ['x', ...Array.from({ length: 3_000 }, (_, at) => `b${at}`), 'y'];
  expect(inCommon(a, b)).toEqual([
    [0, 0],
    [3_001, 3_001],
  ]);
});
