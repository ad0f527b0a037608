import type { ArticleId } from '../../core/article.ts';
import type { Corpus, Numbered, Reading, Stamp } from '../../core/corpus.ts';
import type { Inferred } from '../../core/inferred.ts';
import type { Attribution } from '../../core/quote.ts';
import type { Speaker } from '../../core/speaker.ts';
import type { Story } from '../../core/story.ts';
import type { Item } from '../item.ts';

/** What came of reading an item. `faults` are sentences that name it; a reading may come with some. */
export type ReadItem = { readonly reading?: Reading; readonly faults: readonly string[] };

/** Someone's words as one article attributes them: what the directory of speakers is made from. */
export type Seen = {
  readonly article: ArticleId;
  readonly name?: string;
  readonly role?: string;
  readonly type: Attribution['type'];
};

export type Directory = {
  readonly speakers: readonly Speaker[];
  /** The speaker's name in the corpus for a name as an article gives it. */
  readonly nameOf: (name: string, article: ArticleId) => string | undefined;
};

/** Sees every article of the corpus once, in order, and tells in the end what only all of them show. */
export type Gatherer<T> = {
  readonly add: (reading: Numbered) => void;
  readonly result: () => T;
};

/** What is gathered of the whole corpus beside its speakers; each begins anew with every build. */
export type Gatherers = {
  readonly stories?: () => Gatherer<readonly Story[]>;
  /** When an article whose date nobody states may have been published, by its number. */
  readonly dates?: () => {
    readonly add: (reading: Numbered) => void;
    /** With the stories of the corpus, for what is dated in one article may tell of another. */
    readonly result: (stories: readonly Story[]) => (number: number) => Inferred | undefined;
  };
};

/** `read` counts those of `done` that had to be read; the others were kept from before. */
export type Step =
  | {
      readonly kind: 'reading';
      readonly done: number;
      readonly read: number;
      readonly total: number;
    }
  | { readonly kind: 'publishing'; readonly done: number; readonly total: number };

export type Built = {
  readonly articles: number;
  /** How many were kept from the index before. */
  readonly reused: number;
  /** How many an earlier build had read that did not come to its end. */
  readonly resumed: number;
  readonly quotes: number;
  readonly events: number;
  /** How many articles lack what: `date` → 3. */
  readonly gaps: ReadonlyMap<string, number>;
  readonly faults: readonly string[];
};

/** What building needs of the rest of the house. */
export type Builder = {
  readonly folder: string;
  /** Sorted by file. */
  readonly items: readonly Item[];
  /** A digest of the reading code: articles read by other code are read again. */
  readonly reader: string;
  /** As `contentOf` names it. */
  readonly content: string;
  readonly builtAt: string;
  /** What was published last; without readings where they are damaged. */
  readonly previous:
    | { readonly stamp: Stamp; readonly readings?: AsyncIterable<Numbered> }
    | undefined;
  /** What is wrong beside the items. */
  readonly faults: readonly string[];
  /** Called for several items at a time, in their order, a bounded number ahead of what is kept. */
  readonly read: (item: Item) => Promise<ReadItem>;
  readonly directoryOf: (seen: Iterable<Seen>) => Directory;
  readonly gatherers: Gatherers;
  readonly publish: (corpus: Corpus) => Promise<void>;
  readonly report: (step: Step) => void;
  /** Stops the build once what is being read is read; what was read is kept for the next one. */
  readonly stop?: AbortSignal | undefined;
};
