import { pad } from '../calendar.ts';
import {
  COUNT,
  countOf,
  durationValue,
  GAP,
  MONTH,
  monthOf,
  UNIT,
  unitOf,
  WEEKDAY,
  weekdayNumber,
} from '../vocabulary.ts';
import { ANYWHERE } from './needs.ts';
import type { TimexRule } from './rule.ts';

const ADVERBS: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  yearly: 'P1Y',
};

/** What happens again and again: `daily`, `every two weeks`, `each July`, `Sundays`. */
export const repeated: TimexRule = {
  name: 'set of times',
  example: ['every two weeks', 'P2W'],
  needs: ANYWHERE,
  pattern: new RegExp(
    String.raw`\b(?:(?<adverb>hourly|daily|nightly|weekly|monthly|yearly)|(?:every|each)${GAP}(?:(?<count>${COUNT}|other)${GAP})?(?:(?<unit>${UNIT})|(?<weekday>${WEEKDAY})|(?<month>${MONTH}))|(?:a|per)${GAP}(?<rate>day|week|month|year|hour)(?=[.,;]|$)(?<=(?:times|once|twice|\$[\d.,]+|million|billion|cents|%|percent)${GAP}(?:a|per)${GAP}\w+)|(?<plural>${WEEKDAY})(?:s|${GAP}(?:morning|afternoon|evening|night)s))\b(?!-)`,
    'gi',
  ),
  read({ adverb, count, unit, weekday, month, rate, plural }) {
    if (adverb) return { kind: 'set', value: ADVERBS[adverb.toLowerCase()] ?? 'P1D' };
    if (rate) return { kind: 'set', value: durationValue(1, unitOf(rate)) };
    const day = weekday ?? plural;
    if (day) return { kind: 'set', value: `XXXX-WXX-${weekdayNumber(day) || 7}` };
    if (month) return { kind: 'set', value: `XXXX-${pad(monthOf(month))}` };
    const step = count ? (/other/i.test(count) ? 2 : countOf(count)) : 1;
    return { kind: 'set', value: durationValue(step, unitOf(unit ?? '')) };
  },
};
