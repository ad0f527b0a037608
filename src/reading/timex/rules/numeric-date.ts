import { phrase } from '../phrase.ts';
import { HAS_DIGIT } from './needs.ts';
import type { TimexRule } from './rule.ts';

/** `09/29/2016` and `29.09.2016`. Where both first numbers could be the month, only the year is read. */
export const numericDate: TimexRule = {
  name: 'numeric date',
  example: ['09/29/2016', '2016-09-29'],
  needs: [HAS_DIGIT],
  pattern: phrase`
    (?<![\d/.-])
    (?<first>[0-3]?\d) (?<mark>[/.]) (?<second>[0-3]?\d) \k<mark> (?<year>1[89]\d\d|20\d\d)
    (?![\d/]|\.\d)`,
  read({ first, mark, second, year: digits }) {
    const [a, b, year] = [Number(first), Number(second), Number(digits)];
    if (mark === '.' || a > 12 || a === b) return { kind: 'day', year, month: b, day: a };
    if (b > 12) return { kind: 'day', year, month: a, day: b };
    return { kind: 'value', value: `${year}-XX-XX` };
  },
};
