import { fold } from './words.ts';

const RUN = 3;

/** What a sign of a text is: part of a word, under its folded code; nothing, as accents are; or an end. */
const END = -1;
const NOTHING = -2;
const UNKNOWN = -3;
const kinds = new Int32Array(0x10000).fill(UNKNOWN);

/** Scripts that put no spaces between words: each sign counts as one. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const FIRST_SPACELESS = 0x0e00;
const spaceless = new Set<number>();

function kindOf(code: number): number {
  const sign = String.fromCharCode(code);
  const isSurrogate = code >= 0xd800 && code < 0xe000;
  const folded = fold(sign).charCodeAt(0);
  const isWord = isSurrogate || /[\p{L}\p{N}]/u.test(sign);
  const isSilent = /[\p{M}\p{Cf}'’ʼ]/u.test(sign);
  if (SPACELESS.test(sign)) spaceless.add(code);
  const kind = isWord ? folded || code : isSilent ? NOTHING : END;
  kinds[code] = kind;
  return kind;
}

/**
 * The different runs of three words of a text as 32-bit hashes, in ascending order. Case, accents,
 * punctuation and the layout do not count.
 */
export function shinglesOf(texts: readonly string[]): Uint32Array {
  const words = wordHashes(texts);
  const runs = new Uint32Array(Math.max(0, words.length - RUN + 1));
  let [a = 0, b = 0] = words;
  for (let at = 0; at < runs.length; at++) {
    const c = words[at + RUN - 1] ?? 0;
    runs[at] = mixed(mixed(mixed(a) ^ b) ^ c);
    [a, b] = [b, c];
  }
  runs.sort();
  return withoutTwins(runs);
}

/** Each word by FNV-1a over its folded signs; 0 stands between words. */
function wordHashes(texts: readonly string[]): Uint32Array {
  const words = new Uint32Array(texts.reduce((sum, { length }) => sum + length, 0));
  let count = 0;
  let hash = 0;
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const known = kinds[code];
      const kind = known === undefined || known === UNKNOWN ? kindOf(code) : known;
      if (kind > 0) hash = Math.imul((hash || 0x811c9dc5) ^ kind, 0x01000193) || 1;
      if (kind === NOTHING || hash === 0) continue;
      const isAlone = code >= FIRST_SPACELESS && spaceless.has(code);
      if (kind !== END && !isAlone) continue;
      words[count++] = hash;
      hash = 0;
    }
    if (hash !== 0) words[count++] = hash;
    hash = 0;
  }
  return words.subarray(0, count);
}

/** Spreads the bits of a number (the end of MurmurHash3). */
export function mixed(bits: number): number {
  let hash = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function withoutTwins(sorted: Uint32Array): Uint32Array {
  let kept = 0;
  let before = -1;
  for (let at = 0; at < sorted.length; at++) {
    const hash = sorted[at] ?? 0;
    if (hash !== before) sorted[kept++] = hash;
    before = hash;
  }
  return sorted.subarray(0, kept);
}
