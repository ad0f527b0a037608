import { type Day, daysBetween, shiftDay, weekdayOf } from '../../../core/day.ts';
import { dayFrom, pad, shiftMonth } from '../calendar.ts';
import { holidayIn } from '../holidays.ts';
import type { Sense, Which } from '../sense.ts';
import type { Tense } from '../tense.ts';
import { implied, type Resolved, type Scene, yearOf } from './scene.ts';

export function resolveDay(sense: Sense & { kind: 'day' }, scene: Scene): Resolved | undefined {
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

/** A day of the year in the years around the article's, the likeliest first. */
function daysAround(scene: Scene, dayIn: (year: number) => Day | undefined): readonly Day[] {
  const { year = 0, month = 1, day } = scene.anchor;
  const from = day ?? dayFrom(year, month, 15);
  const tense = scene.tense();
  return [-1, 0, 1]
    .flatMap((by) => {
      const value = dayIn(year + by);
      if (!value || !from) return [];
      const days = daysBetween(from, value);
      if (tense === 'over' && days > 0) return [];
      const against = days < 0 === (tense === 'future');
      return [{ value, distance: Math.abs(days) * (against ? AGAINST_TENSE : 1) }];
    })
    .sort((a, b) => a.distance - b.distance)
    .map(({ value }) => value);
}

export function resolveHoliday(
  sense: Sense & { kind: 'holiday' },
  scene: Scene,
): Resolved | undefined {
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

export function resolveMonth(sense: Sense & { kind: 'month' }, scene: Scene): Resolved {
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

/** How many months ahead a bare month may lie, by the tense of its verb. */
const REACH: Readonly<Record<Tense, number>> = { over: 0, past: 1, unknown: 2, future: 9 };

function nearest(ahead: number, tense: Tense): number {
  const reach = REACH[tense];
  return ahead > reach ? ahead - 12 : ahead;
}

export function weekdayValue(weekday: number, which: Which, { anchor, tense }: Scene): string {
  if (!anchor.day) return `XXXX-WXX-${weekday || 7}`;
  const back = (weekdayOf(anchor.day) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (which === 'last') return shiftDay(anchor.day, -(back || 7)) ?? '';
  if (which === 'next') return shiftDay(anchor.day, ahead || 7) ?? '';
  const future = tense() === 'future';
  return shiftDay(anchor.day, future ? ahead : -back) ?? '';
}
