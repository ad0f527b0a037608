import { phrase } from '../phrase.ts';
import { unitOf } from '../vocabulary.ts';
import { HAS_UNIT } from './needs.ts';
import type { TimexRule } from './rule.ts';

/** The article's own weekend, week, month or year, without a word that says so. */
export const theUnit: TimexRule = {
  name: 'the weekend, the end of the unit',
  example: ['by the end of the month', '2016-09'],
  needs: [HAS_UNIT, /weekend|\b(?:of|in)\s{1,6}the\s|full\s{1,6}year|end\b/i],
  pattern: phrase`
    \b (?: (?:the|that) _ (?<weekend>weekend)
      | (?: (?: the _ )? (?:end|start|beginning|middle|rest) _ of | (?:earlier|later) _ in ) _
        the _ (?<unit>year|month|week) (?!-)
      | the _ full _ year
      | year (?: ['’]s )? _ end ) \b`,
  read: ({ weekend, unit }) => ({
    kind: 'unit',
    unit: unitOf(weekend ?? unit ?? 'year'),
    which: 'this',
  }),
};
