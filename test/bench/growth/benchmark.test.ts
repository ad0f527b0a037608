import { expect, test } from 'vitest';
import { growthBenchmark } from '../../../src/bench/growth/benchmark.ts';
import { listening } from '../a-file.ts';

test('reads each odd page at four lengths, each twice the one before', async () => {
  const lengths: number[] = [];
  const heard = listening();
  const bench = growthBenchmark(({ text }) => lengths.push(text.length));
  expect(await bench.run(['--size', '1'], heard)).toBe(0);
  expect(heard.printed[0]).toMatch(/^a paragraph of +1 kB +2 kB +4 kB +8 kB +last ÷ one before$/);
  expect(lengths.length % 4).toBe(0);
  for (const [at, length] of lengths.entries()) {
    const wanted = 1_000 * 2 ** (at % 4);
    expect(length).toBeGreaterThanOrEqual(wanted);
    expect(length).toBeLessThan(wanted + 100);
  }
});
