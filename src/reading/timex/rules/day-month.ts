import { DAY_NUMBER, GAP, MONTH, monthOf, YEAR } from '../vocabulary.ts';
import { HAS_MONTH } from './needs.ts';
import type { TimexRule } from './rule.ts';

export const dayMonth: TimexRule = {
  name: 'day and month',
  example: ['29 September 2016', '2016-09-29'],
  needs: HAS_MONTH,
  pattern: new RegExp(
    String.raw`(?<![\d.,:$/-])\b(?:the${GAP})?(?<day>${DAY_NUMBER})(?:${GAP}of)?[\s-]{1,3}(?<month>${MONTH})(?:,?[\s-]{1,3}(?<year>${YEAR}))?(?![\p{L}])`,
    'giu',
  ),
  read: ({ day = '', month = '', year }) => ({
    kind: 'day',
    month: monthOf(month),
    day: Number.parseInt(day, 10),
    ...(year && { year: Number(year) }),
  }),
};
