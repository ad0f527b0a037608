import { type When, writeWhen } from './when.ts';

/** A link, and whether it opens at the words themselves or at the top of their page. */
export type Link = { readonly url: string; readonly opens: 'words' | 'page' };

/**
 * A link to the page that opens at these words (a text fragment, https://wicg.github.io/scroll-to-text-fragment/),
 * in at most `longest` characters; to the page alone where no fragment fits or none would be telling;
 * undefined where not even that fits, or where this is no address of the web.
 */
export function atWords(url: string, words: string, longest: number): Link | undefined {
  const page = webLink(url);
  if (!page || page.length > longest) return undefined;
  const [base = page] = page.split(':~:');
  const start = base.includes('#') ? `${base}:~:text=` : `${base}#:~:text=`;
  const room = longest - start.length;
  // What reads PDFs in a browser knows no fragments of text.
  const known = !/\.pdf$/i.test(base.replace(/[?#].*/s, ''));
  const fragment = known && fragments(words).find((one) => one.length <= room);
  return fragment ? { url: start + fragment, opens: 'words' } : { url: page, opens: 'page' };
}

/** So many characters find their place on a page. */
const TELLING = 30;

/** Of the parts of a saying the one that a link should open at: the first that is long enough to be found. */
export function partToOpen(parts: readonly { readonly text: string }[]): string {
  const [longest] = [...parts].sort((a, b) => b.text.length - a.text.length);
  const part = parts.find(({ text }) => text.length >= TELLING) ?? longest;
  return part?.text ?? '';
}

/** Where archives of the web keep copies, whose addresses are copies already. */
const ARCHIVES = /^(?:[\w-]+\.)*(?:archive\.org|archive\.(?:today|ph|is|li|md|vn|fo))$/i;
/** A host that anyone can reach: a name with a dot, no number. */
const PUBLIC_HOST = /^(?:[^.:[\]]+\.)+[^.:[\]\d]+$/;

/**
 * Where the web archive would show the page as it was about then. Whether it has a copy is not known:
 * that is for the reader to see.
 */
export function archiveSearch(url: string, when: When | undefined): string | undefined {
  const page = webLink(url);
  if (!page || !when || when.precision === 'period') return undefined;
  const host = /^https?:\/\/([^/?#:]*)/i.exec(page)?.[1] ?? '';
  if (!PUBLIC_HOST.test(host) || ARCHIVES.test(host)) return undefined;
  const [address] = page.split('#');
  return `https://web.archive.org/web/${writeWhen(when).replaceAll('-', '')}/${address}`;
}

/** The address where it is one of the web without a name and password in it, safe within a sentence. */
export function webLink(url: string): string | undefined {
  const match = /^(https?:\/\/[^\s/?#@\\<>"']+)([/?#]\S*)?$/i.exec(url.trim());
  if (!match || /[\p{Cc}\p{Cs}]/u.test(url)) return undefined;
  const [, host = '', path = ''] = match;
  return (
    host +
    path
      .replace(/[^!#$%&'()*+,\-./:;=?@[\]\w~]+/gu, encodeURIComponent)
      .replace(/%(?![\da-f]{2})/gi, '%25')
      .replace(/(?<=#.*)#/gs, '%23')
  );
}

/** A word alone stands in many places of a page. */
const FEWEST_WORDS = 2;
/** How many words stand at each end; fewer where the link would get too long. */
const AT_ENDS = [5, 3, 2] as const;
const MOST_AT_END = AT_ENDS[0];
/** Five words are hardly longer than this. */
const REACH = 200;

/** The fragments that find these words, the surest first. */
function fragments(words: string): readonly string[] {
  const paragraphs = words.split(/\n\s*\n/).filter((one) => /[\p{L}\p{N}]/u.test(one));
  const [first = ''] = paragraphs;
  const last = paragraphs.at(-1) ?? '';
  const head = firstWords(first, 2 * MOST_AT_END + 1);
  const all = paragraphs.length === 1 && head.length <= 2 * MOST_AT_END ? head : undefined;
  if (all && all.length < FEWEST_WORDS) return [];
  const tail = all ?? lastWords(last);
  const pairs = AT_ENDS.map((count) => {
    if (all && all.length <= 2 * count) return [stretch(first, all)];
    return [stretch(first, head.slice(0, count)), stretch(last, tail.slice(-count))];
  });
  const starts = AT_ENDS.map((count) => [stretch(first, head.slice(0, count))]);
  const sure = head.length < FEWEST_WORDS ? pairs : [...pairs, ...starts];
  return sure
    .filter((ends) => ends.every((end) => end !== '' && !/[\p{Cs}\ufffd]/u.test(end)))
    .map((ends) => ends.map(encoded).join(','));
}

type Place = { readonly start: number; readonly end: number };

const WORDS = new Intl.Segmenter('und', { granularity: 'word' });

/** What joins two words into one: `well-known`, `AT&T`. */
const JOINT = /^[-\u2010\u2011&/@.'’]$/;

/** The words of a text as browsers know them, `most` of them: without the marks around them, in any script. */
function wordsOf(text: string, most = Number.POSITIVE_INFINITY): readonly Place[] {
  const words: Place[] = [];
  for (const { index, segment, isWordLike } of WORDS.segment(text)) {
    if (!isWordLike) continue;
    const last = words.at(-1);
    const joined = last && JOINT.test(text.slice(last.end, index));
    if (joined) words.pop();
    else if (words.length >= most) break;
    words.push({ start: joined ? last.start : index, end: index + segment.length });
  }
  return words;
}

function firstWords(text: string, most: number): readonly Place[] {
  const reach = text.slice(0, 2 * REACH);
  const words = wordsOf(reach, most);
  const isCut = reach.length < text.length && words.length < most;
  return isCut ? words.slice(0, -1) : words;
}

function lastWords(text: string): readonly Place[] {
  const from = Math.max(0, text.length - REACH);
  const words = wordsOf(text.slice(from)).map(({ start, end }) => ({
    start: start + from,
    end: end + from,
  }));
  return from > 0 ? words.slice(1) : words;
}

/** From the first of these words to the last, as a page shows it: on one line, without what is unseen. */
function stretch(text: string, words: readonly Place[]): string {
  return text
    .slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0)
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Hyphens and commas have a meaning of their own in a fragment; some other signs have one around it. */
function encoded(words: string): string {
  return encodeURIComponent(words).replace(
    /[-!'()*~_]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
