import { writeFile } from 'node:fs/promises';
import type { Article } from '../../core/article.ts';
import { quoteTagger } from '../../ingest/quote-tagger.ts';
import { readArticle } from '../../reading/read-article.ts';
import { figureLines } from '../figures.ts';
import { type Mistake, mistakeLines } from '../mistakes.ts';
import { type Measured, measure, paceLines } from '../pace.ts';
import { sumOf } from '../statistics.ts';
import { BODY_FIGURES, DATE_FIGURES } from './figures.ts';
import { paragraphsOf, predictionOf } from './prediction.ts';
import { type BodyTally, type DateTally, tallyBody, tallyDate } from './score.ts';
import type { Asked, Section } from './section.ts';
import { type Item, itemsAt } from './sources.ts';

type Tried = { readonly item: Item; readonly article?: Article };

/** How well texts and pages are read as articles: their body and their date. */
export async function articleSection(paths: readonly string[], asked: Asked): Promise<Section> {
  const found = await Promise.all(paths.map(itemsAt));
  const items = found.flatMap((one) => one.items);
  const { tried, faults: met, pace } = await readAll(items);
  if (asked.predictions !== undefined) {
    const lines = tried.map(({ item, article }) => predictionOf(item.gold.id, article));
    await writeFile(asked.predictions, (await Promise.all(lines)).join(''));
  }
  const faults = [...found.flatMap((one) => one.faults), ...met];
  return { lines: tried.length > 0 ? await linesOf({ tried, faults, pace }, asked) : [], faults };
}

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

async function linesOf(
  { tried, faults, pace }: Trial,
  { errors, seed }: Asked,
): Promise<readonly string[]> {
  const empty = tried.filter(({ article }) => !article || paragraphsOf(article).length === 0);
  const dates = tried.flatMap(dateOf);
  return [
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
    '',
    ...(await fullReading(tried, pace)),
    'goals: ≥ 200 texts a second with full reading, ≥ 25 pages a second, on two cores',
  ];
}

/** The speed of all that an ingest does with a text: also who said what, and what happened when. */
async function fullReading(tried: readonly Tried[], pace: Measured): Promise<readonly string[]> {
  const tagger = quoteTagger();
  const full = await measure(() => {
    for (const { article } of tried) if (article) readArticle(article, tagger);
  });
  const rate = (pass: (measured: Measured) => number) =>
    (tried.length / (pass(pace) + pass(full))).toFixed(1);
  const cold = rate(({ first }) => first.cpu);
  const warm = rate(({ first, warm: later = first }) => later.cpu);
  return [`with quotes and dated events read, articles a CPU second: cold ${cold}, warm ${warm}`];
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
