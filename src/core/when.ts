import { type Day, readDay, shiftDay } from './day.ts';

/** How finely a time is known. `period` is any other stretch of days: a week, a quarter, a range. */
export type Precision = 'day' | 'month' | 'year' | 'period';

/** A time as finely as it is known: all days from `since` to `until`, both included. */
export type When = {
  readonly since: Day;
  readonly until: Day;
  readonly precision: Precision;
  /** True when the source words say about, or the time was worked out and could be a little off. */
  readonly approximate?: true;
};

/** Reads `2016`, `2016-12` or `2016-12-09`; undefined for anything else or a date that does not exist. */
export function readWhen(text: string): When | undefined {
  const day = readDay(text);
  if (day) return { since: day, until: day, precision: 'day' };
  if (/^\d{4}$/.test(text)) return stretch(`${text}-01-01`, `${text}-12-31`, 'year');
  if (!/^\d{4}-\d{2}$/.test(text)) return undefined;
  const first = readDay(`${text}-01`);
  const last = first && lastOfMonth(first);
  return first && last ? { since: first, until: last, precision: 'month' } : undefined;
}

/** The inverse of `readWhen`: `2016-12`; a period is written `since/until` (ISO 8601). */
export function writeWhen({ since, until, precision }: When): string {
  if (precision === 'period') return `${since}/${until}`;
  return since.slice(0, precision === 'year' ? 4 : precision === 'month' ? 7 : 10);
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A time for people: `9 Dec 2016`, `Dec 2016`, `2016`, `5–9 Dec 2016`, `≈ Oct 2015`. */
export function showWhen({ since, until, precision, approximate }: When): string {
  const shown = precision === 'period' ? showPeriod(since, until) : showFrom(since, precision);
  return approximate ? `≈ ${shown}` : shown;
}

function showFrom(day: Day, precision: Exclude<Precision, 'period'>): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (precision === 'year') return year;
  const name = `${MONTHS[Number(month) - 1]} ${year}`;
  return precision === 'month' ? name : `${Number(date)} ${name}`;
}

function showPeriod(since: Day, until: Day): string {
  const wholeYears = since.endsWith('-01-01') && until.endsWith('-12-31');
  if (wholeYears) return `${since.slice(0, 4)}–${until.slice(0, 4)}`;
  if (since.endsWith('-01') && until === lastOfMonth(until)) {
    return `${showFrom(since, 'month')} – ${showFrom(until, 'month')}`;
  }
  if (since.slice(0, 7) === until.slice(0, 7)) {
    return `${Number(since.slice(8))}–${showFrom(until, 'day')}`;
  }
  return `${showFrom(since, 'day')} – ${showFrom(until, 'day')}`;
}

function lastOfMonth(day: Day): Day | undefined {
  const [year = '', month = ''] = day.split('-');
  const next =
    month === '12'
      ? `${Number(year) + 1}-01-01`
      : `${year}-${`${Number(month) + 1}`.padStart(2, '0')}-01`;
  const first = readDay(next);
  return first ? shiftDay(first, -1) : readDay(`${year}-12-31`);
}

function stretch(since: string, until: string, precision: Precision): When | undefined {
  const from = readDay(since);
  const to = readDay(until);
  return from && to ? { since: from, until: to, precision } : undefined;
}
