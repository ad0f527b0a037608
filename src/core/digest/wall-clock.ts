import { type Day, readDay, shiftDay } from '../day.ts';

/** A moment, in milliseconds since 1970 began in Greenwich. */
export type Instant = number;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** No zone was ever further from Greenwich. */
const FURTHEST = 16 * HOUR;
/** No zone changes its clocks twice within so long. */
const STEP = 8 * HOUR;

/**
 * The time zone of a name in the IANA list, in the list's own spelling (`europe/berlin` → `Europe/Berlin`);
 * undefined for any other text, plain offsets included: they know no summer time.
 */
export function readZone(text: string): string | undefined {
  const name = text.trim().replaceAll(' ', '_');
  if (!/^[a-z][a-z0-9_+/-]*$/iu.test(name)) return undefined;
  const listed = zones().get(name.toLowerCase());
  if (listed) return listed;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

let listedZones: ReadonlyMap<string, string> | undefined;

function zones(): ReadonlyMap<string, string> {
  listedZones ??= new Map(
    ['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => [zone.toLowerCase(), zone]),
  );
  return listedZones;
}

/** Reads a time of day, `8:05`, `08.05` or `0805`, as `08:05`. */
export function readTime(text: string): string | undefined {
  const [, hours = '', minutes = ''] = /^\s*(\d{1,2})[:.h]?(\d{2})\s*$/u.exec(text) ?? [];
  const exists = hours !== '' && Number(hours) < 24 && Number(minutes) < 60;
  return exists ? `${hours.padStart(2, '0')}:${minutes}` : undefined;
}

/** The minutes since midnight of a time such as `08:05`. */
function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The day that a calendar on the wall shows in a zone. */
export function dayIn(zone: string, at: Instant): Day {
  const day = readDay(new Date(at + offsetIn(zone, at)).toISOString().slice(0, 10));
  if (!day) throw new Error(`no day of ${at} in ${zone}`);
  return day;
}

/**
 * The moment when a clock on the wall first shows a time of a day (`08:05`), or more: a time that does not exist
 * that day is the first moment after the gap, one that exists twice is the first of both. Undefined
 * for a day that the zone leapt over.
 */
export function momentOf(zone: string, day: Day, time: string): Instant | undefined {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const starts = firstShowing(zone, midnight);
  if (dayIn(zone, starts) !== day) return undefined;
  const minutes = minutesOf(time);
  return minutes === 0 ? starts : firstShowing(zone, midnight + minutes * MINUTE);
}

/** The moment when a day ends in a zone: when the wall first shows a later one. */
export function endOf(zone: string, day: Day): Instant {
  return firstShowing(zone, Date.parse(`${shiftDay(day, 1) ?? day}T00:00:00Z`));
}

/** The first moment whose wall time, written as if it were Greenwich's, is `wall` or later. */
function firstShowing(zone: string, wall: Instant): Instant {
  let from = wall - FURTHEST;
  let offset = offsetIn(zone, from);
  for (;;) {
    const to = from + STEP;
    const next = offsetIn(zone, to);
    const change = next === offset ? to : changeBetween(zone, from, to);
    if (wall - offset < change) return wall - offset;
    if (change + next >= wall) return change;
    from = to;
    offset = next;
  }
}

/** The moment from which on the offset is that of `to`, to the second. */
function changeBetween(zone: string, from: Instant, to: Instant): Instant {
  const before = offsetIn(zone, from);
  let [early, late] = [from, to];
  while (late - early > 1000) {
    const middle = Math.floor((early + late) / 2000) * 1000;
    if (offsetIn(zone, middle) === before) early = middle;
    else late = middle;
  }
  return late;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far the wall's time is before Greenwich's, in milliseconds. */
export function offsetIn(zone: string, at: Instant): number {
  const second = Math.floor(at / 1000) * 1000;
  const [month, date, year, hour, minutes, seconds] = formatOf(zone)
    .format(second)
    .split(/\D+/u)
    .map(Number);
  const wall = Date.UTC(year ?? 0, (month ?? 1) - 1, date ?? 1, hour ?? 0, minutes ?? 0, seconds);
  return wall - second;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
}
