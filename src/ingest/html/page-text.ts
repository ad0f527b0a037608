import { gunzip } from 'node:zlib';
import { type Decoded, decode } from '../decode.ts';

const DECLARED =
  /<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*(?<label>[\w:.-]{2,40})/iu;
/** Far enough for the head of any page that declares it where it should. */
const HEAD = 4096;

/**
 * A saved page's text: by its mark, else by the encoding that it declares, else by the one that its server
 * named, else as any text is read.
 */
export function pageText(bytes: Uint8Array, sent?: string): Decoded {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const label = (DECLARED.exec(head)?.groups?.['label'] ?? sent)?.toLowerCase();
  const isMarked = /^(?:ÿþ|þÿ|ï»¿)/u.test(head);
  // Windows-1252 is what is read anyway where a text is not UTF-8, and pages that say UTF-16 in plain letters lie.
  if (
    isMarked ||
    !label ||
    /^(?:utf|unicode|us-ascii|iso-?8859-?1$|latin-?1$|windows-?1252)/u.test(label)
  )
    return decode(bytes);
  if (isUtf8(bytes)) return decode(bytes);
  const text = decodedAs(label, bytes);
  return text === undefined ? decode(bytes) : decode(new TextEncoder().encode(text));
}

/** Many pages are UTF-8 whatever they declare; other encodings hardly ever happen to be valid UTF-8. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decodedAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return undefined; // No encoding is called so.
  }
}

/** Inflates a packed page, no further than `most` bytes: a few kilobytes may hold gigabytes. */
export function inflate(
  bytes: Uint8Array,
  most: number,
): Promise<{ readonly bytes: Uint8Array } | { readonly fault: string }> {
  return new Promise((resolve) => {
    gunzip(bytes, { maxOutputLength: most }, (error, inflated) => {
      if (!error) resolve({ bytes: inflated });
      else if ('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
        const megabytes = Math.ceil(most / 1_000_000);
        resolve({
          fault: `the packed file holds more than ${megabytes} MB, ${megabytes} MB are read at most`,
        });
      } else resolve({ fault: 'the packed file is broken or no gzip file' });
    });
  });
}
