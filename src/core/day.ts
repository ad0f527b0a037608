import type { Branded } from './brand.ts';

/** A calendar day, `YYYY-MM-DD`. News is dated by day; days sort as plain strings. */
export type Day = Branded<'Day'>;

/** Reads a calendar day, refusing days that do not exist (2024-02-30) and years outside 1000–2999. */
export function readDay(text: string): Day | undefined {
  if (!/^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text)) return undefined;
  const [year, month, date] = [text.slice(0, 4), text.slice(5, 7), text.slice(8)].map(Number);
  return (date ?? 32) <= lengthOf(year ?? 0, month ?? 0) ? (text as Day) : undefined;
}

/** Days of a month, 1 for January. */
function lengthOf(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : 28;
}

/** The day `days` later (or earlier, when negative); undefined where that leaves years 1000–2999. */
export function shiftDay(day: Day, days: number): Day | undefined {
  const at = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
  return readDay(at.toISOString().slice(0, 10));
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return numberOf(b) - numberOf(a);
}

/** Days from 1 March of year 0; February comes last in a year, so that leap days do not matter before it. */
function numberOf(day: Day): number {
  const month = (digitsAt(day, 5, 7) + 9) % 12;
  const year = digitsAt(day, 0, 4) - (month > 9 ? 1 : 0);
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leaps + Math.floor((month * 306 + 5) / 10) + digitsAt(day, 8, 10) - 1;
}

const ZERO = 48;

/** Read without a copy: long timelines compare millions of days. */
function digitsAt(day: Day, from: number, end: number): number {
  let number = 0;
  for (let at = from; at < end; at++) number = 10 * number + day.charCodeAt(at) - ZERO;
  return number;
}
