import { phrase } from '../phrase.ts';
import { DAY_NUMBER, MONTH, monthOf, YEAR } from '../vocabulary.ts';
import { HAS_MONTH } from './needs.ts';
import type { TimexRule } from './rule.ts';

export const dayMonth: TimexRule = {
  name: 'day and month',
  example: ['29 September 2016', '2016-09-29'],
  needs: [HAS_MONTH],
  pattern: phrase`
    (?<![\d.,:$/-]) \b (?: the _ )? (?<day>${DAY_NUMBER}) (?: _ of )?
    (?: _ | - (?=[a-z]+-\d{4}) ) (?<month>${MONTH})
    (?: (?: \s? , )? [\s-]{1,3} (?<year>${YEAR}) )? (?!\w)`,
  read: ({ day = '', month = '', year }) =>
    /^[A-Z]/.test(month)
      ? {
          kind: 'day',
          month: monthOf(month),
          day: Number.parseInt(day, 10),
          ...(year && { year: Number(year) }),
        }
      : undefined,
};
