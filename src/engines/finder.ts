import type { Part, Sought } from '../core/sought.ts';
import type { Copies } from './copies.ts';
import type { Found, Matches, Ranked } from './matches.ts';
import type { Shelf } from './shelf.ts';

/** What every question is answered from. */
export type Source = { readonly shelf: Shelf; readonly finder: Finder };

/**
 * All that engines differ in: where the words of a question stand. Passages are named by their
 * place in the shelf's row. What follows from it is the same for all (`library.ts`).
 */
export interface Finder {
  /** How many passages hold a part. */
  count(part: Part): number;
  /** The passages that hold every part of what is sought, and nothing that it is to be without. */
  holding(sought: Sought): Matches;
  /** How many those are, and so many of the best: as `bestOnce` what `holding` gives. */
  best(sought: Sought, most: number, copies?: Copies): Found;
  /** Of the passages that have any of the terms, in them or above them, so many of the best. */
  ranked(terms: readonly string[], most: number): readonly Ranked[];
  marks(parts: readonly Part[]): Marks;
}

/** For each place, which parts stand there, as bits: bit n is the n-th part. */
export type Marks = {
  /** In the passage itself. */
  readonly inside: Row;
  /** Above it: in its heading, or the title where no heading has come yet. */
  readonly above: Row;
};
type Row = Uint8Array | Uint16Array | Uint32Array;

/** A row of no marks yet, as narrow as so many parts allow. */
export function noMarks(places: number, parts: number): Row {
  if (parts <= 8) return new Uint8Array(places);
  return parts <= 16 ? new Uint16Array(places) : new Uint32Array(places);
}
