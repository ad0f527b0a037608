import { analyse } from 'chardet';

/**
 * The text of a file's bytes, or one sentence on why there is none. `lost` tells of bytes that became `�`,
 * `line` where the first of them stands.
 */
export type Decoded =
  | { readonly text: string; readonly lost?: string; readonly line?: number }
  | { readonly fault: string };

/**
 * UTF-8 or UTF-16 by its mark or by its zeros, else UTF-8 where most that is not ASCII is, else what the
 * letters look like: Windows-1252, or the encoding of another script.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { fault: 'the file is empty' };
  const { text, bad, encoding, fault } = textOf(bytes);
  if (isBinary(text)) return { fault: 'this is no text: it holds bytes that no text has' };
  if (fault !== undefined) return { fault };
  if (text.trim() === '') return { fault: 'the file holds nothing but white space' };
  if (bad === 0) return { text };
  const [are, them] = bad === 1 ? ['byte is', 'is'] : ['bytes are', 'are'];
  const line = text.slice(0, Math.max(0, text.indexOf('�'))).split('\n').length;
  return { text, lost: `${bad} ${are} no ${encoding} and ${them} shown as �`, line };
}

type Read = {
  readonly text: string;
  readonly bad: number;
  readonly encoding?: string;
  readonly fault?: string;
};

function textOf(bytes: Uint8Array): Read {
  const [a, b, c] = bytes;
  // The decoder takes the byte order mark away itself.
  const wide = a === 0xff && b === 0xfe ? 'le' : a === 0xfe && b === 0xff ? 'be' : unmarked(bytes);
  if (wide) return { text: new TextDecoder(`utf-16${wide}`).decode(bytes), bad: 0 };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), bad: 0 };
  } catch {
    const marked = a === 0xef && b === 0xbb && c === 0xbf;
    const { sound, broken, bad } = sequencesIn(bytes);
    if (!marked && broken > sound) return inOtherScript(bytes) ?? windows1252(bytes);
    return { text: new TextDecoder('utf-8').decode(bytes), bad, encoding: 'UTF-8' };
  }
}

/** UTF-16 without its mark: every second byte of spaces, digits and line ends is zero, and only that one. */
function unmarked(bytes: Uint8Array): 'le' | 'be' | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const enough = sample.length / 20;
  if (odd >= enough && even === 0) return 'le';
  return even >= enough && odd === 0 ? 'be' : undefined;
}

/** Western texts have one letter in ten or twenty beyond ASCII, those in other scripts nearly all. */
const MANY_BEYOND_ASCII = 0.3;
/** So few do not show an encoding. */
const LEAST_BEYOND_ASCII = 30;
const LATIN = /^(?:windows-125[02478]|iso-8859-(?:[12349]|1\d)|utf-?|ascii)/iu;
const LEAST_SURE = 20;
/** The next likely encoding must be this much less likely. */
const LEAD = 1.5;

/** The text in the encoding of another script, where most of it is in one; undefined where it is Western. */
function inOtherScript(bytes: Uint8Array): Read | undefined {
  const sample = bytes.subarray(0, 65_536);
  const beyond = sample.reduce((count, byte) => count + (byte > 127 ? 1 : 0), 0);
  if (beyond < Math.max(LEAST_BEYOND_ASCII, sample.length * MANY_BEYOND_ASCII)) return undefined;
  const [best, next] = analyse(sample);
  const least = Math.max(LEAST_SURE, LEAD * (next?.confidence ?? 0));
  if (best && best.confidence >= least && !LATIN.test(best.name)) {
    // KOI8-U has letters of Ukrainian where KOI8-R has lines for drawing, and is the same else.
    const encoding = best.name === 'KOI8-R' ? 'KOI8-U' : best.name;
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, bad: text.split('\ufffd').length - 1, encoding };
  }
  const { text } = windows1252(bytes);
  return { text, bad: 0, fault: 'its encoding cannot be told; save it as UTF-8' };
}

/** What Windows-1252 puts where Latin-1 has control characters. Node's own decoder leaves them there. */
const WINDOWS = '€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ';

function windows1252(bytes: Uint8Array): Read {
  const latin = new TextDecoder('latin1').decode(bytes);
  let bad = 0;
  const text = latin.replace(/[\u0080-\u009f]/gu, (sign) => {
    const meant = WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign;
    if (meant === '�') bad++;
    return meant;
  });
  return { text, bad, encoding: 'Windows-1252' };
}

/** In Windows-1252 the marks that follow a letter: … ‘ ’ “ ” – — « » and the space that does not break. */
const AFTER_A_LETTER = new Set([0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0xa0, 0xab, 0xbb]);

/**
 * Counts what speaks for UTF-8 and what against it: whole sequences of several bytes, but for those
 * that could as well be a letter and marks in Windows-1252, and places where one is broken.
 */
function sequencesIn(bytes: Uint8Array): { sound: number; broken: number; bad: number } {
  const count = { sound: 0, broken: 0, bad: 0 };
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAfter(bytes[at] ?? 0);
    let end = at + 1;
    while (end < at + length && continues(bytes, at, end)) end++;
    if (length === 0 || end < at + length) {
      count.broken++;
      count.bad += end - at;
    } else if (length > 1 && !bytes.subarray(at + 1, end).every((byte) => AFTER_A_LETTER.has(byte)))
      count.sound++;
    at = end;
  }
  return count;
}

/** How many bytes a sequence has that begins with this one; 0 where none does. */
function lengthAfter(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

/** The least and the most that the second byte may be, where it is not any of 80 to BF. */
const SECOND = new Map([
  [0xe0, [0xa0, 0xbf]],
  [0xed, [0x80, 0x9f]],
  [0xf0, [0x90, 0xbf]],
  [0xf4, [0x80, 0x8f]],
]);

function continues(bytes: Uint8Array, start: number, at: number): boolean {
  const byte = bytes[at] ?? 0;
  const narrow = at === start + 1 ? SECOND.get(bytes[start] ?? 0) : undefined;
  const [least = 0x80, most = 0xbf] = narrow ?? [];
  return byte >= least && byte <= most;
}

/** A NUL, or one control character in fifty, is no text; nor is one replacement sign in ten. */
function isBinary(text: string): boolean {
  let control = 0;
  let lost = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) return true;
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) control++;
    if (code === 0xfffd) lost++;
  }
  return control * 50 > text.length || lost * 10 > text.length;
}
