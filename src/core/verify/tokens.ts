import type { Span } from '../span.ts';
import { fold } from '../words.ts';

/** A word as two wordings are compared by: every word counts, the small ones most of all. */
export type Token = {
  /** The word without case, accents and the difference of apostrophes. */
  readonly key: string;
  readonly span: Span;
};

/** Numbers with what divides them, letters of scripts without spaces one by one, then words. */
const TOKEN =
  /\p{N}+(?:[.,:]\p{N}+)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ‘`´][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

export function tokensIn(
  text: string,
  { start, end }: Span = { start: 0, end: text.length },
): Token[] {
  return [...text.slice(start, end).matchAll(TOKEN)].map(({ 0: word, index }) => ({
    key: fold(word),
    span: { start: start + index, end: start + index + word.length },
  }));
}

/** The words of some tokens, as they stand in the text, with what stands between them. */
export function stretchOf(text: string, tokens: readonly Token[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? text.slice(first.span.start, last.span.end) : '';
}
