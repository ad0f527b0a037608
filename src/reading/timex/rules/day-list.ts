import { phrase } from '../phrase.ts';
import { DAY_NUMBER, MONTH, monthOf, YEAR } from '../vocabulary.ts';
import { HAS_MONTH } from './needs.ts';
import type { TimexRule } from './rule.ts';

const LINK = String.raw`(?:\s?,\s{1,3}(?:(?:and|or)\s{1,3})?|\s{1,3}(?:and|or|&)\s{1,3})`;
const LAST = String.raw`(?:\s?,)?\s{1,3}(?:and|or|&)\s{1,3}`;
const MORE = `(?:${LINK}${DAY_NUMBER}){0,6}`;
/** A number that counts what follows it is no day: `Sept. 5 and 20 people`. */
const ENDED = String.raw`(?=\s?(?:[.,;:)\]–—](?!\d)|$)|\s{1,3}(?:at|in|on|with|to|for|before|after|by|between|from|near|when)\b)`;

/** The days of one month that stand without its name: `Sept. 5, 6 and 7`, `5 and 6 September`. */
export const dayList: TimexRule = {
  name: 'days of one month',
  example: ['Sept. 19 and 21', '2016-09-21'],
  needs: [HAS_MONTH, /\d\s?,|\d\S{0,2}\s{1,3}(?:and|or|&)\s/],
  pattern: phrase`
    (?: (?<= \b (?<month>${MONTH}) _ ${DAY_NUMBER} ${MORE}
          (?: ${LAST} | ${LINK} (?= ${DAY_NUMBER} ${MORE} ${LAST} ${DAY_NUMBER} ${ENDED} ) ) )
        (?<day>${DAY_NUMBER}) \b
        (?: (?: \s? , )? _ (?<year>${YEAR}) | ${ENDED} | (?= ${LINK} ${DAY_NUMBER} ) )
      | (?<= \b (?:on|the|between|from|since|until|of|both|and|or) _ | \d \s? , \s )
        (?<day2>${DAY_NUMBER}) \b
        (?= ${MORE} ${LAST} ${DAY_NUMBER} _ (?: of _ )? (?<month2>${MONTH})
          (?: (?: \s? , )? _ (?<year2>${YEAR}) )? ) )`,
  read({ month, month2, day, day2, year, year2 }) {
    const name = month ?? month2 ?? '';
    if (!/^[A-Z]/.test(name)) return undefined;
    const digits = year ?? year2;
    return {
      kind: 'day',
      month: monthOf(name),
      day: Number.parseInt(day ?? day2 ?? '', 10),
      ...(digits && { year: Number(digits) }),
    };
  },
};
