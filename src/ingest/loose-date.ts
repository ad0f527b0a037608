import { type Day, readDay, weekdayOf } from '../core/day.ts';
import { readWhen, type When } from '../core/when.ts';
import { monthNamed } from './html/month-names.ts';
import { aDay } from './raw-text/dated-lines.ts';

/** How a source writes `03/04/2016`. */
export type DateOrder = 'day first' | 'month first';

export type LooseDate =
  | {
      readonly when: When;
      /** True when a clock in Greenwich tells it: where it was written it may be a day earlier or later. */
      readonly zulu?: true;
      /** Where it contradicts itself, a sentence for readers. */
      readonly doubt?: string;
    }
  | { readonly fault: string };

const YEAR = '(?<year>[12]\\d{3})';
const WORD = '(?<name>\\p{L}[\\p{L}\\p{M}]{1,15})\\.?';
const DATE = '(?<date>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?';

/** Whole dates, as figures and words, without the day of the week and the time of day around them. */
const FORMS = [
  `^${YEAR}(?:[-./](?<month>\\d{1,2})(?:[-./](?<date>\\d{1,2}))?)?$`,
  `^${YEAR}年(?<month>\\d{1,2})月(?:(?<date>\\d{1,2})日)?$`,
  '^(?<year>[12]\\d{3})(?<month>\\d{2})(?<date>\\d{2})$',
  `^(?:${DATE}[\\s-]+(?:(?:of|de|di)\\s+)?)?${WORD},?[\\s-]+(?:del?\\s+)?${YEAR}$`,
  `^${WORD}\\s+${DATE},?\\s+${YEAR}$`,
  `^${YEAR}[\\s,-]+${WORD}(?:[\\s-]+${DATE})?$`,
].map((form) => new RegExp(form, 'u'));
const FIGURES = /^(?<first>\d{1,2})(?<sign>[./-])(?<second>\d{1,2})\k<sign>(?<year>[12]\d{3})$/u;

const WEEKDAY = /^(?<name>\p{L}{2,12})\.?(?<comma>,?)\s+(?=.*\d)/u;
const SHORT = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const TIME =
  /(?:(?<=\d)T|[,]?\s+(?:at\s+)?|\s[-–]\s)(?<clock>(?:[01]?\d|2[0-4]):[0-5]\d(?::\d{2}(?:[.,]\d+)?)?(?:\s*[ap]\.?m\.?)?)(?<zone>.*)$/iu;
const ZONE =
  /^\s*(?:(?<zulu>Z|UTC|GMT|UT|[+-]00:?00)|[+-]\d{2}:?\d{2}|[A-Z]{1,5}(?:[+-]\d{1,4})?)?(?:\s*\([^)]*\))?$/iu;
/** RFC 822 wrote years with two figures: beside a time of day that is read as RFC 2822 tells. */
const SHORT_YEAR = /^(?<head>\d{1,2} \p{L}{3} )(?<year>\d{2})$/u;

/**
 * Reads one date as a cell or a feed gives it, as finely as it is given. Nothing is guessed: a date of
 * which two are possible is a fault, unless the source's order is told.
 */
export function readLooseDate(given: string, order?: DateOrder): LooseDate {
  const shown = given.length > 60 ? `${given.slice(0, 60)}…` : given;
  const text = given.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  const stamp = ofStamp(text);
  if (stamp) return { when: aDay(stamp), zulu: true };
  const { date, zulu } = withoutTime(text);
  const { bare, weekday } = withoutWeekday(date);
  const figures = FIGURES.exec(bare)?.groups;
  const found = figures
    ? ofFigures(figures, order)
    : ofForms(date === text ? bare : bare.replace(SHORT_YEAR, longYear));
  if (found === 'ambiguous') {
    return {
      fault: `“${shown}” is two dates: say “dates: day first” or “dates: month first” of its source`,
    };
  }
  if (!found) return { fault: `“${shown}” is no date` };
  const doubt = weekday === undefined ? undefined : contrary(found, weekday, shown);
  return { when: found, ...(zulu && { zulu }), ...(doubt && { doubt }) };
}

/** Seconds or milliseconds since 1970, as computers keep them; years before 2001 are too short to be told apart. */
function ofStamp(text: string): Day | undefined {
  if (!/^[12]\d{9}(?:\.\d+|\d{3})?$/u.test(text)) return undefined;
  const milliseconds = /^\d{13}$/u.test(text) ? Number(text) : Number(text) * 1000;
  return readDay(new Date(milliseconds).toISOString().slice(0, 10));
}

function withoutTime(text: string): { readonly date: string; readonly zulu: boolean } {
  const match = TIME.exec(text);
  const { zone = '' } = match?.groups ?? {};
  if (!match || match.index === 0) return { date: text, zulu: false };
  const date = text.slice(0, match.index).replace(/,$/u, '');
  // `Fri Dec 09 10:00:00 MSK 2016`: some programs put the year at the end.
  const late = /^(?<zone>.*)\s(?<year>[12]\d{3})$/u.exec(zone)?.groups;
  const own = late?.['zone'] ?? zone;
  if (!ZONE.test(own)) return { date: text, zulu: false };
  const whole = late ? `${date} ${late['year']}` : date;
  return { date: whole.trim(), zulu: ZONE.exec(own)?.groups?.['zulu'] !== undefined };
}

function withoutWeekday(text: string): { readonly bare: string; readonly weekday?: number } {
  const match = WEEKDAY.exec(text);
  const name = match?.groups?.['name'] ?? '';
  const bare = match ? text.slice(match[0].length) : text;
  const weekday = SHORT.indexOf(name.slice(0, 3).toLowerCase());
  const isEnglish = weekday >= 0 && WEEKDAYS[weekday]?.toLowerCase().startsWith(name.toLowerCase());
  if (isEnglish || (weekday >= 0 && /^(?:tues|thur|thurs)$/iu.test(name))) return { bare, weekday };
  // In another language a word and a comma before the figures are a day of the week.
  const isNamed = Boolean(match?.groups?.['comma']) && monthNamed(name) === undefined;
  return { bare: isNamed ? bare : text };
}

function longYear(_: string, head: string, year: string): string {
  return `${head}${year < '50' ? '20' : '19'}${year}`;
}

type Groups = Readonly<Record<string, string | undefined>>;

function ofForms(text: string): When | undefined {
  for (const form of FORMS) {
    const groups: Groups | undefined = form.exec(text)?.groups;
    if (!groups) continue;
    const { year = '', month, name, date } = groups;
    const number = name === undefined ? month : monthNamed(name);
    if (name !== undefined && number === undefined) continue;
    const parts = [year, number, date].filter((part) => part !== undefined);
    const when = readWhen(parts.map((part) => `${part}`.padStart(2, '0')).join('-'));
    if (when) return when;
  }
  return undefined;
}

function ofFigures(groups: Groups, order?: DateOrder): When | 'ambiguous' | undefined {
  const { first = '', second = '', year = '', sign } = groups;
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dayOf(year, first, second);
  if (order) return order === 'day first' ? dayFirst : monthFirst;
  // No country writes the month first with full stops.
  if (sign === '.' || !monthFirst || dayFirst?.since === monthFirst.since) return dayFirst;
  return dayFirst ? 'ambiguous' : monthFirst;
}

function dayOf(year: string, month: string, date: string): When | undefined {
  const day = readDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  return day && aDay(day);
}

function contrary({ since, precision }: When, weekday: number, given: string): string | undefined {
  if (precision !== 'day' || weekdayOf(since) === weekday) return undefined;
  return `The date is given as “${given}”, but ${since} was a ${WEEKDAYS[weekdayOf(since)]}.`;
}
