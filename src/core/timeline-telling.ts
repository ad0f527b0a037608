import { type Day, daysBetween } from './day.ts';
import { alike, central, type Worded } from './likeness.ts';
import type { Mentions } from './mentions.ts';
import { nthGreatest, type Weighed } from './timeline-choice.ts';
import type { Stretch } from './timeline-stretches.ts';
import { articleCounter, fitnessOf } from './weights.ts';
import type { When } from './when.ts';

/** One line of a timeline. Sentences are told by their row among the mentions. */
export type Moment = {
  /** Absent for what has no known time. */
  readonly when?: When;
  /** The sentence that stands for it. */
  readonly told: number;
  /** The same happening as other articles tell it. */
  readonly others: readonly number[];
  /** The same happening as another outlet tells it of another day. */
  readonly rivals: readonly number[];
  /** How many articles tell of this time. */
  readonly articles: number;
};

/** Reads the words of sentences; asked only where they decide. */
export type WordsOf = (rows: readonly number[]) => Promise<readonly Worded[]>;

/** What a timeline is told with. */
export type Ground = Weighed & { readonly wordsOf: WordsOf };

/** Of the sentences on one time, the weightiest so many are read for their words. */
const POOL = 64;
/** The same happening is told of days at most so far apart. */
const RIVAL_DAYS = 45;
/** Of the sentences on another day, the weightiest so many are compared. */
const RIVAL_POOL = 8;

/** The words of so many sentences are kept: of long timelines those of the days around the one being told. */
const REMEMBERED = 2 ** 13;

/** Reads no sentence twice that is asked for again soon. */
export function remembered(wordsOf: WordsOf, most = REMEMBERED): WordsOf {
  const known = new Map<number, Worded>();
  return async (rows) => {
    const fresh = rows.filter((row) => !known.has(row));
    const words = fresh.length > 0 ? await wordsOf(fresh) : [];
    for (const [at, row] of fresh.entries()) known.set(row, words[at] ?? new Set());
    const asked = rows.map((row): Worded => known.get(row) ?? new Set());
    for (const [oldest] of known) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return asked;
  };
}

/** Of the mentions of one time, those among which the one that tells it is chosen. */
export function poolOf({ leads }: Mentions, rows: Uint32Array, weights: Float64Array): Uint32Array {
  const leading = rows.filter((row) => leads[row] === 1);
  const pool = leading.length > 0 ? leading : rows;
  if (pool.length <= POOL) return pool;
  const least = nthGreatest(weightsIn(pool, weights), POOL);
  const heavier = pool.filter((row) => (weights[row] ?? 0) > least);
  const equal = pool.filter((row) => weights[row] === least).subarray(0, POOL - heavier.length);
  const sorted = [...heavier].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  return Uint32Array.from([...sorted, ...equal]);
}

function weightsIn(rows: Uint32Array, weights: Float64Array): Float64Array {
  const own = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) own[at] = weights[rows[at] ?? 0] ?? 0;
  return own;
}

/** The sentence of a pool that is nearest to what all of them tell. */
export function centralIn(
  mentions: Mentions,
  { pool, weights }: { readonly pool: Uint32Array; readonly weights: Float64Array },
  words: readonly Worded[],
): number | undefined {
  const fit = fitnessOf(mentions);
  const fellows = words.map((each, at) => {
    const row = pool[at] ?? 0;
    return { words: each, voice: weights[row] ?? 0, fitness: fit(row) };
  });
  return pool[central(fellows)];
}

/** One sentence for a stretch, with those of other articles that tell the same. */
export async function centralMoment(
  { mentions, weights, wordsOf }: Ground,
  { when, rows }: Stretch,
  counted: (rows: Uint32Array) => number,
): Promise<Moment> {
  const pool = poolOf(mentions, rows, weights);
  const words = await wordsOf([...pool]);
  const told = centralIn(mentions, { pool, weights }, words) ?? rows[0];
  if (told === undefined) throw new Error('a stretch of time without a sentence');
  const own = words[pool.indexOf(told)] ?? new Set();
  const { article } = mentions;
  const same = [...pool].filter(
    (other, at) => article[other] !== article[told] && alike(own, words[at] ?? new Set()),
  );
  const others = oncePerArticle(mentions, same);
  return { when, told, others, rivals: [], articles: counted(rows) };
}

function oncePerArticle({ article }: Mentions, rows: readonly number[]): readonly number[] {
  const seen = new Set<number>();
  return rows.filter((row) => !seen.has(article[row] ?? 0) && seen.add(article[row] ?? 0));
}

/** Every sentence of some stretches; those of different articles that tell the same stand together. */
export async function everyMoment(
  { mentions, wordsOf }: Ground,
  stretches: readonly Stretch[],
): Promise<readonly Moment[]> {
  const { article } = mentions;
  const counted = articleCounter(mentions);
  const moments: Moment[] = [];
  for (const { when, rows } of stretches) {
    const words = await wordsOf([...rows]);
    const groups: { told: number; own: Worded; others: number[] }[] = [];
    for (const [at, row] of rows.entries()) {
      const own = words[at] ?? new Set();
      const group = groups.find(
        ({ told, others, own: first }) =>
          [told, ...others].every((member) => article[member] !== article[row]) &&
          alike(first, own),
      );
      if (group) group.others.push(row);
      else groups.push({ told: row, own, others: [] });
    }
    const articles = counted(rows);
    for (const { told, others } of groups)
      moments.push({ when, told, others, rivals: [], articles });
  }
  return moments;
}

/** Puts beside a moment what another outlet tells in like words of another day. The stretches are in the order of time. */
export function rivalsAmong(
  ground: Ground,
  stretches: readonly Stretch[],
): (moment: Moment) => Promise<Moment> {
  const { mentions, wordsOf } = ground;
  const days = stretches.filter(({ when }) => when.precision === 'day');
  const numbers = days.map(({ when }) => daysBetween(EPOCH, when.since));
  const placeOf = new Map(days.map(({ when }, at) => [when.since, at] as const).reverse());
  const rivalsOn = rivalFinder(ground, days);
  return async (moment) => {
    const { when, told } = moment;
    const own = when?.precision === 'day' ? placeOf.get(when.since) : undefined;
    if (own === undefined || !days[own]?.rows.includes(told)) return moment;
    const around = (at: number) =>
      Math.abs((numbers[at] ?? Number.POSITIVE_INFINITY) - (numbers[own] ?? 0)) <= RIVAL_DAYS;
    const near: number[] = [];
    let first = own;
    while (around(first - 1)) first--;
    for (let at = first; around(at); at++) if (at !== own) near.push(...rivalsOn(at, told));
    const [words = new Set(), ...others] = await wordsOf([told, ...near]);
    const like = near.filter((_, at) => alike(words, others[at] ?? new Set(), 'strictly'));
    return { ...moment, rivals: oncePerArticle(mentions, like) };
  };
}

const EPOCH = '2000-01-01' as Day;

/**
 * Of the mentions of a day, those that another one may be told against: the weightiest where there are
 * many, else all in their order.
 */
function rivalFinder(
  { mentions, weights }: Ground,
  days: readonly Stretch[],
): (day: number, told: number) => readonly number[] {
  const { outlet, leads } = mentions;
  const rivalling = rivals(mentions);
  const known: (Uint32Array | undefined)[] = days.map(() => undefined);
  const heaviest = (day: number) =>
    days[day]?.rows
      .filter((row) => leads[row] === 1 && (outlet[row] ?? 0) > 0)
      .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  return (day, told) => {
    const rows = known[day] ?? heaviest(day) ?? new Uint32Array();
    known[day] = rows;
    const found: number[] = [];
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      if (!rivalling(told, row)) continue;
      if (found.length === RIVAL_POOL) return found;
      found.push(row);
    }
    return found.sort((a, b) => a - b);
  };
}

function rivals({ outlet, article, leads, status }: Mentions): (a: number, b: number) => boolean {
  return (a, b) => {
    const outlets = (outlet[a] ?? 0) > 0 && (outlet[b] ?? 0) > 0 && outlet[a] !== outlet[b];
    const leading = leads[a] === 1 && leads[b] === 1;
    return outlets && leading && article[a] !== article[b] && status[a] === status[b];
  };
}
