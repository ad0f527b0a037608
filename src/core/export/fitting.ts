import { octetsOf } from './octets.ts';

/** A text of the first so many of some rows. */
export type Fitting = { readonly text: string; readonly count: number; readonly octets: number };

/** Writes as many of so many rows as a file of a given size, in octets, has room for. */
export function fitting(rows: number, largest: number, write: (count: number) => string): Fitting {
  let count = rows;
  for (;;) {
    const text = write(count);
    const octets = octetsOf(text);
    if (octets <= largest || count === 0) return { text, count, octets };
    // Rows differ in size, so that a little less than the share is tried.
    count = Math.min(count - 1, Math.floor(((count * largest) / octets) * 0.98));
  }
}
