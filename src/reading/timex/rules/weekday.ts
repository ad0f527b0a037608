import { GAP, WEEKDAY, weekdayNumber } from '../vocabulary.ts';
import { HAS_WEEKDAY } from './needs.ts';
import type { TimexRule } from './rule.ts';
import { WHICH, whichOf } from './which.ts';

export const weekday: TimexRule = {
  name: 'weekday',
  example: ['on Wednesday', '2016-09-28'],
  needs: HAS_WEEKDAY,
  pattern: new RegExp(
    String.raw`\b(?:(?<which>${WHICH})${GAP})?(?<name>${WEEKDAY})(?![\w-])(?!${GAP}(?:night${GAP})?(?:Times|Herald|Post|Mail|Express|Mirror|Telegraph|Football|School)\b)`,
    'gi',
  ),
  read: ({ which, name = '' }) =>
    /^[A-Z]/.test(name)
      ? { kind: 'weekday', weekday: weekdayNumber(name), which: whichOf(which) }
      : undefined,
};
