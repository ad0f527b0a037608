import { phrase } from '../phrase.ts';
import { HAS_YEAR } from './needs.ts';
import type { TimexRule } from './rule.ts';

export const yearRange: TimexRule = {
  name: 'range of years',
  example: ['2011–13', '2011/2013'],
  needs: [HAS_YEAR, /\d\s?[-–]\s?\d/],
  pattern: phrase`
    (?<![\w$£€#./,:-])
    (?<first>1[5-9]\d\d|20[0-4]\d) \s?[-–]\s? (?<last>1[5-9]\d\d|20[0-4]\d|\d\d)
    (?![\w%-]|[.,:/]\d)`,
  read({ first = '', last = '' }) {
    const from = Number(first);
    const to = last.length === 2 ? Number(first.slice(0, 2) + last) : Number(last);
    if (to <= from || to - from > 200) return undefined;
    return { kind: 'range', first: { kind: 'year', year: from }, last: { kind: 'year', year: to } };
  },
};
