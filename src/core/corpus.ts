import type { Article } from './article.ts';
import type { DatedEvent } from './event.ts';
import type { Quote } from './quote.ts';
import type { Speaker } from './speaker.ts';

/** An article and what was read in it, in the order of the text. */
export type Reading = {
  readonly article: Article;
  readonly quotes: readonly Quote[];
  readonly events: readonly DatedEvent[];
};

/**
 * A reading with the numbers that readers refer to it by: `S3` for the article, `Q17` for its first
 * quote, `E5` for its first event; the others follow on. A number is never given to other words.
 */
export type Numbered = Reading & {
  readonly number: number;
  readonly firstQuote: number;
  readonly firstEvent: number;
  /** The speaker of each quote under their name in `Corpus.speakers`; undefined where none is known. */
  readonly speakers: readonly (string | undefined)[];
};

/** When and from what a corpus was built. */
export type Stamp = {
  /** ISO 8601, UTC. */
  readonly builtAt: string;
  /** A short name of exactly this content: equal for equal corpora. */
  readonly content: string;
};

/** The corpus, read: what an engine publishes. `readings` can be walked more than once. */
export type Corpus = {
  readonly stamp: Stamp;
  readonly speakers: readonly Speaker[];
  readonly readings: () => AsyncIterable<Numbered>;
};
