import { HAS_DIGIT } from './needs.ts';
import type { TimexRule } from './rule.ts';

export const isoDate: TimexRule = {
  name: 'ISO date',
  example: ['2016-09-05', '2016-09-05'],
  needs: HAS_DIGIT,
  pattern: /(?<![\d/-])(?<year>1[5-9]\d\d|20\d\d)-(?<month>[01]\d)-(?<day>[0-3]\d)(?![\d-])/gi,
  read: ({ year, month, day }) => ({
    kind: 'day',
    year: Number(year),
    month: Number(month),
    day: Number(day),
  }),
};
