import type { Benchmark } from '../benchmark.ts';
import { machineLine, stopwatch } from '../machine.ts';
import { readOptions } from '../options.ts';
import { tableLines } from '../table.ts';

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
  ['digits', '1'],
  ['dates', 'In March 2016, two days later, it rained at 7:15 p.m. on Monday. '],
  ['words before dates', 'the early the last the '],
  ['blanks', '  '],
  ['stops', 'U.S. '],
  ['short lines', 'Share this\n'],
  ['blank lines', 'The river rose.\n\n'],
  ['marks of a page', '<b>Ana <i>Ruiz'],
];
const STEPS = [1, 2, 4, 8];

/** Something that reads a text of one paragraph. */
export type GrowthReader = (text: string) => unknown;

/** Shows how the time to read one paragraph grows with its length, for each reader by name. */
export function growthBenchmark(readers: Readonly<Record<string, GrowthReader>>): Benchmark {
  const names = Object.keys(readers);
  return {
    usage: [
      '[--size KB] [--reader NAME]',
      `Reads ever longer paragraphs of odd text (${names.join(', ')}): time should grow no faster than length.`,
    ],
    async run(args, { print }) {
      const asked = readOptions(args, ['size', 'reader']);
      const size = asked.count('size', 50) * 1_000;
      const only = asked.text('reader');
      if (only !== undefined && !readers[only]) {
        throw new Error(`There is no reader “${only}”, only ${names.join(', ')}.`);
      }
      const lengths = STEPS.map((step) => `${(size * step) / 1_000} kB`);
      for (const [name, read] of Object.entries(readers)) {
        if (only !== undefined && name !== only) continue;
        const rows: string[][] = [];
        for (const [page, piece] of ODD_PAGES)
          rows.push([page, ...(await timesOf(read, piece, size))]);
        for (const line of tableLines(
          [`${name}: a paragraph of`, ...lengths, 'last ÷ one before'],
          rows,
        )) {
          print(line);
        }
        print('');
      }
      print('CPU seconds; twice the length should take about twice the time');
      print(machineLine());
      return 0;
    },
  };
}

async function timesOf(read: GrowthReader, piece: string, size: number): Promise<string[]> {
  const times: number[] = [];
  for (const step of STEPS) times.push(await secondsFor(read, piece, size * step));
  return [...times.map((time) => time.toFixed(2)), growthOf(times)];
}

async function secondsFor(read: GrowthReader, piece: string, length: number): Promise<number> {
  const text = piece.repeat(Math.ceil(length / piece.length));
  const passed = stopwatch();
  await read(text);
  return passed().cpu;
}

/** What takes no time to speak of does not grow. */
const LEAST = 0.05;

function growthOf(times: readonly number[]): string {
  const [before = 0, last = 0] = times.slice(-2);
  return before >= LEAST || last >= LEAST ? (last / Math.max(before, 0.001)).toFixed(1) : '–';
}
