import type { Day } from '../core/day.ts';

/** The day on which this is run, in Greenwich. */
export function today(): Day {
  return new Date().toISOString().slice(0, 10) as Day;
}
