import { phrase } from '../phrase.ts';
import { countOf, SMALL, TENS } from '../vocabulary.ts';
import type { TimexRule } from './rule.ts';

/** As transcripts of broadcasts write years. */
export const spokenYear: TimexRule = {
  name: 'year in words',
  example: ['nineteen ninety-six', '1996'],
  needs: [/eighteen|nineteen|two\s{1,6}thousand/i],
  pattern: phrase`
    \b (?: (?<hundreds>eighteen|nineteen) [\s-]
        (?<rest> ${TENS} (?: [\s-] ${SMALL} )? | ten | eleven | twelve | \w+teen )
      | (?: the _ )? year _ two _ thousand (?: _ and _ (?<ones>${SMALL}) )? ) \b`,
  read: ({ hundreds, rest = '', ones }) => ({
    kind: 'year',
    year: hundreds ? countOf(hundreds) * 100 + countOf(rest) : 2000 + (ones ? countOf(ones) : 0),
  }),
};
