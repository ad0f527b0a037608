import { writeFile } from 'node:fs/promises';
import type { Article } from '../../core/article.ts';
import type { Quote } from '../../core/quote.ts';
import type { Benchmark, Outcome, Surroundings } from '../benchmark.ts';
import { type Line, readJsonLines, withoutTwins } from '../json-lines.ts';
import { machineLine } from '../machine.ts';
import { readOptions } from '../options.ts';
import { type Measured, measure, memoryLine } from '../pace.ts';
import { bootstrap, sumOf } from '../statistics.ts';
import { percent, tableLines } from '../table.ts';
import { FIGURES } from './figures.ts';
import { mistakeLines, mistakesOf } from './mistakes.ts';
import {
  articleOf,
  type GoldRecord,
  goldRecord,
  predictionLine,
  predictionRecord,
  type Told,
} from './records.ts';
import { claimsOf, joinClaims, reliabilityLines } from './reliability.ts';
import { type Scored, scoreArticle } from './tally.ts';
import { tokenSpans } from './tokens.ts';

/** What is measured: a reader of quotes. */
export type QuoteReader = (article: Article) => readonly Quote[];

/** An article of the file with what was told of it. */
type Read = { readonly record: GoldRecord; readonly quotes: readonly Told[] };

const ARTICLE_WORDS = 800;

export function quotesBenchmark(reader: QuoteReader): Benchmark {
  return {
    usage: [
      'FILE [--predictions OUT] [--given PREDICTIONS] [--errors N] [--seed N]',
      'Scores the reader of quotes on JSON lines of {id, title, text, attributions?}.',
    ],
    async run(args, around) {
      const asked = readOptions(args, ['predictions', 'given', 'errors', 'seed']);
      const [errors, seed] = [asked.count('errors', 3), asked.count('seed', 1)];
      const { lines, faults } = withoutTwins(await readJsonLines(asked.file, goldRecord));
      const given = asked.text('given');
      const {
        read,
        faults: more,
        pace,
      } = given ? await readGiven(given, lines) : readAll(reader, lines);
      const out = asked.text('predictions');
      if (out) {
        const told = read.map(({ record, quotes }) => `${predictionLine(record.id, quotes)}\n`);
        await writeFile(out, told.join(''));
      }
      return report({ read, pace, faults: [...faults, ...more], errors, seed }, around);
    },
  };
}

type Reading = {
  readonly read: readonly Read[];
  readonly faults: readonly string[];
  readonly pace?: Measured | undefined;
};

/** Reads every article; one that the reader breaks on counts as one in which it found nothing. */
function readAll(reader: QuoteReader, lines: readonly Line<GoldRecord>[]): Reading {
  const articles = lines.map((line) => ({ ...line, article: articleOf(line.value) }));
  let read: Read[] = [];
  let faults: string[] = [];
  const pace = measure(() => {
    read = [];
    faults = [];
    for (const { value: record, article, place } of articles) {
      let quotes: readonly Told[] = [];
      try {
        quotes = reader(article);
      } catch (error) {
        faults.push(`${place}: the reader broke on ${record.id}: ${error}`);
      }
      read.push({ record, quotes });
    }
  });
  const strays = read.flatMap(({ record, quotes }, at) => {
    const wrong = quotes.flatMap(spansOf).find((span) => !fits(span, record.text));
    const place = lines[at]?.place;
    return wrong
      ? [`${place}: the reader told a span ${wrong.start}–${wrong.end} of ${record.id}`]
      : [];
  });
  return { read, faults: [...faults, ...strays], pace };
}

/** Takes what was told from a file of predictions in place of the reader. */
async function readGiven(file: string, lines: readonly Line<GoldRecord>[]): Promise<Reading> {
  const given = withoutTwins(await readJsonLines(file, predictionRecord));
  const faults = [...given.faults];
  const texts = new Map(lines.map(({ value }) => [value.id, value.text]));
  const told = new Map<string, readonly Told[]>();
  for (const { value, place } of given.lines) {
    const text = texts.get(value.id);
    const wrong = value.quotes.flatMap(spansOf).find((span) => !fits(span, text ?? ''));
    if (text === undefined) faults.push(`${place}: there is no article ${value.id}`);
    else if (wrong) faults.push(`${place}: ${wrong.start}–${wrong.end} is no span of ${value.id}`);
    else told.set(value.id, value.quotes);
  }
  return {
    read: lines.map(({ value }) => ({ record: value, quotes: told.get(value.id) ?? [] })),
    faults,
  };
}

const spansOf = ({ parts, speaker, cue }: Told) => [
  ...parts,
  ...(speaker ? [speaker.mention] : []),
  ...(cue ? [cue] : []),
];

const fits = ({ start, end }: { readonly start: number; readonly end: number }, text: string) =>
  start >= 0 && start < end && end <= text.length;

const MOST_FAULTS = 20;

function report(
  result: Reading & { readonly errors: number; readonly seed: number },
  { print, complain }: Surroundings,
): Outcome {
  const { read, faults, pace, errors, seed } = result;
  for (const fault of faults.slice(0, MOST_FAULTS)) complain(fault);
  if (faults.length > MOST_FAULTS) complain(`and ${faults.length - MOST_FAULTS} faults more`);
  if (read.length === 0) {
    complain('There is no article to read in this file.');
    return 2;
  }
  const scored = read.flatMap(({ record, quotes }) => {
    const { attributions, id, text } = record;
    return attributions
      ? [{ id, quotes, score: scoreArticle({ text, attributions }, quotes) }]
      : [];
  });
  const quotes = sumOf(read, (article) => article.quotes.length);
  print(
    `${read.length} articles, ${scored.length} with a gold; ${quotes} quotes told; ${faults.length} faults`,
  );
  if (scored.length > 0) for (const line of scoreLines(scored, seed, errors)) print(line);
  if (pace) for (const line of paceLines(read, pace)) print(line);
  return faults.length > 0 ? 1 : 0;
}

function scoreLines(
  scored: readonly {
    readonly id: string;
    readonly quotes: readonly Told[];
    readonly score: Scored;
  }[],
  seed: number,
  errors: number,
): readonly string[] {
  const claims = scored.map(({ score, quotes }) => claimsOf(score, quotes));
  return [
    '',
    ...figureLines(
      scored.map(({ score }) => score),
      seed,
    ),
    '',
    'Speakers of the direct quotations that were found:',
    ...reliabilityLines(joinClaims(claims.map(({ strings }) => strings))),
    '',
    'Speakers of all quotes that lie in an attribution of the gold:',
    ...reliabilityLines(joinClaims(claims.map(({ quotes }) => quotes))),
    '',
    ...mistakeLines(
      scored.flatMap(({ id, score }) => mistakesOf(id, score)),
      errors,
    ),
  ];
}

function figureLines(scored: readonly Scored[], seed: number): readonly string[] {
  const tallies = scored.map(({ tally }) => tally);
  const intervals = bootstrap(
    tallies,
    (drawn) => FIGURES.map((figure) => figure.of(drawn).share),
    seed,
  );
  const rows = FIGURES.map(({ name, about, goal, of }, at) => {
    const { share, rates } = of(tallies);
    const { low, high } = intervals[at] ?? { low: Number.NaN, high: Number.NaN };
    const [precision, recall] = rates
      ? [percent(rates.precision), percent(rates.recall)]
      : ['', ''];
    return [name, about, percent(share), percent(low), percent(high), goal, precision, recall];
  });
  return tableLines(['figure', 'what it tells', '%', 'low', 'high', 'goal', 'P', 'R'], rows);
}

function paceLines(read: readonly Read[], pace: Measured): readonly string[] {
  const words = sumOf(read, ({ record }) => tokenSpans(record.text).length);
  const line = (told: string, { cpu, wall }: Measured['first']) => [
    told,
    cpu.toFixed(2),
    wall.toFixed(2),
    (read.length / cpu).toFixed(1),
    (words / ARTICLE_WORDS / cpu).toFixed(1),
  ];
  return [
    '',
    ...tableLines(
      ['pass', 'CPU s', 'wall s', 'articles/s', `of ${ARTICLE_WORDS} words/s`],
      [line('first', pace.first), ...(pace.warm ? [line('warm', pace.warm)] : [])],
    ),
    `${memoryLine(pace)} (goals: ≥ 100 articles of ${ARTICLE_WORDS} words a second, ≤ 150 MB)`,
    machineLine(),
  ];
}
