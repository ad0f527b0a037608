import type { Sense } from './sense.ts';

/** Words of a text and what they say. */
export type Proposal = { readonly start: number; readonly end: number; readonly sense: Sense };

/** Makes one of neighbours that name one time together: `10 p.m. Wednesday`, `March last year`. */
export function joined(text: string, proposals: readonly Proposal[]): readonly Proposal[] {
  const out: Proposal[] = [];
  for (const next of proposals) {
    const last = out.at(-1);
    const sense = last && join(last.sense, next.sense, text.slice(last.end, next.start));
    if (last && sense) out[out.length - 1] = { start: last.start, end: next.end, sense };
    else out.push(next);
  }
  const shared: Proposal[] = [];
  for (const each of out.toReversed()) {
    if (each.sense.kind !== 'part') shared.push(sharingYear(text, each, shared.at(-1)));
  }
  return shared.toReversed();
}

/** `Aug. 5 and Sept. 2, 2015`: the year at the end is the year of both. */
function sharingYear(text: string, each: Proposal, next: Proposal | undefined): Proposal {
  const { sense, end } = each;
  if (!next || !/^(?:day|month)$/.test(sense.kind) || !/^(?:day|month)$/.test(next.sense.kind)) {
    return each;
  }
  const between = text.slice(end, next.start);
  const listed = isOfOneMonth(sense, next.sense) && /^\s?,\s{1,3}(?:(?:and|or)\s)?$/.test(between);
  if (!listed && !/^\s?(?:and|or|to|through|until|[-–—])\s?$/.test(between)) return each;
  const year = takesYear(next.sense) ? next.sense.year : undefined;
  if (year === undefined || !takesYear(sense) || sense.year !== undefined) return each;
  return { ...each, sense: { ...sense, year } };
}

function isOfOneMonth(a: Sense, b: Sense): boolean {
  return a.kind === 'day' && b.kind === 'day' && a.month === b.month;
}

function join(a: Sense, b: Sense, between: string): Sense | undefined {
  if (between.length > 12) return undefined;
  const close = /^\s{1,6}$/.test(between);
  const comma = /^(?:\s?,)?\s{1,6}(?:the\s)?$/.test(between);
  if (a.kind === 'weekday' && b.kind === 'day' && comma) {
    return { ...b, weekday: a.weekday };
  }
  if (a.kind === 'day' && b.kind === 'weekday' && comma && b.which === 'sole') {
    return { ...a, weekday: b.weekday };
  }
  if (a.kind === 'time' && a.day && b.kind === 'day' && comma) {
    const named = join(a.day, b, between);
    return named && { ...a, day: named };
  }
  if (a.kind === 'time' && b.kind === 'time' && !b.day && /^\s?\($/.test(between)) return a;
  if (b.kind === 'part' && isDay(a) && close) return { kind: 'time', time: b.time, day: a };
  if (a.kind === 'part' && isDay(b) && /^\s(?:(?:of|on)\s)?$/.test(between)) {
    return { kind: 'time', time: a.time, day: b };
  }
  const link = /^\)?(?:\s?,)?\s{1,6}(?:(?:on|of|in the)\s{1,6})?$/.test(between);
  if (a.kind === 'time' && !a.day && isDay(b) && link) return { ...a, day: b };
  if (b.kind === 'time' && !b.day && isDay(a) && /^(?:\s?,)?\s(?:at\s)?$/.test(between)) {
    return { ...b, day: a };
  }
  if (a.kind === 'time' && b.kind === 'part' && link) return withHalf(a, b.time);
  return dated(a, b, between);
}

/** `December` and `last year`, `last year's` and `third quarter`, `the winter of` and `nineteen ninety`. */
function dated(a: Sense, b: Sense, between: string): Sense | undefined {
  if (takesYear(a) && a.year === undefined && a.years === undefined) {
    if (b.kind === 'unit' && b.unit === 'year' && /^(?:\s?,)?\s(?:of\s|in\s)?$/.test(between)) {
      return { ...a, years: YEARS[b.which] };
    }
    if (b.kind === 'year' && a.kind !== 'day' && /^\s(?:of\s)?$/.test(between)) {
      return { ...a, year: b.year };
    }
  }
  const owner = a.kind === 'unit' && a.unit === 'year' && /^\s?['’]s\s$/.test(between);
  return owner && takesYear(b) ? { ...b, years: YEARS[a.which] } : undefined;
}

const YEARS = { last: -1, this: 0, next: 1 };

function takesYear(sense: Sense): sense is Extract<Sense, { readonly years?: number }> {
  return /^(?:day|month|quarter|season|holiday)$/.test(sense.kind);
}

function isDay({ kind, ...sense }: Sense): boolean {
  if (kind === 'day' || kind === 'weekday') return true;
  return kind === 'offset' && 'unit' in sense && sense.unit === 'day';
}

/** `7 in the evening`: the hours of the afternoon and later are the larger ones. */
function withHalf(time: Sense & { kind: 'time' }, part: string): Sense {
  const hour = Number(time.time.slice(1, 3));
  const later = part !== 'TMO' && hour < 12 ? hour + 12 : hour;
  return { ...time, time: `T${`${later}`.padStart(2, '0')}${time.time.slice(3)}` };
}
