import type { Dateline } from '../../core/article.ts';
import type { Span } from '../../core/span.ts';

const DAY = '(?:,?\\s+\\p{Lu}\\p{L}{2,8}\\.?\\s+\\d{1,2}(?:,\\s*\\d{4})?)?';
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
