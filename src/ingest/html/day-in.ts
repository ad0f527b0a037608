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
  /(?<!\d)(?<year>(?:19|20)\d{2})[./年]\s?(?<month>\d{1,2})[./月]\s?(?<date>\d{1,2})(?!\d)/u;
const FIGURES =
  /(?<![\d.])(?<first>\d{1,2})\s?(?<sign>[./-])\s?(?<second>\d{1,2})\s?\k<sign>\s?(?<year>(?:19|20)\d{2}|\d{2})(?![\d/])/u;
const WORD = '\\p{L}{3,12}';
const DAY_WORD = new RegExp(
  `(?<!\\d)(?<date>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[\\s-]+(?:(?:of|de|di)\\s)?(?<month>${WORD})\\.?,?(?:[\\s-]+(?:de|del)\\b)?[\\s-]*(?<year>(?:19|20)\\d{2})(?!\\d)`,
  'u',
);
const WORD_DAY = new RegExp(
  `(?<month>${WORD})\\.?\\s+(?<date>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>(?:19|20)\\d{2})(?!\\d)`,
  'u',
);

/**
 * The first full date in a short text or an attribute. `03/04/2016` is two days: it is read only where
 * one of the figures can be no month, or `monthFirst` tells which way the page writes.
 */
export function dayIn(text: string, monthFirst?: boolean): DayFound | undefined {
  const short = text.slice(0, 400);
  const zulu = ISO.exec(short)?.groups;
  if (zulu) {
    const day = dayOf(zulu['year'], Number(zulu['month']), zulu['date']);
    if (day) return { day, zulu: zulu['time'] !== undefined };
  }
  const found = [inWords(short), inFigures(short, monthFirst), yearFirst(short)]
    .filter((one) => one !== undefined)
    .sort((a, b) => a.at - b.at)[0];
  return found && { day: found.day, zulu: false };
}

type At = { readonly day: Day; readonly at: number };

function inWords(text: string): At | undefined {
  for (const form of [DAY_WORD, WORD_DAY]) {
    const match = form.exec(text);
    const { year, month = '', date } = match?.groups ?? {};
    const day = dayOf(year, monthNamed(month) ?? 0, date);
    if (match && day) return { day, at: match.index };
  }
  return undefined;
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
