import type { Article, ArticleId } from '../core/article.ts';

/** One article's source, found and not read yet: plain data, so that another thread can read it. */
export type Item = {
  readonly id: ArticleId;
  /** Its lasting name among all items, which are sorted by it: `report.txt`, `exports/2022.jsonl#a-17`. */
  readonly file: string;
  /** A digest of all that it is read from. */
  readonly hash: string;
  readonly from: Origin;
};

/** Where an item's bytes lie, and how they are read. */
export type Origin = FileOrigin;

/** A text or a saved page in a folder. */
export type FileOrigin = {
  readonly kind: 'file';
  readonly path: string;
  /** What a curator wrote beside it. */
  readonly sidecar?: { readonly file: string; readonly path: string };
};

/** What came of an item. `faults` are sentences that name it; an article may come with some. */
export type Outcome = { readonly article?: Article; readonly faults: readonly string[] };
