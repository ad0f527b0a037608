import { writeFile } from 'node:fs/promises';
import type { Article } from '../../core/article.ts';
import type { Benchmark, Outcome, Surroundings } from '../benchmark.ts';
import { figureLines } from '../figures.ts';
import { type Mistake, mistakeLines } from '../mistakes.ts';
import { onlyFile, readOptions } from '../options.ts';
import { type Measured, measure, paceLines } from '../pace.ts';
import { sumOf } from '../statistics.ts';
import { tellFaults } from '../trial.ts';
import { BODY_FIGURES, DATE_FIGURES } from './figures.ts';
import { paragraphsOf, predictionOf } from './prediction.ts';
import { type BodyTally, type DateTally, tallyBody, tallyDate } from './score.ts';
import { type Item, itemsAt } from './sources.ts';

type Tried = { readonly item: Item; readonly article?: Article };

/** How well texts and pages are read as articles: their body and their date. */
export const readingBenchmark: Benchmark = {
  usage: [
    'FILE_OR_FOLDER [--predictions OUT] [--errors N] [--seed N]',
    'Scores the reading of lines of {id, raw, body}, {id, url, body} or {id, url, date}, pages beside them in pages/ID.html.gz; reads a folder of articles.',
  ],
  async run(args, around) {
    const asked = readOptions(args, ['predictions', 'errors', 'seed']);
    const [errors, seed] = [asked.count('errors', 3), asked.count('seed', 1)];
    const out = asked.text('predictions');
    const { items, faults } = await itemsAt(onlyFile(asked.files));
    const { tried, faults: met, pace } = await readAll(items);
    if (out) {
      const lines = tried.map(({ item, article }) => predictionOf(item.gold.id, article));
      await writeFile(out, (await Promise.all(lines)).join(''));
    }
    return report({ tried, faults: [...faults, ...met], pace }, { errors, seed }, around);
  },
};

type Trial = {
  readonly tried: readonly Tried[];
  readonly faults: readonly string[];
  readonly pace: Measured;
};

async function readAll(items: readonly Item[]): Promise<Trial> {
  let tried: Tried[] = [];
  let faults: string[] = [];
  const pace = await measure(async () => {
    tried = [];
    faults = [];
    for (const item of items) {
      try {
        const read = await item.read();
        if ('article' in read) tried.push({ item, article: read.article });
        else {
          faults.push(`${item.place}: ${read.fault}`);
          tried.push({ item });
        }
      } catch (error) {
        faults.push(`${item.place}: the reader broke on ${item.gold.id}: ${error}`);
        tried.push({ item });
      }
    }
  });
  return { tried, faults, pace };
}

function report(
  { tried, faults, pace }: Trial,
  { errors, seed }: { readonly errors: number; readonly seed: number },
  around: Surroundings,
): Outcome {
  const outcome = tellFaults(faults, around);
  if (tried.length === 0) {
    around.complain('There is nothing to read here.');
    return 2;
  }
  const empty = tried.filter(({ article }) => !article || paragraphsOf(article).length === 0);
  const dates = tried.flatMap(dateOf);
  const lines = [
    `articles ${tried.length}, empty ${empty.length}, faults ${faults.length}`,
    ...(['text', 'page'] as const).flatMap((kind) => {
      const tallies = tried.flatMap((one) => (one.item.kind === kind ? bodyOf(one) : []));
      return tallies.length > 0 ? ['', ...figureLines(BODY_FIGURES[kind], tallies, seed)] : [];
    }),
    ...(dates.length > 0 ? ['', ...figureLines(DATE_FIGURES, dates, seed)] : []),
    '',
    ...mistakeLines(KINDS, tried.flatMap(mistakesOf), errors),
    '',
    ...paceLines({ articles: tried.length, kB: kilobytes(tried) }, pace),
    'goals: ≥ 200 texts a second with full reading, ≥ 25 pages a second, on two cores',
  ];
  for (const line of lines) around.print(line);
  return outcome;
}

function kilobytes(tried: readonly Tried[]): number {
  return sumOf(tried, ({ article }) => Buffer.byteLength(article?.text ?? '')) / 1_000;
}

function bodyOf({ item, article }: Tried): readonly BodyTally[] {
  const { body } = item.gold;
  return body === undefined ? [] : [tallyBody(body, article ? paragraphsOf(article) : [])];
}

function dateOf({ item, article }: Tried): readonly DateTally[] {
  const { date } = item.gold;
  return date === undefined ? [] : [tallyDate(date, toldDay(article))];
}

/** A date that comes without a confidence is stated as it is written: it counts as sure. */
function toldDay(article: Article | undefined) {
  const { value, confidence = 1 } = article?.published ?? {};
  return value?.precision === 'day' ? { day: value.since, confidence } : undefined;
}

const KINDS = ['body', 'wrong date', 'no date'] as const;

function mistakesOf(tried: Tried): Mistake<(typeof KINDS)[number]>[] {
  const { id, date = '' } = tried.item.gold;
  const day = toldDay(tried.article);
  const mistake = (kind: (typeof KINDS)[number], weight: number, shown: string) => ({
    kind,
    text: id,
    weight,
    shown,
  });
  return [
    ...bodyOf(tried).flatMap(({ told = 0, found }) =>
      told + found > 1.9 ? [] : [mistake('body', 2 - told - found, shares(told, found))],
    ),
    ...dateOf(tried).flatMap(({ told, right }) => {
      if (right) return [];
      if (!told) return [mistake('no date', 0, `gold: ${date}`)];
      const sure = day?.confidence ?? 0;
      return [mistake('wrong date', sure, `told: ${day?.day} (${sure}), gold: ${date}`)];
    }),
  ];
}

function shares(told: number, found: number): string {
  return `of what was told ${(100 * told).toFixed(0)} % is body, of the body ${(100 * found).toFixed(0)} % was told`;
}
