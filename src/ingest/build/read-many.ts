import type { Item } from '../item.ts';
import type { ReadItem } from './builder.ts';
import { type Pool, type PoolSettings, readingPool } from './pool.ts';
import { readSafely } from './read-safely.ts';

/**
 * So many items are read faster here than threads begin: each loads the reader anew and warms it up.
 * Measured with `npm run bench -- start` and on articles of 500 words.
 */
const HERE = 64;

/** Reads a few items in this thread, one after the other, and from then on in a pool. */
export function readMany(
  read: (item: Item) => Promise<ReadItem>,
  settings: PoolSettings,
  here = HERE,
): Pool {
  let begun = 0;
  let before: Promise<unknown> = Promise.resolve();
  let pool: Pool | undefined;
  return {
    read(item) {
      begun += 1;
      if (begun > here) {
        pool ??= readingPool(settings);
        return pool.read(item);
      }
      const outcome = before.then(() => readSafely(item, read));
      before = outcome;
      return outcome;
    },
    close: async () => pool?.close(),
  };
}
