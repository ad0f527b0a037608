import type { Sense } from '../sense.ts';

/** The named groups of a match. */
type Words = Readonly<Record<string, string | undefined>>;

/** One way news text names a time. */
export type TimexRule = {
  readonly name: string;
  /** Words, and the value they have in an article of Thursday 2016-09-29. */
  readonly example: readonly [words: string, value: string];
  /** Cheap tests that must all match somewhere in a text for the rule to be tried there; shared ones are in `needs.ts`. */
  readonly needs: readonly RegExp[];
  /** Flags `gi`. */
  readonly pattern: RegExp;
  readonly read: (words: Words) => Sense | undefined;
};
