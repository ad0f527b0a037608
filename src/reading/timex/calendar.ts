import { type Day, readDay, shiftDay, weekdayOf } from '../../core/day.ts';
import { readWhen, type When } from '../../core/when.ts';

const SEASON_MONTHS: Readonly<Record<string, readonly [number, number]>> = {
  SP: [3, 5],
  SU: [6, 8],
  FA: [9, 11],
  WI: [12, 14],
};

export function pad(number: number): string {
  return `${number}`.padStart(2, '0');
}

export function dayFrom(year: number, month: number, day: number): Day | undefined {
  return readDay(`${`${year}`.padStart(4, '0')}-${pad(month)}-${pad(day)}`);
}

/** The month so many months away, as `2016-09`. */
export function shiftMonth(year: number, month: number, by: number): string {
  const months = year * 12 + month - 1 + by;
  return `${Math.floor(months / 12)}-${pad((((months % 12) + 12) % 12) + 1)}`;
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return shiftDay(day, -((weekdayOf(day) + 6) % 7)) ?? day;
}

/** A day's ISO week, `2016-W39`. */
export function isoWeek(day: Day): string {
  const thursday = shiftDay(mondayOf(day), 3) ?? day;
  const year = thursday.slice(0, 4);
  const ordinal = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / 86_400_000;
  return `${year}-W${pad(Math.floor(ordinal / 7) + 1)}`;
}

function mondayOfWeek(year: number, week: number): Day | undefined {
  const fourth = dayFrom(year, 1, 4);
  return fourth && shiftDay(mondayOf(fourth), (week - 1) * 7);
}

/** The days that a TIMEX3 calendar value names; undefined for any other value. */
export function whenOf(value: string): When | undefined {
  const date = value.split('T')[0] ?? '';
  const plain = readWhen(date);
  if (plain) return plain;
  const year = Number(date.slice(0, 4));
  const week = /^\d{4}-W(\d\d)(-WE)?$/.exec(date);
  if (week) return weekStretch(mondayOfWeek(year, Number(week[1])), week[2] !== undefined);
  const quarter = /^\d{4}-([QH])(\d)$/.exec(date);
  if (quarter) {
    const length = quarter[1] === 'Q' ? 3 : 6;
    const last = Number(quarter[2]) * length;
    return months(year, last - length + 1, last);
  }
  const season = /^\d{4}-(SP|SU|FA|WI)$/.exec(date);
  const [first = 0, last = 0] = SEASON_MONTHS[season?.[1] ?? ''] ?? [];
  if (first) {
    const stretch = months(year, first, last);
    return stretch && { ...stretch, approximate: true };
  }
  if (/^[12]\d\d$/.test(value)) return months(Number(value) * 10, 1, 120);
  if (/^[12]\d$/.test(value)) return months(Number(value) * 100, 1, 1200);
  return undefined;
}

function weekStretch(monday: Day | undefined, weekend: boolean): When | undefined {
  const since = monday && shiftDay(monday, weekend ? 5 : 0);
  const until = monday && shiftDay(monday, 6);
  return since && until ? { since, until, precision: 'period' } : undefined;
}

/** From one month to another, both included; months beyond 12 lie in later years. */
function months(year: number, first: number, last: number): When | undefined {
  const since = readWhen(shiftMonth(year, first, 0));
  const until = readWhen(shiftMonth(year, last, 0));
  return since && until
    ? { since: since.since, until: until.until, precision: 'period' }
    : undefined;
}
