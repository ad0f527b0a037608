import { daysBetween } from './day.ts';
import { alike, central, type Worded } from './likeness.ts';
import { bucketed, byTime, type Mentions, NOT_COUNTED } from './mentions.ts';
import { articleCounter, fitnessOf, stretchWeigher, weightsOf } from './weights.ts';
import type { When } from './when.ts';
import { type Zoom, zoomed } from './zoom.ts';

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

export type Timeline = {
  readonly count: number;
  /** From one place up to another, in the order of time; those without a known time last. */
  readonly moments: (from: number, to: number) => Promise<readonly Moment[]>;
  /** False where some were left out. */
  readonly whole: boolean;
};

export type TimelineAsked = {
  readonly zoom: Zoom;
  /** At most so many dated moments, and so many without a date; absent: all of a small topic, else the usual number. */
  readonly most?: number | undefined;
  /** Awaited between steps of long work, so that others get their turn. */
  readonly pause?: Pause;
};
export type Pause = () => Promise<void> | undefined;

/** Reads the words of sentences; asked only where they decide. */
export type WordsOf = (rows: readonly number[]) => Promise<readonly Worded[]>;

/** Up to so many sentences a timeline by days shows them all. */
const SMALL = 60;
const USUAL = 30;
/** Of the sentences on one time, the weightiest so many are read for their words. */
const POOL = 64;
/** The same happening is told of days at most so far apart. */
const RIVAL_DAYS = 45;
/** Of the sentences on another day, the weightiest so many are compared. */
const RIVAL_POOL = 8;

/** The mentions of one stretch of time, by their rows. */
type Stretch = { readonly when: When; readonly rows: Uint32Array };

/** What a timeline is built with. */
type Ground = {
  readonly mentions: Mentions;
  readonly weights: Float64Array;
  readonly wordsOf: WordsOf;
};

/** Builds a timeline of mentions in the order of their articles. */
export async function timelineOf(
  mentions: Mentions,
  { zoom, most, pause = () => undefined }: TimelineAsked,
  wordsOf: WordsOf,
): Promise<Timeline> {
  const ground = { mentions, weights: weightsOf(mentions), wordsOf: remembered(wordsOf) };
  await pause();
  await fitTimes(mentions, zoom, pause);
  const stretches = stretchesOf(mentions, zoom);
  await pause();
  const undated = rowsWhere(mentions, (row) => mentions.when[row] === 0);
  const all = most === undefined && zoom === 'day' && mentions.size <= SMALL;
  const room = most ?? USUAL;
  const chosen = all ? stretches : heaviest(await weighedAll(ground, stretches, pause), room);
  const inOrder = chosen.toSorted((a, b) => byTime(a.when, b.when));
  const every = all ? await everyMoment(ground, inOrder) : undefined;
  const rest = inDistance(mentions, undated, all ? undated.length : room);
  const count = every?.length ?? inOrder.length;
  const counted = articleCounter(mentions);
  const beside = rivalsAmong(ground, inOrder);
  return {
    count: count + rest.length,
    async moments(from, to) {
      const told: Moment[] = [];
      for (let at = from; at < Math.min(to, count); at++) {
        const stretch = inOrder[at];
        const moment = every?.[at] ?? (stretch && (await centralMoment(ground, stretch, counted)));
        await pause();
        if (moment) told.push(await beside(moment));
        await pause();
      }
      const late = rest.slice(Math.max(0, from - count), Math.max(0, to - count));
      return [...told, ...late.map(undatedMoment)];
    },
    whole: all || (chosen.length === stretches.length && undated.length <= room),
  };
}

/** Reads no sentence twice. */
function remembered(wordsOf: WordsOf): WordsOf {
  const known = new Map<number, Worded>();
  return async (rows) => {
    const fresh = rows.filter((row) => !known.has(row));
    const words = fresh.length > 0 ? await wordsOf(fresh) : [];
    for (const [at, row] of fresh.entries()) known.set(row, words[at] ?? new Set());
    return rows.map((row) => known.get(row) ?? new Set());
  };
}

function rowsWhere({ size }: Mentions, holds: (row: number) => boolean): Uint32Array {
  const rows = new Uint32Array(size);
  let count = 0;
  for (let row = 0; row < size; row++) if (holds(row)) rows[count++] = row;
  return rows.subarray(0, count);
}

/**
 * The first of the sentences without a time: of one article, what is told of an earlier day comes
 * first where the distance is known; all else stays in its place.
 */
function inDistance({ article, away }: Mentions, rows: Uint32Array, most: number): number[] {
  const first = [...rows.subarray(0, most)];
  const shown = new Set(first.map((row) => article[row] ?? 0));
  const counted = new Map<number, number[]>();
  for (const row of rows) {
    const of = article[row] ?? 0;
    if (away[row] === NOT_COUNTED || !shown.has(of)) continue;
    const known = counted.get(of);
    if (known) known.push(row);
    else counted.set(of, [row]);
  }
  // The earliest stands at the end, where it is taken from.
  for (const known of counted.values())
    known.reverse().sort((a, b) => (away[b] ?? 0) - (away[a] ?? 0));
  return first.map((row) =>
    away[row] === NOT_COUNTED ? row : (counted.get(article[row] ?? 0)?.pop() ?? row),
  );
}

function undatedMoment(told: number): Moment {
  return { told, others: [], rivals: [], articles: 1 };
}

/** The times that mattered, the weightiest first. Ties go to the earlier. */
export function weightiest(
  { mentions, weights }: Pick<Ground, 'mentions' | 'weights'>,
  stretches: readonly Stretch[],
  most: number,
): readonly Stretch[] {
  const weigh = stretchWeigher(mentions, weights);
  const weighed = stretches.map((stretch) => ({
    stretch,
    weight: weigh(stretch.when, stretch.rows),
  }));
  return heaviest(weighed, most);
}

type Weighed = { readonly stretch: Stretch; readonly weight: number };

async function weighedAll(
  { mentions, weights }: Ground,
  stretches: readonly Stretch[],
  pause: Pause,
): Promise<readonly Weighed[]> {
  const weigh = stretchWeigher(mentions, weights);
  const weighed: Weighed[] = [];
  for (const stretch of stretches) {
    weighed.push({ stretch, weight: weigh(stretch.when, stretch.rows) });
    await pause();
  }
  return weighed;
}

function heaviest(weighed: readonly Weighed[], most: number): readonly Stretch[] {
  return weighed
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || byTime(a.stretch.when, b.stretch.when))
    .slice(0, most)
    .map(({ stretch }) => stretch);
}

/** Puts mentions together by the stretch of time that they fall in. */
export function stretchesOf(mentions: Mentions, zoom: Zoom): readonly Stretch[] {
  const { whens, when } = mentions;
  const keys = new Map<string, number>();
  const stretches: When[] = [];
  const stretchOf = new Int32Array(whens.length).fill(-1);
  const dated = rowsWhere(mentions, (row) => (when[row] ?? 0) > 0);
  for (let at = 0; at < dated.length; at++) {
    const place = (when[dated[at] ?? 0] ?? 0) - 1;
    if (stretchOf[place] !== -1) continue;
    const { stretch, key } = stretchOfTime(whens, place, zoom);
    const known = keys.get(key) ?? stretches.push(stretch) - 1;
    keys.set(key, known);
    stretchOf[place] = known;
  }
  const { rows, ends } = bucketed(
    dated,
    (row) => stretchOf[(when[row] ?? 0) - 1] ?? 0,
    stretches.length,
  );
  return stretches.map((stretch, at) => ({
    when: stretch,
    rows: rows.subarray(ends[at - 1] ?? 0, ends[at]),
  }));
}

/** Works out the stretches of the times that are told of; the first question after a start has thousands to do. */
async function fitTimes({ whens, when }: Mentions, zoom: Zoom, pause: Pause): Promise<void> {
  const told = new Uint8Array(whens.length + 1);
  for (let row = 0; row < when.length; row++) told[when[row] ?? 0] = 1;
  for (let place = 0; place < whens.length; place++) {
    if (told[place + 1] === 1) stretchOfTime(whens, place, zoom);
    if (place % SLICE === 0) await pause();
  }
}

const SLICE = 64;

type Named = { readonly stretch: When; readonly key: string };

/** What was worked out before: a corpus asks with the same times every time. */
const stretchesKnown = new WeakMap<readonly When[], Map<Zoom, Map<number, Named>>>();

/** The stretch that the time in a place falls in, with a name that only the same stretch has. */
function stretchOfTime(whens: readonly When[], place: number, zoom: Zoom): Named {
  const ofZoom = stretchesKnown.get(whens) ?? new Map<Zoom, Map<number, Named>>();
  stretchesKnown.set(whens, ofZoom);
  const named = ofZoom.get(zoom) ?? new Map<number, Named>();
  ofZoom.set(zoom, named);
  const known = named.get(place);
  const time = whens[place];
  if (known) return known;
  if (!time) throw new Error(`there is no time in place ${place}`);
  const stretch = zoomed(time, zoom);
  const key = `${stretch.since}/${stretch.until}${stretch.approximate ? '~' : ''}`;
  named.set(place, { stretch, key });
  return { stretch, key };
}

/** Of the mentions of one time, those among which the one that tells it is chosen. */
export function poolOf(
  { leads }: Mentions,
  rows: Uint32Array,
  weights: Float64Array,
  most = POOL,
): Uint32Array {
  const leading = rows.filter((row) => leads[row] === 1);
  const pool = leading.length > 0 ? leading : rows;
  if (pool.length <= most) return pool;
  const least = Float64Array.from(pool, (row) => weights[row] ?? 0).sort()[pool.length - most] ?? 0;
  const heavier = pool.filter((row) => (weights[row] ?? 0) > least);
  const equal = pool.filter((row) => weights[row] === least).subarray(0, most - heavier.length);
  const sorted = [...heavier].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  return Uint32Array.from([...sorted, ...equal]);
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
async function centralMoment(
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
async function everyMoment(
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

/** Puts beside a moment what another outlet tells in like words of another day. */
function rivalsAmong(
  { mentions, weights, wordsOf }: Ground,
  stretches: readonly Stretch[],
): (moment: Moment) => Promise<Moment> {
  const days = stretches.filter(({ when }) => when.precision === 'day');
  const rivalling = rivals(mentions);
  return async (moment) => {
    const { when, told } = moment;
    const day = days.find((each) => when?.precision === 'day' && each.when.since === when.since);
    if (!day?.rows.includes(told)) return moment;
    const apart = (other: Stretch) =>
      Math.abs(daysBetween(other.when.since, day.when.since)) <= RIVAL_DAYS;
    const near = days
      .filter((other) => other !== day && apart(other))
      .flatMap(({ rows }) => [
        ...poolOf(
          mentions,
          rows.filter((row) => rivalling(told, row)),
          weights,
          RIVAL_POOL,
        ),
      ]);
    const [own = new Set(), ...words] = await wordsOf([told, ...near]);
    const like = near.filter((_, at) => alike(own, words[at] ?? new Set(), 'strictly'));
    return { ...moment, rivals: oncePerArticle(mentions, like) };
  };
}

function rivals({ outlet, article, leads, status }: Mentions): (a: number, b: number) => boolean {
  return (a, b) => {
    const outlets = (outlet[a] ?? 0) > 0 && (outlet[b] ?? 0) > 0 && outlet[a] !== outlet[b];
    const leading = leads[a] === 1 && leads[b] === 1;
    return outlets && leading && article[a] !== article[b] && status[a] === status[b];
  };
}
