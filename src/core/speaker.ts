import type { Attribution } from './quote.ts';

/** Someone who is quoted in the corpus, under one name however the articles write it. */
export type Speaker = {
  /** The fullest name, unique in the corpus. */
  readonly name: string;
  readonly type: Attribution['type'];
  /** Other forms that articles use: `Peskov`, `Dmitri Peskov`. */
  readonly aliases: readonly string[];
  /** Roles as the articles give them, the most frequent first. */
  readonly roles: readonly string[];
  readonly quotes: number;
  readonly articles: number;
};
