import { HAS_YEAR } from './needs.ts';
import type { TimexRule } from './rule.ts';

const NOT_BEFORE = String.raw`(?<![\p{L}\d$£€#./,:'’%-]|\b(?:no|number|room|flight|boeing|route|highway|page|resolution|about|than|nearly|some|over|only|all|at least|up to|psalm|article|section|model|channel|bus|line|unit|series)\.?\s{1,3}(?:the\s)?)`;
const NOT_AFTER = String.raw`(?![\d%$€:/]|[.,]\d|-\d|-(?:foot|mile|acre|ton|pound|member|meter|metre|mm|page|point|square|strong|odd|room|bed|seat|calorie|year|kilomet)|\s{1,3}(?:people|persons|men|women|children|workers|employees|troops|soldiers|police|officers|jobs|homes|houses|miles|feet|meters|metres|kilometers|kilometres|km|acres|tons|tonnes|pounds|dollars|euros|yen|percent|per\s?cent|points|times|shares|votes|refugees|students|members|units|cars|hours|minutes|days|weeks|months|years|B\.?C|a\.m|p\.m|GMT|EST|EDT|local time|others|more|or more|dead|passengers|aircraft|civilians|missiles|cases|deaths|mg|kg|square|sq|cubic)\b)`;

const LEAD = String.raw`(?<=\b(?:in|of|since|by|until|till|to|from|during|through|for|before|after|and|the|its|their|between|late|early|mid|year|end)[\s-]{1,3})`;

/** A bare year. Four digits that count or name something else are none. */
export const year: TimexRule = {
  name: 'year',
  example: ['in 2008', '2008'],
  needs: HAS_YEAR,
  pattern: new RegExp(
    String.raw`${NOT_BEFORE}(?:the\s{1,3}year\s{1,3})?(?:(?:mid|early|late|pre|post)-)?(?<year>${LEAD}(?:1[5-9]\d\d|20[0-4]\d)|(?:1[5-9]\d\d|20[0-4]\d)(?!\s\p{Ll}+s\b))${NOT_AFTER}(?![\p{L}])`,
    'giu',
  ),
  read: ({ year: digits }) => ({ kind: 'year', year: Number(digits) }),
};
