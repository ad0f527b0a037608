import { type Day, daysBetween, shiftDay, weekdayOf } from '../../core/day.ts';
import type { When } from '../../core/when.ts';
import { dayFrom, isoWeek, mondayOf, pad, shiftMonth } from './calendar.ts';
import { holidayIn } from './holidays.ts';
import type { Sense, Unit, Which } from './sense.ts';
import type { Tense } from './tense.ts';
import { durationValue } from './vocabulary.ts';

/** What stands around a time phrase and completes it. */
export type Scene = {
  readonly anchor: Anchor;
  /** The calendar values told last. */
  readonly told: { readonly date?: string; readonly quarter?: string };
  readonly tense: () => Tense;
};

/** The article's date, as far as it is known. */
export type Anchor = { readonly year?: number; readonly month?: number; readonly day?: Day };

type Resolved = { readonly value: string; readonly implied: boolean };

export function anchorOf(when: When | undefined): Anchor {
  if (!when) return {};
  const { since, until } = when;
  if (since.slice(0, 4) !== until.slice(0, 4)) return {};
  const year = Number(since.slice(0, 4));
  if (since.slice(0, 7) !== until.slice(0, 7)) return { year };
  const month = Number(since.slice(5, 7));
  return since === until ? { year, month, day: since } : { year, month };
}

/** The TIMEX3 value of what words say, in their scene; undefined when they name no time after all. */
export function resolve(sense: Sense, scene: Scene): Resolved | undefined {
  switch (sense.kind) {
    case 'value':
    case 'duration':
    case 'set':
      return { value: sense.value, implied: false };
    case 'year':
      return { value: `${sense.year}`, implied: false };
    case 'day':
      return resolveDay(sense, scene);
    case 'month':
      return resolveMonth(sense, scene);
    case 'holiday':
      return resolveHoliday(sense, scene);
    case 'weekday':
      return implied(weekdayValue(sense.weekday, sense.which, scene));
    case 'quarter':
      return resolveQuarter(sense, scene);
    case 'season':
      return resolveSeason(sense, scene);
    case 'unit':
      return implied(unitValue(sense.unit, sense.which, scene));
    case 'offset':
      return implied(offsetValue(sense, scene));
    case 'same':
      return implied(sameValue(sense.unit, scene));
    case 'time':
      return resolveTime(sense, scene);
    case 'range':
      return resolveRange(sense, scene);
    case 'part':
      return undefined;
  }
}

function implied(value: string | undefined): Resolved | undefined {
  return value === undefined ? undefined : { value, implied: true };
}

function resolveDay(sense: Sense & { kind: 'day' }, scene: Scene): Resolved | undefined {
  const { month, day, weekday } = sense;
  const year = yearOf(sense, scene);
  if (year !== undefined) {
    const value = dayFrom(year, month, day);
    return value && { value, implied: sense.year === undefined };
  }
  if (!dayFrom(2000, month, day)) return undefined;
  if (scene.anchor.month === undefined) {
    return { value: `XXXX-${pad(month)}-${pad(day)}`, implied: true };
  }
  const days = daysAround(scene, (each) => dayFrom(each, month, day));
  const fitting = days.filter((each) => weekdayOf(each) === weekday);
  return implied((fitting.length > 0 ? fitting : days)[0]);
}

/** The year that the words name, or that they place beside the article's. */
function yearOf(
  { year, years }: { readonly year?: number; readonly years?: number },
  { anchor }: Scene,
): number | undefined {
  if (year !== undefined || years === undefined) return year;
  return anchor.year === undefined ? undefined : anchor.year + years;
}

/** A day of the year in the years around the article's, the likeliest first. */
function daysAround(scene: Scene, dayIn: (year: number) => Day | undefined): readonly Day[] {
  const { year = 0, month = 1, day } = scene.anchor;
  const from = day ?? dayFrom(year, month, 15);
  const ahead = scene.tense() === 'future';
  return [-1, 0, 1]
    .flatMap((by) => {
      const value = dayIn(year + by);
      if (!value || !from) return [];
      const days = daysBetween(from, value);
      return [{ value, distance: Math.abs(days) * (days < 0 === ahead ? AGAINST_TENSE : 1) }];
    })
    .sort((a, b) => a.distance - b.distance)
    .map(({ value }) => value);
}

function resolveHoliday(sense: Sense & { kind: 'holiday' }, scene: Scene): Resolved | undefined {
  const { name, which } = sense;
  const year = yearOf(sense, scene);
  if (year !== undefined) {
    const value = holidayIn(year, name);
    return value && { value, implied: sense.year === undefined };
  }
  const { day } = scene.anchor;
  if (!day) return implied('XXXX-XX-XX');
  const days = daysAround(scene, (each) => holidayIn(each, name));
  if (which === 'last')
    return implied(
      days
        .filter((each) => each < day)
        .sort()
        .at(-1),
    );
  if (which === 'next') return implied(days.filter((each) => each > day).sort()[0]);
  return implied(days[0]);
}

/** How much farther away a day counts as that the tense of its verb speaks against. */
const AGAINST_TENSE = 2;

function resolveMonth(sense: Sense & { kind: 'month' }, scene: Scene): Resolved {
  const { month, which } = sense;
  const { anchor, tense } = scene;
  const year = yearOf(sense, scene);
  if (year !== undefined) {
    return { value: `${year}-${pad(month)}`, implied: sense.year === undefined };
  }
  if (anchor.year === undefined || anchor.month === undefined) {
    return { value: `XXXX-${pad(month)}`, implied: true };
  }
  const ahead = (month - anchor.month + 12) % 12;
  const by =
    which === 'last' ? ahead - 12 : which === 'next' ? ahead || 12 : nearest(ahead, tense());
  return { value: shiftMonth(anchor.year, anchor.month, by), implied: true };
}

function nearest(ahead: number, tense: Tense): number {
  const reach = tense === 'future' ? 9 : tense === 'past' ? 1 : 2;
  return ahead > reach ? ahead - 12 : ahead;
}

function weekdayValue(weekday: number, which: Which, { anchor, tense }: Scene): string {
  if (!anchor.day) return `XXXX-WXX-${weekday || 7}`;
  const back = (weekdayOf(anchor.day) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (which === 'last') return shiftDay(anchor.day, -(back || 7)) ?? '';
  if (which === 'next') return shiftDay(anchor.day, ahead || 7) ?? '';
  const future = tense() === 'future';
  return shiftDay(anchor.day, future ? ahead : -back) ?? '';
}

function resolveQuarter(sense: Sense & { kind: 'quarter' }, scene: Scene): Resolved | undefined {
  const { part } = sense;
  const year = yearOf(sense, scene);
  if (part && year !== undefined) {
    return { value: `${year}-${part}`, implied: sense.year === undefined };
  }
  const { anchor } = scene;
  if (anchor.year === undefined || anchor.month === undefined) {
    return implied(`${year ?? 'XXXX'}-${part ?? 'QX'}`);
  }
  const current = Math.ceil(anchor.month / 3);
  if (part) return implied(`${yearOfPart(part, current, scene)}-${part}`);
  const known = unnamedQuarter(sense.which, current, scene);
  return implied(year === undefined ? known : `${year}${known.slice(4)}`);
}

/** `the quarter` is the one told last; quarters are told of when they are over. */
function unnamedQuarter(which: Which | 'latest', current: number, { anchor, told }: Scene): string {
  const year = anchor.year ?? 0;
  if (which === 'latest') return quarterFrom(year, current - 1);
  if (which === 'sole') return told.quarter ?? quarterFrom(year, current - 1);
  return quarterFrom(year, current + shift(which));
}

function yearOfPart(part: string, current: number, { anchor, tense }: Scene): number {
  const year = anchor.year ?? 0;
  const number = Number(part[1]) * (part.startsWith('H') ? 2 : 1);
  const future = number !== current && tense() === 'future';
  if (number > current) return number === current + 1 && future ? year : year - 1;
  return number + 4 === current + 1 && future ? year + 1 : year;
}

function quarterFrom(year: number, quarter: number): string {
  const by = Math.floor((quarter - 1) / 4);
  return `${year + by}-Q${quarter - by * 4}`;
}

function shift(which: Which | 'latest'): number {
  return which === 'last' ? -1 : which === 'next' ? 1 : 0;
}

const SEASON_START = { SP: 3, SU: 6, FA: 9, WI: 12 };

function resolveSeason(sense: Sense & { kind: 'season' }, scene: Scene): Resolved {
  const { season, which } = sense;
  const { anchor, tense } = scene;
  const year = yearOf(sense, scene);
  if (year !== undefined) {
    return { value: `${year}-${season}`, implied: sense.year === undefined };
  }
  if (anchor.year === undefined || anchor.month === undefined) {
    return { value: `XXXX-${season}`, implied: true };
  }
  const begun = anchor.month >= SEASON_START[season];
  const past = begun ? anchor.year : anchor.year - 1;
  const within = begun && anchor.month < SEASON_START[season] + 3;
  if (which === 'last') return { value: `${within ? past - 1 : past}-${season}`, implied: true };
  const coming = which === 'next' || tense() === 'future';
  if (coming)
    return {
      value: `${within || !begun ? anchor.year : anchor.year + 1}-${season}`,
      implied: true,
    };
  if (which === 'this') return { value: `${anchor.year}-${season}`, implied: true };
  return { value: `${past}-${season}`, implied: true };
}

function unitValue(unit: Unit, which: Which, { anchor, tense }: Scene): string | undefined {
  const by = shift(which);
  const { year, month, day } = anchor;
  switch (unit) {
    case 'century':
      return year === undefined ? 'XX' : `${Math.floor(year / 100) + by}`;
    case 'decade':
      return year === undefined ? 'XXX' : `${Math.floor(year / 10) + by}`;
    case 'year':
      return year === undefined ? 'XXXX' : `${year + by}`;
    case 'month':
      return year === undefined || month === undefined ? 'XXXX-XX' : shiftMonth(year, month, by);
    case 'week':
      return day ? isoWeek(shiftDay(day, by * 7) ?? day) : 'XXXX-WXX';
    case 'weekend':
      return day ? weekendValue(day, which, tense) : 'XXXX-WXX-WE';
    case 'day':
      return day ? shiftDay(day, by) : 'XXXX-XX-XX';
    default:
      return undefined;
  }
}

function weekendValue(day: Day, which: Which, tense: () => Tense): string {
  const inIt = weekdayOf(day) % 6 === 0;
  const ahead = which === 'next' || (which === 'this' && tense() === 'future');
  const by = ahead ? (inIt && which === 'next' ? 7 : 0) : inIt && which !== 'last' ? 0 : -7;
  return `${isoWeek(shiftDay(day, by) ?? day)}-WE`;
}

function offsetValue(sense: Sense & { kind: 'offset' }, scene: Scene): string | undefined {
  const { unit, count, from } = sense;
  const { anchor, told } = scene;
  if (unit === 'year' && count === -1 && told.quarter) {
    return `${Number(told.quarter.slice(0, 4)) - 1}${told.quarter.slice(4)}`;
  }
  const base = from === 'told' && told.date ? told.date : undefined;
  const day = base ? dayIn(base) : anchor.day;
  const year = base ? yearIn(base) : anchor.year;
  const month = base ? monthIn(base) : anchor.month;
  switch (unit) {
    case 'day':
      return day ? shiftDay(day, count) : 'XXXX-XX-XX';
    case 'week':
    case 'weekend': {
      const shifted = day && shiftDay(day, count * 7);
      return shifted ? isoWeek(shifted) : 'XXXX-WXX';
    }
    case 'month':
      return year && month ? shiftMonth(year, month, count) : 'XXXX-XX';
    case 'quarter':
      return year && month ? quarterFrom(year, Math.ceil(month / 3) + count) : 'XXXX-QX';
    case 'year':
      return year ? yearValue(year + count) : 'XXXX';
    case 'decade':
      return year ? yearValue(year + count * 10) : 'XXXX';
    case 'century':
      return year ? yearValue(year + count * 100) : 'XXXX';
    default:
      return durationValue(Math.abs(count), unit);
  }
}

function yearValue(year: number): string | undefined {
  return year > 0 && year < 3000 ? `${year}`.padStart(4, '0') : undefined;
}

function dayIn(value: string): Day | undefined {
  const [year = 0, month = 0, day = 0] = value.slice(0, 10).split('-').map(Number);
  return /^\d{4}-\d\d-\d\d/.test(value) ? dayFrom(year, month, day) : undefined;
}

function yearIn(value: string): number | undefined {
  return /^\d{4}/.test(value) ? Number(value.slice(0, 4)) : undefined;
}

function monthIn(value: string): number | undefined {
  return /^\d{4}-\d\d/.test(value) ? Number(value.slice(5, 7)) : undefined;
}

function sameValue(unit: Unit, { told, anchor }: Scene): string | undefined {
  const base = told.date ?? anchor.day;
  if (!base) return undefined;
  const day = dayIn(base);
  if (unit === 'year') return base.slice(0, 4);
  if (unit === 'month') return monthIn(base) ? base.slice(0, 7) : undefined;
  if (unit === 'day') return day;
  if (unit === 'week') return day && isoWeek(day);
  if (unit === 'quarter') return told.quarter;
  return day && `${isoWeek(mondayOf(day))}-WE`;
}

function resolveTime(sense: Sense & { kind: 'time' }, scene: Scene): Resolved | undefined {
  const day = sense.day
    ? resolve(sense.day, scene)
    : { value: scene.anchor.day ?? 'XXXX-XX-XX', implied: true };
  return day && { value: `${day.value.slice(0, 10)}${sense.time}`, implied: day.implied };
}

function resolveRange(sense: Sense & { kind: 'range' }, scene: Scene): Resolved | undefined {
  const first = resolve(sense.first, scene);
  const last = resolve(sense.last, scene);
  if (!first || !last || first.value > last.value) return undefined;
  return { value: `${first.value}/${last.value}`, implied: first.implied };
}
