import { phrase } from '../phrase.ts';
import { WEEKDAY, weekdayNumber } from '../vocabulary.ts';
import { HAS_WEEKDAY } from './needs.ts';
import type { TimexRule } from './rule.ts';
import { WHICH, whichOf } from './which.ts';

/** Words that make a weekday the name of something else: `Black Friday`, `the Sunday Times`. */
const NAMED_BEFORE = '(?:black|bloody|super|cyber|ash|palm|holy|fat|shrove|maundy)';
const NAMED_AFTER =
  '(?:times|herald|post|mail|express|mirror|telegraph|football|school|club|live|briefing)';

export const weekday: TimexRule = {
  name: 'weekday',
  example: ['on Wednesday', '2016-09-28'],
  needs: [HAS_WEEKDAY],
  pattern: phrase`
    (?<! \b${NAMED_BEFORE}\s ) \b (?: (?<which>${WHICH}) _ )? (?<name>${WEEKDAY})
    (?![\w-]) (?! _ (?: night _ )? ${NAMED_AFTER} \b )`,
  read: ({ which, name = '' }) =>
    /^[A-Z]/.test(name)
      ? { kind: 'weekday', weekday: weekdayNumber(name), which: whichOf(which) }
      : undefined,
};
