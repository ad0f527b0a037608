import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read } from '../support/read.ts';

const CORPUS = new URL('../../../data/corpus/', import.meta.url);
const starters = readdirSync(CORPUS).map((file) => readFileSync(new URL(file, CORPUS), 'utf8'));

const made = [
  '',
  '\n \t\n',
  'x',
  'Rain',
  'Share this:\nFacebook\nHome',
  'The river rose at night.The mayor left.On Unpaid DebtsNorland pays its debts.',
  '\ufeffThe river rose\u00a0 at night, the mayor said on Monday in Norport.\r\n\r\n• Live\r\n',
  '“““ … !!! ??? .A .B\n---\n☃\n\u2028x',
  'date 2016-12-09 https://norherald.example/a\n\nRain in Norland\n\nIt rained in Norland, the mayor said.',
  '洪水は夜に起きた。市長は家を出た。\n\n共有',
  `${'Norland pays. '.repeat(500)}\nCheck Also\n${'Another story, the mayor said. '.repeat(20)}`,
];

/** Lines drawn from a small stock, in an order that a fixed sequence gives. */
function shuffled(seed: number): string {
  const stock = [
    'The river rose at night, and the mayor of Norport left his house by boat, he said.',
    'Ana Ruiz speaks in Norport, May 3, 2008. | Photo: Nor Press',
    'By Ana Ruiz',
    'Published 29 September 2016',
    'Source: Nor Press',
    '   • Home',
    'Floods on the River Nor (180)',
    'Check Also',
    'WATCH: Norland',
    'He left.“We stay,” she said.On Unpaid DebtsNorland pays its debts, and so on.',
    'Mayor Leaves House as River Rises in Norport',
    '03:02 GMT06 March 2021',
    '',
    '',
  ];
  let state = seed;
  const lines = Array.from({ length: 30 }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return stock[state % stock.length] ?? '';
  });
  return lines.join('\n');
}

const shuffles = Array.from({ length: 200 }, (_, seed) => shuffled(seed + 1));

test.each([...starters, ...made, ...shuffles])('every word is kept or dropped, once: %#', (raw) => {
  const { text, blocks, dropped } = read(raw);
  const spans = [...blocks, ...dropped].map(({ span }) => span).sort((a, b) => a.start - b.start);
  let end = 0;
  for (const span of spans) {
    expect(text.slice(end, span.start).trim()).toBe('');
    expect(span.end).toBeGreaterThan(span.start);
    expect(span.start).toBeGreaterThanOrEqual(end);
    end = span.end;
  }
  expect(text.slice(end).trim()).toBe('');
  expect(text).toBe(raw);
});

test('blocks stand in the order of the text', () => {
  for (const raw of shuffles) {
    const starts = read(raw).blocks.map(({ span }) => span.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  }
});
