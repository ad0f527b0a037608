import { phrase } from '../phrase.ts';
import type { TimexRule } from './rule.ts';

const ATTACKS = String.raw`(?:terror(?:ist)?\s{1,6})?attacks?\b`;

/** The one day that English names by its date alone. */
export const namedDay: TimexRule = {
  name: 'September 11',
  example: ['the Sept. 11 attacks', '2001-09-11'],
  needs: [/9\/11|attack/i],
  pattern: phrase`
    (?<![\d/]) 9/11 (?![\d/])
    | \b Sept (?: ember | \. )? _ 11 (?:th)? (?= _ ${ATTACKS} )
    | \b 11 _ September (?= _ ${ATTACKS} )`,
  read: () => ({ kind: 'value', value: '2001-09-11' }),
};
