import { phrase } from '../phrase.ts';
import { durationValue, unitOf } from '../vocabulary.ts';
import { HAS_UNIT } from './needs.ts';
import type { TimexRule } from './rule.ts';
import { WHICH, whichOf } from './which.ts';

/** The calendar unit before, around or after the article's day. */
export const thisUnit: TimexRule = {
  name: 'last, this, next unit',
  example: ['earlier this week', '2016-W39'],
  needs: [
    HAS_UNIT,
    /\b(?:last|past|previous|prior|this|current|next|coming|upcoming|following)\s/i,
  ],
  pattern: phrase`
    \b (?: (?<part> earlier | later | early | late | so _ far | sometime ) _ )?
    (?<which>${WHICH}) _ (?: (?:calendar|full|fiscal|financial|trading) _ )?
    (?<unit>year|month|week|weekend|decade|century|day) \b (?!-)`,
  read({ part = '', which: word = '', unit: name = '' }) {
    const unit = unitOf(name);
    const which = whichOf(word);
    const isTitle = /^[A-Z]/.test(word) && /^[A-Z]/.test(name);
    if (isTitle) return undefined;
    if (/following/i.test(word)) return { kind: 'offset', unit, count: 1, from: 'told' };
    if (unit === 'day' && which !== 'this') {
      return { kind: 'offset', unit, count: which === 'last' ? -1 : 1, from: 'told' };
    }
    if (/past/i.test(word) && (unit === 'decade' || unit === 'century')) {
      return { kind: 'duration', value: durationValue(1, unit) };
    }
    const upToNow =
      which === 'this'
        ? /earlier|so/i.test(part)
        : /past|the\s+last/i.test(word) && which === 'last';
    return {
      kind: 'unit',
      unit,
      which: which === 'sole' ? 'this' : which,
      ...(upToNow && { until: 'now' as const }),
    };
  },
};
