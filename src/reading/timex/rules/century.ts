import { phrase } from '../phrase.ts';
import { ORDINAL, ordinalOf } from '../vocabulary.ts';
import { HAS_UNIT } from './needs.ts';
import type { TimexRule } from './rule.ts';

const TEENS =
  'eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

export const century: TimexRule = {
  name: 'century',
  example: ['the 20th century', '19'],
  needs: [HAS_UNIT, /century/i],
  pattern: phrase`
    \b (?: the _ )? (?: (?:early|late|mid) [\s-]{1,3} )?
    (?<nth> \d\d? (?:st|nd|rd|th) | ${TEENS.join('|')} | twenty-first | ${ORDINAL} )
    [\s-]{1,3} century \b`,
  read({ nth = '' }) {
    const word = nth.toLowerCase();
    const number = word === 'twenty-first' ? 21 : ordinalOf(word) || TEENS.indexOf(word) + 11;
    return { kind: 'value', value: `${number - 1}`.padStart(2, '0') };
  },
};
