import type { Branded } from './brand.ts';
import type { Inferred } from './inferred.ts';
import type { Span } from './span.ts';
import type { When } from './when.ts';

/** Names one article in the corpus; made from where it comes from, so that it survives re-reading. */
export type ArticleId = Branded<'ArticleId'>;

/** A value and how it is known, so that a reader can weigh it. */
export type Known<T> = {
  readonly value: T;
  readonly how: How;
  /** Where in the article's text it stands, when it stands there. */
  readonly span?: Span;
  /** How often a value read this way was right when it was measured, 0 to 1. */
  readonly confidence?: number;
  /** What the curator wrote on how they know. */
  readonly note?: string;
};

/**
 * Where a value was read: in the file itself, or beside it by a curator. Of a saved page: `page data` is
 * what it tells machines of its article, `meta tag` and `time tag` are marks in it, `visible text` is
 * what its readers see. `words` are the article's own, weighed; `feed` and `record` are the list that
 * named it.
 */
export type How =
  | 'header line'
  | 'title line'
  | 'link'
  | 'dateline'
  | 'published line'
  | 'source line'
  | 'byline'
  | 'page clock'
  | 'page data'
  | 'meta tag'
  | 'time tag'
  | 'visible text'
  | 'words'
  | 'feed'
  | 'record'
  | 'curator';

/** True for a value whose kind was wrong too often to be told without a warning. */
export function isUncertain({ confidence = 1 }: Known<unknown>): boolean {
  return confidence < 0.75;
}

/** A piece of an article that a reader reads. Blocks come in order and never overlap. */
export type Block = { readonly kind: 'paragraph' | 'heading' | 'caption'; readonly span: Span };

/** A piece of the file that is not the article, kept with the reason so that readers can ask. */
export type Dropped = { readonly span: Span; readonly reason: string };

/** The place, agency and day at the head of an article: `MOSCOW (Sputnik) –`. */
export type Dateline = {
  readonly place: string;
  readonly agency?: string;
  readonly span: Span;
};

/** One article as it was brought in. `text` is the file's own text; all spans point into it. */
export type Article = {
  readonly id: ArticleId;
  /** Its file, relative to the corpus folder, with `/` between folders. */
  readonly file: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly dropped: readonly Dropped[];
  readonly title?: Known<string>;
  readonly outlet?: Known<string>;
  readonly author?: Known<string>;
  /** Its language as a two-letter code of ISO 639-1. */
  readonly language?: Known<string>;
  readonly published?: Known<When>;
  /** When it may have been published, where nothing states it. */
  readonly inferred?: Inferred;
  /** When it was last changed, as the page says. */
  readonly updated?: Known<When>;
  /** When the page was saved: an upper bound for `published`, never a date of publication. */
  readonly renderedAt?: Known<When>;
  readonly url?: Known<string>;
  readonly archivedUrl?: Known<string>;
  /** When its copy was fetched: ISO 8601, UTC. */
  readonly fetchedAt?: string;
  readonly dateline?: Dateline;
  /** Where the source contradicts itself or is damaged, each a sentence for readers; absent where neither. */
  readonly doubts?: readonly string[];
};

/** A paragraph of an article: the unit that search finds and replies show. */
export type Passage = {
  readonly article: ArticleId;
  /** 1 for the article's first paragraph. */
  readonly number: number;
  readonly span: Span;
  /** The sub-heading it stands under. */
  readonly heading?: Span;
};

/** The paragraphs of an article, numbered, each under its sub-heading. Derived, no I/O. */
export function passagesOf(article: Article): readonly Passage[] {
  const passages: Passage[] = [];
  let heading: Span | undefined;
  for (const { kind, span } of article.blocks) {
    if (kind === 'heading') heading = span;
    if (kind !== 'paragraph') continue;
    const under = heading ? { heading } : {};
    passages.push({ article: article.id, number: passages.length + 1, span, ...under });
  }
  return passages;
}

/** What an article lacks, in words for readers. An author is not missed. */
export function gapsOf({ title, outlet, published, url }: Article): readonly string[] {
  const lacks = { headline: title, outlet, date: published, link: url };
  return Object.entries(lacks).flatMap(([name, known]) => (known ? [] : [name]));
}
