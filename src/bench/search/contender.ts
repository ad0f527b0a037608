import type { Kind } from './synthetic.ts';

/** An engine that is measured: built in one process, opened and asked in another. */
export type Contender = {
  /** Begins an index that will be written into the folder. */
  readonly build: (folder: string) => Promise<Build>;
  readonly open: (folder: string) => Promise<Ask>;
};

export type Build = {
  add(passages: readonly string[], above: string): void | Promise<void>;
  finish(): Promise<void>;
};

/** How many were found, ten of the best looked at; undefined where the engine cannot be asked so. */
export type Ask = (kind: Kind, words: readonly string[]) => number | Promise<number> | undefined;

export const MOST = 10;
