import type { When } from '../../core/when.ts';
import { digest } from '../digest.ts';
import { readLooseDate } from '../loose-date.ts';
import { type Fields, isFields, textIn, wordsOf } from '../records/fields.ts';

/** One entry of a feed, as plain data that can be stored. */
export type FeedEntry = {
  /** Its own id, else its link, else a digest of what it says. */
  readonly id: string;
  readonly url?: string;
  readonly title?: string;
  readonly author?: string;
  readonly published?: When;
  readonly updated?: When;
  /** True where a clock in Greenwich told `published`. */
  readonly zulu?: boolean;
  /** Its words: marked up, or plain. */
  readonly html?: string;
  readonly text?: string;
  /** True where these are the article; else they are a summary of the page at `url`. */
  readonly isFull: boolean;
  /** Where it contradicts itself, sentences for readers. */
  readonly doubts?: readonly string[];
};

type Read = { readonly entry: FeedEntry; readonly faults: readonly string[] };

/** The entry in a parsed item of any kind of feed; what cannot be believed of it is left out and told. */
export function entryIn(item: Fields, base: string | undefined): Read | { readonly fault: string } {
  const faults: string[] = [];
  const doubts: string[] = [];
  const url = linkOf(item, base);
  const published = dateOf(item, 'published', { faults, doubts });
  const updated = dateOf(item, 'updated', { faults, doubts: [] });
  const title = titleOf(item);
  const words = wordsIn(item);
  const id = wordsOf(item['guid'] ?? item['id'] ?? about(item)) ?? url;
  if (!id && !title && words.html === undefined && words.text === undefined)
    return { fault: 'says nothing' };
  const author = authorOf(item);
  const entry: FeedEntry = {
    id: id ?? digest(`${title}\n${words.html ?? words.text}`).slice(0, 12),
    ...(url && { url }),
    ...(title && { title }),
    ...(author && { author }),
    ...(published && { published: published.when }),
    ...(published?.zulu && { zulu: true }),
    ...(updated && { updated: updated.when }),
    ...words,
    ...(doubts.length > 0 && { doubts }),
  };
  return { entry, faults };
}

function about({ rdf }: Fields): unknown {
  return isFields(rdf) ? rdf['about'] : undefined;
}

/** The page that the entry is about, as a whole address. */
function linkOf(item: Fields, base: string | undefined): string | undefined {
  const { link, links, url, guid } = item;
  const listed: readonly unknown[] = Array.isArray(links) ? links : [];
  const alternate = listed
    .filter(isFields)
    .find(({ rel }) => rel === undefined || rel === 'alternate');
  const permanent = isFields(guid) && guid['isPermaLink'] !== false ? guid['value'] : undefined;
  for (const told of [link, alternate?.['href'], url, permanent, about(item)]) {
    if (typeof told !== 'string' || told.trim() === '') continue;
    const whole = URL.canParse(told.trim(), base) ? new URL(told.trim(), base).href : undefined;
    if (whole && /^https?:/u.test(whole)) return whole;
  }
  return undefined;
}

const DATES = {
  published: ['pubDate', 'published', 'date_published'],
  updated: ['updated', 'date_modified', 'modified'],
} as const;

function dateOf(
  item: Fields,
  field: keyof typeof DATES,
  { faults, doubts }: { readonly faults: string[]; readonly doubts: string[] },
) {
  const { dc, dcterms } = item;
  const named = DATES[field].map((name) => item[name]);
  const beside =
    field === 'published'
      ? [firstOf(dc, 'dates'), firstOf(dcterms, 'issued'), firstOf(dcterms, 'created')]
      : [firstOf(dcterms, 'modified')];
  const told = [...named, ...beside].find((one) => typeof one === 'string' && one.trim() !== '');
  if (typeof told !== 'string') return undefined;
  const read = readLooseDate(told);
  if ('fault' in read) faults.push(`"${field}" ${read.fault}`);
  else if (read.doubt) doubts.push(read.doubt);
  return 'fault' in read ? undefined : read;
}

function firstOf(group: unknown, name: string): unknown {
  const value = isFields(group) ? group[name] : undefined;
  return Array.isArray(value) ? value[0] : value;
}

const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** A title is plain words, whatever marks it was written with; many are escaped twice. */
function titleOf({ title }: Fields): string | undefined {
  const plain = (wordsOf(title) ?? '')
    .replace(/<\/?[a-z][^<>]*>/giu, '')
    .replace(/&(?:#(\d{1,6})|([a-z]{2,4}));/giu, (all, code, name) =>
      code ? String.fromCodePoint(Math.min(Number(code), 0x10ffff)) : (SIGNS[name] ?? all),
    )
    .replace(/\s+/gu, ' ')
    .trim();
  return plain === '' || plain.length > 600 ? undefined : plain;
}

function authorOf(item: Fields): string | undefined {
  const { authors, author, dc } = item;
  const creators = isFields(dc) ? (dc['creators'] ?? dc['creator']) : undefined;
  const told = wordsOf(creators) ?? wordsOf(authors) ?? wordsOf(author);
  // RSS asks for an address with the name behind it: `desk@nor.example (Ana Ruiz)`.
  const named = /^\S+@\S+\s+\((?<name>[^)]+)\)$/u.exec(told ?? '')?.groups?.['name'] ?? told;
  return named && !/^\S+@\S+$/u.test(named) && named.length <= 300 ? named : undefined;
}

/** A summary is no article: whole ones are this long, or much longer than the summary beside them. */
const LEAST = 500;
const CUT =
  /(?:\[(?:…|\.\.\.|&#8230;|&hellip;)\]|(?:continue reading|read (?:more|the full|on))[^<>]{0,80})(?:\s|<[^>]*>)*$/iu;

function wordsIn(item: Fields): Pick<FeedEntry, 'html' | 'text' | 'isFull'> {
  const { content, description, summary, content_html, content_text } = item;
  const isPlain =
    isFields(content) && (content['type'] === 'text' || content['type'] === undefined);
  const own = isFields(content) ? textIn(content['encoded'] ?? content['value']) : textIn(content);
  const full = textIn(content_html) ?? own;
  const short = textIn(description) ?? textIn(summary);
  const isMarkedUp = full !== undefined && /<[a-z][^<>]*>/iu.test(full);
  if (full !== undefined) {
    const words =
      isPlain && !isMarkedUp && !isFields(content['encoded']) ? { text: full } : { html: full };
    return { ...words, isFull: isWhole(full, short) };
  }
  const plain = textIn(content_text);
  if (plain !== undefined) return { text: plain, isFull: isWhole(plain, short) };
  if (short === undefined) return { isFull: false };
  const paragraphs = short.split(/<\/p>|<br\s?\/?>\s*<br/iu).length;
  return {
    html: short,
    isFull: paragraphs > 3 && isWhole(short, undefined) && bare(short).length > 3 * LEAST,
  };
}

function isWhole(words: string, summary: string | undefined): boolean {
  if (CUT.test(words.trim())) return false;
  const length = bare(words).length;
  const beside = summary === undefined ? 0 : bare(summary).length;
  return length >= LEAST || (length > 0 && beside > 0 && length > 2 * beside);
}

function bare(words: string): string {
  return words
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
