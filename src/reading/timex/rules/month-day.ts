import { DAY_NUMBER, GAP, MONTH, monthOf, ORDINAL, ordinalOf, YEAR } from '../vocabulary.ts';
import { HAS_MONTH } from './needs.ts';
import type { TimexRule } from './rule.ts';

export const monthDay: TimexRule = {
  name: 'month and day',
  example: ['Sept. 19', '2016-09-19'],
  needs: HAS_MONTH,
  pattern: new RegExp(
    String.raw`\b(?<month>${MONTH})${GAP}(?:the${GAP})?(?<day>${DAY_NUMBER}|${ORDINAL})\b(?!\s?[-–]\s?\d)(?:,?${GAP}(?<year>${YEAR})(?!\s(?:people|men|women|troops)))?`,
    'gi',
  ),
  read({ month = '', day = '', year }) {
    const number = ordinalOf(day);
    return {
      kind: 'day',
      month: monthOf(month),
      day: number,
      ...(year && { year: Number(year) }),
    };
  },
};
