import { isFields } from '../records/fields.ts';
import { languageCode } from '../records/language-code.ts';
import { entryIn, type FeedEntry } from './entry.ts';
import { feedText } from './feed-text.ts';
import { upToLastEntry } from './repair.ts';

export type Feed = {
  readonly title?: string;
  /** As a two-letter code. */
  readonly language?: string;
  readonly entries: readonly FeedEntry[];
  /** Sentences on what is wrong with it, which do not name it. */
  readonly faults: readonly string[];
};

/** Elements of a feed stand in each other hardly deeper than this; parsers follow deeper ones into a crash. */
const DEEPEST = 400;

/**
 * Reads a feed: RSS, RDF, Atom or JSON Feed. One that ends in the middle gives its whole entries; one
 * that lies about its encoding is read as what it is. `url` is where it was found, for links within.
 */
export async function parseFeed(
  bytes: Uint8Array,
  contentType?: string,
  url?: string,
): Promise<Feed | { readonly fault: string }> {
  const read = feedText(bytes, contentType);
  if ('fault' in read) return read;
  if (!looksLikeFeed(read.text))
    return { fault: 'this is no feed: no RSS, Atom, RDF or JSON Feed' };
  if (isTooDeep(read.text)) return { fault: 'the feed is nested too deep to be one' };
  const mended = upToLastEntry(read.text);
  const parsed = await parsedBy(mended ?? read.text);
  if (!parsed) {
    return { fault: 'the feed is broken, or ends before its first entry does' };
  }
  const { title, language, items } = headOf(parsed);
  const faults = [...read.faults];
  const entries: FeedEntry[] = [];
  for (const [at, item] of items.entries()) {
    const entry = isFields(item) ? entryIn(item, url) : { fault: 'is no entry' };
    if ('fault' in entry) faults.push(`entry ${at + 1}: ${entry.fault}`);
    else {
      entries.push(entry.entry);
      faults.push(...entry.faults.map((fault) => `entry ${at + 1}: ${fault}`));
    }
  }
  if (mended !== undefined) {
    faults.push(`the feed ends in the middle; its ${entries.length} whole entries were read`);
  }
  return { ...(title && { title }), ...(language && { language }), entries, faults };
}

/** True for what begins as a feed does: an HTML page and any other XML are none. */
export function looksLikeFeed(text: string): boolean {
  const head = text.slice(0, 4000);
  if (head.startsWith('{'))
    return /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org/u.test(head);
  const bare = head.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!doctype[^>]*>/giu, '').trimStart();
  return /^<(?:[\w-]+:)?(?:rss|feed|rdf)[\s>]/iu.test(bare);
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  const signs = text.startsWith('{')
    ? /"(?:[^"\\]|\\.)*"|[[{]|[\]}]/gu
    : /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\/?[\w:-]+(?:"[^"]*"|'[^']*'|[^'">])*>/gu;
  for (const { 0: sign } of text.matchAll(signs)) {
    if (/^(?:<!|")/u.test(sign) || sign.endsWith('/>')) continue;
    depth += /^(?:<\/|[\]}])/u.test(sign) ? -1 : 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** The parser is loaded with the first feed. */
async function parsedBy(text: string): Promise<unknown> {
  const { parseFeed: parse } = await import('feedsmith');
  try {
    return parse(text).feed;
  } catch {
    return undefined; // The parser is not ours: what it cannot read is told as broken.
  }
}

function headOf(feed: unknown) {
  if (!isFields(feed)) return { items: [] };
  const { title, language, items, entries, xml, dc } = feed;
  const spoken = [
    language,
    isFields(xml) ? xml['lang'] : undefined,
    isFields(dc) && Array.isArray(dc['languages']) ? dc['languages'][0] : undefined,
  ].find((one) => typeof one === 'string');
  const name = isFields(title) ? title['value'] : title;
  const list = items ?? entries;
  return {
    title: typeof name === 'string' ? name.trim() : undefined,
    language: typeof spoken === 'string' ? languageCode(spoken) : undefined,
    items: Array.isArray(list) ? list : [],
  };
}
