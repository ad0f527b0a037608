import type { Article } from '../article.ts';
import type { Ref } from '../ref.ts';

/** What `/export` writes. */
export const EXPORTED = ['quotes', 'timeline', 'articles'] as const;
export type Exported = (typeof EXPORTED)[number];

/** As what: a table, a list, or references. */
export const SHEETS = ['csv', 'json', 'markdown'] as const;
export type SheetFormat = (typeof SHEETS)[number];
export const REFERENCES = ['bibtex', 'ris', 'csl-json'] as const;
export type ReferenceFormat = (typeof REFERENCES)[number];

/** Everything that an export is of, read and found. */
export type Contents = {
  /** What one of them is called: `quote`, `dated sentence`, `article`. */
  readonly noun: string;
  /** How the question was understood: ` by Dmitry Peskov on “Aleppo”`. */
  readonly asked: string;
  /** The words that were looked for; empty where none were. */
  readonly words: string;
  /** How many there are, also beyond those that were taken. */
  readonly total: number;
  /** What else was left out, and why. */
  readonly remark?: string;
  /** How many more would match but have no date. */
  readonly undated: number;
  /** The article of each that was taken. */
  readonly articles: readonly { readonly article: Article; readonly source: Ref }[];
  /** Writes the first so many of them. */
  readonly write: (count: number, as: SheetFormat) => string;
};
