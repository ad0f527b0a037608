import { phrase } from '../phrase.ts';
import { durationValue, unitOf } from '../vocabulary.ts';
import { HAS_UNIT } from './needs.ts';
import type { TimexRule } from './rule.ts';

const PLURAL = '(?:years|months|weeks|days|decades|centuries|hours|minutes)';

/** A stretch of time without a count: `for years`, `weeks-long`, `the year`. */
export const openDuration: TimexRule = {
  name: 'duration without a count',
  example: ['for years', 'PXY'],
  needs: [HAS_UNIT],
  pattern: phrase`
    (?<= \b (?:for|in|over|within|the) _ ) (?<plural>${PLURAL}) \b (?!-)
    | \b (?<long> (?:year|month|week|day|decade|hour)s? ) -?long \b
    | (?<! \b of _ ) \b the _ (?: fiscal _ )? (?<year>year) \b
      (?! ['’-] | _ (?: ago | earlier | before | after | of | end(?:ed|ing)? | \d | two _ thousand ) )`,
  read({ plural, long, year }) {
    const count = year || (long && !/s$/i.test(long)) ? 1 : undefined;
    const unit = unitOf(plural ?? long ?? year ?? '');
    return { kind: 'duration', value: durationValue(count, unit) };
  },
};
