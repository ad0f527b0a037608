import { type Day, daysBetween, shiftDay } from '../../core/day.ts';
import type { Span } from '../../core/span.ts';
import { showWhen } from '../../core/when.ts';
import type { Clue } from './clue.ts';

/** A sentence of an undated article that a dated one tells too, with its day. */
export type SameTold = {
  /** Its sentence, and how that tells the day: `on Monday`. */
  readonly span: Span;
  readonly words: string;
  /** The number of the dated article. */
  readonly teller: number;
  readonly day: Day;
  readonly share: number;
};

/**
 * So many days after the day that a bare weekday names news was published, measured: up to a week. A
 * newsroom in the west dates by the day before what happens in the east.
 */
const [SOONEST, LATEST] = [-1, 7];
const MOST = 3;

/**
 * What sentences that dated articles tell too leave of the days of publication. Two sentences or two
 * dated articles must agree; where any disagree, nothing is told: then such sentences recur from week to week.
 */
export function eventClues(told: readonly SameTold[]): readonly Clue[] {
  const sentences = new Set(told.map(({ span }) => span.start));
  const tellers = new Set(told.map(({ teller }) => teller));
  if (sentences.size < 2 && tellers.size < 2) return [];
  const days = told.map(({ day }) => day).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || daysBetween(first, last) >= 7) return [];
  const telling = told.filter(({ day }) => day === first || day === last);
  return telling
    .toSorted((a, b) => b.share - a.share)
    .filter(({ day }, at, all) => all.findIndex((other) => other.day === day) === at)
    .slice(0, MOST)
    .map(clueFrom);
}

function clueFrom({ span, words, teller, day }: SameTold): Clue {
  const [since, until] = [shiftDay(day, SOONEST), shiftDay(day, LATEST)];
  const shown = showWhen({ since: day, until: day, precision: 'day' });
  const tells = `S${teller} dates to ${shown} what seems to be told here of “${words}”.`;
  return {
    ...(since && { since }),
    ...(until && { until }),
    evidence: { tells, span, article: teller },
  };
}
