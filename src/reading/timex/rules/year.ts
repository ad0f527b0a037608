import { phrase } from '../phrase.ts';
import { COUNTED } from '../vocabulary.ts';
import { HAS_YEAR } from './needs.ts';
import type { TimexRule } from './rule.ts';

const YEAR = String.raw`(?:1[5-9]\d\d|20[0-4]\d)`;
/** Before these a number counts or names something else. */
const NUMBERED =
  '(?:no|number|room|flight|boeing|route|highway|page|resolution|about|than|nearly|some|over|only|all|psalm|article|section|model|channel|bus|line|unit|series)';
/** After these four digits are a year whatever follows. */
const LEAD =
  '(?:in|of|since|by|until|till|to|from|during|through|for|before|after|and|the|its|their|between|late|early|mid|year|end)';
const MEASURE =
  '(?:foot|mile|acre|ton|pound|member|meter|metre|mm|page|point|square|strong|odd|room|bed|seat|calorie|year|kilomet)';

/** A bare year. Four digits that count or name something else are none. */
export const year: TimexRule = {
  name: 'year',
  example: ['in 2008', '2008'],
  needs: [HAS_YEAR],
  pattern: phrase`
    (?= [12]\d{3} | the\s | [a-z]{3,5}-[12] )
    (?<! [\w$£€#./,:'’%-] | \b${NUMBERED}\.?\s{1,3} (?:the\s)? | \b (?:at\sleast|up\sto) \s )
    (?: the _ year _ )? (?: (?:mid|early|late|pre|post|end)- )?
    (?<year> (?<= \b${LEAD}[\s-]{1,3} ) ${YEAR} | ${YEAR} (?! \s (?!was|is|has|does) [a-z]+s\b ) )
    (?! [\w%$€:/] | [.,]\d | -\d | -${MEASURE} | _ ${COUNTED} | _ a _ (?:day|week|month|year) )`,
  read: ({ year: digits }) => ({ kind: 'year', year: Number(digits) }),
};
