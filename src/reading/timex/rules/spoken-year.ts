import { countOf } from '../vocabulary.ts';
import { ANYWHERE } from './needs.ts';
import type { TimexRule } from './rule.ts';

/** As transcripts of broadcasts write years. */
export const spokenYear: TimexRule = {
  name: 'year in words',
  example: ['nineteen ninety-six', '1996'],
  needs: ANYWHERE,
  pattern:
    /\b(?:(?<hundreds>eighteen|nineteen)[\s-](?<rest>(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:the\s)?year\stwo\sthousand(?:\sand\s(?<ones>one|two|three|four|five|six|seven|eight|nine|ten))?)\b/gi,
  read: ({ hundreds, rest = '', ones }) => ({
    kind: 'year',
    year: hundreds ? countOf(hundreds) * 100 + countOf(rest) : 2000 + (ones ? countOf(ones) : 0),
  }),
};
