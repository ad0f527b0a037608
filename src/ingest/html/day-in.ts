import { type Day, readDay } from '../../core/day.ts';
import { monthNamed } from './month-names.ts';

export type DayFound = {
  readonly day: Day;
  /** True when it was told by a clock in Greenwich: the newsroom's own day may be the next or the last. */
  readonly zulu: boolean;
};

const ISO =
  /(?<!\d)(?<year>(?:19|20)\d{2})-(?<month>\d{1,2})-(?<date>\d{1,2})(?!\d)(?<time>[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|UTC|GMT|[+-]00:?00)(?![\d:]))?/u;
const COMPACT =
  /(?<!\d)(?<year>20[0-3]\d|19[89]\d)(?<month>0[1-9]|1[0-2])(?<date>[0-3]\d)(?=T?\d{4,6}|\D|$)/u;
const YEAR_FIRST =
  /(?<!\d)(?<year>(?:19|20)\d{2})\s?[./年년]\s?(?<month>\d{1,2})\s?[./月월]\s?(?<date>\d{1,2})(?!\d)/u;
const FIGURES =
  /(?<![\d.])(?<first>\d{1,2})\s?(?<sign>[./-])\s?(?<second>\d{1,2})\s?\k<sign>\s?(?<year>(?:19|20)\d{2}|\d{2})(?![\d/])/u;
const WORD = '\\p{L}[\\p{L}\\p{M}]{1,13}';
const DAY_WORD = new RegExp(
  `(?<!\\d)(?<date>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[\\s-]+(?:(?:of|de|di|da)\\s|d['’])?(?<month>${WORD})\\.?,?(?:[\\s-]+(?:de|del|ng|của)(?=\\s))?[\\s-]*(?<year>(?:19|20)\\d{2})(?!\\d)`,
  'u',
);
const WORD_DAY = new RegExp(
  `(?<month>${WORD})\\.?\\s+(?<date>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>(?:19|20)\\d{2})(?!\\d)`,
  'u',
);

/** `2016. december 9.`, `2016 m. gruodžio 9 d.`, `2016 December 9`. */
const YEAR_WORD_DAY = new RegExp(
  `(?<!\\d)(?<year>(?:19|20)\\d{2})(?:[.,]|\\s(?:m|г)\\.)?\\s+(?<month>${WORD})\\.?\\s+(?<date>\\d{1,2})(?!\\d)`,
  'u',
);
/** `2016. gada 9. decembris`. */
const YEAR_DAY_WORD = new RegExp(
  `(?<!\\d)(?<year>(?:19|20)\\d{2})\\.\\sgada\\s(?<date>\\d{1,2})\\.\\s(?<month>${WORD})`,
  'u',
);
/** `9 tháng 12, 2016`, `ngày 9 tháng 12 năm 2016`. */
const VIETNAMESE =
  /(?<!\d)(?<date>\d{1,2})\stháng\s(?<month>\d{1,2})(?:,|\snăm)?\s(?<year>(?:19|20)\d{2})/u;
/** Seconds or milliseconds since 1970; no later than 2030, so that `2016120914` is none. */
const EPOCH = /^1\d{9}(?:\d{3})?$/;

/**
 * The first full date in a short text or an attribute. `03/04/2016` is two days: it is read only where
 * one of the figures can be no month, or the page's language tells which way it writes.
 */
export function dayIn(text: string, language = ''): DayFound | undefined {
  const short = plainly(text.slice(0, 400));
  const stamp = EPOCH.test(short.trim()) ? dayAt(short.trim()) : undefined;
  if (stamp) return { day: stamp, zulu: true };
  const zulu = ISO.exec(short)?.groups;
  if (zulu) {
    const day = dayOf(zulu['year'], Number(zulu['month']), zulu['date']);
    if (day) return { day, zulu: zulu['time'] !== undefined };
  }
  const figures = inFigures(short, writesMonthFirst(language));
  const found = [inWords(short, language), figures, yearFirst(short)]
    .filter((one) => one !== undefined)
    .sort((a, b) => a.at - b.at)[0];
  return found && { day: found.day, zulu: false };
}

/** Which way `03/04/2016` is meant; undefined where the language leaves it open. */
function writesMonthFirst(language: string): boolean | undefined {
  if (/^en[-_](?:us|ph)/iu.test(language)) return true;
  return /^(?:en)?$/iu.test(language) ? undefined : false;
}

type At = { readonly day: Day; readonly at: number };

function inWords(text: string, language: string): At | undefined {
  for (const form of [DAY_WORD, WORD_DAY, YEAR_WORD_DAY, YEAR_DAY_WORD, VIETNAMESE]) {
    const match = form.exec(text);
    const { year, month = '', date } = match?.groups ?? {};
    const day = dayOf(
      year,
      /^\d/.test(month) ? Number(month) : (monthNamed(month, language) ?? 0),
      date,
    );
    if (match && day) return { day, at: match.index };
  }
  return undefined;
}

const DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g;
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];

/** With the digits of Europe, in the years of its calendar, and months of two Arabic words as one. */
function plainly(text: string): string {
  if (/^[\0-\u05ff]*$/.test(text)) return text;
  return text
    .replace(DIGITS, (digit) => {
      const code = digit.charCodeAt(0);
      return `${code - (ZEROS.findLast((zero) => zero <= code) ?? code)}`;
    })
    .replace(/(كانون|تشرين) (الأول|الثاني)/gu, '$1$2')
    .replace(
      /(?<=[\u0e00-\u0e7f]\s(?:พ\.ศ\.\s)?)25\d\d(?!\d)/gu,
      (year) => `${Number(year) - 543}`,
    );
}

function dayAt(stamp: string): Day | undefined {
  const at = Number(stamp.padEnd(13, '0'));
  return readDay(new Date(at).toISOString().slice(0, 10));
}

function yearFirst(text: string): At | undefined {
  const match = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  const { year, month, date } = match?.groups ?? {};
  const day = dayOf(year, Number(month), date);
  return match && day ? { day, at: match.index } : undefined;
}

function inFigures(text: string, monthFirst: boolean | undefined): At | undefined {
  const match = FIGURES.exec(text);
  if (!match) return undefined;
  const { first = '', second = '', year = '', sign } = match.groups ?? {};
  const full = year.length === 2 ? `20${year}` : year;
  const dayFirst = sign === '.' || Number(first) > 12 || first === second || monthFirst === false;
  if (!dayFirst && Number(second) <= 12 && monthFirst !== true) return undefined;
  const [month, date] = dayFirst ? [second, first] : [first, second];
  const day = dayOf(full, Number(month), date);
  return day && { day, at: match.index };
}

function dayOf(year = '', month: number, date = ''): Day | undefined {
  return readDay(`${year}-${`${month}`.padStart(2, '0')}-${date.padStart(2, '0')}`);
}
