import { type Day, readDay } from '../../core/day.ts';
import type { Span } from '../../core/span.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DATE = '(?<date>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>(?:19|20)\\d{2})(?!\\d)';

const FORMS = [
  new RegExp(`(?<!\\d)${DATE}(?: of)?[\\s-]{1,3}${MONTH},?[\\s-]{1,3}${YEAR}`, 'iu'),
  new RegExp(`(?<!\\p{L})${MONTH}\\s{1,3}${DATE},?\\s{1,3}${YEAR}`, 'iu'),
  /(?<!\d)(?<year>(?:19|20)\d{2})[-/.](?<number>\d{2})[-/.](?<date>\d{2})(?!\d)/u,
];

/**
 * The first full date in a short text, with where it stands. Dates in figures are read only with the
 * year first: 03/04/2016 is two different days, so it is none.
 */
export function statedDay(text: string): { readonly day: Day; readonly span: Span } | undefined {
  const found = FORMS.flatMap((form) => {
    const match = form.exec(text);
    const { year = '', month = '', number = '', date = '' } = match?.groups ?? {};
    if (!match) return [];
    const named = `${MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1}`.padStart(2, '0');
    const day = readDay(`${year}-${number || named}-${date.padStart(2, '0')}`);
    const span = { start: match.index, end: match.index + match[0].length };
    return day ? [{ day, span }] : [];
  });
  return found.sort((a, b) => a.span.start - b.span.start)[0];
}
