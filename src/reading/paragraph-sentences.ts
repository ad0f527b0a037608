import { sentencesOf } from '../core/sentences.ts';
import type { Span } from '../core/span.ts';

type Split = { readonly text: string; readonly sentences: readonly Span[] };

const known = new WeakMap<Span, Split>();

/** The sentences of a block of an article, split once for all who ask: lines, quotes, cues and events. */
export function sentencesIn(text: string, block: Span): readonly Span[] {
  const before = known.get(block);
  if (before?.text === text) return before.sentences;
  const sentences = sentencesOf(text, block);
  known.set(block, { text, sentences });
  return sentences;
}
