import { expect, test } from 'vitest';
import { openWeights, packWeights } from '../../../../src/reading/quotes/model/weights.ts';

const weights = {
  tables: new Map([
    ['cue', { width: 1, scale: 0.25, weights: Int8Array.of(1, -2, 3, -127) }],
    ['role', { width: 3, scale: 0.5, weights: Int8Array.of(1, 2, 3, 4, 5, 6) }],
  ]),
  clusters: new Map([
    [-77, 3],
    [12_345, 99],
  ]),
};

test('what is packed opens as it was', () => {
  expect(openWeights(packWeights(weights))).toEqual(weights);
});

test('weights may lie anywhere in a larger buffer', () => {
  const packed = packWeights(weights);
  const around = new Uint8Array(packed.length + 3);
  around.set(packed, 3);
  expect(openWeights(around.subarray(3))).toEqual(weights);
});

test.each([new Uint8Array(0), new Uint8Array(64), new TextEncoder().encode('DLQ0 something else')])(
  'other bytes are refused',
  (bytes) => expect(() => openWeights(bytes)).toThrow('no weights of the quote reader'),
);
