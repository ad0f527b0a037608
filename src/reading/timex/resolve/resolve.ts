import type { Sense } from '../sense.ts';
import { resolveDay, resolveHoliday, resolveMonth, weekdayValue } from './days.ts';
import { resolveQuarter, resolveSeason } from './quarters.ts';
import { implied, type Resolved, type Scene } from './scene.ts';
import { offsetValue, sameValue, unitValue } from './units.ts';

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
