import type { Dateline, Known } from '../../core/article.ts';
import type { Span } from '../../core/span.ts';
import type { When } from '../../core/when.ts';
import { aDay } from './dated-lines.ts';
import { statedDay } from './stated-day.ts';

const MONTH = '\\p{Lu}\\p{L}{2,8}\\.?';
const DAY = `(?:,?\\s+(?:${MONTH}\\s+\\d{1,2}|\\d{1,2}\\s+${MONTH})(?:,?\\s*\\d{4})?)?`;
const CAPITALS = "\\p{Lu}[\\p{Lu}.’'-]+(?:\\s\\p{Lu}[\\p{Lu}.’'-]+){0,3}";
const REGION = "(?:,\\s\\p{Lu}[\\p{L}.’'-]+(?:\\s\\p{Lu}[\\p{L}.’'-]+){0,2})?";
const CITY = "\\p{Lu}[\\p{L}.’'-]+(?:\\s\\p{Lu}[\\p{L}.’'-]+){0,3}";
const DASH = '\\s*(?:[–—]|--?)(?=\\s|\\p{Lu}|["“])';

const FORMS = [
  // MOSCOW (Sputnik) –    Damascus, Dec 9 (Reuters) -
  new RegExp(
    `^(?<place>(?:${CAPITALS}|${CITY})${REGION})${DAY}\\s*\\((?<agency>\\p{Lu}[\\p{L} .&/]{1,30})\\)${DASH}`,
    'u',
  ),
  // MOSCOW, December 9. /TASS/.
  new RegExp(`^(?<place>${CAPITALS})${DAY}\\.?\\s*/(?<agency>\\p{Lu}[\\p{L} .-]{1,30})/[.,]?`, 'u'),
  // Moscow, SANA –
  new RegExp(`^(?<place>${CITY}),\\s(?<agency>(?!USA|UAE)\\p{Lu}{3,12})\\s*[–—-](?=\\s)`, 'u'),
  // CLEVELAND, Ohio –    MOSCOW –
  new RegExp(`^(?<place>${CAPITALS}${REGION})${DAY}\\s(?:[–—]|--?)\\s`, 'u'),
];

/** The place and agency at the head of a paragraph: `MOSCOW (Sputnik) –`. */
export function datelineOf(text: string, { start, end }: Span): Dateline | undefined {
  const head = text.slice(start, Math.min(end, start + 120));
  for (const form of FORMS) {
    const match = form.exec(head);
    const { place, agency } = match?.groups ?? {};
    if (!match || !place) continue;
    const span = { start, end: start + match[0].trimEnd().length };
    return { place, ...(agency && { agency }), span };
  }
  return undefined;
}

/** The full date within a dateline: `PARIS, March 3, 2020 (Reuters) –`. */
export function dayOfDateline(text: string, { span }: Dateline): Known<When> | undefined {
  const stated = statedDay(text.slice(span.start, span.end));
  if (!stated) return undefined;
  const start = span.start + stated.span.start;
  const end = span.start + stated.span.end;
  return { value: aDay(stated.day), how: 'dateline', span: { start, end } };
}
