import { expect, test } from 'vitest';
import type { Day } from '../../../src/core/day.ts';
import { DIGEST_OPTIONS, readDigestQuery } from '../../../src/core/digest/read-query.ts';
import {
  daysTyped,
  offerDays,
  offerTimes,
  tellDays,
  timeTyped,
} from '../../../src/core/digest/wishes.ts';
import { offerZones, zoneOfLanguage, zoneTyped } from '../../../src/core/digest/zones.ts';
import { emptyLibrary } from '../../support/empty-library.ts';

test.each([
  ['8', '08:00'],
  ['8am', '08:00'],
  ['8:30 p.m.', '20:30'],
  ['12am', '00:00'],
  ['12 pm', '12:00'],
  ['0805', '08:05'],
  ['23.59', '23:59'],
])('%s is a time of day', (text, time) => expect(timeTyped(text)).toEqual({ time }));

test.each(['24:00', '8:60', '0am', 'noon', ''])('“%s” is none', (text) => {
  expect(timeTyped(text)).toEqual({
    problem: `“${text}” is no time of day: it should look like 08:00 or 8am.`,
  });
});

test.each([
  ['daily', 'every day'],
  ['Mon-Fri', 'on weekdays'],
  ['sat, sun', 'on weekends'],
  ['Fri-Mon', 'on Mon, Fri, Sat and Sun'],
  ['tuesdays', 'on Tuesdays'],
  ['Sunday and wed', 'on Wed and Sun'],
])('%s are days', (text, told) => {
  const days = daysTyped(text);
  expect('problem' in days ? days.problem : tellDays(days)).toBe(told);
});

test('what is typed is completed', () => {
  expect(offerTimes('8')).toEqual(['08:00', '08:30']);
  expect(offerTimes('7:4')).toEqual([]);
  expect(offerTimes('7:45')).toEqual(['07:45']);
  expect(offerDays('we')).toEqual(['weekdays', 'weekends', 'Wednesday']);
  const { offers } = DIGEST_OPTIONS.include;
  expect(offers('')).toEqual(['everything', 'articles', 'quotes', 'timeline', 'on this day']);
  expect(offers('quotes, t')).toEqual(['quotes, timeline']);
  expect(offers('quotes, articles')).toEqual([
    'quotes, articles',
    'quotes, articles, timeline',
    'quotes, articles, on this day',
  ]);
});

test('a zone is found by city, by name and, to choose from, by difference', () => {
  const winter = '2026-01-15' as Day;
  const summer = '2026-07-15' as Day;
  expect(zoneTyped('são paulo')).toBe('America/Sao_Paulo');
  expect(zoneTyped('europe/berlin')).toBe('Europe/Berlin');
  expect(zoneTyped('indiana')).toEqual({
    problem: expect.stringMatching(
      /^“indiana” is no time zone: .* Did you mean America\/Indiana\/\S+ or /,
    ),
  });
  expect(offerZones('tokyo', winter)).toEqual(['Asia/Tokyo']);
  expect(offerZones('+1', winter)).toContain('Europe/Berlin');
  expect(offerZones('utc+2', summer)).toContain('Europe/Berlin');
  expect(offerZones('+2', winter)).not.toContain('Europe/Berlin');
  expect(offerZones('GMT+5:30', winter)).toContain(zoneOfLanguage('hi'));
});

test.each<[string | undefined, string]>([
  ['de', 'Europe/Berlin'],
  ['en-US', 'UTC'],
  [undefined, 'UTC'],
])('who uses %s is taken to be in %s', (language, zone) => {
  expect(zoneOfLanguage(language)).toBe(zone);
});

test('a digest holds what was asked for, in its own order', () => {
  expect(readDigestQuery({ include: 'on this day and Quotes' }, emptyLibrary)).toEqual({
    include: ['quotes', 'on this day'],
    size: 'usual',
  });
  expect(readDigestQuery({ topic: 'of the' }, emptyLibrary)).toMatchObject({
    problem: expect.stringContaining('“of the” holds no word that can be looked up'),
  });
  expect(readDigestQuery({ outlet: 'Nowhere' }, emptyLibrary)).toEqual({
    problem: 'No article in this corpus states its outlet.',
  });
});
