import { type Day, readDay } from './day.ts';

type Span = { readonly since: Day; readonly until: Day };

/**
 * Completes a date with the years and months of a span, then with the days of a month that is typed
 * whole: the newest first, longer stretches before shorter ones. Any other text completes to nothing.
 */
export function suggestDays(
  typed: string,
  span: Span | undefined,
  limit: number,
): readonly string[] {
  const begun = typed.trim();
  if (!span || !/^\d{0,4}(?:-\d{0,2}){0,2}$/.test(begun)) return [];
  const fits = (date: string) => date.startsWith(begun);
  const years = yearsIn(span).filter((year) => fits(year) || begun.startsWith(year));
  const months = years.flatMap((year) => partsOf(year, 12, span));
  const month = begun.slice(0, 7);
  const days = months.includes(month) ? partsOf(month, 31, span) : [];
  return [...years, ...months, ...days].filter(fits).slice(0, limit);
}

/** A corpus may hold a date that was misread; nobody goes through more years than this. */
const MOST_YEARS = 400;

function yearsIn({ since, until }: Span): readonly string[] {
  const [first, last] = [Number(since.slice(0, 4)), Number(until.slice(0, 4))];
  const count = Math.min(last - first + 1, MOST_YEARS);
  return Array.from({ length: count }, (_, at) => `${last - at}`.padStart(4, '0'));
}

/** The months of a year, or the days of a month, that the span touches. */
function partsOf(whole: string, most: number, { since, until }: Span): readonly string[] {
  return Array.from(
    { length: most },
    (_, at) => `${whole}-${`${most - at}`.padStart(2, '0')}`,
  ).filter(
    (part) =>
      part >= since.slice(0, part.length) &&
      part <= until.slice(0, part.length) &&
      (part.length < 10 || readDay(part) !== undefined),
  );
}
