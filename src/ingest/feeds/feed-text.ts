import { pageText } from '../html/page-text.ts';

/** A feed's text, and what it says wrongly of its encoding; or why it cannot be read. */
export type FeedText =
  | { readonly text: string; readonly faults: readonly string[] }
  | { readonly fault: string };

const IN_HEAD =
  /^[\s\S]{0,200}?<\?xml\b[^>]{0,200}?encoding\s*=\s*["'](?<label>[\w:.-]{2,40})["']/iu;

/** Decodes a feed: by its mark, else by the encoding that it or its server names, unless that is a lie. */
export function feedText(bytes: Uint8Array, contentType: string | undefined): FeedText {
  const sent = /charset\s*=\s*["']?(?<label>[\w:.-]{2,40})/iu.exec(contentType ?? '');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 400));
  const label = (IN_HEAD.exec(head)?.groups?.['label'] ?? sent?.groups?.['label'])?.toLowerCase();
  const isUtf8 = decodes('utf-8', bytes);
  const isAscii = isUtf8 && bytes.every((byte) => byte < 128);
  const says8 = label === undefined || /^(?:utf-?8|us-ascii)$/u.test(label);
  // A server's word counts where the feed itself is silent.
  const recoded = label && !says8 && !isUtf8 && !IN_HEAD.test(head) ? recode(label, bytes) : bytes;
  const read = pageText(recoded);
  if ('fault' in read) return read;
  const lie =
    label && !isAscii && says8 !== isUtf8 && !/^utf-?16/u.test(label)
      ? [
          `the feed says that it is ${label.toUpperCase()}, and is ${isUtf8 ? '' : 'not '}UTF-8`.replace(
            'not UTF-8',
            'not',
          ),
        ]
      : [];
  return { text: sound(read.text), faults: [...lie, ...(read.lost ? [read.lost] : [])] };
}

function decodes(label: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function recode(label: string, bytes: Uint8Array): Uint8Array {
  try {
    return new TextEncoder().encode(new TextDecoder(label).decode(bytes));
  } catch {
    return bytes; // No encoding is called so.
  }
}

/** Without the signs that XML forbids, and what stands before the first bracket. */
function sound(text: string): string {
  const plain = text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '');
  const start = plain.search(/[<{]/u);
  return start > 0 ? plain.slice(start) : plain;
}
