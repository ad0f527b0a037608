import { COUNT, countOf, durationValue, GAP, JOINT, UNIT, unitOf } from '../vocabulary.ts';
import { HAS_UNIT } from './needs.ts';
import type { TimexRule } from './rule.ts';

const VAGUE = `(?:several|(?:a${GAP})?few|many|recent|some|coming)`;

export const duration: TimexRule = {
  name: 'duration',
  example: ['for three days', 'P3D'],
  needs: HAS_UNIT,
  pattern: new RegExp(
    String.raw`(?<![\w$-])(?:(?:more${GAP}than|less${GAP}than|at${GAP}least|at${GAP}most|up${GAP}to|nearly|almost|about|over|within|the)${GAP})?(?:(?:the${GAP})?(?:last|past|next|first|coming|previous|final|latest)${GAP})?(?:(?<vague>${VAGUE})|(?<couple>(?:a${GAP})?couple(?:${GAP}of)?)|(?<half>half${GAP}an?)|(?:${COUNT}(?:${GAP}(?:to|or)${GAP}|-))?(?<count>${COUNT})|(?<one>an?))${JOINT}(?:(?:more|full|whole|straight|consecutive|additional|trading|business|calendar|working|long)${GAP})?(?<unit>${UNIT})\b(?:${GAP}and${GAP}a${GAP}(?<and>half))?(?:[\s-](?:old|long)\b)?`,
    'gi',
  ),
  read({ vague, couple, half, count: digits, unit: name = '', and, one }) {
    const unit = unitOf(name);
    if (one && /s$/i.test(name)) return undefined;
    if (vague) return { kind: 'duration', value: durationValue(undefined, unit) };
    if (half) return { kind: 'duration', value: durationValue(0.5, unit) };
    const count = couple ? 2 : digits ? countOf(digits) : 1;
    return { kind: 'duration', value: durationValue(and ? count + 0.5 : count, unit) };
  },
};
