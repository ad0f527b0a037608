import { expect, test } from 'vitest';
import { keepState } from '../../src/bin/keep-state.ts';
import { HOUR } from '../../src/core/digest/wall-clock.ts';

test('the state is tidied at once and every hour, also after a fault, until it is stopped', async () => {
  const tidied: number[] = [];
  const faults: unknown[] = [];
  let now = 0;
  const keeper = keepState({
    state: {
      tidy: (at) => {
        tidied.push(at);
        if (at === HOUR) throw new Error('the disk is full');
      },
    },
    clock: {
      now: () => now,
      until: async (at) => {
        now = at;
        if (now > 2 * HOUR) keeper.stop();
      },
    },
    tell: (fault) => faults.push(fault),
  });
  await keeper.start();
  expect(tidied).toEqual([0, HOUR, 2 * HOUR]);
  expect(faults).toEqual([new Error('the disk is full')]);
});
