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

const bare = { between: '', around: (items: string) => items };

function taken(texts: readonly (string | undefined)[]) {
  return texts.map((text) =>
    text === undefined ? {} : { item: { text, octets: octetsOf(text) } },
  );
}

test('takes all items where there is room', () => {
  expect(fitting(taken(['é', 'é', 'é']), 100, bare)).toEqual({
    text: 'ééé',
    count: 3,
    octets: 6,
  });
});

test('counts what is of an article that the file has already, and writes it once', () => {
  const list = { between: ', ', around: (items: string) => `[${items}]` };
  expect(fitting(taken(['S1', undefined, 'S2', undefined]), 100, list)).toEqual({
    text: '[S1, S2]',
    count: 4,
    octets: 8,
  });
});

test.each([[50], [99], [1_000]])('takes as many items as %i octets have room for', (largest) => {
  const texts = Array.from({ length: 500 }, (_, row) => '🕊'.repeat(1 + (row % 7)));
  const list = { between: '\n', around: (items: string) => `«${items}»` };
  const { text, count, octets } = fitting(taken(texts), largest, list);
  expect(octets).toBe(Buffer.byteLength(text));
  expect(octets).toBeLessThanOrEqual(largest);
  expect(text).toBe(`«${texts.slice(0, count).join('\n')}»`);
  expect(count).toBeGreaterThan(0);
});

test('gives the head alone where not one item fits', () => {
  const headed = { between: '', around: (items: string) => `head${items}` };
  const texts = ['x', 'x', 'x'].map((text) => text.repeat(1_000));
  expect(fitting(taken(texts), 10, headed)).toEqual({ text: 'head', count: 0, octets: 4 });
});
