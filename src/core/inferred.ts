import type { Day } from './day.ts';
import type { Span } from './span.ts';

/**
 * What the corpus shows of a date of publication that nobody states: from when to when it can lie.
 * Never told as stated; `earliest` and `latest` are the same where one day is left.
 */
export type Inferred = {
  readonly earliest?: Day;
  readonly latest?: Day;
  /** The strongest first. */
  readonly evidence: readonly [Evidence, ...Evidence[]];
};

export type Evidence = {
  /** A sentence of ours, for readers: what is told, and what follows from it. */
  readonly tells: string;
  /** The words of the undated article that it rests on. */
  readonly span?: Span;
  /** The number of the other article that it rests on: 3 for `S3`. */
  readonly article?: number;
};
