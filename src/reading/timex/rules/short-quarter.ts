import { phrase } from '../phrase.ts';
import { HAS_DIGIT } from './needs.ts';
import type { TimexRule } from './rule.ts';

/** As tables and reports write them: `Q3 2016`, `H1 2016`. */
export const shortQuarter: TimexRule = {
  name: 'short quarter',
  example: ['Q3 2016', '2016-Q3'],
  needs: [HAS_DIGIT, /\b(?:Q[1-4]|H[12])/i],
  pattern: phrase`\b (?<part> Q[1-4] | H[12] ) (?: _ of )? [\s/-]{1,3} (?<year>20\d\d) \b`,
  read: ({ part = '', year }) => ({
    kind: 'quarter',
    part: part.toUpperCase(),
    which: 'sole',
    year: Number(year),
  }),
};
