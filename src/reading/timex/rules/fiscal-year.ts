import { phrase } from '../phrase.ts';
import { YEAR } from '../vocabulary.ts';
import { HAS_YEAR } from './needs.ts';
import type { TimexRule } from './rule.ts';

/** Rough, because the words do not tell when that year begins. */
export const fiscalYear: TimexRule = {
  name: 'fiscal year',
  example: ['fiscal 2015', '2015'],
  needs: [HAS_YEAR, /(?:fiscal|financial)\s/i],
  pattern: phrase`\b (?: the _ )? (?:fiscal|financial) _ (?: year _ )? (?<year>${YEAR}) \b`,
  read: ({ year }) => ({ kind: 'year', year: Number(year), rough: true }),
};
