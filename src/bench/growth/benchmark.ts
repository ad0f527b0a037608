import type { Article } from '../../core/article.ts';
import type { Benchmark } from '../benchmark.ts';
import { machineLine, stopwatch } from '../machine.ts';
import { readOptions } from '../options.ts';
import { tableLines } from '../table.ts';

type Page = Pick<Article, 'text' | 'blocks'>;

/** What a page may be full of, by name. */
const ODD_PAGES: readonly (readonly [name: string, piece: string])[] = [
  ['quotation marks of all kinds', "“”\"'‘’«»„`` '' "],
  ['opening marks', '“We '],
  ['apostrophes', " 'a b'c "],
  ['quotations', '“We will build the bridge,” Ana Ruiz said. He added that it was safe. '],
  ['another script', 'Мы построим мост, заявил Сергей Лавров. «Это правда», — добавил он. '],
  ['no blanks', '他说：“这座桥很安全。”'],
  ['noise of a scanner', "T1ie m@yor s a i d ,, ''tlie br|dge ¬ is s@fe .. \" he~ sald "],
  ['commas', 'Ruiz, the mayor, '],
  ['verbs of saying', 'said that added told '],
  ['capitals', 'Ana Ruiz Jo Park '],
  ['one endless word', 'x'],
];
const STEPS = [1, 2, 4, 8];

/** Shows how the time to read one paragraph grows with its length. `read` tells how many quotes it found. */
export function growthBenchmark(read: (page: Page) => number): Benchmark {
  return {
    usage: [
      '[--size KB]',
      'Reads ever longer paragraphs of odd text: time should grow no faster than length.',
    ],
    async run(args, { print }) {
      const asked = readOptions(args, ['size']);
      const size = asked.count('size', 50) * 1_000;
      const rows = ODD_PAGES.map(([name, piece]) => {
        const times = STEPS.map((step) => secondsFor(read, piece, size * step));
        return [name, ...times.map((time) => time.toFixed(2)), growthOf(times)];
      });
      const lengths = STEPS.map((step) => `${(size * step) / 1_000} kB`);
      for (const line of tableLines(['a paragraph of', ...lengths, 'last ÷ one before'], rows)) {
        print(line);
      }
      print('CPU seconds; twice the length should take about twice the time');
      print(machineLine());
      return 0;
    },
  };
}

function secondsFor(read: (page: Page) => number, piece: string, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length));
  const passed = stopwatch();
  read({ text, blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length } }] });
  return passed().cpu;
}

function growthOf(times: readonly number[]): string {
  const [before = 0, last = 0] = times.slice(-2);
  return before > 0 ? (last / before).toFixed(1) : '–';
}
