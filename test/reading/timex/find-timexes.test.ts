import { describe, expect, test } from 'vitest';
import { slice } from '../../../src/core/span.ts';
import { readWhen, writeWhen } from '../../../src/core/when.ts';
import { findTimexes } from '../../../src/reading/timex/find-timexes.ts';

/** `words = value` for each time phrase; 2016-09-29 was a Thursday. */
function read(text: string, published: string | undefined = '2016-09-29'): readonly string[] {
  return find(text, published).map(({ span, value }) => `${slice(text, span)} = ${value}`);
}

function find(text: string, published?: string) {
  const anchor = published === undefined ? undefined : readWhen(published);
  return findTimexes(text, { start: 0, end: text.length }, anchor);
}

describe('dates that the words give whole', () => {
  test.each([
    ['It fell on 29 September 2016.', ['29 September 2016 = 2016-09-29']],
    ['The pact of December 15, 2008, holds.', ['December 15, 2008 = 2008-12-15']],
    ['Dated 2016-09-29 in the file.', ['2016-09-29 = 2016-09-29']],
    ['Filed 09/29/2016 by fax.', ['09/29/2016 = 2016-09-29']],
    ['Filed 04/05/2016 by fax.', ['04/05/2016 = 2016-XX-XX']],
    ['It began in March 2011.', ['March 2011 = 2011-03']],
    ['It began in 2011.', ['2011 = 2011']],
    ['It was the 1990s.', ['the 1990s = 199']],
    ['In the second quarter of 2015 it grew.', ['the second quarter of 2015 = 2015-Q2']],
    ['They met 5–9 December 2016.', ['5–9 December 2016 = 2016-12-05/2016-12-09']],
    [
      'They met on Sept. 5, 6 and 7, 2013.',
      ['Sept. 5 = 2013-09-05', '6 = 2013-09-06', '7, 2013 = 2013-09-07'],
    ],
    ['Between 3 and 5 October 2011 it rained.', ['3 = 2011-10-03', '5 October 2011 = 2011-10-05']],
    ['The war of 1992-95 ended.', ['1992-95 = 1992/1995']],
  ])('%s', (text, timexes) => expect(read(text)).toEqual(timexes));
});

describe('dates that the day of the article completes', () => {
  test.each([
    ['Ruiz said Thursday.', ['Thursday = 2016-09-29']],
    ['Ruiz said on Wednesday.', ['Wednesday = 2016-09-28']],
    ['They will meet on Monday.', ['Monday = 2016-10-03']],
    ['They will meet next Thursday.', ['next Thursday = 2016-10-06']],
    ['They met last Thursday.', ['last Thursday = 2016-09-22']],
    ['On Sept. 19, the truce collapsed.', ['Sept. 19 = 2016-09-19']],
    ['It opened on April 5 with a speech.', ['April 5 = 2016-04-05']],
    ['It will open on Nov. 30.', ['Nov. 30 = 2016-11-30']],
    ['They talked yesterday.', ['yesterday = 2016-09-28']],
    ['They met two weeks ago.', ['two weeks ago = 2016-W37']],
    ['He was ill last month.', ['last month = 2016-08']],
    ['Prices rose this year.', ['this year = 2016']],
    ['It rained earlier this week.', ['earlier this week = 2016-W39']],
    ['In December last year it snowed.', ['December last year = 2015-12']],
    ['It struck at 10 p.m. Wednesday.', ['10 p.m. Wednesday = 2016-09-28T22:00']],
    ['They left on Wednesday night.', ['Wednesday night = 2016-09-28TNI']],
    ['They left early Wednesday.', ['early Wednesday = 2016-09-28']],
    ['They wed on Saturday, April 2.', ['Saturday, April 2 = 2016-04-02']],
    ['In March last year it snowed.', ['March last year = 2015-03']],
    ['It was last Thanksgiving.', ['last Thanksgiving = 2015-11-26']],
    ['It rose in the second quarter.', ['the second quarter = 2016-Q2']],
    ['Over the weekend they rested.', ['the weekend = 2016-W38-WE']],
    [
      'On May 3 he fell; the next day he rose.',
      ['May 3 = 2016-05-03', 'the next day = 2016-05-04'],
    ],
    ['It had been due to end on Monday.', ['Monday = 2016-09-26']],
    ['He works there since Nov. 30.', ['Nov. 30 = 2015-11-30']],
    ['In Aug. and Sept. 2015 it rained.', ['Aug. = 2015-08', 'Sept. 2015 = 2015-09']],
    ['They will meet on Oct. 24 and 25.', ['Oct. 24 = 2016-10-24', '25 = 2016-10-25']],
    ['On Sept. 5 and 20 people died.', ['Sept. 5 = 2016-09-05']],
    ['On Sept. 5, 20 people died and 12.5 million fled.', ['Sept. 5 = 2016-09-05']],
    ['It should close by year-end.', ['year-end = 2016-12-31']],
    ['It should close by the year’s end.', ['year’s end = 2016']],
    ['It rose with year-end sales.', []],
    ['It has grown since year-end.', ['year-end = 2015-12-31']],
    ['They may lose when the case is heard on Monday.', ['Monday = 2016-09-26']],
    ['On a still unspecified date in January, it would pay.', ['January = 2017-01']],
    ['It happened on February 11 , 2011 .', ['February 11 , 2011 = 2011-02-11']],
  ])('%s', (text, timexes) => expect(read(text)).toEqual(timexes));
});

describe('times that are no days', () => {
  test.each([
    ['It lasted three days.', ['three days = P3D']],
    ['It ended a week before the vote.', ['a week = P1W']],
    ['It lost much in the year ended long before.', ['the year = P1Y']],
    ['They meet every two weeks.', ['every two weeks = P2W']],
    ['He is now in Rome.', ['now = PRESENT_REF']],
    ['She recently left.', ['recently = PAST_REF']],
  ])('%s', (text, timexes) => {
    expect(read(text)).toEqual(timexes);
    expect(find(text, '2016-09-29').map(({ when }) => when)).toEqual([undefined]);
  });
});

describe('words that name no time', () => {
  test.each([
    'It fell on 31 February 2016.',
    'You may march on.',
    'They sent 2000 troops, 1500 tanks.',
    'It cost $2016.',
    'Flight 1999 took off.',
    'April Ruiz spoke.',
    'The Sunday Times wrote.',
    'The second group left.',
  ])('%s', (text) => expect(read(text)).toEqual([]));
});

test('an article without a date leaves relative times open and keeps stated ones', () => {
  const text = 'On Thursday he spoke of May 5, 2014, of Sept. 19 and of last week.';
  const found = find(text).map(({ value, when, how }) => [value, when && writeWhen(when), how]);
  expect(found).toEqual([
    ['XXXX-WXX-4', undefined, 'relative'],
    ['2014-05-05', '2014-05-05', 'stated'],
    ['XXXX-09-19', undefined, 'relative'],
    ['XXXX-WXX', undefined, 'relative'],
  ]);
});

test('an article dated to the month completes months and years but no days', () => {
  const found = find('On Thursday, last month, this year.', '2016-09');
  expect(found.map(({ value }) => value)).toEqual(['XXXX-WXX-4', '2016-08', '2016']);
});

test('what was implied is told apart from what the words say', () => {
  const [timex] = find('They met on Wednesday.', '2016-09-29');
  expect(timex).toEqual({
    span: { start: 12, end: 21 },
    type: 'DATE',
    value: '2016-09-28',
    when: { since: '2016-09-28', until: '2016-09-28', precision: 'day' },
    how: 'relative',
    sense: { kind: 'weekday', weekday: 3, which: 'sole' },
    from: '2016-09-29',
  });
});

test('spans point into the whole text, not into the stretch that is read', () => {
  const text = 'Not here: Monday. Here: Tuesday.';
  const found = findTimexes(text, { start: 18, end: text.length }, undefined);
  expect(found.map(({ span }) => slice(text, span))).toEqual(['Tuesday']);
});

test('a long text of digits and spaces is read in linear time', () => {
  const text = `${'1 '.repeat(20_000)}${'a '.repeat(20_000)}${'the last '.repeat(5_000)}`;
  expect(find(text, '2016-09-29')).toEqual([]);
});

test.each([
  ['It rained earlier this week.', '2016-09-26/2016-09-29', undefined],
  ['It rained over the past week.', '2016-09-22/2016-09-29', true],
  ['It rained last week.', '2016-09-19/2016-09-25', undefined],
  ['It rained two weeks ago.', '2016-09-12/2016-09-18', true],
  ['It rained overnight.', '2016-09-29', true],
  ['It rained around Sept. 5.', '2016-09-05', true],
  ['It rained in the spring of 2015.', '2015-03-01/2015-05-31', true],
  ['It rained in the 1990s.', '1990-01-01/1999-12-31', undefined],
])('%s: the days that it names', (text, days, approximate) => {
  const [when] = find(text, '2016-09-29').map((timex) => timex.when);
  expect(when && [writeWhen(when), when.approximate]).toEqual([days, approximate]);
});
