/**
 * The text of a file's bytes, or one sentence on why there is none. `lost` tells of bytes that became `�`,
 * `line` where the first of them stands.
 */
export type Decoded =
  | { readonly text: string; readonly lost?: string; readonly line?: number }
  | { readonly fault: string };

/** UTF-8 or UTF-16 by its mark, else UTF-8 where most that is not ASCII is, else Windows-1252. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { fault: 'the file is empty' };
  const { text, bad, encoding } = textOf(bytes);
  if (isBinary(text)) return { fault: 'this is no text: it holds bytes that no text has' };
  if (text.trim() === '') return { fault: 'the file holds nothing but white space' };
  if (bad === 0) return { text };
  const [are, them] = bad === 1 ? ['byte is', 'is'] : ['bytes are', 'are'];
  const line = text.slice(0, Math.max(0, text.indexOf('�'))).split('\n').length;
  return { text, lost: `${bad} ${are} no ${encoding} and ${them} shown as �`, line };
}

type Read = { readonly text: string; readonly bad: number; readonly encoding?: string };

function textOf(bytes: Uint8Array): Read {
  const [a, b, c] = bytes;
  // The decoder takes the byte order mark away itself.
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), bad: 0 };
  if (a === 0xfe && b === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), bad: 0 };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), bad: 0 };
  } catch {
    const marked = a === 0xef && b === 0xbb && c === 0xbf;
    const { sound, broken, bad } = sequencesIn(bytes);
    if (!marked && broken > sound) return windows1252(bytes);
    return { text: new TextDecoder('utf-8').decode(bytes), bad, encoding: 'UTF-8' };
  }
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
