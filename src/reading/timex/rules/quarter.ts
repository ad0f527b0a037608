import { phrase } from '../phrase.ts';
import { JOINT, ordinalOf, YEAR } from '../vocabulary.ts';
import { HAS_UNIT } from './needs.ts';
import type { TimexRule } from './rule.ts';
import { WHICH, whichOf } from './which.ts';

/** Quarters of a year, and halves where their year is named. */
export const quarter: TimexRule = {
  name: 'quarter',
  example: ['the second quarter of 2015', '2015-Q2'],
  needs: [HAS_UNIT, /quarter|half/i],
  pattern: phrase`
    \b (?: (?:the|its|their) _ )?
    (?: (?<before> ${YEAR} | (?:last|this|next) _ year['’]?s | year-ago | year-earlier ) _ )?
    (?: fiscal[\s-] )?
    (?: (?<nth> first | second | third | fourth | last | latter | 1st | 2nd | 3rd | 4th )
        (?: ${JOINT} fiscal )? ${JOINT} (?<length>quarter|half)
      | (?<which> latest | ${WHICH} ) _ quarter
      | (?<= (?: the | year['’]?s | \d ) _ ) quarter ) \b (?! s | -final )
    (?: _ (?: of _ )? (?: fiscal _ )?
      (?: (?<after>${YEAR}) | (?<years> (?:this|last|next|the) _ year | a _ year _ (?:ago|earlier) ) ) )?`,
  read({ before = '', nth, length = '', which, after, years: words = '' }) {
    const digits = after ?? (/^\d/.test(before) ? before : undefined);
    const years = yearsIn(`${before} ${words}`);
    const isHalf = /half/i.test(length);
    if (isHalf && !digits && years === undefined) return undefined;
    const isLast = /last|latter/i.test(nth ?? '');
    if (isLast && !isHalf) return { kind: 'quarter', which: 'last' };
    const part = nth && `${isHalf ? 'H' : 'Q'}${isLast ? 2 : ordinalOf(nth)}`;
    return {
      kind: 'quarter',
      which: /latest/i.test(which ?? '') ? 'latest' : whichOf(which),
      ...(part && { part }),
      ...(digits && { year: Number(digits) }),
      ...(years !== undefined && { years }),
    };
  },
};

function yearsIn(words: string): number | undefined {
  if (/last|ago|earlier/i.test(words)) return -1;
  return /next/i.test(words) ? 1 : /this|the/i.test(words) ? 0 : undefined;
}
