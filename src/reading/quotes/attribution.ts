import type { QuoteKind } from '../../core/quote.ts';
import type { Span } from '../../core/span.ts';

/** Words and whom the text gives them to, before anyone asked who `he` is. */
export type RawAttribution = {
  /** Without the marks when direct; with them when mixed, since they are part of the retelling. */
  readonly parts: readonly Span[];
  readonly kind: QuoteKind;
  readonly cue?: Span;
  /** The mention of the speaker. */
  readonly source?: Span;
  readonly relay?: Span;
  readonly audience?: Span;
  /** True when no cue stands with the words: the speaker of the words before goes on. */
  readonly continued?: true;
  readonly by: string;
  readonly confidence: number;
};
