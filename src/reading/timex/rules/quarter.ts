import { GAP, JOINT, ordinalOf, YEAR } from '../vocabulary.ts';
import { HAS_UNIT } from './needs.ts';
import type { TimexRule } from './rule.ts';
import { WHICH, whichOf } from './which.ts';

export const quarter: TimexRule = {
  name: 'quarter',
  example: ['the second quarter of 2015', '2015-Q2'],
  needs: HAS_UNIT,
  pattern: new RegExp(
    String.raw`\b(?:(?:the|its|their)${GAP})?(?:(?<before>${YEAR}|last${GAP}year['’]?s|this${GAP}year['’]?s|next${GAP}year['’]?s|year-ago|year-earlier)${GAP})?(?:fiscal[\s-])?(?:(?<nth>first|second|third|fourth|1st|2nd|3rd|4th)(?:${JOINT}fiscal)?${JOINT}(?<length>quarter|half)|(?<nth2>last|latter)${GAP}(?<length2>half)|(?<which>latest|${WHICH})${GAP}quarter|(?<period>(?<=\bthe${GAP})(?:latest${GAP}|(?<=\d${GAP}))period)|(?<bare>(?<=the${GAP}|year['’]?s${GAP}|\d${GAP})quarter))\b(?!s|-final)(?:${GAP}(?:of${GAP})?(?:fiscal${GAP})?(?:(?<after>${YEAR})|(?<shift>this|last|next)${GAP}year|(?<ago>a${GAP}year${GAP}(?:ago|earlier))))?`,
    'gi',
  ),
  read({
    before = '',
    nth: ordinal,
    nth2,
    length: unit,
    length2,
    which,
    period,
    after,
    shift,
    ago,
  }) {
    const nth = ordinal ?? nth2;
    const length = unit ?? length2 ?? '';
    if (/half/i.test(length) && !/^\d/.test(before) && !after && !shift) return undefined;
    const kind = /half/i.test(length) ? 'H' : 'Q';
    const digits = after ?? (/^\d/.test(before) ? before : undefined);
    const years = yearsIn(`${before} ${shift ?? ''} ${ago ?? ''}`);
    const number = /last|latter/i.test(nth ?? '') ? 2 : ordinalOf(nth ?? '');
    return {
      kind: 'quarter',
      which: /latest/i.test(which ?? period ?? '') ? 'latest' : whichOf(which),
      ...(nth && { part: `${kind}${number}` }),
      ...(digits && { year: Number(digits) }),
      ...(years !== undefined && { years }),
    };
  },
};

function yearsIn(words: string): number | undefined {
  if (/last|ago|earlier/i.test(words)) return -1;
  return /next/i.test(words) ? 1 : /this/i.test(words) ? 0 : undefined;
}
