import { HAS_UNIT } from './needs.ts';
import type { TimexRule } from './rule.ts';

/** `year-ago`, `the year-earlier period`: a year before the time told last. */
export const yearAgo: TimexRule = {
  name: 'year-ago',
  example: ['the year-ago period', '2015'],
  needs: HAS_UNIT,
  pattern:
    /\b(?:the\s{1,3}(?:comparable\s{1,3})?)?year[\s-](?:ago|earlier)(?:\s{1,3}(?:(?:first|second|third|fourth)[\s-])?(?:period|quarter))?\b/gi,
  read: () => ({ kind: 'offset', unit: 'year', count: -1, from: 'told' }),
};
