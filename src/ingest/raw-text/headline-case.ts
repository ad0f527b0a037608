/** Words that a headline leaves in lower case. */
const SMALL = new Set(
  'a an and as at but by for from in into is nor of off on onto or over per so than that the to up via vs with yet'.split(
    ' ',
  ),
);

const LONGEST_SMALL = 4;
const HIGH = /^[\p{Lu}\p{Lt}\p{N}]/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu;

/** True when the words, but for the small ones, begin with capitals: `Airstrikes Hit Two Hospitals`. */
export function isHeadlineCase(text: string): boolean {
  let words = 0;
  let high = 0;
  for (const word of text.match(WORD) ?? []) {
    if (isSmallWord(word)) continue;
    words++;
    if (HIGH.test(word)) high++;
  }
  return words >= 2 && high >= words * 0.8;
}

export function isSmallWord(word: string): boolean {
  return word.length <= LONGEST_SMALL && SMALL.has(word.toLowerCase());
}
