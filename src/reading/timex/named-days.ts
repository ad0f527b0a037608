import { type Day, shiftDay } from '../../core/day.ts';
import type { When } from '../../core/when.ts';
import { whenOf } from './calendar.ts';
import type { Anchor } from './resolve/scene.ts';
import type { Sense } from './sense.ts';

const LENGTHS: Readonly<Record<string, number>> = { year: 365, month: 30, week: 7 };

/** The days that a time phrase with this value names; undefined when it names none of the calendar. */
export function namedDays(sense: Sense, value: string, { day }: Anchor): When | undefined {
  if (sense.kind === 'time' && !sense.day) return undefined;
  if (sense.kind === 'range') return between(value);
  const when = whenOf(value);
  if (!when) return undefined;
  if (sense.kind === 'unit' && sense.until && day) {
    return sense.which === 'last' ? lastDays(LENGTHS[sense.unit] ?? 1, day) : soFar(when, day);
  }
  const counted = sense.kind === 'offset' && sense.unit !== 'day' && sense.unit !== 'quarter';
  return sense.rough || counted ? { ...when, approximate: true } : when;
}

function between(value: string): When | undefined {
  const [first = '', last = ''] = value.split('/');
  const since = whenOf(first)?.since;
  const until = whenOf(last)?.until;
  return since && until ? { since, until, precision: 'period' } : undefined;
}

/** `over the past week`. */
function lastDays(count: number, until: Day): When | undefined {
  const since = shiftDay(until, -count);
  return since && { since, until, precision: 'period', approximate: true };
}

/** `earlier this week`: from its first day to the article's. */
function soFar({ since, until }: When, day: Day): When {
  if (day <= since) return { since: day, until: day, precision: 'day', approximate: true };
  return { since, until: day < until ? day : until, precision: 'period' };
}
