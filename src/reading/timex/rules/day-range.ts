import { phrase } from '../phrase.ts';
import type { Sense } from '../sense.ts';
import { COMMA_GAP, DAY_NUMBER, MONTH, monthOf, YEAR } from '../vocabulary.ts';
import { HAS_MONTH } from './needs.ts';
import type { TimexRule } from './rule.ts';

const TO = String.raw`\s{0,2}(?:[-–—]|to|through|until)\s{0,2}`;

/** Days of one month: `5–9 December 2016`, `Sept. 5 to 9`. */
export const dayRange: TimexRule = {
  name: 'range of days',
  example: ['September 5–9', '2016-09-05/2016-09-09'],
  needs: [HAS_MONTH],
  pattern: phrase`
    (?<![\d.,:$/-]) \b
    (?: (?<month>${MONTH}) _ (?<first>${DAY_NUMBER}) ${TO} (?<last>${DAY_NUMBER})
      | (?<first2>${DAY_NUMBER}) ${TO} (?<last2>${DAY_NUMBER}) _ (?<month2>${MONTH}) )
    \b (?: ${COMMA_GAP} (?<year>${YEAR}) )?`,
  read({ month, month2, first, first2, last, last2, year }) {
    const name = month ?? month2 ?? '';
    if (!/^[A-Z]/.test(name)) return undefined;
    const day = (text = ''): Sense => ({
      kind: 'day',
      month: monthOf(name),
      day: Number.parseInt(text, 10),
      ...(year && { year: Number(year) }),
    });
    return { kind: 'range', first: day(first ?? first2), last: day(last ?? last2) };
  },
};
