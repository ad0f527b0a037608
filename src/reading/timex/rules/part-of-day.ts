import type { Sense } from '../sense.ts';
import { ANYWHERE } from './needs.ts';
import type { TimexRule } from './rule.ts';

const CODES: Readonly<Record<string, string>> = {
  morning: 'TMO',
  afternoon: 'TAF',
  evening: 'TEV',
  night: 'TNI',
};

/** Alone only with `this` or `last`; else it waits for a day beside it. */
export const partOfDay: TimexRule = {
  name: 'part of a day',
  example: ['this morning', '2016-09-29TMO'],
  needs: ANYWHERE,
  pattern:
    /\b(?:(?:earlier|later|early|late)\s{1,3})?(?:(?<which>this|last|the\s{1,3}(?:next|following)|the)\s{1,3})?(?:early |late |mid[- ])?(?<part>morning|afternoon|evening|night)\b(?!-|\s{1,3}(?:Times|Post|Herald|Standard|News|club))/gi,
  read({ which, part = '' }) {
    const time = CODES[part.toLowerCase()] ?? 'TMO';
    if (which && /next|following/i.test(which)) {
      return { kind: 'time', time, day: { kind: 'offset', unit: 'day', count: 1, from: 'told' } };
    }
    if (!which || /the/i.test(which)) return { kind: 'part', time };
    const count = /last/i.test(which) ? -1 : 0;
    const day: Sense = { kind: 'offset', unit: 'day', count, from: 'article' };
    return { kind: 'time', time, day };
  },
};
