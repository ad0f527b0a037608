import { expect, test } from 'vitest';
import { bestOnce, copiesIn } from '../../src/engines/copies.ts';

/** Passages 1 and 4 say what 2 says, passage 6 what 0 says; 3 and 5 stand alone. */
const copies = copiesIn(Uint32Array.of(0, 2, 2, 3, 2, 5, 0));

test.each([
  ['its first passage stands for a unit, wherever it comes', '1:5 2:3 4:4', '2:5', 2],
  ['else the one that comes first in the corpus', '1:3 4:5', '1:5', 1],
  ['a copy alone is no copy of what was found', '4:5 6:2', '4:5 6:2', 0],
  [
    'of equal scores the passage that is shown tells the order',
    '1:7 2:1 3:7 0:7',
    '0:7 2:7 3:7',
    1,
  ],
  ['a better copy lifts its unit', '0:1 3:2 6:3', '0:3 3:2', 1],
  ['what stands alone stays', '3:1 5:1', '3:1 5:1', 0],
])('%s', (_, found, shown, left) => {
  const pairs = found.split(' ').map((pair) => pair.split(':').map(Number));
  const matches = {
    ids: Uint32Array.from(pairs, ([id = 0]) => id),
    scores: Float64Array.from(pairs, ([, score = 0]) => score),
  };
  const { total, copies: others, ranked } = bestOnce(matches, 10, copies);
  expect(ranked.map(({ id, score }) => `${id}:${score}`).join(' ')).toBe(shown);
  expect([total, others]).toEqual([pairs.length - left, left]);
});
