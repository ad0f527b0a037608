import type { Frame, Taken } from './contents.ts';
import { octetsOf } from './octets.ts';

/** A file of the first so many of some items. */
export type Fitting = { readonly text: string; readonly count: number; readonly octets: number };

/** Puts together as many of some items as a file of a given size, in octets, has room for. */
export function fitting(
  taken: readonly Pick<Taken, 'item'>[],
  largest: number,
  { between, around }: Frame,
): Fitting {
  let count = taken.length;
  for (;;) {
    const items = taken.slice(0, count).flatMap(({ item }) => item ?? []);
    const octets = items.reduce((sum, item) => sum + item.octets, frameOf(items.length));
    if (octets <= largest || count === 0) {
      return { text: around(items.map(({ text }) => text).join(between)), count, octets };
    }
    // Items differ in size, so that a little less than the share is tried.
    count = Math.min(count - 1, Math.floor(((count * largest) / octets) * 0.98));
  }

  function frameOf(items: number): number {
    if (items === 0) return octetsOf(around(''));
    return octetsOf(around('x')) - 1 + (items - 1) * octetsOf(between);
  }
}
