import { GAP, JOINT, ordinalOf, YEAR } from '../vocabulary.ts';
import { HAS_UNIT } from './needs.ts';
import type { TimexRule } from './rule.ts';
import { WHICH, whichOf } from './which.ts';

export const quarter: TimexRule = {
  name: 'quarter',
  example: ['the second quarter of 2015', '2015-Q2'],
  needs: HAS_UNIT,
  pattern: new RegExp(
    String.raw`\b(?:(?:the|its|their)${GAP})?(?:(?<before>${YEAR}|last${GAP}year['’]?s|this${GAP}year['’]?s|next${GAP}year['’]?s|year-ago|year-earlier)${GAP})?(?:fiscal[\s-])?(?:(?<nth>first|second|third|fourth|1st|2nd|3rd|4th)(?:${JOINT}fiscal)?${JOINT}(?<length>quarter|half)|(?<which>latest|${WHICH})${GAP}quarter|(?<bare>(?<=the${GAP}|year['’]?s${GAP}|\d${GAP})quarter))\b(?!s|-final)(?:${GAP}(?:of${GAP})?(?:fiscal${GAP})?(?:(?<after>${YEAR})|(?<shift>this|last|next)${GAP}year|(?<ago>a${GAP}year${GAP}(?:ago|earlier))))?`,
    'gi',
  ),
  read({ before = '', nth, length = '', which, after, shift, ago }) {
    if (/half/i.test(length) && !/^\d/.test(before) && !after && !shift) return undefined;
    const kind = /half/i.test(length) ? 'H' : 'Q';
    const digits = after ?? (/^\d/.test(before) ? before : undefined);
    const relative = `${before} ${shift ?? ''} ${ago ?? ''}`;
    const yearShift = /last|ago|earlier/i.test(relative)
      ? 'last'
      : /next/i.test(relative)
        ? 'next'
        : 'sole';
    return {
      kind: 'quarter',
      which:
        yearShift !== 'sole' ? yearShift : /latest/i.test(which ?? '') ? 'sole' : whichOf(which),
      ...(nth && { part: `${kind}${ordinalOf(nth)}` }),
      ...(digits && { year: Number(digits) }),
    };
  },
};
