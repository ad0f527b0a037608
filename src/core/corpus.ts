import type { Article } from './article.ts';
import type { DatedEvent } from './event.ts';
import type { Quote } from './quote.ts';
import type { Speaker } from './speaker.ts';
import type { Story } from './story.ts';

/** An article and what was read in it, in the order of the text. */
export type Reading = {
  readonly article: Article;
  readonly quotes: readonly Quote[];
  readonly events: readonly DatedEvent[];
};

/**
 * A reading with the numbers that readers refer to it by: `S3` for the article, `Q17` for a quote,
 * `E5` for an event. A number of a quote or an event is never given to other words.
 */
export type Numbered = Reading & {
  /** A digest of the files that it was read from: equal as long as they are unchanged. */
  readonly hash: string;
  readonly number: number;
  /** One for each of `quotes`, in their order. */
  readonly quoteNumbers: readonly number[];
  /** One for each of `events`, in their order. */
  readonly eventNumbers: readonly number[];
  /** The speaker of each quote under their name in `Corpus.speakers`; null where none is known. */
  readonly speakers: readonly (string | null)[];
};

/** When and from what a corpus was built. */
export type Stamp = {
  /** ISO 8601, UTC. */
  readonly builtAt: string;
  /** A digest of the corpus and of the reader that read it: equal as long as both are unchanged. */
  readonly content: string;
  /** A digest of the code that read it. */
  readonly reader: string;
  /** The next free number of each kind. */
  readonly next: { readonly article: number; readonly quote: number; readonly event: number };
};

/** The corpus, read: what an engine publishes. `readings` can be walked more than once. */
export type Corpus = {
  readonly stamp: Stamp;
  readonly speakers: readonly Speaker[];
  readonly stories: readonly Story[];
  readonly readings: () => AsyncIterable<Numbered>;
};
