import { expect, test } from 'vitest';
import { cutAtStops, cutHeading } from '../../../src/ingest/raw-text/unglue.ts';

function cut(text: string): string[] {
  const marks = { heading: '# ', caption: '| ', paragraph: '' };
  const pieces = cutAtStops(text, { start: 0, end: text.length });
  return pieces
    .flatMap((piece, i) => cutHeading(text, piece, i > 0))
    .map(({ kind, span }) => marks[kind] + text.slice(span.start, span.end));
}

test.each([
  [
    'The river rose at night.The mayor left his house.Nobody was hurt, he said.',
    ['The river rose at night.', 'The mayor left his house.', 'Nobody was hurt, he said.'],
  ],
  [
    'He left for the coast."We will stay here," she said."It is our home."The road was closed.',
    [
      'He left for the coast.',
      '"We will stay here," she said.',
      '"It is our home."',
      'The road was closed.',
    ],
  ],
  [
    'The river rose at night.On the Closed Roads in NorlandThe roads are closed, she said.',
    [
      'The river rose at night.',
      '# On the Closed Roads in Norland',
      'The roads are closed, she said.',
    ],
  ],
  [
    "The river rose at night.On Sudland's Grain Ships The ships were late, he said.",
    ['The river rose at night.', "# On Sudland's Grain Ships", 'The ships were late, he said.'],
  ],
  [
    "Norland waits for rain.On Unpaid DebtsNorland's debts are old, she said.",
    ['Norland waits for rain.', '# On Unpaid Debts', "Norland's debts are old, she said."],
  ],
  [
    'The river rose at night.NOPA said so first.A: It did.',
    ['The river rose at night.', 'NOPA said so first.', 'A: It did.'],
  ],
])('cuts %s', (text, pieces) => {
  expect(cut(text)).toEqual(pieces);
});

test.each([
  'The U.S.Congress met on Monday with J.K.Lane and others.',
  'Prices rose by 3.5 per cent, the site Grain.Com said on Monday.',
  'Write to ana.ruiz@norherald.example or see norherald.example/Grain.Html for more of it.',
  'The YouTube channel of the mayor and his McDonald stand were closed.',
  'It rained. It rained again. Then it stopped.',
])('leaves %s whole', (text) => {
  expect(cut(text)).toEqual([text]);
});

test('takes time in proportion to length', () => {
  const text = 'The river rose at night.On Unpaid DebtsNorland pays.U.S.A.'.repeat(20_000);
  expect(cut(text).length).toBeGreaterThan(20_000);
});
