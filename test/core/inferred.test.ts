import { expect, test } from 'vitest';
import { type Inferred, showInferred, tellInferred } from '../../src/core/inferred.ts';
import { aTime } from '../support/corpus.ts';

const day = (text: string) => aTime(text).since;
const evidence: Inferred['evidence'] = [{ tells: 'The page was saved on 6 Mar 2021.' }];

test.each([
  ['2016-12-09', '2016-12-09', '9 Dec 2016'],
  ['2016-12-06', '2016-12-12', 'between 6 and 12 Dec 2016'],
  ['2016-09-27', '2016-10-02', 'between 27 Sep and 2 Oct 2016'],
  ['2016-12-30', '2017-01-02', 'between 30 Dec 2016 and 2 Jan 2017'],
  ['2016-12-09', undefined, 'not before 9 Dec 2016'],
  ['2012-01-01', undefined, 'not before 2012'],
  [undefined, '2021-03-06', 'not after 6 Mar 2021'],
])('%s to %s: %s', (earliest, latest, shown) => {
  const inferred: Inferred = {
    ...(earliest && { earliest: day(earliest) }),
    ...(latest && { latest: day(latest) }),
    evidence,
  };
  expect(showInferred(inferred)).toBe(shown);
});

test('it is told with what it rests on', () => {
  const latest = day('2021-03-06');
  expect(tellInferred({ latest, evidence })).toBe(
    'not after 6 Mar 2021 (inferred: the page was saved on 6 Mar 2021)',
  );
  const more = { tells: 'S4 has nearly the same words and was published on 9 Dec 2016.' };
  expect(tellInferred({ latest, evidence: [more, ...evidence] })).toBe(
    'not after 6 Mar 2021 (inferred: S4 has nearly the same words and was published on 9 Dec 2016, and 1 more)',
  );
});
