import type { Weekday } from './subscription.ts';
import { readTime } from './wall-clock.ts';

type Problem = { readonly problem: string };

/** A time of day as people type it, `08:00`, `8am`, `8 pm`, `8`, as `08:00`. */
export function timeTyped(text: string): { readonly time: string } | Problem {
  const [, hours, minutes = '00', half = ''] =
    /^\s*(\d{1,2})(?:[:.h]?(\d{2}))?\s*(a\.?m\.?|p\.?m\.?)?\s*$/iu.exec(text) ?? [];
  const hour = Number(hours);
  const isHalf = half !== '';
  const inRange = isHalf ? hour >= 1 && hour <= 12 : hour <= 23;
  if (hours !== undefined && inRange) {
    const whole = isHalf ? (hour % 12) + (/^p/iu.test(half) ? 12 : 0) : hour;
    const read = readTime(`${whole}:${minutes}`);
    if (read !== undefined) return { time: read };
  }
  return { problem: `“${text}” is no time of day: it should look like 08:00 or 8am.` };
}

/** Whole and half hours for what was typed. */
export function offerTimes(typed: string): readonly string[] {
  const text = typed.trim();
  if (text === '') return ['07:00', '08:00', '09:00', '12:00', '18:00', '20:00'];
  const read = timeTyped(text);
  const halves = Array.from({ length: 48 }, (_, at) => {
    return `${`${Math.floor(at / 2)}`.padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}`;
  });
  const begun = halves.filter((time) => time.startsWith(text) || time.startsWith(`0${text}`));
  return [...new Set([...('time' in read ? [read.time] : []), ...begun])];
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const EVERY_DAY: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];
const WORKING: readonly Weekday[] = [1, 2, 3, 4, 5];
const WEEKEND: readonly Weekday[] = [0, 6];

/** `every day`, `weekdays`, `weekends`, `Mon, Wed and Fri`, `Mon-Fri`. */
export function daysTyped(text: string): readonly Weekday[] | Problem {
  const typed = text.trim().toLowerCase();
  if (/^(?:every ?day|daily|all)$/u.test(typed)) return EVERY_DAY;
  if (/^(?:weekdays|working days|workdays)$/u.test(typed)) return WORKING;
  if (/^weekends?$/u.test(typed)) return WEEKEND;
  const days = typed
    .replace(/\s*[-–]\s*/gu, '-')
    .split(/[\s,;+]+|\band\b/u)
    .filter((word) => word !== '')
    .map(stretchOf);
  if (days.length === 0 || days.some((one) => one.length === 0)) {
    const problem = `“${text}” names no days: it should be every day, weekdays, or days such as Mon, Wed, Fri.`;
    return { problem };
  }
  return EVERY_DAY.filter((day) => days.some((some) => some.includes(day)));
}

/** `mon` or `mon-fri`; empty for anything else. */
function stretchOf(word: string): readonly Weekday[] {
  const ends = word.split('-').map(dayNamed);
  const [first, last = first] = ends;
  if (first === undefined || last === undefined || ends.length > 2) return [];
  const length = ((last - first + 7) % 7) + 1;
  return EVERY_DAY.filter((day) => (day - first + 7) % 7 < length);
}

function dayNamed(text: string): Weekday | undefined {
  if (!/^\p{L}{2,}$/u.test(text)) return undefined;
  return EVERY_DAY.find((day) => {
    const name = WEEKDAYS[day]?.toLowerCase() ?? '';
    return name.startsWith(text) || `${name}s` === text || `${name.slice(0, 3)}s` === text;
  });
}

export function offerDays(typed: string): readonly string[] {
  const usual = [
    'every day',
    'weekdays',
    'weekends',
    ...WEEKDAYS.slice(1),
    'Sunday',
    'Mon, Wed, Fri',
  ];
  return usual.filter((one) => one.toLowerCase().startsWith(typed.trim().toLowerCase()));
}

/** `every day`, `on weekdays`, `on Mon, Wed and Fri`. */
export function tellDays(days: readonly Weekday[]): string {
  const same = (others: readonly Weekday[]) =>
    days.length === others.length && others.every((day) => days.includes(day));
  if (same(EVERY_DAY)) return 'every day';
  if (same(WORKING)) return 'on weekdays';
  if (same(WEEKEND)) return 'on weekends';
  const [one] = days;
  if (one !== undefined && days.length === 1) return `on ${WEEKDAYS[one]}s`;
  // A week begins on Monday where several days are listed.
  const inOrder = [...days].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
  const names = inOrder.map((day) => shortDay(day));
  return `on ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

export function shortDay(day: Weekday): string {
  return WEEKDAYS[day]?.slice(0, 3) ?? '';
}
