import type { Sense } from '../sense.ts';
import { ANYWHERE } from './needs.ts';
import type { TimexRule } from './rule.ts';

const COUNTS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };

export const dayWord: TimexRule = {
  name: 'today, yesterday, tomorrow, tonight',
  example: ['yesterday', '2016-09-28'],
  needs: ANYWHERE,
  pattern:
    /\b(?:the\s(?<far>day\s(?:before|after)\s))?(?<word>today|yesterday|tomorrow|tonight|overnight)(?!\sshow\b)\b/gi,
  read({ far, word = '' }) {
    const name = word.toLowerCase();
    const today: Sense = { kind: 'offset', unit: 'day', count: 0, from: 'article' };
    if (name === 'tonight' || name === 'overnight') {
      return { kind: 'time', time: 'TNI', day: today };
    }
    const beyond = far ? (/after/i.test(far) ? 1 : -1) : 0;
    return { ...today, count: (COUNTS[name] ?? 0) + beyond };
  },
};
