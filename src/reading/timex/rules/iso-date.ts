import { phrase } from '../phrase.ts';
import { HAS_DIGIT } from './needs.ts';
import type { TimexRule } from './rule.ts';

export const isoDate: TimexRule = {
  name: 'ISO date',
  example: ['2016-09-05', '2016-09-05'],
  needs: [HAS_DIGIT],
  pattern: phrase`
    (?<![\d/-]) (?<year>1[5-9]\d\d|20\d\d) (?<mark>[-/]) (?<month>[01]\d) \k<mark> (?<day>[0-3]\d)
    (?: T\d\d:\d\d (?: :\d\d )? (?: \.\d+ )? (?: Z | [+-]\d\d:?\d\d )? )?
    (?![\d/-])`,
  read: ({ year, month, day }) => ({
    kind: 'day',
    year: Number(year),
    month: Number(month),
    day: Number(day),
  }),
};
