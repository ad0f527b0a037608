import { type Day, shiftDay, weekdayOf } from '../../../core/day.ts';
import { dayFrom, isoWeek, mondayOf, shiftMonth, whenOf } from '../calendar.ts';
import type { Sense, Unit, Which } from '../sense.ts';
import type { Tense } from '../tense.ts';
import { durationValue } from '../vocabulary.ts';
import { quarterFrom } from './quarters.ts';
import { type Scene, shift } from './scene.ts';

export function unitValue(unit: Unit, which: Which, { anchor, tense }: Scene): string | undefined {
  const by = shift(which);
  const { year, month, day } = anchor;
  switch (unit) {
    case 'century':
      return year === undefined ? 'XX' : `${Math.floor(year / 100) + by}`;
    case 'decade':
      return year === undefined ? 'XXX' : `${Math.floor(year / 10) + by}`;
    case 'year':
      return year === undefined ? 'XXXX' : `${year + by}`;
    case 'month':
      return year === undefined || month === undefined ? 'XXXX-XX' : shiftMonth(year, month, by);
    case 'week':
      return day ? isoWeek(shiftDay(day, by * 7) ?? day) : 'XXXX-WXX';
    case 'weekend':
      return day ? weekendValue(day, which, tense) : 'XXXX-WXX-WE';
    case 'day':
      return day ? shiftDay(day, by) : 'XXXX-XX-XX';
    default:
      return undefined;
  }
}

function weekendValue(day: Day, which: Which, tense: () => Tense): string {
  const inIt = weekdayOf(day) % 6 === 0;
  const ahead = which === 'next' || (which === 'this' && tense() === 'future');
  const by = ahead ? (inIt && which === 'next' ? 7 : 0) : inIt && which !== 'last' ? 0 : -7;
  return `${isoWeek(shiftDay(day, by) ?? day)}-WE`;
}

export function offsetValue(sense: Sense & { kind: 'offset' }, scene: Scene): string | undefined {
  const { unit, count, from } = sense;
  const { anchor, told } = scene;
  if (unit === 'year' && count === -1 && told.quarter) {
    return `${Number(told.quarter.slice(0, 4)) - 1}${told.quarter.slice(4)}`;
  }
  const base = from === 'told' ? (told.date ?? (count > 0 ? 'XXXX' : undefined)) : undefined;
  const unknown = unit === 'day' && base?.includes('W');
  const day = unknown ? undefined : base ? dayIn(base) : anchor.day;
  const year = base ? yearIn(base) : anchor.year;
  const month = base ? monthIn(base) : anchor.month;
  switch (unit) {
    case 'day':
      return day ? shiftDay(day, count) : 'XXXX-XX-XX';
    case 'week':
    case 'weekend': {
      const shifted = day && shiftDay(day, count * 7);
      return shifted ? isoWeek(shifted) : 'XXXX-WXX';
    }
    case 'month':
      return year && month ? shiftMonth(year, month, count) : 'XXXX-XX';
    case 'quarter':
      return year && month ? quarterFrom(year, Math.ceil(month / 3) + count) : 'XXXX-QX';
    case 'year':
      return year ? yearValue(year + count) : 'XXXX';
    case 'decade':
      return year ? yearValue(year + count * 10) : 'XXXX';
    case 'century':
      return year ? yearValue(year + count * 100) : 'XXXX';
    default:
      return durationValue(Math.abs(count), unit);
  }
}

function yearValue(year: number): string | undefined {
  return year > 0 && year < 3000 ? `${year}`.padStart(4, '0') : undefined;
}

function dayIn(value: string): Day | undefined {
  const [year = 0, month = 0, day = 0] = value.slice(0, 10).split('-').map(Number);
  if (/^\d{4}-W\d\d/.test(value)) return whenOf(value.slice(0, 8))?.since;
  return /^\d{4}-\d\d-\d\d/.test(value) ? dayFrom(year, month, day) : undefined;
}

function yearIn(value: string): number | undefined {
  return /^\d{4}/.test(value) ? Number(value.slice(0, 4)) : undefined;
}

function monthIn(value: string): number | undefined {
  return /^\d{4}-\d\d/.test(value) ? Number(value.slice(5, 7)) : undefined;
}

export function sameValue(unit: Unit, { told }: Scene): string | undefined {
  const base = told.date;
  if (!base) return undefined;
  const day = dayIn(base);
  if (unit === 'year') return base.slice(0, 4);
  if (unit === 'month') return monthIn(base) ? base.slice(0, 7) : undefined;
  if (unit === 'day') return base.includes('W') ? undefined : day;
  if (unit === 'week') return day && isoWeek(day);
  if (unit === 'quarter') return told.quarter;
  return day && `${isoWeek(mondayOf(day))}-WE`;
}
