import { phrase } from '../phrase.ts';
import {
  COMMA_GAP,
  COUNTED,
  DAY_NUMBER,
  MONTH,
  monthOf,
  ORDINAL,
  ordinalOf,
  YEAR,
} from '../vocabulary.ts';
import { HAS_MONTH } from './needs.ts';
import type { TimexRule } from './rule.ts';

export const monthDay: TimexRule = {
  name: 'month and day',
  example: ['Sept. 19', '2016-09-19'],
  needs: [HAS_MONTH],
  pattern: phrase`
    \b (?<month>${MONTH}) _ (?: the _ )? (?<day> ${DAY_NUMBER} | ${ORDINAL} ) \b
    (?! \s?[-–]\s?\d | _ ${COUNTED} )
    (?: ${COMMA_GAP} (?<year>${YEAR}) (?! _ ${COUNTED} ) )?`,
  read({ month = '', day = '', year }) {
    if (!/^[A-Z]/.test(month)) return undefined;
    return {
      kind: 'day',
      month: monthOf(month),
      day: ordinalOf(day),
      ...(year && { year: Number(year) }),
    };
  },
};
