import {
  type Fetcher,
  type FetcherSetting,
  fetcher,
} from '../../../../src/ingest/fetch/fetcher.ts';
import type { FetchLimits } from '../../../../src/ingest/fetch/limits.ts';

export const NOON = Date.parse('2026-11-22T12:00:00Z');

/** A clock that moves only by sleep, and what was slept. */
export function aWorld() {
  const world = {
    now: NOON,
    slept: [] as number[],
    clock: () => world.now,
    async sleep(milliseconds: number, signal?: AbortSignal) {
      signal?.throwIfAborted();
      world.slept.push(milliseconds);
      world.now += milliseconds;
    },
    random: () => 0.5,
  };
  return world;
}

/** A fetcher that may ask this machine, in a world where waiting takes no time. */
export function aFetcher(
  setting: Partial<FetcherSetting> = {},
  limits: Partial<FetchLimits> = {},
): Fetcher {
  const world = { allowPrivate: true, userAgent: 'Dateline/0.0 (a test)' };
  return fetcher({ ...aWorld(), ...world, limits, ...setting });
}
