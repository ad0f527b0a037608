import { GAP, MONTH, monthOf, YEAR } from '../vocabulary.ts';
import { HAS_MONTH } from './needs.ts';
import type { TimexRule } from './rule.ts';
import { WHICH, whichOf } from './which.ts';

/** `May` and `March` are also words and names: alone they need a word before them that times have. */
const BEFORE =
  '(?:in|since|until|till|by|of|from|to|through|during|between|for|and|on|before|after|early|late|mid|month|or|the|a|its|his|their|that)';

export const month: TimexRule = {
  name: 'month',
  example: ['last December', '2015-12'],
  needs: HAS_MONTH,
  pattern: new RegExp(
    String.raw`\b(?:(?<which>${WHICH})${GAP})?(?<month>(?:(?:(?:january|february|april|june|july|august|september|october|november|december)\b|(?<=\b${BEFORE}[\s-]{1,3}|\b${WHICH}${GAP})(?:march|may)\b)|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.|(?:${MONTH})(?=,?${GAP}(?:of${GAP})?${YEAR})))(?:(?:,?${GAP}(?:of${GAP})?|-)(?<year>${YEAR})\b)?(?!\s\d{1,2}\b)`,
    'gi',
  ),
  read: ({ which, month: name = '', year }) =>
    /^[A-Z]/.test(name)
      ? {
          kind: 'month',
          month: monthOf(name),
          which: whichOf(which),
          ...(year && { year: Number(year) }),
        }
      : undefined,
};
