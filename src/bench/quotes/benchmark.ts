import { writeFile } from 'node:fs/promises';
import type { Article } from '../../core/article.ts';
import type { Quote } from '../../core/quote.ts';
import type { Benchmark, Outcome, Surroundings } from '../benchmark.ts';
import { figureLines } from '../figures.ts';
import { type Line, readJsonLines, withoutTwins } from '../json-lines.ts';
import { mistakeLines } from '../mistakes.ts';
import { onlyFile, readOptions } from '../options.ts';
import { paceLines } from '../pace.ts';
import { sumOf } from '../statistics.ts';
import { type Trial, type Tried, tellFaults, tryReader } from '../trial.ts';
import { QUOTE_FIGURES } from './figures.ts';
import { mistakesOf, QUOTE_MISTAKES } from './mistakes.ts';
import {
  articleOf,
  type GoldRecord,
  goldRecord,
  predictionLine,
  predictionRecord,
  type Told,
} from './records.ts';
import { claimsOf, joinClaims, reliabilityLines } from './reliability.ts';
import { scoreArticle } from './tally.ts';
import { tokenSpans } from './tokens.ts';

type Text = GoldRecord & { readonly article: Article };

/** Speed is told for articles of so many words. */
const WORDS = 800;

/** A reader of quotes, measured. */
export function quotesBenchmark(reader: (article: Article) => readonly Quote[]): Benchmark {
  return {
    usage: [
      'FILE [--predictions OUT] [--given PREDICTIONS] [--errors N] [--seed N]',
      'Scores the reader of quotes, or the predictions given, on lines of {id, title, text, attributions?}.',
    ],
    async run(args, around) {
      const asked = readOptions(args, ['predictions', 'given', 'errors', 'seed']);
      const [errors, seed] = [asked.count('errors', 3), asked.count('seed', 1)];
      const [out, given] = [asked.text('predictions'), asked.text('given')];
      const read = withoutTwins(await readJsonLines(onlyFile(asked.files), goldRecord));
      const lines = read.lines.map(({ value, place }) => ({
        value: { ...value, article: articleOf(value) },
        place,
      }));
      const trial: Trial<Text, Told> = given
        ? await lookUp(given, lines)
        : await tryReader(lines, ({ article }) => reader(article));
      if (out) await writeFile(out, trial.tried.map(predictions).join(''));
      const faults = [...read.faults, ...trial.faults, ...strays(trial.tried)];
      return report({ ...trial, faults }, { errors, seed }, around);
    },
  };
}

function predictions({ value, found }: Tried<Text, Told>): string {
  return `${predictionLine(value.id, found)}\n`;
}

/** Takes what was told of each article from a file, in place of the reader. */
async function lookUp(file: string, lines: readonly Line<Text>[]): Promise<Trial<Text, Told>> {
  const given = withoutTwins(await readJsonLines(file, predictionRecord));
  const told = new Map(given.lines.map(({ value }) => [value.id, value.quotes]));
  const known = new Set(lines.map(({ value }) => value.id));
  const unknown = given.lines.filter(({ value }) => !known.has(value.id));
  return {
    tried: lines.map(({ value }) => ({ value, found: told.get(value.id) ?? [] })),
    faults: [
      ...given.faults,
      ...unknown.map(({ value, place }) => `${place}: there is no article ${value.id}`),
    ],
  };
}

/** Told spans that are none of the article's text. */
function strays(tried: readonly Tried<Text, Told>[]): string[] {
  return tried.flatMap(({ value: { id, text }, found }) => {
    const spans = found.flatMap(({ parts, speaker, cue }) => [
      ...parts,
      ...(speaker ? [speaker.mention] : []),
      ...(cue ? [cue] : []),
    ]);
    const stray = spans.find(
      ({ start, end }) => !(start >= 0 && start < end && end <= text.length),
    );
    return stray ? [`${id}: ${stray.start}–${stray.end} was told, which is no span of it`] : [];
  });
}

function report(
  { tried, faults, pace }: Trial<Text, Told>,
  { errors, seed }: { readonly errors: number; readonly seed: number },
  around: Surroundings,
): Outcome {
  const outcome = tellFaults(faults, around);
  if (tried.length === 0) {
    around.complain('There is no article to read in this file.');
    return 2;
  }
  const scored = tried.filter(({ value }) => value.attributions);
  const told = sumOf(tried, ({ found }) => found.length);
  around.print(
    `articles ${tried.length}, with a gold ${scored.length}, quotes told ${told}, faults ${faults.length}`,
  );
  const work = () => ({
    articles: tried.length,
    [`of ${WORDS} words`]: sumOf(tried, ({ value }) => tokenSpans(value.text).length) / WORDS,
  });
  const lines = [
    ...(scored.length > 0 ? scoreLines(scored, seed, errors) : []),
    ...(pace ? ['', ...paceLines(work(), pace)] : []),
    ...(pace ? [`goals: ≥ 100 articles of ${WORDS} words a CPU second, ≤ 150 MB`] : []),
  ];
  for (const line of lines) around.print(line);
  return outcome;
}

function scoreLines(
  tried: readonly Tried<Text, Told>[],
  seed: number,
  errors: number,
): readonly string[] {
  const scored = tried.map(({ value: { id, text, attributions = [] }, found }) => {
    const score = scoreArticle({ text, attributions }, found);
    return { id, score, claims: claimsOf(score, found) };
  });
  const tallies = scored.map(({ score }) => score.tally);
  const mistakes = scored.flatMap(({ id, score }) => mistakesOf(id, score));
  return [
    '',
    ...figureLines(QUOTE_FIGURES, tallies, seed),
    '',
    'Speakers of the direct quotations that were found:',
    ...reliabilityLines(joinClaims(scored.map(({ claims }) => claims.strings))),
    '',
    'Speakers of all quotes that lie in an attribution of the gold:',
    ...reliabilityLines(joinClaims(scored.map(({ claims }) => claims.quotes))),
    '',
    ...mistakeLines(QUOTE_MISTAKES, mistakes, errors),
  ];
}
