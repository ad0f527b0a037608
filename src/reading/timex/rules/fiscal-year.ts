import { GAP, YEAR } from '../vocabulary.ts';
import { HAS_YEAR } from './needs.ts';
import type { TimexRule } from './rule.ts';

export const fiscalYear: TimexRule = {
  name: 'fiscal year',
  example: ['fiscal 2015', '2015'],
  needs: HAS_YEAR,
  pattern: new RegExp(
    String.raw`\b(?:the${GAP})?(?:fiscal|financial)${GAP}(?:year${GAP})?(?<year>${YEAR})\b`,
    'gi',
  ),
  read: ({ year }) => ({ kind: 'year', year: Number(year), rough: true }),
};
