import { expect, test } from 'vitest';
import { dayIn } from '../../src/core/digest/wall-clock.ts';
import { simulate } from '../../src/simulation/simulate.ts';
import { openState } from '../../src/stores/state.ts';
import { aFolder } from '../ingest/support/folder.ts';

const folder = aFolder();

test('over weeks of kills and outages, two programs post each digest once or tell why not', async () => {
  let named = 0;
  const { faults, due, posted, skipped, kills, ownersToldTwice } = await simulate({
    seed: 3,
    days: 21,
    subscriptions: 16,
    kills: 120,
    start: Date.UTC(2026, 2, 15), // Over the last Sunday of March.
    open: (now) =>
      openState({
        file: folder.at('state.db'),
        today: () => dayIn('UTC', now()),
        tell: (fault) => expect.fail(fault.message),
        survives: 'kill',
        newId: () => {
          named += 1;
          return `${named}`.padStart(6, '0');
        },
      }),
  });
  expect(faults).toEqual([]);
  expect(ownersToldTwice).toBe(0);
  expect(kills).toBe(120);
  expect(due).toBeGreaterThan(200);
  expect(posted).toBeGreaterThan(due / 2);
  const told = Object.values(skipped).reduce((sum, count) => sum + count, 0);
  expect(told + posted).toBeGreaterThanOrEqual(due);
}, 60_000);
