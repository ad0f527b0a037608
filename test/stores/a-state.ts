import { type Day, readDay } from '../../src/core/day.ts';
import { openState, type State } from '../../src/stores/state.ts';
import type { StateFault } from '../../src/stores/state-fault.ts';

export const aDay = (text: string): Day => {
  const day = readDay(text);
  if (!day) throw new Error(`${text} is no day`);
  return day;
};

export function aStateAt(
  file: string,
  {
    day = '2026-11-22',
    tell = () => {},
  }: { day?: string; tell?: (fault: StateFault) => void } = {},
): State {
  return openState({ file, today: () => aDay(day), tell });
}
