import { expect, test } from 'vitest';
import { growthBenchmark } from '../../../src/bench/growth/benchmark.ts';
import { listening } from '../a-file.ts';

test('each reader reads each odd page at four lengths, each twice the one before', async () => {
  const lengths: number[] = [];
  const heard = listening();
  const read = (text: string) => lengths.push(text.length);
  const bench = growthBenchmark({ quotes: read, pages: async (text) => read(text) });
  expect(await bench.run(['--size', '1'], heard)).toBe(0);
  const heads = heard.printed.filter((line) => line.includes('a paragraph of'));
  expect(heads.map((line) => line.replace(/ +/g, ' '))).toEqual([
    'quotes: a paragraph of 1 kB 2 kB 4 kB 8 kB last ÷ one before',
    'pages: a paragraph of 1 kB 2 kB 4 kB 8 kB last ÷ one before',
  ]);
  expect(lengths.length % 8).toBe(0);
  for (const [at, length] of lengths.entries()) {
    const wanted = 1_000 * 2 ** (at % 4);
    expect(length).toBeGreaterThanOrEqual(wanted);
    expect(length).toBeLessThan(wanted + 100);
  }
});

test('one reader alone can be asked for; one that is not there is named', async () => {
  let [first, second] = [0, 0];
  const bench = growthBenchmark({ one: () => first++, other: () => second++ });
  expect(await bench.run(['--size', '1', '--reader', 'other'], listening())).toBe(0);
  expect([first, second > 0]).toEqual([0, true]);
  await expect(bench.run(['--reader', 'third'], listening())).rejects.toThrow(
    'There is no reader “third”, only one, other.',
  );
});
