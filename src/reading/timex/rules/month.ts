import { phrase } from '../phrase.ts';
import { COMMA_GAP, MONTH, monthOf, WEEKDAY, YEAR } from '../vocabulary.ts';
import { HAS_MONTH } from './needs.ts';
import type { TimexRule } from './rule.ts';
import { WHICH, whichOf } from './which.ts';

/** `May` and `March` are also words and names: alone they need a word before them that times have. */
const BEFORE =
  '(?:in|since|until|till|by|of|from|to|through|during|between|for|and|on|before|after|early|late|mid|month|or|the|a|its|his|their|that)';
const SURE = '(?:january|february|april|june|july|august|september|october|november|december)\\b';
const SHORT = String.raw`(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.`;

export const month: TimexRule = {
  name: 'month',
  example: ['last December', '2015-12'],
  needs: [HAS_MONTH],
  pattern: phrase`
    \b (?: (?<which>${WHICH}) _ )?
    (?<month>
        (?<sure> (?<= (?<before> \b${BEFORE}[\s-]{1,3} )? ) ${SURE} )
      | (?<= \b${BEFORE}[\s-]{1,3} | \b${WHICH} _ ) (?:march|may)\b
      | ${SHORT}
      | ${MONTH} (?= ${COMMA_GAP} (?: of _ )? ${YEAR} ) )
    (?: (?: ${COMMA_GAP} (?: of _ )? | - ) (?<year>${YEAR}) \b )?
    (?! \s \d{1,2} \b )
    (?: (?= \s (?! ${WEEKDAY} ) (?<next>[a-z]+) ) | )`,
  read({ which, month: name = '', sure, before, next = '', year }) {
    const isShouted = /^(?:MAY|MARCH)$/.test(name) && !year;
    if (!/^[A-Z]/.test(name) || isShouted) return undefined;
    const isFirstName = sure && !which && !before && !year && /^[A-Z][a-z]/.test(next);
    if (isFirstName) return undefined;
    return {
      kind: 'month',
      month: monthOf(name),
      which: whichOf(which),
      ...(year && { year: Number(year) }),
    };
  },
};
