import { writeFile } from 'node:fs/promises';
import type { Span } from '../../core/span.ts';
import { readWhen, type When } from '../../core/when.ts';
import type { Benchmark, Outcome, Surroundings } from '../benchmark.ts';
import { figureLines } from '../figures.ts';
import { type Line, readJsonLines, withoutTwins } from '../json-lines.ts';
import { inContext, type Mistake, mistakeLines } from '../mistakes.ts';
import { onlyFile, readOptions } from '../options.ts';
import { paceLines } from '../pace.ts';
import { sumOf } from '../statistics.ts';
import { type Trial, type Tried, tellFaults, tryReader } from '../trial.ts';
import { TIMEX_FIGURES } from './figures.ts';
import { type DatedRecord, datedRecord, type Marked, timexRecord } from './records.ts';
import { matchTimexes, sameValue, tallyTimexes } from './score.ts';

/** What the benchmark needs of a reader of times. */
export type TimexReader = (
  text: string,
  within: Span,
  anchor: When | undefined,
) => readonly { readonly span: Span; readonly type: string; readonly value: string }[];

/** A reader of times, measured. */
export function datesBenchmark(reader: TimexReader): Benchmark {
  return {
    usage: [
      'FILE [--predictions OUT] [--given PREDICTIONS] [--errors N] [--seed N]',
      'Scores the reader of times, or the predictions given, on lines of {id, dct, text, timexes?}.',
    ],
    async run(args, around) {
      const asked = readOptions(args, ['predictions', 'given', 'errors', 'seed']);
      const [errors, seed] = [asked.count('errors', 3), asked.count('seed', 1)];
      const [out, given] = [asked.text('predictions'), asked.text('given')];
      const { lines, faults } = withoutTwins(
        await readJsonLines(onlyFile(asked.files), datedRecord),
      );
      const trial = given
        ? await lookUp(given, lines)
        : await tryReader(lines, (record) => read(reader, record));
      if (out) await writeFile(out, trial.tried.map(predictions).join(''));
      return report({ ...trial, faults: [...faults, ...trial.faults] }, { errors, seed }, around);
    },
  };
}

function read(reader: TimexReader, { text, dct }: DatedRecord): Marked[] {
  const anchor = readWhen((dct ?? '').slice(0, 10));
  const timexes = reader(text, { start: 0, end: text.length }, anchor);
  return timexes.map(({ span, type, value }) => ({ ...span, type, value }));
}

function predictions({ value: { id }, found }: Tried<DatedRecord, Marked>): string {
  return `${JSON.stringify({ id, timexes: found })}\n`;
}

/** Takes the timexes of each text from a file, in place of the reader. */
async function lookUp(
  file: string,
  lines: readonly Line<DatedRecord>[],
): Promise<Trial<DatedRecord, Marked>> {
  const given = withoutTwins(await readJsonLines(file, timexRecord));
  const told = new Map(given.lines.map(({ value }) => [value.id, value.timexes]));
  return {
    tried: lines.map(({ value }) => ({ value, found: told.get(value.id) ?? [] })),
    faults: given.faults,
  };
}

function report(
  { tried, faults, pace }: Trial<DatedRecord, Marked>,
  { errors, seed }: { readonly errors: number; readonly seed: number },
  around: Surroundings,
): Outcome {
  const outcome = tellFaults(faults, around);
  if (tried.length === 0) {
    around.complain('There is no text to read in this file.');
    return 2;
  }
  const scored = tried.filter(({ value }) => value.timexes);
  const told = sumOf(tried, ({ found }) => found.length);
  const kB = sumOf(tried, ({ value }) => Buffer.byteLength(value.text)) / 1_000;
  const lines = [
    `texts ${tried.length}, with a gold ${scored.length}, timexes told ${told}, faults ${faults.length}`,
    ...(scored.length > 0 ? scoreLines(scored, seed, errors) : []),
    ...(pace ? ['', ...paceLines({ kB }, pace), 'goal: ≥ 300 kB a second'] : []),
  ];
  for (const line of lines) around.print(line);
  return outcome;
}

function scoreLines(
  tried: readonly Tried<DatedRecord, Marked>[],
  seed: number,
  errors: number,
): readonly string[] {
  const tallies = tried.map(({ value: { timexes = [] }, found }) => ({
    all: tallyTimexes(matchTimexes(found, timexes, 'all')),
    DATE: tallyTimexes(matchTimexes(found, timexes, 'DATE')),
    'calendar DATE': tallyTimexes(matchTimexes(found, timexes, 'calendar DATE')),
  }));
  return [
    '',
    ...figureLines(TIMEX_FIGURES, tallies, seed),
    'goals are for a held-out set of news; there an F1 counts all texts as one',
    '',
    ...mistakeLines(KINDS, tried.flatMap(mistakesOf), errors),
  ];
}

const KINDS = ['wrong value', 'missed', 'extra'] as const;

/** All equally bad: those of the first texts are shown. */
function mistakesOf({
  value: { id, text, timexes = [] },
  found,
}: Tried<DatedRecord, Marked>): Mistake<(typeof KINDS)[number]>[] {
  const { pairs, missed, extra } = matchTimexes(found, timexes, 'all');
  const mistake = (kind: (typeof KINDS)[number], at: Marked, values: string) => ({
    kind,
    text: id,
    weight: 0,
    shown: `${inContext(text, at)} – ${values}`,
  });
  return [
    ...pairs
      .filter((pair) => !sameValue(pair))
      .sort((a, b) => a.gold.start - b.gold.start)
      .map(({ told, gold }) =>
        mistake('wrong value', told, `told: ${told.value}, gold: ${gold.value}`),
      ),
    ...missed.map((gold) => mistake('missed', gold, `gold: ${gold.value}`)),
    ...extra.map((told) => mistake('extra', told, `told: ${told.value}`)),
  ];
}
