import type { How, Known } from '../../core/article.ts';
import { type Day, daysBetween } from '../../core/day.ts';
import type { When } from '../../core/when.ts';
import { aDay } from '../raw-text/dated-lines.ts';
import type { Candidate } from './day-candidates.ts';

export type Published = {
  readonly known: Known<When>;
  /** What the page says against it, a sentence for readers. */
  readonly doubt?: string;
};

/** Signs that are seen by the same eyes do not bear each other out. */
const SEEN: readonly How[] = ['visible text', 'time tag'];

/**
 * How often a day was right on 200 dated pages, rounded down: borne out by a sign of another kind, told
 * by one kind of sign alone, spoken against, one of several days that the page shows.
 */
const RELIABLE = { borneOut: 0.97, alone: 0.95, shown: 0.9, against: 0.5, several: 0.6 };

/** The day on which a page was published, by its strongest sign, weighed with the others. */
export function publishedOn(candidates: readonly Candidate[]): Published | undefined {
  const [best] = candidates;
  if (!best) return undefined;
  const day = localDay(best, candidates);
  const isSeen = SEEN.includes(best.how);
  const others = candidates.filter(({ how }) => how !== best.how && SEEN.includes(how) !== isSeen);
  const borneOut = others.some((other) => other.day === day);
  const against = borneOut ? undefined : others[0];
  const days = new Set(candidates.filter(({ sign }) => sign === best.sign).map((same) => same.day));
  const several = isSeen && best.sign !== 'marked time' && days.size > 1;
  const known = (confidence: number) => ({ value: aDay(day), how: best.how, confidence });
  if (borneOut) return { known: known(RELIABLE.borneOut) };
  if (against)
    return { known: known(RELIABLE.against), doubt: contradiction(best.how, day, against) };
  if (several)
    return {
      known: known(RELIABLE.several),
      doubt: `The page shows several dates; ${day} is the first.`,
    };
  return { known: known(isSeen ? RELIABLE.shown : RELIABLE.alone) };
}

/** A clock in Greenwich is a day off from many newsrooms: the day of the link or of the page wins. */
function localDay({ day, zulu }: Candidate, candidates: readonly Candidate[]): Day {
  if (!zulu) return day;
  const own = candidates.filter((one) => !one.zulu);
  const near = own.filter((one) => Math.abs(daysBetween(day, one.day)) === 1);
  const linked = near.find(({ sign }) => sign === 'link');
  if (linked) return linked.day;
  return own.some((one) => one.day === day) ? day : (near[0]?.day ?? day);
}

function contradiction(how: How, day: Day, other: Candidate): string {
  const shown = SEEN.includes(other.how) ? 'the page shows' : `the ${other.how} says`;
  return `The ${how} says ${day}, but ${shown} ${other.day}.`;
}
