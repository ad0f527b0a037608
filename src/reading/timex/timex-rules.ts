import { century } from './rules/century.ts';
import { clock } from './rules/clock.ts';
import { dayList } from './rules/day-list.ts';
import { dayMonth } from './rules/day-month.ts';
import { dayRange } from './rules/day-range.ts';
import { dayWord } from './rules/day-word.ts';
import { decade } from './rules/decade.ts';
import { duration } from './rules/duration.ts';
import { fiscalYear } from './rules/fiscal-year.ts';
import { holiday } from './rules/holiday.ts';
import { isoDate } from './rules/iso-date.ts';
import { latestPeriod } from './rules/latest-period.ts';
import { month } from './rules/month.ts';
import { monthDay } from './rules/month-day.ts';
import { namedDay } from './rules/named-day.ts';
import { numericDate } from './rules/numeric-date.ts';
import { offset } from './rules/offset.ts';
import { openDuration } from './rules/open-duration.ts';
import { partOfDay } from './rules/part-of-day.ts';
import { quarter } from './rules/quarter.ts';
import { repeated } from './rules/repeated.ts';
import type { TimexRule } from './rules/rule.ts';
import { season } from './rules/season.ts';
import { shortQuarter } from './rules/short-quarter.ts';
import { spokenYear } from './rules/spoken-year.ts';
import { thatUnit } from './rules/that-unit.ts';
import { theUnit } from './rules/the-unit.ts';
import { thisUnit } from './rules/this-unit.ts';
import { vague } from './rules/vague.ts';
import { weekday } from './rules/weekday.ts';
import { year } from './rules/year.ts';
import { yearAgo } from './rules/year-ago.ts';
import { yearEnd } from './rules/year-end.ts';
import { yearEnded } from './rules/year-ended.ts';
import { yearRange } from './rules/year-range.ts';

/** Where two read the same words, the longer one wins, then the earlier in this list. */
export const timexRules: readonly TimexRule[] = [
  isoDate,
  namedDay,
  numericDate,
  dayRange,
  dayList,
  monthDay,
  dayMonth,
  month,
  quarter,
  shortQuarter,
  latestPeriod,
  season,
  fiscalYear,
  yearRange,
  decade,
  century,
  holiday,
  weekday,
  dayWord,
  thisUnit,
  theUnit,
  thatUnit,
  yearEnd,
  yearEnded,
  yearAgo,
  offset,
  repeated,
  duration,
  openDuration,
  clock,
  partOfDay,
  spokenYear,
  year,
  vague,
];
