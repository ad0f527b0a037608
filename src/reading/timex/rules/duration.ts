import { phrase } from '../phrase.ts';
import { COUNT, countOf, durationValue, JOINT, UNIT, unitOf } from '../vocabulary.ts';
import { HAS_UNIT } from './needs.ts';
import type { TimexRule } from './rule.ts';

/** A counted stretch of time: `three days`, `the past two years`, `a six-month`. */
export const duration: TimexRule = {
  name: 'duration',
  example: ['for three days', 'P3D'],
  needs: [HAS_UNIT],
  pattern: phrase`
    (?<![\w$-])
    (?: (?: more _ than | less _ than | at _ least | at _ most | up _ to | nearly | almost | about
      | over | within | the ) _ )?
    (?: (?: the _ )? (?:last|past|next|first|coming|previous|final|latest) _ )?
    (?: (?<vague> several | (?: a _ )? few | many | recent | some | coming )
      | (?<couple> (?: a _ )? couple (?: _ of )? )
      | (?<half> half _ an? )
      | (?: ${COUNT} (?: _ (?:to|or) _ | - ) )? (?<count>${COUNT}) (?<extra> _ and _ a _ half )?
      | (?<! (?: \d | million | billion | trillion | hours | percent ) _ ) (?<one>an?) )
    ${JOINT}
    (?: (?:more|full|whole|straight|consecutive|additional|trading|business|calendar|working|long) _ )?
    (?<unit>${UNIT}) \b (?<more> _ and _ a _ half )?
    (?<age> [\s-] olds? \b )? (?: [\s-] long \b )?`,
  read({ vague, couple, half, count: digits, extra, unit: name = '', more, one, age }) {
    if (age || (one && /s$|second|weekend|quarter/i.test(name))) return undefined;
    const unit = unitOf(name);
    const isFraction = /quarters/i.test(name) && /^(?:three|3)$/i.test(digits ?? '');
    if (isFraction) return undefined;
    if (vague) return { kind: 'duration', value: durationValue(undefined, unit) };
    const count = half ? 0.5 : couple ? 2 : digits ? countOf(digits) : 1;
    return { kind: 'duration', value: durationValue(extra || more ? count + 0.5 : count, unit) };
  },
};
