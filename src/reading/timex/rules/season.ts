import { GAP, SEASON, seasonOf, YEAR } from '../vocabulary.ts';
import { HAS_SEASON } from './needs.ts';
import type { TimexRule } from './rule.ts';
import { WHICH, whichOf } from './which.ts';

export const season: TimexRule = {
  name: 'season',
  example: ['in the spring of 2015', '2015-SP'],
  needs: HAS_SEASON,
  pattern: new RegExp(
    String.raw`\b(?:(?:(?<which>${WHICH})|(?:in|by|during|since|until)${GAP}the|(?:in|by|during|since|the)${GAP}(?:early|late|mid)|the)[\s-]{1,3})(?<season>${SEASON})\b(?:${GAP}(?:of${GAP})?(?<year>${YEAR}))?|\b(?<season2>${SEASON})${GAP}(?:of${GAP})?(?<year2>${YEAR})|(?<=\bin${GAP})(?<season3>spring|summer|autumn|winter)\b`,
    'gi',
  ),
  read({ which, season: name, season2, season3, year, year2 }) {
    const digits = year ?? year2;
    const word = name ?? season2 ?? season3 ?? '';
    if (/fall/i.test(word) && !which && !digits) return undefined;
    return {
      kind: 'season',
      season: seasonOf(word),
      which: whichOf(which),
      ...(digits && { year: Number(digits) }),
    };
  },
};
