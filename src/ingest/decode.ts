/** The text of a file's bytes, or one sentence on why there is none. */
export type Decoded = { readonly text: string } | { readonly fault: string };

/** UTF-8 or UTF-16 by its mark, else UTF-8 where it is valid, else Windows-1252. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { fault: 'the file is empty' };
  const text = textOf(bytes);
  if (isBinary(text)) return { fault: 'this is no text: it holds bytes that no text has' };
  return text.trim() === '' ? { fault: 'the file holds nothing but white space' } : { text };
}

function textOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  // The decoder takes the byte order mark away itself.
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return isMostlyUtf8(bytes) ? new TextDecoder('utf-8').decode(bytes) : windows1252(bytes);
  }
}

/** What Windows-1252 puts where Latin-1 has control characters. Node's own decoder leaves them there. */
const WINDOWS = '€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ';

function windows1252(bytes: Uint8Array): string {
  const latin = new TextDecoder('latin1').decode(bytes);
  return latin.replace(/[\u0080-\u009f]/gu, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** A broken byte or two in a long UTF-8 text: the rest is still UTF-8. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let whole = 0;
  for (const sign of text) {
    if (sign === '\ufffd') broken++;
    else if (sign > '\u007f') whole++;
  }
  return whole > broken * 4;
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
