import { phrase } from '../phrase.ts';
import { HAS_UNIT } from './needs.ts';
import type { TimexRule } from './rule.ts';

/** A year of books: its length is told, and its last day stands beside it. */
export const yearEnded: TimexRule = {
  name: 'year that ended',
  example: ['the year ended', 'P1Y'],
  needs: [HAS_UNIT, /year\s{1,6}end(?:ed|ing)\b/i],
  pattern: phrase`\b the _ (?: (?:fiscal|financial) _ )? year (?= _ end(?:ed|ing) \b )`,
  read: () => ({ kind: 'duration', value: 'P1Y' }),
};
