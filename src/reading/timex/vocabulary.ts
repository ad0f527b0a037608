import type { Season, Unit } from './sense.ts';

const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const WEEKDAY_NAMES = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const UNIT_LETTERS: Readonly<Record<Unit, string>> = {
  century: 'C',
  decade: 'E',
  year: 'Y',
  quarter: 'Q',
  month: 'M',
  week: 'W',
  weekend: 'WE',
  day: 'D',
  hour: 'H',
  minute: 'M',
  second: 'S',
};

/** Pieces of patterns, for rules to be put together from. All are written for the flag `i`. */
export const GAP = String.raw`\s{1,6}`;
/** A gap that a comma may open. */
export const COMMA_GAP = String.raw`(?:\s?,)?\s{1,6}`;
export const JOINT = String.raw`(?:\s{1,6}|-)`;
export const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\b\\.?)';
export const WEEKDAY =
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\\.)';
export const DAY_NUMBER = String.raw`(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d|:\d|%)`;
export const YEAR = String.raw`(?:1\d{3}|20\d{2})(?!\d)`;
export const SEASON = '(?:spring|summer|autumn|fall|winter)';
export const UNIT =
  '(?:centur(?:y|ies)|decades?|years?|quarters?|months?|weekends?|weeks?|days?|hours?|minutes?|seconds?)';
export const SMALL =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)';
export const TENS = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
export const COUNT = String.raw`(?:\d{1,3}(?:,\d{3})*(?:\.\d+)?(?:\s1/2)?|\d{4}|(?:a${GAP}|one${GAP})?hundred|${TENS}(?:[\s-]${SMALL})?|${SMALL})`;
export const ORDINAL =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|1st|2nd|3rd|4th)';
/** What numbers before it count. */
export const COUNTED = String.raw`(?:people|persons|men|women|children|workers|employees|troops|soldiers|police|officers|jobs|homes|houses|miles|feet|meters|metres|kilomet(?:er|re)s|km|acres|tons|tonnes|pounds|dollars|euros|yen|percent|per\s?cent|points|times|shares|votes|refugees|students|members|units|cars|hours|minutes|days|weeks|months|years|million|billion|B\.?C|a\.m|p\.m|GMT|EST|EDT|local\stime|others|more|or\smore|dead|passengers|aircraft|civilians|missiles|cases|deaths|mg|kg|square|sq|cubic)\b`;

const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TEN_WORDS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(
  ' ',
);

/** 1 for January; for a name or a short form as `MONTH` matches it. */
export function monthOf(word: string): number {
  return MONTH_NAMES.findIndex((name) => name.startsWith(word.slice(0, 3).toLowerCase())) + 1;
}

/** 0 for Sunday. */
export function weekdayNumber(word: string): number {
  return WEEKDAY_NAMES.findIndex((name) => name.startsWith(word.slice(0, 3).toLowerCase()));
}

export function unitOf(word: string): Unit {
  const lower = word.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
  const units = Object.keys(UNIT_LETTERS) as Unit[];
  return units.find((unit) => unit === lower) ?? 'day';
}

/** 3 for `three`, `3`; 24 for `twenty four`; 2.5 for `2 1/2`. */
export function countOf(words: string): number {
  const text = words.toLowerCase().replace(/,/g, '');
  if (/^\d/.test(text)) return Number.parseFloat(text) + (text.endsWith(' 1/2') ? 0.5 : 0);
  if (text.endsWith('hundred')) return 100;
  const [first = '', second = ''] = text.split(/[\s-]/);
  const tens = TEN_WORDS.indexOf(first);
  if (tens > 0) return tens * 10 + Math.max(0, NUMBER_WORDS.indexOf(second));
  return Math.max(0, NUMBER_WORDS.indexOf(first));
}

export function ordinalOf(word: string): number {
  const digits = Number.parseInt(word, 10);
  return digits || Math.max(0, ORDINALS.indexOf(word.toLowerCase()));
}

export function seasonOf(word: string): Season {
  const lower = word.toLowerCase();
  if (lower === 'winter') return 'WI';
  if (lower === 'spring') return 'SP';
  return lower === 'summer' ? 'SU' : 'FA';
}

/** `P3D`, `PT2H`, `P2Y6M`; X for a count that the words leave open. */
export function durationValue(count: number | undefined, unit: Unit): string {
  const letter = UNIT_LETTERS[unit];
  const clock = unit === 'hour' || unit === 'minute' || unit === 'second' ? 'T' : '';
  if (count === undefined) return `P${clock}X${letter}`;
  if (unit === 'decade' && count !== 1) return `P${count * 10}Y`;
  if (unit === 'century' && count === 0.5) return 'P50Y';
  if (unit === 'year' && count === 0.5) return 'P6M';
  if (unit === 'hour' && count === 0.5) return 'PT30M';
  if (count % 1 === 0.5 && unit === 'year') return `P${Math.floor(count)}Y6M`;
  if (count % 1 === 0.5 && unit === 'hour') return `PT${Math.floor(count)}H30M`;
  if (count === 1.5 && unit === 'minute') return 'PT1M30S';
  return `P${clock}${count}${letter}`;
}
