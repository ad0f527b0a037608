import { type Day, shiftDay, weekdayOf } from '../../core/day.ts';
import { dayFrom } from './calendar.ts';

const FIXED: Readonly<Record<string, readonly [month: number, day: number]>> = {
  'new years day': [1, 1],
  'valentines day': [2, 14],
  'fourth of july': [7, 4],
  halloween: [10, 31],
  'christmas eve': [12, 24],
  christmas: [12, 25],
  'christmas day': [12, 25],
  'new years eve': [12, 31],
};

const FROM_EASTER: Readonly<Record<string, number>> = {
  'good friday': -2,
  easter: 0,
  'easter sunday': 0,
  'easter monday': 1,
};

/** The day of a holiday in a year; names in lower case, without apostrophes. */
export function holidayIn(year: number, name: string): Day | undefined {
  const fixed = FIXED[name];
  if (fixed) return dayFrom(year, ...fixed);
  const offset = FROM_EASTER[name];
  if (offset !== undefined) {
    const sunday = easterOf(year);
    return sunday && shiftDay(sunday, offset);
  }
  if (name.startsWith('thanksgiving')) return nthWeekday(dayFrom(year, 11, 22), 4);
  if (name === 'labor day') return nthWeekday(dayFrom(year, 9, 1), 1);
  return name === 'memorial day' ? nthWeekday(dayFrom(year, 5, 25), 1) : undefined;
}

/** The first such weekday from a day on. */
function nthWeekday(from: Day | undefined, weekday: number): Day | undefined {
  return from && shiftDay(from, (weekday - weekdayOf(from) + 7) % 7);
}

/** Western Easter, by the anonymous Gregorian computation. */
function easterOf(year: number): Day | undefined {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const skipped = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + skipped + 15) % 30;
  const moon = epact - (epact > 28 || (epact === 28 && golden > 10) ? 1 : 0);
  const march = dayFrom(year, 3, 21);
  const full = march && shiftDay(march, moon);
  return full && shiftDay(full, 7 - weekdayOf(full));
}
