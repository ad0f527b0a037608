import { COUNT, countOf, durationValue, GAP, JOINT, UNIT, unitOf } from '../vocabulary.ts';
import { HAS_UNIT } from './needs.ts';
import type { TimexRule } from './rule.ts';

const VAGUE = `(?:several|(?:a${GAP})?few|many|some)`;

/** So many units before or after: `two weeks ago`, `a year earlier`, `in three days`. */
export const offset: TimexRule = {
  name: 'units ago, earlier, later',
  example: ['two days ago', '2016-09-27'],
  needs: HAS_UNIT,
  pattern: new RegExp(
    String.raw`\b(?:(?<rough>nearly|almost|about|around|more${GAP}than|over|some|roughly|less${GAP}than|just|only)${GAP})?(?:(?<vague>${VAGUE})|(?<couple>a${GAP}couple(?:${GAP}of)?)|(?<count>${COUNT})|(?<one>an?|the))${JOINT}(?<unit>${UNIT})(?:${GAP}or${GAP}so)?${JOINT}(?<way>ago|earlier|later|before|previously|from${GAP}now|hence)\b`,
    'gi',
  ),
  read({ rough, vague, couple, count: digits, one, unit: name = '', way = '' }) {
    const unit = unitOf(name);
    if (one && /the/i.test(one)) return undefined;
    const sign = /later|hence|now/i.test(way) ? 1 : -1;
    if (vague) return { kind: 'value', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' };
    const count = couple ? 2 : digits ? countOf(digits) : 1;
    if (count % 1 !== 0) return { kind: 'duration', value: durationValue(count, unit) };
    if (count === 0 || count > 3000) return undefined;
    const from = /ago|hence|now/i.test(way) ? 'article' : 'told';
    return {
      kind: 'offset',
      unit,
      count: count * sign,
      from,
      ...(rough && !/just|only/i.test(rough) && { rough: true as const }),
    };
  },
};
