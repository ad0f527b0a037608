import { byTime, type Mentions, NOT_COUNTED } from './mentions.ts';
import { weightiestInSteps } from './timeline-choice.ts';
import { fitTimes, type Pause, rowsWhere, stretchesOf } from './timeline-stretches.ts';
import {
  centralMoment,
  everyMoment,
  type Moment,
  remembered,
  rivalsAmong,
  type WordsOf,
} from './timeline-telling.ts';
import { articleCounter, weightsOf } from './weights.ts';
import type { Zoom } from './zoom.ts';

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

/** Up to so many sentences a timeline by days shows them all. */
const SMALL = 60;
const USUAL = 30;

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
  const chosen = all
    ? stretches
    : await weightiestInSteps(ground, stretches, { most: room, pause });
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
