import { graded } from './accept-features.ts';
import type { Assembled } from './assemble.ts';
import { type Bag, put } from './bag.ts';
import { at, bucketed, mix } from './hash.ts';
import type { Range, Sheet } from './sheet.ts';

/** What tells how far the source of assembled words can be trusted. */
export function trustFeatures(sheet: Sheet, assembled: Assembled, source: Range, bag: Bag): void {
  bag.size = 0;
  const { by, kind, strings } = assembled;
  const { told } = sheet;
  const own = at(told.cue, by.cue);
  const named = at(told.source, source.to - 1);
  const agreed = own === 0 ? 0 : named === own ? 1 : 2;
  const likely = strings.reduce((least, one) => Math.min(least, one.likely), 1);
  const carried = strings.length > 0 && strings.every(({ claim }) => claim.carried) ? 1 : 0;
  const away =
    at(sheet.paragraph, strings[0]?.asked.string.from ?? by.cue) - at(sheet.paragraph, by.cue);
  const form = (kind === 'direct' ? 0 : kind === 'mixed' ? 1 : 2) + 3 * carried + (away ? 6 : 0);
  const last = at(sheet.class, source.to - 1);
  const distance = bucketed(source.from > by.cue ? source.from - by.cue : by.cue - source.to);
  const sure = graded(Math.log(likely / (1.0001 - likely)), 0.7);
  put(bag, 500, form);
  put(bag, 501, agreed, form);
  put(bag, 502, told.rules[own] ?? 0, agreed);
  put(bag, 503, sure, form);
  put(bag, 504, graded(by.odds, 1), form);
  put(bag, 505, graded(by.sourced, 1), form);
  put(bag, 506, graded(by.sourceMass, 8));
  put(bag, 507, graded(by.sourced, 0.5), agreed);
  put(bag, 508, last, form);
  put(bag, 509, at(sheet.word, source.to - 1));
  put(bag, 510, distance, source.from > by.cue ? 1 : 0);
  put(bag, 511, at(sheet.word, by.cue));
  put(bag, 512, bucketed(source.to - source.from), last);
  put(bag, 513, graded(by.score, 1), form);
  put(bag, 514, mix(sure, graded(by.odds, 0.5), graded(by.sourced, 0.5)), form);
  put(bag, 515, graded(by.reading.certainty / 4, 1), form);
  put(bag, 516, at(sheet.talker, source.to - 1), last);
  put(bag, 517, mix(agreed, graded(by.odds, 0.5), graded(by.sourced, 0.5)), form);
}
