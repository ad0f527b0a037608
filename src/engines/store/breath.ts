import { setImmediate as othersFirst } from 'node:timers/promises';

/** Longer than this, in milliseconds, nobody is kept waiting by work that can be cut into slices. */
const LONG = 8;

/** To be awaited again and again during long work: lets others work where it is time. */
export function breather(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < LONG) return undefined;
    return othersFirst().then(() => {
      since = performance.now();
    });
  };
}

/** So many rows are looked at before others get their turn. */
export const SLICE = 2 ** 16;
