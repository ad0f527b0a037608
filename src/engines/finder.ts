/**
 * All that engines differ in: where the terms of a question stand. Passages are named by their
 * place in the shelf's row. What follows from it is the same for all (`library.ts`).
 */
export interface Finder {
  /** How many passages hold a term. */
  count(term: string): number;
  /** The passages that hold every term, best first. */
  holding(terms: readonly string[]): readonly number[];
  marks(terms: readonly string[]): Marks;
}

/** For each place, which terms stand there, as bits: bit n is the n-th term. */
type Marks = {
  /** In the passage itself. */
  readonly inside: Uint32Array;
  /** Above it: in its heading, or the title where no heading has come yet. */
  readonly above: Uint32Array;
};
