import { type Day, readDay, shiftDay, weekdayOf } from './day.ts';
import { readWhen, type When } from './when.ts';

/** How long the stretches are that a timeline takes together. */
export const ZOOMS = ['day', 'week', 'month', 'year'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** The day, week (from Monday), month or year that holds a time; one that fits in none stays as it is. */
export function zoomed(when: When, zoom: Zoom): When {
  if (zoom === 'day') return when;
  const stretch = stretchAt(when.since, zoom);
  if (!stretch || when.until > stretch.until) return when;
  return when.since === stretch.since && when.until === stretch.until ? when : stretch;
}

/** What was worked out last: whoever walks through time asks for the same again and again. */
const latest = new Map<Zoom, When>();

/** The stretch that a day lies in. */
export function stretchAt(day: Day, zoom: Zoom): When | undefined {
  if (zoom === 'day') return { since: day, until: day, precision: 'day' };
  const known = latest.get(zoom);
  if (known && known.since <= day && day <= known.until) return known;
  const found = stretchOf(day, zoom);
  if (found) latest.set(zoom, found);
  return found;
}

function stretchOf(day: Day, zoom: Exclude<Zoom, 'day'>): When | undefined {
  if (zoom === 'month') return readWhen(day.slice(0, 7));
  if (zoom === 'year') return readWhen(day.slice(0, 4));
  const since = shiftDay(day, -((weekdayOf(day) + 6) % 7));
  const until = since && shiftDay(since, 6);
  return since && until ? { since, until, precision: 'period' } : undefined;
}

/** The stretch after one of the same zoom; undefined at the end of the calendar. */
export function nextStretch({ until }: When, zoom: Zoom): When | undefined {
  const day = readDay(until) && shiftDay(until, 1);
  return day && stretchAt(day, zoom);
}
