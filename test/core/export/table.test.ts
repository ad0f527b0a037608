import { expect, test } from 'vitest';
import { writeTable } from '../../../src/core/export/table.ts';
import { readTable } from '../../support/read-table.ts';

const head = ['code', 'words'];

test('is UTF-8 with its mark, a line a row, CRLF', () => {
  expect(
    writeTable({
      head,
      lines: [
        ['Q1', 'one, two'],
        ['Q2', 'a "mark"'],
      ],
    }),
  ).toBe('\uFEFFcode,words\r\nQ1,"one, two"\r\nQ2,"a ""mark"""\r\n');
});

test.each([
  ['=HYPERLINK("https://evil.example")'],
  ['+1'],
  ['-1+1'],
  ['@SUM(A1)'],
  ['＝1'],
  ['|calc'],
  ['\t=1'],
  ['\u0000=1'],
  [' \n=1'],
])('no spreadsheet runs %j', (text) => {
  const [, line = ''] = writeTable({ head: ['words'], lines: [[text]] }).split('words\r\n');
  expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
});

test.each([
  ['plain words'],
  [''],
  ['“curly” and "straight", both'],
  ['two\nlines'],
  ['two\r\nlines, and a "mark"\r'],
  ['=1+1'],
  ["'=1+1"],
  ["''=1+1"],
  ["'Twas the night"],
  ['\t@x'],
  ['«Город» не сдан'],
  ['قال: "لا تعليق"'],
  ['𝔘𝔫𝔦 🕊️ 𐍈'],
  ['\u202eback'],
  [' spaces around '],
])('gives %j back to the letter', (text) => {
  const lines = [
    [text, 'x'],
    ['y', text],
  ];
  expect(readTable(writeTable({ head, lines }))).toEqual([head, ...lines]);
});

test('gives any text back to the letter', () => {
  const signs = [
    '=',
    '+',
    '-',
    '@',
    "'",
    '"',
    ',',
    '\r',
    '\n',
    '\t',
    ' ',
    'a',
    'é',
    '🕊️',
    '\uFEFF',
    ';',
  ];
  let state = 7;
  const dice = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const text = () => Array.from({ length: dice(7) }, () => signs[dice(signs.length)]).join('');
  const lines = Array.from({ length: 3_000 }, () => [text(), text()]);
  expect(readTable(writeTable({ head, lines }))).toEqual([head, ...lines]);
});
