import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { searchBenchmark } from '../../../src/bench/search/benchmark.ts';
import { questionsOn, syntheticArticles } from '../../../src/bench/search/synthetic.ts';
import { listening } from '../a-file.ts';

const PATIENCE = { timeout: 120_000 };
const child = fileURLToPath(new URL('../../../src/bench/search/child.ts', import.meta.url));
const bench = searchBenchmark({
  child: [process.execPath, '--import', 'tsx', child],
  installPeers: async () => {
    throw new Error('no network');
  },
});

const hearing = () => listening();

test('builds and asks both engines, and tells why the peers are left out', PATIENCE, async () => {
  const heard = hearing();
  const args = ['--size', '30', '--engines', 'packed,minisearch,lunr', '--questions', '3'];
  expect(await bench.run(args, heard)).toBe(1);
  const [head, , ...rows] = heard.printed;
  expect(head).toMatch(/^engine +articles +art\.\/CPU s .* fuzzy p50 +p95 +p99$/);
  const figures = rows.slice(0, 2).map((row) => row.split(/\s+/));
  expect(figures.map(([engine, size]) => [engine, size])).toEqual([
    ['packed', '30'],
    ['minisearch', '30'],
  ]);
  for (const row of figures) {
    expect(row.slice(2).map(Number)).toSatisfy((cells: number[]) => cells.every((n) => n >= 0));
  }
  expect(heard.complaints).toEqual([
    'the peers are left out, as they cannot be installed: no network',
  ]);
});

test.each([
  [[], 'passages of 25 words are what is searched, 20 an article'],
  [['--by', 'article'], 'articles of 500 words are what is searched, each as one text'],
])('with %j it tells what is searched', PATIENCE, async (args, told) => {
  const heard = hearing();
  const common = ['--size', '5', '--engines', 'packed', '--questions', '1'];
  expect(await bench.run([...common, ...args], heard)).toBe(0);
  expect(heard.printed.at(-2)).toBe(`questions in milliseconds of processor time; ${told}`);
});

test('an engine that is not done in time is told', PATIENCE, async () => {
  const heard = hearing();
  const args = ['--size', '30', '--engines', 'packed', '--limit', '0'];
  const stuck = searchBenchmark({
    child: [process.execPath, '--eval', 'setInterval(() => {}, 1000)'],
    installPeers: async () => {},
  });
  expect(await stuck.run(args.with(-1, '1'), heard)).toBe(1);
  expect(heard.complaints).toEqual(['packed with 30 articles: build: not done within 1 s']);
});

test.each([
  [['--engines', 'lucene'], 'There is no engine “lucene”; there is packed, minisearch,'],
  [['--by', 'word'], '--by takes passage or article, not “word”.'],
  [['--size', 'many'], '--size takes whole numbers of articles, not “many”.'],
])('%j is refused', async (args, problem) => {
  await expect(bench.run(args, hearing())).rejects.toThrow(problem);
});

test('the corpus is the same for the same seed, and its names keep growing', () => {
  const [first, ...others] = [...syntheticArticles(3, 1)];
  expect([...syntheticArticles(3, 1)]).toEqual([first, ...others]);
  expect([...syntheticArticles(1, 2)]).not.toEqual([first]);
  const words = (first?.passages ?? []).join(' ').split(' ');
  expect([first?.passages.length, words.length > 400 && words.length < 600]).toEqual([20, true]);
  const namesIn = (count: number) =>
    new Set(
      [...syntheticArticles(count, 1)].flatMap((it) =>
        it.passages.join(' ').match(/\b[A-Z]\w+n\b/g),
      ),
    );
  expect(namesIn(40).size).toBeGreaterThan(1.5 * namesIn(20).size);
});

test('no question asks the same word twice', () => {
  const { and, or } = questionsOn([...syntheticArticles(5, 1)], 300, 1);
  for (const words of [...and, ...or]) {
    expect(new Set(words.map((word) => word.toLowerCase())).size).toBe(words.length);
  }
});

test('questions for two words of a passage have an answer', () => {
  const articles = [...syntheticArticles(5, 1)];
  for (const words of questionsOn(articles, 20, 1).and) {
    const texts = articles.flatMap(({ passages }) => passages);
    expect(texts.some((text) => words.every((word) => text.includes(word)))).toBe(true);
  }
});
