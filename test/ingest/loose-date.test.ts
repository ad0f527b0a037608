import { expect, test } from 'vitest';
import { writeWhen } from '../../src/core/when.ts';
import { type DateOrder, readLooseDate } from '../../src/ingest/loose-date.ts';

function read(text: string, order?: DateOrder): string {
  const found = readLooseDate(text, order);
  if ('fault' in found) return found.fault;
  return [writeWhen(found.when), found.zulu ? 'by Greenwich' : '', found.doubt ?? '']
    .filter(Boolean)
    .join(', ');
}

test.each([
  ['2016', '2016'],
  ['2016-12', '2016-12'],
  ['2016-12-09', '2016-12-09'],
  ['2016-1-2', '2016-01-02'],
  ['2016/12/9', '2016-12-09'],
  ['20161209', '2016-12-09'],
  ['2016-12-09T23:10:00Z', '2016-12-09, by Greenwich'],
  ['2016-12-09 23:10:00.123+03:00', '2016-12-09'],
  ['Fri, 09 Dec 2016 10:00:00 +0300', '2016-12-09'],
  ['Fri, 9 Dec 16 10:00:00 GMT', '2016-12-09, by Greenwich'],
  ['Fri Dec 09 10:00:00 MSK 2016', '2016-12-09'],
  ['Fri Dec 09 2016 10:00:00 GMT+0300 (Moscow Standard Time)', '2016-12-09'],
  ['Friday 9 December 2016 at 10:15', '2016-12-09'],
  ['December 9, 2016 10:15 AM', '2016-12-09'],
  ['Dec. 2016', '2016-12'],
  ['9-Dec-2016', '2016-12-09'],
  ['9.12.2016', '2016-12-09'],
  ['25/12/2016', '2016-12-25'],
  ['12/25/2016', '2016-12-25'],
  ['3/3/2016', '2016-03-03'],
  ['9 décembre 2016', '2016-12-09'],
  ['Freitag, 9. Dezember 2016', '2016-12-09'],
  ['9 декабря 2016', '2016-12-09'],
  ['2016年12月9日', '2016-12-09'],
  ['1481270400', '2016-12-09, by Greenwich'],
  ['1481270400000', '2016-12-09, by Greenwich'],
])('%s is %s', (text, day) => expect(read(text)).toBe(day));

test.each([
  'yesterday',
  '30 Feb 2016',
  '2016-13-40',
  '0000-00-00',
  'see 2016-12-09',
  '2016-12-09T25:99',
  'May',
  '',
])('%s is no date', (text) => expect(read(text)).toBe(`“${text}” is no date`));

test('a date that is two dates needs to be told which way it is written', () => {
  expect(read('3/4/2016')).toBe(
    '“3/4/2016” is two dates: say “dates: day first” or “dates: month first” of its source',
  );
  expect(read('3/4/2016', 'day first')).toBe('2016-04-03');
  expect(read('3/4/2016', 'month first')).toBe('2016-03-04');
  expect(read('25/12/2016', 'month first')).toBe('“25/12/2016” is no date');
});

test('a day of the week that it was not is told', () => {
  expect(read('Thu, 09 Dec 2016 10:00:00 EST')).toBe(
    '2016-12-09, The date is given as “Thu, 09 Dec 2016 10:00:00 EST”, but 2016-12-09 was a Friday.',
  );
});
