import { phrase } from '../phrase.ts';
import { SEASON, seasonOf, YEAR } from '../vocabulary.ts';
import { HAS_SEASON } from './needs.ts';
import type { TimexRule } from './rule.ts';
import { WHICH, whichOf } from './which.ts';

export const season: TimexRule = {
  name: 'season',
  example: ['in the spring of 2015', '2015-SP'],
  needs: [HAS_SEASON],
  pattern: phrase`
    \b (?: (?<which>${WHICH}) | (?:in|by|during|since|until) _ the
      | (?:in|by|during|since|the) _ (?:early|late|mid) | the ) [\s-]{1,3}
      (?<season>${SEASON}) \b (?: _ (?: of _ )? (?<year>${YEAR}) )?
    | \b (?<season2>${SEASON}) _ (?: of _ )? (?<year2>${YEAR})
    | (?<= \b in _ ) (?<season3>spring|summer|autumn|winter) \b`,
  read({ which, season: name, season2, season3, year, year2 }) {
    const digits = year ?? year2;
    const word = name ?? season2 ?? season3 ?? '';
    const isDownfall = /fall/i.test(word) && !which && !digits;
    if (isDownfall) return undefined;
    return {
      kind: 'season',
      season: seasonOf(word),
      which: whichOf(which),
      ...(digits && { year: Number(digits) }),
    };
  },
};
