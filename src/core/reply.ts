import type { Article, ArticleId, Known } from './article.ts';
import type { Branded } from './brand.ts';
import type { Digest } from './digest/digest.ts';
import type { Enclosure } from './enclosure.ts';
import type { Inferred } from './inferred.ts';
import type { Ref } from './ref.ts';
import { writeRef } from './ref.ts';
import { holds, type Span, slice } from './span.ts';
import type { Bit } from './verify/judge.ts';
import type { When } from './when.ts';

/** Words of an article exactly as they stand there. Only `verbatim` makes them. */
export type Verbatim = {
  readonly article: ArticleId;
  readonly span: Span;
  readonly text: Branded<'Verbatim'>;
  /** What to mark, as offsets into `text`; in order, never overlapping. */
  readonly highlights: readonly Span[];
};

/** Takes a slice of an article. `highlights` are offsets into the article; those outside are left out. */
export function verbatim(article: Article, span: Span, highlights: readonly Span[] = []): Verbatim {
  const inside = highlights
    .filter((mark) => holds(span, mark))
    .map(({ start, end }) => ({ start: start - span.start, end: end - span.start }));
  const text = slice(article.text, span) as Verbatim['text'];
  return { article: article.id, span, text, highlights: inside };
}

/** A stretch of such words, from and to as offsets into their text. */
export function partOf(words: Verbatim, from: number, to: number): Verbatim {
  const { article, span, text, highlights } = words;
  return {
    article,
    span: { start: span.start + from, end: span.start + to },
    text: text.slice(from, to) as Verbatim['text'],
    highlights: highlights
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start - from, end: end - from })),
  };
}

/** Where words come from. What the source does not tell is absent, and shown as absent. */
export type Citation = {
  /** The article's own reference, `S3`: `/article S3` opens the stored copy. */
  readonly ref: string;
  readonly title?: Known<string>;
  readonly outlet?: Known<string>;
  readonly author?: Known<string>;
  readonly published?: Known<When>;
  /** When it may have been published, where nothing states it. */
  readonly inferred?: Inferred;
  /** When it was last changed, where that is another day. */
  readonly updated?: Known<When>;
  readonly url?: Known<string>;
  readonly archivedUrl?: Known<string>;
  /** The file in the corpus folder. */
  readonly file: string;
};

export function cite(article: Article, ref: Ref): Citation {
  const { title, outlet, author, published, inferred, updated, url, archivedUrl, file } = article;
  const changed = updated && updated.value.since > (published?.value.until ?? '');
  return {
    ref: writeRef(ref),
    file,
    ...(title && { title }),
    ...(outlet && { outlet }),
    ...(author && { author }),
    ...(published && { published }),
    ...(!published && inferred && { inferred }),
    ...(changed && { updated }),
    ...(url && { url }),
    ...(archivedUrl && { archivedUrl }),
  };
}

/** One finding of an answer. It cannot be built without words of a source and that source. */
export type Entry = {
  readonly ref: string;
  /** Entries of one group stand together under its title. */
  readonly group?: string;
  readonly who?: {
    readonly name: string;
    /** As the article gives it. */
    readonly role?: string;
    /** False: shown as uncertain, with the reason among the remarks. */
    readonly certain: boolean;
  };
  /** When it was said or happened, for people, and how that is known. */
  readonly when?: { readonly shown: string; readonly how: string };
  readonly words: readonly [Verbatim, ...Verbatim[]];
  /** quoted: the words are someone's own and get quotation marks; as written: the article's sentence. */
  readonly style: 'quoted' | 'as written';
  /** What the reader should know of it, each a short phrase of ours. */
  readonly remarks: readonly string[];
  readonly source: Citation;
  /** What was claimed of these words, and how it differs, word by word. */
  readonly compared?: readonly Bit[];
  /** The code of what these words themselves are compared with, where nobody claims anything. */
  readonly beside?: string;
  /** The same words in other articles. */
  readonly also?: readonly Also[];
  /** Ways on from it alone, at most four. */
  readonly ways?: readonly Way[];
};

/** A way on from one entry: what it is called in a word or two, and the question that it puts. */
export type Way = { readonly label: string; readonly ask: Ask };

/** Another article with the same quotation; `words` only where its wording differs. */
export type Also = {
  readonly ref: string;
  readonly source: Citation;
  readonly words?: readonly Verbatim[];
  /** Instead of “also”, what it is: `also at Coast Daily (wire copy, TASS)`. */
  readonly lead?: string;
};

/** A question that a front end can put for the reader: a button, a line to copy. */
export type Ask = { readonly command: string; readonly raw: Readonly<Record<string, string>> };

export type Fact = { readonly name: string; readonly value: string };

/** Which page of how many this is; 1 is the first. */
export type Pages = { readonly number: number; readonly of: number; readonly total: number };

/** A piece of a stored article, shown as it stands. */
export type Piece = {
  readonly kind: 'paragraph' | 'heading' | 'caption' | 'dropped';
  /** `S3.4`, for paragraphs. */
  readonly ref?: string;
  readonly words: Verbatim;
  /** Why it was dropped. */
  readonly reason?: string;
};

/** What a command answers: plain data and plain text. Front ends decide how it looks. */
export type Reply =
  | {
      readonly kind: 'found';
      /** One line that says what this is: `12 quotes by Dmitry Peskov on “Aleppo”`. */
      readonly heading: string;
      readonly facts: readonly Fact[];
      readonly entries: readonly Entry[];
      readonly pages: Pages;
      /** What the reader should know of the whole answer. */
      readonly remarks: readonly string[];
      readonly follow: readonly Ask[];
      readonly encloses?: readonly Enclosure[];
    }
  | {
      /** A stored article to read. */
      readonly kind: 'text';
      readonly heading: string;
      readonly source: Citation;
      readonly facts: readonly Fact[];
      readonly pieces: readonly Piece[];
      readonly pages: Pages;
      readonly follow: readonly Ask[];
    }
  | {
      readonly kind: 'nothing';
      readonly heading: string;
      /** How the question was read, what is near, what the corpus does hold. */
      readonly hints: readonly string[];
      readonly follow: readonly Ask[];
    }
  | {
      /** About Dateline or the corpus, not from an article. */
      readonly kind: 'notice';
      readonly heading: string;
      readonly facts: readonly Fact[];
      readonly lines: readonly string[];
      readonly encloses?: readonly Enclosure[];
    }
  | {
      /** A digest as it would be posted. */
      readonly kind: 'digest';
      readonly digest: Digest;
      /** What becomes of it: where and when it is posted. */
      readonly lines: readonly string[];
      /** Whether it tells why each item is in or out. */
      readonly reasons: boolean;
      /** The language of its dates. */
      readonly language?: string;
      readonly encloses?: readonly Enclosure[];
    }
  | { readonly kind: 'unclear'; readonly problem: string };
