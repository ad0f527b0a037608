import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../../src/core/article.ts';
import { type Pool, type PoolSettings, readingPool } from '../../../src/ingest/build/pool.ts';
import { readMany } from '../../../src/ingest/build/read-many.ts';
import type { Item } from '../../../src/ingest/item.ts';

const module = new URL('./support/odd-reader.ts', import.meta.url);

const pools: Pool[] = [];
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

function aPool(settings: Partial<PoolSettings> = {}): Pool {
  const pool = readingPool({ module, threads: 2, ...settings });
  pools.push(pool);
  return pool;
}

/** The odd reader does what the name of an item says. */
const anItem = (file: string, hash = 'h'): Item => ({
  id: file as ArticleId,
  file,
  hash,
  from: { kind: 'file', path: file },
});

const faultsOf = async (pool: Pool, files: readonly string[]) => {
  const outcomes = await Promise.all(files.map((file) => pool.read(anItem(file))));
  return outcomes.map(({ faults }) => faults.join());
};

test('each item gets what came of it, however many threads read', async () => {
  const files = Array.from({ length: 40 }, (_, at) => `article-${at}`);
  expect(await faultsOf(aPool(), files)).toEqual(files.map((file) => `${file} was read`));
});

describe('an item costs itself alone', () => {
  test.each([
    [
      'fills the memory',
      'fill',
      { memory: 64 },
      'fill: not read, it takes more than 64 MB of memory',
    ],
    ['never ends', 'loop', { patience: 500 }, 'loop: not read, it takes longer than 0.5 seconds'],
    ['ends the thread', 'exit', {}, 'exit: not read, reading it ends the reader'],
    ['breaks the reader', 'throw', {}, 'throw: not read, reading it breaks the reader (odd)'],
  ])('that %s', async (_, odd, settings, told) => {
    const files = ['a', 'b', odd, 'c', odd, 'd', 'e'];
    const others = (file: string) => (file === odd ? told : `${file} was read`);
    expect(await faultsOf(aPool(settings), files)).toEqual(files.map(others));
  });

  test('that ended a thread once only is read after all', async () => {
    const trace = join(await mkdtemp(join(tmpdir(), 'pool-')), 'tried');
    const pool = aPool({ threads: 1 });
    const outcomes = ['a', 'late', 'b'].map((file) => pool.read(anItem(file, trace)));
    expect((await Promise.all(outcomes)).flatMap(({ faults }) => faults)).toEqual([
      'a was read',
      'late was read',
      'b was read',
    ]);
  });
});

test('a reader that cannot begin is told, not waited for', async () => {
  const pool = aPool({ module: new URL('./support/no-such-reader.ts', import.meta.url) });
  await expect(pool.read(anItem('a'))).rejects.toThrow(/no-such-reader/);
});

test('a few items are read without a thread, one after the other, and the others in threads', async () => {
  const here: string[] = [];
  let reading = 0;
  const pool = readMany(
    async ({ file }) => {
      reading += 1;
      await Promise.resolve();
      here.push(`${file} of ${reading}`);
      reading -= 1;
      if (file === 'b') throw new Error('odd');
      return { faults: [`${file} was read here`] };
    },
    { module, threads: 1 },
    3,
  );
  pools.push(pool);
  expect(await faultsOf(pool, ['a', 'b', 'c', 'd'])).toEqual([
    'a was read here',
    'b: not read, reading it breaks the reader (odd)',
    'c was read here',
    'd was read',
  ]);
  expect(here).toEqual(['a of 1', 'b of 1', 'c of 1']);
});
