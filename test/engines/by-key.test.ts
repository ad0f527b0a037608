import { expect, test } from 'vitest';
import { byKey } from '../../src/engines/by-key.ts';

const KEYS = 90;
const rows = Uint32Array.from({ length: 9_000 }, (_, n) => (n * 7_919) % 9_000);
const keyOf = (row: number) => (row * 31) % KEYS;

test('all rows come once, by their keys and then in their order', async () => {
  const found: number[] = [];
  for await (const batch of byKey(rows, keyOf, KEYS)) found.push(...batch);
  const inOrder = [...rows].sort((a, b) => keyOf(a) - keyOf(b));
  expect(found).toEqual(inOrder);
});

test('the first rows come without the others', async () => {
  for await (const batch of byKey(rows, keyOf, KEYS)) {
    expect(batch.length).toBe(300);
    break;
  }
});

test('no rows come of none', async () => {
  const found: number[] = [];
  for await (const batch of byKey(new Uint32Array(0), keyOf, KEYS)) found.push(...batch);
  expect(found).toEqual([]);
});
