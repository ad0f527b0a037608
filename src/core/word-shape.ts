/** Signs that stand within words: `Russia’s`, `Sana’a`. Some of them are letters. */
export const APOSTROPHE = /['’ʼ‘ʻ´`]/;
const BEGINS = /[\p{L}\p{N}]/u;
const GOES_ON = /[\p{L}\p{M}\p{N}]/u;

/** Scripts that put no spaces between words. */
export const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const TOGETHER = `${BEGINS.source}${GOES_ON.source}*`;

/** `U.S.`, then `1,200`, then any run of letters, marks and digits with apostrophes inside. */
export const WORD = new RegExp(
  [
    `(?<!${GOES_ON.source})\\p{L}(?:\\.\\p{L}(?!${GOES_ON.source}))+\\.?`,
    `\\d{1,3}(?:,\\d{3})+(?!${BEGINS.source})`,
    `${TOGETHER}(?:${APOSTROPHE.source}${TOGETHER})*`,
  ].join('|'),
  'gu',
);

/** What a UTF-16 unit is to words; no word begins with those up to `QUOTE`, those from `MARK` on go on with one. */
export const GAP = 1;
export const QUOTE = 2;
const OTHER = 3;
export const MARK = 4;
export const LETTER = 5;

/** The kinds of units that were met, 0 for those that were not. */
const kinds = new Uint8Array(1 << 16);

export function kindOf(unit: number): number {
  return kinds[unit] || learned(unit);
}

/** Halves of letters, apostrophes that are letters, and letters of words without spaces are left to `WORD`. */
function learned(unit: number): number {
  const sign = String.fromCharCode(unit);
  const kind = kindIn(sign);
  kinds[unit] = kind;
  return kind;
}

const HALF = /\p{Cs}/u;

function kindIn(sign: string): number {
  if (HALF.test(sign) || SPACELESS.test(sign)) return OTHER;
  if (APOSTROPHE.test(sign)) return BEGINS.test(sign) ? OTHER : QUOTE;
  if (BEGINS.test(sign)) return LETTER;
  return GOES_ON.test(sign) ? MARK : GAP;
}

/**
 * True where a run of letters, marks and digits up to a gap is no word yet by that: of initials, of
 * `1,200`, what is left of `Russia’s`, or `US`, which may be a name. `WORD`, which decides these,
 * takes five times as long.
 */
export function needsCloserLook(text: string, from: number, end: number, gap: number): boolean {
  const length = end - from;
  const first = text.charCodeAt(from);
  if (gap === COMMA && length <= 3 && areDigits(text, from, end)) return true;
  if (length === 1) return gap === FULL_STOP || (first | SMALL) === SMALL_S;
  return length <= LONGEST_NAME && mayBeginName(first) && !isSmall(text.charCodeAt(from + 1));
}

const FULL_STOP = 0x2e;
const COMMA = 0x2c;
const SMALL = 0x20;
const SMALL_S = 0x73;
/** Of `U.S.’s`, `W.H.O.` and the like. */
export const LONGEST_NAME = 6;

/** `IS`, `IT`, `US`, `WHO`. */
function mayBeginName(unit: number): boolean {
  return unit === 73 || unit === 85 || unit === 87;
}

/** a to z. */
export function isSmall(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

function areDigits(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 48 || unit > 57) return false;
  }
  return true;
}
