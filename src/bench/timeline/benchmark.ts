import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Benchmark, Outcome, Surroundings } from '../benchmark.ts';
import { type Figure, figureLines } from '../figures.ts';
import { readJsonLines } from '../json-lines.ts';
import { readOptions } from '../options.ts';
import { measure, paceLines } from '../pace.ts';
import { sumOf } from '../statistics.ts';
import { tableLines } from '../table.ts';
import { tellFaults } from '../trial.ts';
import { type DayBook, dayBook, type Topic, topicLine, topicOf } from './records.ts';
import { type Irregular, rougeReader } from './rouge.ts';
import { f1, meanOf, type Scores, scoreTimeline } from './score.ts';
import { type EventReader, mentionsOf, tellLike } from './tell.ts';

/** Where a file of irregular forms lies beside the topics, it is used. */
const IRREGULAR = 'wn-exc.json';

/** Timelines built from a reader of events, measured against journalists'. */
export function timelineBenchmark(reader: EventReader): Benchmark {
  return {
    usage: [
      'FILE… [--predictions OUT] [--given PREDICTIONS] [--seed N]',
      'Scores timelines, or those given, on files of one topic each: lines of a meta, articles and gold days.',
    ],
    async run(args, around) {
      const asked = readOptions(args, ['predictions', 'given', 'seed']);
      const [out, given, seed] = [
        asked.text('predictions'),
        asked.text('given'),
        asked.count('seed', 1),
      ];
      if (asked.files.length === 0) throw new Error('Please give a file.');
      const read = await Promise.all(asked.files.map((file) => readJsonLines(file, topicLine)));
      const faults = read.flatMap((each) => each.faults);
      const topics = read.map(({ lines }) => topicOf(lines.map(({ value }) => value)));
      const golds = new Map(topics.flatMap(({ golds }) => [...golds]));
      const irregular = await irregularBeside(asked.files[0] ?? '');
      const { told, pace } = given
        ? { told: await lookUp(given, [...golds.keys()]), pace: [] }
        : await tellAll(topics, reader);
      if (out) await writeFile(out, `${JSON.stringify(asPredictions(told), null, 1)}\n`);
      const scores = new Map(
        [...golds].map(([name, gold]) => [
          name,
          scoreTimeline(told.get(name) ?? {}, gold, rougeReader(irregular)),
        ]),
      );
      return report({ topics, scores, faults, pace, seed }, around);
    },
  };
}

type Told = ReadonlyMap<string, DayBook>;

async function tellAll(
  topics: readonly Topic[],
  reader: EventReader,
): Promise<{ readonly told: Told; readonly pace: readonly string[] }> {
  let told: Told = new Map();
  const pace = await measure(() => {
    told = new Map(
      topics.flatMap((topic) => {
        const mentions = mentionsOf(topic, reader);
        return [...topic.golds].map(([name, gold]) => [name, tellLike(gold, mentions)] as const);
      }),
    );
  });
  const kB =
    sumOf(topics, ({ articles }) => sumOf(articles, ({ text }) => Buffer.byteLength(text))) / 1_000;
  return { told, pace: paceLines({ kB }, pace) };
}

/** The scorer reads one timeline; several stand under their names. */
function asPredictions(told: Told): DayBook | Readonly<Record<string, DayBook>> {
  const [[, only] = ['', {}], ...more] = told;
  return more.length === 0 ? only : Object.fromEntries(told);
}

async function lookUp(file: string, names: readonly string[]): Promise<Told> {
  const record: unknown = JSON.parse(await readFile(file, 'utf8'));
  const [only] = names;
  const alone = dayBook.safeParse(record);
  if (names.length === 1 && only !== undefined && alone.success)
    return new Map([[only, alone.data]]);
  const several = z.record(z.string(), dayBook).safeParse(record);
  if (several.success) return new Map(Object.entries(several.data));
  throw new Error(
    `${file} holds no timeline: {"YYYY-MM-DD": ["sentence", …], …}, each under its name.`,
  );
}

async function irregularBeside(topicFile: string): Promise<Irregular> {
  const file = join(dirname(topicFile), IRREGULAR);
  if (!existsSync(file)) return {};
  return z.record(z.string(), z.string()).parse(JSON.parse(await readFile(file, 'utf8')));
}

const figure = (name: string, of: keyof Scores, about: string, goal: string): Figure<Scores> => ({
  name,
  about,
  goal,
  of: (all) => {
    const mean = meanOf(all.map((scores) => scores[of]));
    return { share: f1(mean), rates: { ...mean, f1: f1(mean) } };
  },
});

const FIGURES: readonly Figure<Scores>[] = [
  figure('Date-F1', 'dates', 'days that journalists chose, too', '≥ 58.0'),
  figure('AR1', 'ar1', 'their words, on days aligned', '≥ 13.0'),
  figure('AR2', 'ar2', 'their pairs of words, on days aligned', '≥ 4.2'),
];

function report(
  {
    topics,
    scores,
    faults,
    pace,
    seed,
  }: {
    readonly topics: readonly Topic[];
    readonly scores: ReadonlyMap<string, Scores>;
    readonly faults: readonly string[];
    readonly pace: readonly string[];
    readonly seed: number;
  },
  around: Surroundings,
): Outcome {
  const outcome = tellFaults(faults, around);
  if (scores.size === 0) {
    around.complain('There is no timeline to compare with in this file.');
    return 2;
  }
  const articles = sumOf(topics, (topic) => topic.articles.length);
  const digits = (value: number) => value.toFixed(4);
  const rows = [...scores].map(([name, { dates, ar1, ar2 }]) => [
    name,
    ...[dates, ar1, ar2].map((scored) => digits(f1(scored))),
  ]);
  const lines = [
    `topics ${topics.length}, articles ${articles}, timelines ${scores.size}, faults ${faults.length}`,
    '',
    ...tableLines(['timeline', 'Date-F1', 'AR1', 'AR2'], rows),
    '',
    ...figureLines(FIGURES, [...scores.values()], seed),
    'over timelines: means of P and R, F1 of the means; goals are for all topics, unseen ones among them',
    ...(pace.length > 0 ? ['', ...pace] : []),
  ];
  for (const line of lines) around.print(line);
  return outcome;
}
