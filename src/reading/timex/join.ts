import { weekdayOf } from '../../core/day.ts';
import { dayFrom } from './calendar.ts';
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
  return out.filter(({ sense }) => sense.kind !== 'part');
}

function join(a: Sense, b: Sense, between: string): Sense | undefined {
  if (between.length > 12) return undefined;
  const close = /^\s{1,6}$/.test(between);
  const comma = /^,?\s{1,6}(?:the\s)?$/.test(between);
  if (a.kind === 'weekday' && b.kind === 'day' && comma) return fits(a.weekday, b) ? b : undefined;
  if (a.kind === 'day' && b.kind === 'weekday' && comma && b.which === 'sole') return a;
  if (b.kind === 'part' && isDay(a) && close) return { kind: 'time', time: b.time, day: a };
  if (a.kind === 'part' && isDay(b) && /^\s(?:of|on)\s$/.test(between)) {
    return { kind: 'time', time: a.time, day: b };
  }
  const link = /^,?\s{1,6}(?:(?:on|of|in the)\s{1,6})?$/.test(between);
  if (a.kind === 'time' && !a.day && isDay(b) && link) return { ...a, day: b };
  if (b.kind === 'time' && !b.day && isDay(a) && /^,?\s(?:at\s)?$/.test(between)) {
    return { ...b, day: a };
  }
  if (a.kind === 'time' && b.kind === 'part' && link) return withHalf(a, b.time);
  return dated(a, b, between);
}

/** `December` and `last year`, `the third quarter` and `next year`. */
function dated(a: Sense, b: Sense, between: string): Sense | undefined {
  if (!/^\s(?:of\s|in\s)?$|^['’]s\s$/.test(between)) return undefined;
  if (b.kind === 'unit' && b.unit === 'year') {
    if (a.kind === 'month' && a.year === undefined) return { ...a, which: `${b.which}` };
    if (a.kind === 'season' && a.year === undefined) return { ...a, which: b.which };
    if (a.kind === 'quarter' && a.year === undefined) return { ...a, which: b.which };
  }
  if (a.kind === 'unit' && a.unit === 'year' && b.kind === 'quarter' && /['’]s/.test(between)) {
    return { ...b, which: a.which };
  }
  return undefined;
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

function fits(weekday: number, day: Sense & { kind: 'day' }): boolean {
  if (day.year === undefined) return true;
  const named = dayFrom(day.year, day.month, day.day);
  return !named || weekdayOf(named) === weekday || true;
}
