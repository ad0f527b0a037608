import { type Day, shiftDay, weekdayOf } from '../day.ts';
import type { Subscription } from './subscription.ts';
import { dayIn, endOf, HOUR, type Instant, momentOf } from './wall-clock.ts';

/** A local day on which a digest is due. */
export type Due = {
  readonly day: Day;
  readonly at: Instant;
  /** Until then a late one is still posted: the end of the local day, or an hour later where that is sooner. */
  readonly closes: Instant;
};

type Scheduled = Pick<Subscription, 'at' | 'zone' | 'days'>;

/** At least so long after it was due, a digest may still come. */
const LATE_MS = HOUR;

/** When a digest is due on a local day; undefined where it is not, or the zone leapt over that day. */
export function dueOn({ at, zone, days }: Scheduled, day: Day): Due | undefined {
  if (!days.some((one) => one === weekdayOf(day))) return undefined;
  const moment = momentOf(zone, day, at);
  if (moment === undefined) return undefined;
  return { day, at: moment, closes: Math.max(endOf(zone, day), moment + LATE_MS) };
}

/** The first day that is due at `from` or later, and after the day `past`. */
export function nextDue(scheduled: Scheduled, from: Instant, past?: Day): Due | undefined {
  // A time that a gap swallowed at the end of a day comes on the day after.
  const first = shiftDay(dayIn(scheduled.zone, from), -1);
  const after = past && shiftDay(past, 1);
  let day = after && first && after > first ? after : first;
  // A weekly digest whose day was leapt over comes after two weeks.
  for (let tried = 0; day && tried < 16; tried += 1, day = shiftDay(day, 1)) {
    const due = dueOn(scheduled, day);
    if (due && due.at >= from) return due;
  }
  return undefined;
}
