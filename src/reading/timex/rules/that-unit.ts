import { phrase } from '../phrase.ts';
import { unitOf } from '../vocabulary.ts';
import { HAS_UNIT } from './needs.ts';
import type { TimexRule } from './rule.ts';

export const thatUnit: TimexRule = {
  name: 'that unit',
  example: ['in 2008, and later that year', '2008'],
  needs: [HAS_UNIT, /\b(?:that|same)\s/i],
  pattern: phrase`
    \b (?: (?:earlier|later|early|late) _ )? (?: (?:that|the) _ same | that ) _
    (?<unit>year|month|week|weekend|day|quarter) \b (?!-)`,
  read: ({ unit = '' }) => ({ kind: 'same', unit: unitOf(unit) }),
};
