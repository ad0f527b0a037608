import { phrase } from '../phrase.ts';
import type { Sense } from '../sense.ts';
import type { TimexRule } from './rule.ts';

const COUNTS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };

export const dayWord: TimexRule = {
  name: 'today, yesterday, tomorrow, tonight',
  example: ['yesterday', '2016-09-28'],
  needs: [/today|yesterday|tomorrow|tonight|overnight/i],
  pattern: phrase`
    \b (?: the _ (?<far> day _ (?:before|after) ) _ )?
    (?<word>today|yesterday|tomorrow|tonight|overnight) \b`,
  read({ far, word = '' }) {
    const name = word.toLowerCase();
    const today: Sense = { kind: 'offset', unit: 'day', count: 0, from: 'article' };
    if (name === 'tonight') return { kind: 'time', time: 'TNI', day: today };
    // The night before or the night after: the words do not say.
    if (name === 'overnight') return { kind: 'time', time: 'TNI', day: today, rough: true };
    const beyond = far ? (/after/i.test(far) ? 1 : -1) : 0;
    return { ...today, count: (COUNTS[name] ?? 0) + beyond };
  },
};
