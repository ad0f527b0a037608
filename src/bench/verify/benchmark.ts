import type { Library, QuoteHit } from '../../core/library.ts';
import { slice } from '../../core/span.ts';
import { check, type Found } from '../../core/verify/check.ts';
import type { Benchmark } from '../benchmark.ts';
import { machineLine, stopwatch } from '../machine.ts';
import { readOptions } from '../options.ts';
import { seeded } from '../statistics.ts';
import { percent, tableLines } from '../table.ts';
import { ALTERATIONS, type Alteration, type Expected } from './alter.ts';

const FEWEST_WORDS = 9;
const PAGE = 200;

/** How well altered quotations of a corpus are told from true ones, and called by what was done to them. */
export const verifyBenchmark: Benchmark = {
  usage: [
    '[--count N] [--errors N] [--seed N]',
    'Alters quotations of the corpus in known ways, and checks what /verify says of each.',
  ],
  async run(args, around) {
    const asked = readOptions(args, ['count', 'errors', 'seed']);
    const [count, errors] = [asked.count('count', 500), asked.count('errors', 5)];
    const random = seeded(asked.count('seed', 1));
    const { library } = await around.open();
    // Nobody else waits here.
    const lookup = { library, pause: async () => {} };
    const quotes = await quotationsOf(library);
    if (quotes.length < 2) {
      around.complain('This corpus holds too few direct quotations to alter.');
      return 2;
    }
    const passed = stopwatch();
    const trials: Trial[] = [];
    for (const made of alteredFrom(quotes, count, random)) {
      trials.push({ ...made, found: await check({ words: made.words }, lookup) });
    }
    const { cpu } = passed();
    for (const line of report(trials, errors)) around.print(line);
    around.print('');
    around.print(`${((1_000 * cpu) / trials.length).toFixed(1)} ms of CPU a quotation`);
    around.print(machineLine());
    return 0;
  },
};

type Altered = { readonly alteration: Alteration; readonly words: string };
type Trial = Altered & { readonly found: Found | undefined };

/** Direct quotations in one piece, long enough that what is done to them shows. */
async function quotationsOf(library: Library): Promise<readonly string[]> {
  const all: string[] = [];
  for (let number = 1; ; number++) {
    const page = { number, size: PAGE };
    const { items } = await library.quotes({ sort: 'oldest', page });
    all.push(...items.flatMap(wordsOf));
    if (items.length < PAGE) return [...new Set(all)];
  }
}

function wordsOf({ article, quote }: QuoteHit): readonly string[] {
  const [part, ...more] = quote.parts;
  if (quote.kind !== 'direct' || !part || more.length > 0) return [];
  const words = slice(article.text, part);
  const isPlain = !/[[\]…\n“”"]|\.\.\./u.test(words);
  return isPlain && words.split(' ').length >= FEWEST_WORDS ? [words] : [];
}

function* alteredFrom(
  quotes: readonly string[],
  count: number,
  random: () => number,
): Iterable<Altered> {
  const pick = () => quotes[Math.floor(random() * quotes.length)] ?? '';
  for (let n = 0; n < count; n++) {
    const alteration = ALTERATIONS[n % ALTERATIONS.length];
    for (let tries = 0; alteration && tries < 200; tries++) {
      const [quote, other] = [pick(), pick()];
      const words = quote === other ? undefined : alteration.alter(quote, random, other);
      if (words === undefined) continue;
      yield { alteration, words };
      break;
    }
  }
}

function report(trials: readonly Trial[], errors: number): readonly string[] {
  const rows = ALTERATIONS.map((alteration) => {
    const own = trials.filter((trial) => trial.alteration === alteration);
    const right = own.filter((trial) => isRight(trial, 'verdict'));
    const named = own.filter((trial) => isRight(trial, 'change'));
    return [
      alteration.name,
      tellExpected(alteration.expected),
      `${own.length}`,
      percent(right.length / own.length),
      percent(named.length / own.length),
    ];
  });
  const told = trials.filter((trial) => isRight(trial, 'change'));
  const missed = trials.filter(
    ({ alteration, found }) =>
      alteration.expected.verdict !== 'verbatim' && found?.judged.verdict === 'verbatim',
  );
  const accused = trials.filter(
    ({ alteration, found }) =>
      alteration.expected.verdict === 'verbatim' && found?.judged.verdict !== 'verbatim',
  );
  const wrong = trials.filter((trial) => !isRight(trial, 'change')).slice(0, errors);
  return [
    ...tableLines(['altered', 'expected', 'quotations', 'verdict %', 'and change %'], rows),
    '',
    `right verdict and named change: ${percent(told.length / trials.length)} % of ${trials.length} (goal ≥ 98)`,
    `altered and called verbatim: ${missed.length} (goal 0); verbatim and called altered: ${accused.length} (goal 0)`,
    ...wrong.map(
      ({ alteration, words, found }) =>
        `  ${alteration.name}: “${words}” → ${found?.judged.verdict ?? 'not found'} ${JSON.stringify(found?.judged.changes ?? [])}`,
    ),
  ];
}

function isRight({ alteration: { expected }, found }: Trial, of: 'verdict' | 'change'): boolean {
  const verdict = found?.judged.verdict ?? 'not found';
  if (verdict !== expected.verdict) return false;
  if (of === 'verdict' || !expected.change) return true;
  return found?.judged.changes[0]?.kind === expected.change;
}

function tellExpected({ verdict, change }: Expected): string {
  return change ? `${verdict}: ${change}` : verdict;
}
