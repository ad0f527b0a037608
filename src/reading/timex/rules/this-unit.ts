import { durationValue, GAP, unitOf } from '../vocabulary.ts';
import { HAS_UNIT } from './needs.ts';
import type { TimexRule } from './rule.ts';
import { WHICH, whichOf } from './which.ts';

/** The calendar unit before, around or after the article's day. */
export const thisUnit: TimexRule = {
  name: 'last, this, next unit',
  example: ['earlier this week', '2016-W39'],
  needs: HAS_UNIT,
  pattern: new RegExp(
    String.raw`\b(?:(?<part>earlier|later|early|late|so${GAP}far|sometime|(?:the${GAP})?(?:end|start|beginning|middle)${GAP}of|by${GAP}the${GAP}end${GAP}of)${GAP}(?:in${GAP}|on${GAP})?)?(?:(?<which>${WHICH})${GAP}(?:(?:calendar|full|fiscal|financial|trading)${GAP})?(?<unit>year|month|week|weekend|decade|century|day)\b(?!-)|(?:the|that)${GAP}(?<weekend>weekend)\b|(?:(?:the${GAP})?(?:end|start|beginning|middle|rest)${GAP}of|(?:earlier|later)${GAP}in)${GAP}the${GAP}(?<ends>year|month|week)\b(?!-)|(?:the${GAP}full${GAP}year)\b|\byear(?:['’]s|-|${GAP})end\b)`,
    'gi',
  ),
  read({ part, which: word = '', unit: name, weekend, ends }) {
    const unit = unitOf(name ?? weekend ?? ends ?? 'year');
    const which = whichOf(word);
    if (/^[A-Z]/.test(word) && /^[A-Z]/.test(name ?? '')) return undefined;
    if (/following/i.test(word)) {
      return { kind: 'offset', unit, count: 1, from: 'told' };
    }
    if (unit === 'day' && which !== 'this') {
      return { kind: 'offset', unit, count: which === 'last' ? -1 : 1, from: 'told' };
    }
    if (/past/i.test(word) && (unit === 'decade' || unit === 'century')) {
      return { kind: 'duration', value: durationValue(1, unit) };
    }
    return {
      kind: 'unit',
      unit,
      which: which === 'sole' ? 'this' : which,
      ...(part && /earlier|so/i.test(part) && which === 'this' && { until: 'now' as const }),
    };
  },
};
