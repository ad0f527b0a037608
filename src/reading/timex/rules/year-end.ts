import { phrase } from '../phrase.ts';
import { HAS_UNIT } from './needs.ts';
import type { TimexRule } from './rule.ts';

/** The day on which books are closed; rough, because those who write it seldom mean the very day. */
export const yearEnd: TimexRule = {
  name: 'year-end',
  example: ['by year-end', '2016-12-31'],
  needs: [HAS_UNIT, /year-end\b/i],
  pattern: phrase`(?<= \b (?:by|at|since|until|till|before|after|around|through|of) _ ) year-end \b (?! _ (?!and|or|but|as|to|in|with|when|if|because) [a-z] )`,
  read: () => ({ kind: 'day', month: 12, day: 31, rough: true }),
};
