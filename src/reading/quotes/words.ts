import type { Span } from '../../core/span.ts';

const CAPITAL = /^\p{Lu}/u;
const HAS_LETTER = /[\p{L}\p{N}]/u;

/** A word or a single mark of a text. */
export type Word = Span & {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'mark';
};

const WORD =
  /(?:\p{Lu}\.){2,}|(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Dr|Sens?|Reps?|Gov|Gen|Lt|Col|Maj|Sgt|Capt|Cmdr|Adm|Prof|Rev|Fr|Hon|Pres|St|Jr|Sr|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|No|Inc|Corp|Co|Ltd)\.|(?<![\p{L}\p{N}])\p{Lu}\.(?=\s+\p{Lu})|[\p{L}\p{N}$€£#@_][\p{L}\p{M}\p{N}_]*(?:(?:['’](?![sS](?![\p{L}\p{N}]))|[-‑])[\p{L}\p{M}\p{N}]+|(?<=\p{N})[.,/]\p{N}+|&\p{L}+)*|['’][sS](?![\p{L}\p{N}])|[^\s\p{L}\p{N}]/gu;

/** The words and marks of a stretch of text; a possessive `'s` is a word of its own. */
export function wordsOf(text: string, { start, end }: Span): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.slice(start, end).matchAll(WORD)) {
    const at = start + index;
    const kind = isPlainWord(word) || HAS_LETTER.test(word) ? 'word' : 'mark';
    words.push({ start: at, end: at + word.length, text: word, lower: word.toLowerCase(), kind });
  }
  return words;
}

/** Most words begin with a letter from a to z. */
function isPlainWord(word: string): boolean {
  const first = word.charCodeAt(0) | 32;
  return first >= 97 && first <= 122;
}

export function isCapital(word: Word | undefined): boolean {
  if (word === undefined) return false;
  const first = word.text.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : CAPITAL.test(word.text);
}
