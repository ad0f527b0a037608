import { pad } from '../calendar.ts';
import { phrase } from '../phrase.ts';
import {
  COUNT,
  countOf,
  durationValue,
  MONTH,
  monthOf,
  UNIT,
  unitOf,
  WEEKDAY,
  weekdayNumber,
} from '../vocabulary.ts';
import type { TimexRule } from './rule.ts';

const ADVERBS: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  yearly: 'P1Y',
};

/** What happens again and again: `daily`, `every two weeks`, `twice a year`, `each July`, `Sundays`. */
export const repeated: TimexRule = {
  name: 'set of times',
  example: ['every two weeks', 'P2W'],
  needs: [
    /(?:hour|dai|night|week|month|year)ly|every|each|(?:times|once|twice)\s|days|\.s|(?:morning|afternoon|evening|night)s/i,
  ],
  pattern: phrase`
    \b (?: (?<adverb>${Object.keys(ADVERBS).join('|')})
      | (?:every|each) _ (?: (?<count> ${COUNT} | other ) _ )?
        (?: (?<unit>${UNIT}) | (?<weekday>${WEEKDAY}) | (?<month>${MONTH}) )
      | (?<= \b (?:times|once|twice) _ ) (?:a|per) _ (?<rate>day|week|month|year|hour)
      | (?<plural>${WEEKDAY}) (?: s | _ (?:morning|afternoon|evening|night)s ) ) \b (?!-)`,
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
