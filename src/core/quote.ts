import type { Dated } from './event.ts';
import type { Span } from './span.ts';

/** direct: all within quotation marks; indirect: retold without marks; mixed: some of each. */
export type QuoteKind = 'direct' | 'mixed' | 'indirect';

/** Whom words are attributed to, as one article shows it. */
export type Attribution = {
  /** The words that point at the speaker: `Peskov`, `he`, `the spokesman`. */
  readonly mention: Span;
  /** The speaker's full name as far as the article gives it; absent when it gives none. */
  readonly name?: string;
  /** The speaker's role, as the text gives it: `Kremlin spokesman`. */
  readonly role?: Span;
  readonly type: 'person' | 'organisation' | 'document' | 'unnamed';
  /** named beside the words, by a pronoun, by a description, or continued from the paragraph before. */
  readonly found: 'named' | 'pronoun' | 'description' | 'continued';
};

/** Below this confidence an answer says that the speaker is uncertain. */
export const CERTAIN = 0.8;

/** True when the speaker can be told without a reserve. */
export function isCertain({ speaker, confidence }: Quote): boolean {
  return speaker !== undefined && confidence >= CERTAIN;
}

/** Someone's words in an article. All spans point into the article's text. */
export type Quote = {
  readonly kind: QuoteKind;
  /** The words, in order; more than one when the attribution stands between them. Marks excluded when direct. */
  readonly parts: readonly Span[];
  /** The whole sentences that hold the words and their attribution: what is shown when words alone would mislead. */
  readonly sentences: Span;
  /** The word that attributes them: `said`, `according to`. */
  readonly cue?: Span;
  /** Absent when the article does not show whose words they are. */
  readonly speaker?: Attribution;
  /** Who passed them on: `SPUTNIK news agency quoted Peskov as saying`. */
  readonly relay?: Span;
  /** To whom they were said: `reporters`, `in an interview with the BBC`. */
  readonly audience?: Span;
  /** When they were said, where the sentence tells. */
  readonly said?: Dated;
  /** How likely the speaker is right, 0 to 1. */
  readonly confidence: number;
  /** Which rule or model step found it, for those who ask why. */
  readonly by: string;
};
