import { phrase } from '../phrase.ts';
import { COUNT, countOf, durationValue, JOINT, UNIT, unitOf } from '../vocabulary.ts';
import { HAS_UNIT } from './needs.ts';
import type { TimexRule } from './rule.ts';

/** So many units before or after: `two weeks ago`, `a year earlier`. */
export const offset: TimexRule = {
  name: 'units ago, earlier, later',
  example: ['two days ago', '2016-09-27'],
  needs: [HAS_UNIT, /\b(?:ago|earlier|later|before|previously|now|hence)\b/i],
  pattern: phrase`
    \b (?: (?: (?<rough> nearly | almost | about | around | more _ than | over | some | roughly
      | less _ than ) | just | only ) _ )?
    (?: (?<vague> several | (?: a _ )? few | many | some ) | (?<couple> a _ couple (?: _ of )? )
      | (?<count>${COUNT}) | an? )
    ${JOINT} (?<unit>${UNIT}) (?: _ or _ so )? ${JOINT}
    (?<way> ago | earlier | later | before (?= \s*[.,;:)] | $ ) | previously | from _ now | hence ) \b`,
  read({ rough, vague, couple, count: digits, unit: name = '', way = '' }) {
    const unit = unitOf(name);
    const sign = /later|hence|now/i.test(way) ? 1 : -1;
    if (vague) return { kind: 'value', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' };
    const count = couple ? 2 : digits ? countOf(digits) : 1;
    if (count % 1 !== 0) return { kind: 'duration', value: durationValue(count, unit) };
    if (count === 0 || count > 3000) return undefined;
    return {
      kind: 'offset',
      unit,
      count: count * sign,
      from: /ago|hence|now/i.test(way) ? 'article' : 'told',
      ...(rough && { rough: true as const }),
    };
  },
};
