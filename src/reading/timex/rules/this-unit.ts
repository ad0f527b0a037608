import { GAP, unitOf } from '../vocabulary.ts';
import { HAS_UNIT } from './needs.ts';
import type { TimexRule } from './rule.ts';
import { WHICH, whichOf } from './which.ts';

/** The calendar unit before, around or after the article's day. */
export const thisUnit: TimexRule = {
  name: 'last, this, next unit',
  example: ['earlier this week', '2016-W39'],
  needs: HAS_UNIT,
  pattern: new RegExp(
    String.raw`\b(?:(?<part>earlier|later|early|late|so${GAP}far|sometime|(?:the${GAP})?(?:end|start|beginning|middle)${GAP}of|by${GAP}the${GAP}end${GAP}of)${GAP}(?:in${GAP}|on${GAP})?)?(?<which>${WHICH})${GAP}(?:(?:calendar|full|fiscal|financial|trading)${GAP})?(?<unit>year|month|week|weekend|decade|century|day)\b(?!-)`,
    'gi',
  ),
  read({ part, which: word = '', unit: name = '' }) {
    const unit = unitOf(name);
    const which = whichOf(word);
    if (/following/i.test(word)) {
      return { kind: 'offset', unit, count: 1, from: 'told' };
    }
    if (unit === 'day' && which !== 'this') {
      return { kind: 'offset', unit, count: which === 'last' ? -1 : 1, from: 'told' };
    }
    if (unit === 'decade' && which === 'last') return { kind: 'duration', value: 'P1E' };
    return {
      kind: 'unit',
      unit,
      which: which === 'sole' ? 'this' : which,
      ...(part && /earlier|so/i.test(part) && which === 'this' && { until: 'now' as const }),
    };
  },
};
