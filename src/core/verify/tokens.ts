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
  const stretch = text.slice(start, end);
  const tokens: Token[] = [];
  for (let at = 0; at < stretch.length; ) {
    const kind = kindAt(stretch, at);
    if (kind === OTHER) {
      at++;
      continue;
    }
    let next = at + 1;
    if (kind === LETTER) while (kindAt(stretch, next) >= LETTER) next++;
    // Most words are plain letters with a plain sign after them: the pattern is for the others.
    if (kind === LETTER && kindAt(stretch, next) === OTHER) {
      const key = stretch.slice(at, next).toLowerCase();
      tokens.push({ key, span: { start: start + at, end: start + next } });
      at = next;
      continue;
    }
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(stretch);
    if (!found) break;
    const { 0: word, index } = found;
    next = index + word.length;
    tokens.push({ key: fold(word), span: { start: start + index, end: start + next } });
    at = next;
  }
  return tokens;
}

/** A sign that no word has, one that only the pattern knows, a letter of ASCII, a digit of it. */
const [OTHER, UNSURE, LETTER, DIGIT] = [0, 1, 2, 3] as const;
const KINDS = Uint8Array.from({ length: 128 }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  if (/[a-z]/i.test(sign)) return LETTER;
  if (/\d/.test(sign)) return DIGIT;
  return /['`]/.test(sign) ? UNSURE : OTHER;
});

/** Of what stands at a place; past the end there is no word. */
function kindAt(text: string, at: number): number {
  return at < text.length ? (KINDS[text.charCodeAt(at)] ?? UNSURE) : OTHER;
}

/** The words of some tokens, as they stand in the text, with what stands between them. */
export function stretchOf(text: string, tokens: readonly Token[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? text.slice(first.span.start, last.span.end) : '';
}
