import type { Span } from './span.ts';
import type { When } from './when.ts';

/** A time told in a text: worked out to days, or left as its words where that cannot be done honestly. */
export type Dated =
  | {
      readonly kind: 'resolved';
      readonly when: When;
      /** The words that tell it: `on Thursday`. */
      readonly words: Span;
      /** stated: the words alone give it; relative: worked out from the article's date. */
      readonly how: 'stated' | 'relative';
    }
  | {
      readonly kind: 'unresolved';
      readonly words: Span;
      /** Days from the article's own day, which is not known: -1 for `yesterday`. */
      readonly away?: number;
    };

/** A sentence that tells of something happening at a time. */
export type DatedEvent = {
  readonly sentence: Span;
  readonly dated: Dated;
  readonly status: 'told' | 'planned' | 'conditional' | 'denied';
};
