import { phrase } from '../phrase.ts';
import { HAS_UNIT } from './needs.ts';
import type { TimexRule } from './rule.ts';

/** `year-ago`, `the year-earlier period`: a year before the time told last. */
export const yearAgo: TimexRule = {
  name: 'year-ago',
  example: ['the year-ago period', '2015'],
  needs: [HAS_UNIT, /year[\s-](?:ago|earlier)/i],
  pattern: phrase`
    \b (?: the _ (?: comparable _ )? )? year[\s-](?:ago|earlier)
    (?: _ (?: (?:first|second|third|fourth)[\s-] )? (?:period|quarter) )? \b`,
  read: () => ({ kind: 'offset', unit: 'year', count: -1, from: 'told' }),
};
