import type { Article, ArticleId } from '../core/article.ts';
import type { DateOrder } from './loose-date.ts';

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
export type Origin = FileOrigin | RecordOrigin | EntryOrigin | CopyOrigin;

/** A text, a saved page or a PDF in a folder. */
export type FileOrigin = {
  readonly kind: 'file';
  readonly path: string;
  /** What a curator wrote beside it. */
  readonly sidecar?: { readonly file: string; readonly path: string };
  readonly defaults?: Defaults;
};

/** One record of a file that holds many: a line of JSON, an element of a JSON list, a row of a table. */
export type RecordOrigin = {
  readonly kind: 'record';
  readonly path: string;
  /** Where its bytes stand in the file, or in what the file holds where it is packed. */
  readonly start: number;
  readonly end: number;
  /** The digest of these bytes: a file that changed meanwhile is not read by old places. */
  readonly bytes: string;
  /** How people find it: the file's name and the line on which it begins. */
  readonly place: string;
  readonly shape: RecordShape;
};

/** How the records of a file are read; the same for all of them. */
export type RecordShape = RecordReading & {
  /** The cells' names and what stands between them, of a table; absent for JSON. */
  readonly table?: { readonly columns: readonly string[]; readonly delimiter: string };
};

/** What a curator says of records: which field holds what, and how to read it. */
export type RecordReading = {
  readonly map?: Mapping;
  readonly dates?: DateOrder;
  /** True where the texts are scraped pages, with menus and bylines around the article. */
  readonly raw?: boolean;
  readonly defaults?: Defaults;
};

/** One entry of a feed: of a saved one by its id, of a fetched one by its line in the list of kept entries. */
export type EntryOrigin = {
  readonly kind: 'entry';
  readonly path: string;
  /** The entry's own id in the feed. */
  readonly entry: string;
  readonly line?: { readonly start: number; readonly end: number };
  readonly defaults?: Defaults;
};

/** A fetched page, kept byte for byte. */
export type CopyOrigin = {
  readonly kind: 'copy';
  /** Where copies are kept. */
  readonly folder: string;
  readonly sha256: string;
  /** Where it was found. */
  readonly url: string;
  /** When it was first seen: ISO 8601, UTC. */
  readonly fetchedAt: string;
  readonly contentType?: string;
  readonly charset?: string;
  /** The line of the list of kept entries that names the page. */
  readonly named?: { readonly path: string; readonly start: number; readonly end: number };
  readonly defaults?: Defaults;
};

/** What can be told of an article by a record. */
export const RECORD_FIELDS = [
  'id',
  'title',
  'outlet',
  'author',
  'published',
  'updated',
  'url',
  'archivedUrl',
  'language',
  'text',
  'html',
] as const;
export type RecordField = (typeof RECORD_FIELDS)[number];

/** The field or column of a record that holds what; a dot goes into it: `content.body`. */
export type Mapping = { readonly [Field in RecordField]?: string };

/** What a curator says of all articles of a source that do not say it themselves. */
export type Defaults = { readonly outlet?: string; readonly language?: string };

/** What came of an item. `faults` are sentences that name it; an article may come with some. */
export type Outcome = { readonly article?: Article; readonly faults: readonly string[] };
