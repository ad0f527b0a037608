import { expect, test } from 'vitest';
import { fitting } from '../../../src/core/export/fitting.ts';
import { octetsOf } from '../../../src/core/export/octets.ts';

test.each([
  ['', 0],
  ['wall', 4],
  ['é', 2],
  ['€', 3],
  ['🕊', 4],
  ['\ud800', 3],
])('%j takes %i octets', (text, octets) => {
  expect(octetsOf(text)).toBe(octets);
  expect(Buffer.byteLength(text)).toBe(octets);
});

test('takes all rows where there is room', () => {
  expect(fitting(3, 100, (count) => 'é'.repeat(count))).toEqual({
    text: 'ééé',
    count: 3,
    octets: 6,
  });
});

test.each([[50], [99], [1_000]])('takes as many rows as %i octets have room for', (largest) => {
  const write = (count: number) =>
    Array.from({ length: count }, (_, row) => '🕊'.repeat(1 + (row % 7))).join('\n');
  const { text, count, octets } = fitting(500, largest, write);
  expect(octets).toBe(Buffer.byteLength(text));
  expect(octets).toBeLessThanOrEqual(largest);
  expect(text).toBe(write(count));
  expect(count).toBeGreaterThan(0);
});

test('gives the head alone where not one row fits', () => {
  const write = (count: number) => `head${'x'.repeat(1_000 * count)}`;
  expect(fitting(3, 10, write)).toEqual({ text: 'head', count: 0, octets: 4 });
});
