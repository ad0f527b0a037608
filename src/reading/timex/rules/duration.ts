import { COUNT, countOf, durationValue, GAP, JOINT, UNIT, unitOf } from '../vocabulary.ts';
import { HAS_UNIT } from './needs.ts';
import type { TimexRule } from './rule.ts';

const VAGUE = `(?:several|(?:a${GAP})?few|many|recent|some|coming)`;
const BARE = String.raw`(?<=\b(?:for|in|over|within|the)${GAP})(?<bare>years|months|weeks|days|decades|centuries|hours|minutes)(?!-)`;

const LONG = String.raw`\b(?<long>(?:year|month|week|day|decade|hour)s?)-?long\b`;
const THE_YEAR = String.raw`(?<!\bof${GAP})\b(?<theYear>the${GAP}(?:fiscal${GAP})?year)\b(?!['’-]|${GAP}(?:ago|earlier|before|after|of|ended|ending|\d|two${GAP}thousand))`;

export const duration: TimexRule = {
  name: 'duration',
  example: ['for three days', 'P3D'],
  needs: HAS_UNIT,
  pattern: new RegExp(
    String.raw`(?<![\w$-])(?:(?:more${GAP}than|less${GAP}than|at${GAP}least|at${GAP}most|up${GAP}to|nearly|almost|about|over|within|the)${GAP})?(?:(?:the${GAP})?(?:last|past|next|first|coming|previous|final|latest)${GAP})?(?:(?<vague>${VAGUE})|(?<couple>(?:a${GAP})?couple(?:${GAP}of)?)|(?<half>half${GAP}an?)|(?:${COUNT}(?:${GAP}(?:to|or)${GAP}|-))?(?<count>${COUNT})|(?<one>(?<!(?:\d|million|billion|trillion|hours|percent)${GAP})an?))${JOINT}(?:(?:more|full|whole|straight|consecutive|additional|trading|business|calendar|working|long)${GAP})?(?<unit>${UNIT})\b(?:${GAP}and${GAP}a${GAP}(?<and>half))?(?<old>[\s-]olds?\b)?(?:[\s-]long\b)?|${BARE}|${LONG}|${THE_YEAR}`,
    'gi',
  ),
  read({
    vague,
    couple,
    half,
    count: digits,
    unit: name = '',
    and,
    one,
    old,
    bare,
    long,
    theYear,
  }) {
    if (long) {
      const count = /s$/i.test(long) ? undefined : 1;
      return { kind: 'duration', value: durationValue(count, unitOf(long)) };
    }
    if (theYear) return { kind: 'duration', value: 'P1Y' };
    if (bare) return { kind: 'duration', value: durationValue(undefined, unitOf(bare)) };
    if (old) return undefined;
    const unit = unitOf(name);
    if (one && /s$|second|weekend|quarter/i.test(name)) return undefined;
    if (/quarters/i.test(name) && /^(?:three|3)$/i.test(digits ?? '')) return undefined;
    if (vague) return { kind: 'duration', value: durationValue(undefined, unit) };
    if (half) return { kind: 'duration', value: durationValue(0.5, unit) };
    const count = couple ? 2 : digits ? countOf(digits) : 1;
    return { kind: 'duration', value: durationValue(and ? count + 0.5 : count, unit) };
  },
};
