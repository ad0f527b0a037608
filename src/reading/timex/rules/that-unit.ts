import { GAP, unitOf } from '../vocabulary.ts';
import { HAS_UNIT } from './needs.ts';
import type { TimexRule } from './rule.ts';

export const thatUnit: TimexRule = {
  name: 'that unit',
  example: ['in 2008, and later that year', '2008'],
  needs: HAS_UNIT,
  pattern: new RegExp(
    String.raw`\b(?:(?:earlier|later|early|late)${GAP})?(?:(?:that|the)${GAP}same|that)${GAP}(?<unit>year|month|week|weekend|day|quarter)\b(?!-)`,
    'gi',
  ),
  read: ({ unit = '' }) => ({ kind: 'same', unit: unitOf(unit) }),
};
