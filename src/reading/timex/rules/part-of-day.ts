import { phrase } from '../phrase.ts';
import type { Sense } from '../sense.ts';
import type { TimexRule } from './rule.ts';

const CODES: Readonly<Record<string, string>> = {
  morning: 'TMO',
  afternoon: 'TAF',
  evening: 'TEV',
  night: 'TNI',
};

/** Alone only with `this`, `last` or `the next`; else it waits for a day beside it. */
export const partOfDay: TimexRule = {
  name: 'part of a day',
  example: ['this morning', '2016-09-29TMO'],
  needs: [/morning|afternoon|evening|night/i],
  pattern: phrase`
    \b (?: (?:earlier|later|early|late) _ )?
    (?: (?<which> this | last | the _ (?:next|following) | the ) _ )?
    (?: (?:early|late) _ | mid[\s-] )? (?<part>morning|afternoon|evening|night) \b
    (?! - | _ (?:times|post|herald|standard|news|club|live) )`,
  read({ which = '', part = '' }) {
    const time = CODES[part.toLowerCase()] ?? 'TMO';
    if (/next|following/i.test(which)) {
      return { kind: 'time', time, day: { kind: 'offset', unit: 'day', count: 1, from: 'told' } };
    }
    if (which === '' || /the/i.test(which)) return { kind: 'part', time };
    const count = /last/i.test(which) ? -1 : 0;
    const day: Sense = { kind: 'offset', unit: 'day', count, from: 'article' };
    return { kind: 'time', time, day };
  },
};
