import { expect, test } from 'vitest';
import { type Day, readDay, shiftDay } from '../../../src/core/day.ts';
import {
  DAY,
  dayIn,
  endOf,
  HOUR,
  MINUTE,
  momentOf,
  offsetIn,
  readTime,
  readZone,
} from '../../../src/core/digest/wall-clock.ts';

const aDay = (text: string): Day => readDay(text) ?? expect.fail(`${text} is no day`);
const written = (at: number | undefined) =>
  at && new Date(at).toISOString().replace(':00.000Z', 'Z');

test.each([
  ['an ordinary day', 'Europe/Berlin', '2026-07-01', '08:00', '2026-07-01T06:00Z'],
  ['a gap of an hour', 'Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:00Z'],
  ['the first moment after it', 'Europe/Berlin', '2026-03-29', '03:00', '2026-03-29T01:00Z'],
  ['an hour that comes twice', 'Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30Z'],
  ['the hour after it', 'Europe/Berlin', '2026-10-25', '03:00', '2026-10-25T02:00Z'],
  ['a gap of half an hour', 'Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:30Z'],
  ['half an hour twice', 'Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45Z'],
  ['a gap at 2:45', 'Pacific/Chatham', '2026-09-27', '03:00', '2026-09-26T14:00Z'],
  ['a midnight that is not there', 'America/Havana', '2026-03-08', '00:00', '2026-03-08T05:00Z'],
  ['a midnight that comes twice', 'America/Havana', '2026-11-01', '00:30', '2026-11-01T04:30Z'],
  ['a day that is not there', 'Pacific/Apia', '2011-12-30', '08:00', undefined],
  ['the day after it', 'Pacific/Apia', '2011-12-31', '00:00', '2011-12-30T10:00Z'],
  ['before Ramadan', 'Africa/Casablanca', '2026-02-15', '02:30', '2026-02-15T01:30Z'],
  ['within it', 'Africa/Casablanca', '2026-02-16', '02:30', '2026-02-16T02:30Z'],
  ['after it, in the gap', 'Africa/Casablanca', '2026-03-22', '02:30', '2026-03-22T02:00Z'],
  ['a gap before midnight', 'America/Godthab', '2024-03-30', '23:30', '2024-03-31T01:00Z'],
  ['war time', 'Europe/London', '1943-04-04', '02:30', '1943-04-04T01:00Z'],
])('%s: %s, %s at %s', (_, zone, day, time, moment) => {
  expect(written(momentOf(zone, aDay(day), time))).toBe(moment);
});

/** The first moment that shows the time or more, found by looking at every quarter of an hour. */
function lookedUp(zone: string, day: Day, time: string): number | undefined {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const wall = Date.parse(`${day}T${time}:00Z`);
  const shows = (from: number) => {
    let at = from - offsetIn(zone, from - DAY) - 3 * HOUR;
    while (at + offsetIn(zone, at) < from) at += 15 * MINUTE;
    return at;
  };
  return dayIn(zone, shows(midnight)) === day ? shows(wall) : undefined;
}

/** The days around each change of the clocks of a zone. */
function daysOfChange(zone: string, since: number, until: number): readonly Day[] {
  const days: Day[] = [];
  for (let at = since; at < until; at += 7 * DAY) {
    if (offsetIn(zone, at) === offsetIn(zone, at + 7 * DAY)) continue;
    const before = offsetIn(zone, at);
    let [early, change] = [at, at + 7 * DAY];
    while (change - early > HOUR) {
      const middle = (early + change) / 2;
      if (offsetIn(zone, middle) === before) early = middle;
      else change = middle;
    }
    const day = dayIn(zone, change);
    days.push(shiftDay(day, -1) ?? day, day);
  }
  return days;
}

const TIMES = ['00:00', '00:30', '01:45', '02:00', '02:30', '03:00', '23:15', '23:45'];

test('every zone’s changes of two years come out as a plain search finds them', () => {
  const wrong: unknown[] = [];
  let compared = 0;
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    for (const day of daysOfChange(zone, Date.UTC(2025, 0, 1), Date.UTC(2027, 0, 1))) {
      for (const time of TIMES) {
        const [got, plain] = [momentOf(zone, day, time), lookedUp(zone, day, time)];
        compared += 1;
        if (got !== plain)
          wrong.push({ zone, day, time, got: written(got), plain: written(plain) });
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(2000);
});

test('days follow each other without a hole or an overlap, through every change', () => {
  for (const zone of ['Europe/Berlin', 'America/Havana', 'Australia/Lord_Howe', 'Asia/Beirut']) {
    let day = aDay('2026-01-01');
    while (day < '2027-01-01') {
      const next = shiftDay(day, 1) ?? day;
      expect(endOf(zone, day)).toBe(momentOf(zone, next, '00:00'));
      day = next;
    }
  }
});

test.each([
  ['europe/berlin', 'Europe/Berlin'],
  ['America/new york', 'America/New_York'],
  ['utc', 'UTC'],
  ['Berlin', undefined],
  ['+05:30', undefined],
  ['', undefined],
])('the zone “%s”', (text, zone) => expect(readZone(text)).toBe(zone));

test.each([
  ['8:05', '08:05'],
  ['08.05', '08:05'],
  ['2359', '23:59'],
  ['24:00', undefined],
  ['8:60', undefined],
  ['8', undefined],
  ['soon', undefined],
])('the time “%s”', (text, time) => expect(readTime(text)).toBe(time));
