/** Words that a headline leaves in lower case. */
const SMALL = new Set(
  'a an and as at but by for from in into is nor of off on onto or over per so than that the to up via vs with yet'.split(
    ' ',
  ),
);

const WORD = /[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu;

/** True when the words, but for the small ones, begin with capitals: `Airstrikes Hit Two Hospitals`. */
export function isHeadlineCase(text: string): boolean {
  const words = (text.match(WORD) ?? []).filter((word) => !SMALL.has(word.toLowerCase()));
  const high = words.filter((word) => /^[\p{Lu}\p{Lt}\p{N}]/u.test(word)).length;
  return words.length >= 2 && high >= words.length * 0.8;
}

export function isSmallWord(word: string): boolean {
  return SMALL.has(word.toLowerCase());
}
