import type { Article, ArticleId } from '../core/article.ts';
import { pageText } from './html/page-text.ts';
import type { ReadPage } from './html/read-html.ts';
import { readLooseDate } from './loose-date.ts';

type Source = { readonly id: ArticleId; readonly file: string };
type Headers = ReadonlyMap<string, string>;
type Part = { readonly headers: Headers; readonly body: string };

/** How deep parts may stand in parts. */
const DEEPEST = 6;

/** Reads a page that a browser saved with all its pictures in one file (MHTML): the page itself, and its address. */
export async function readBundle(bytes: Uint8Array, source: Source): Promise<ReadPage> {
  const whole = partOf(new TextDecoder('latin1').decode(bytes));
  const page = rootPage(whole, 0);
  if (!page) return { fault: 'there is no page in the file, or it is no MHTML' };
  const read = pageText(bytesOf(page));
  if ('fault' in read) return read;
  const { readHtml } = await import('./html/read-html.ts');
  const url = [
    page.headers.get('content-location'),
    whole.headers.get('snapshot-content-location'),
  ];
  const found = url.find((one) => one !== undefined && /^https?:/iu.test(one) && URL.canParse(one));
  const article = await readHtml(read.text, source, found);
  if ('fault' in article) return article;
  return { article: withSaving(article.article, whole.headers.get('date')) };
}

function withSaving(article: Article, date: string | undefined): Article {
  const saved = date === undefined ? undefined : readLooseDate(date);
  if (!saved || 'fault' in saved || article.renderedAt) return article;
  return { ...article, renderedAt: { value: saved.when, how: 'page clock' } };
}

/** The page among the parts: the one that the bundle starts with, else the first. */
function rootPage(part: Part, depth: number): Part | undefined {
  const type = part.headers.get('content-type') ?? 'text/plain';
  if (/^(?:text\/html|application\/xhtml\+xml)\b/iu.test(type)) return part;
  const boundary = parameter(type, 'boundary');
  if (!/^multipart\//iu.test(type) || boundary === undefined || depth > DEEPEST) return undefined;
  const parts = part.body
    .split(`--${boundary}`)
    .slice(1)
    .map((piece) => partOf(piece.replace(/^[ \t]*\r?\n/u, '')));
  const start = parameter(type, 'start');
  const named = parts.filter(({ headers }) => start && headers.get('content-id') === start);
  for (const one of [...named, ...parts]) {
    const found = rootPage(one, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function partOf(text: string): Part {
  const end = /\r?\n\r?\n/u.exec(text);
  const head = text.slice(0, end?.index ?? 0).replace(/\r?\n[ \t]+/gu, ' ');
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/u)) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/u.exec(line) ?? [];
    if (name && value !== undefined && !headers.has(name.toLowerCase()))
      headers.set(name.toLowerCase(), value.trim());
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : text };
}

function parameter(header: string, name: string): string | undefined {
  const match = new RegExp(
    `;\\s*${name}\\s*=\\s*(?:"(?<quoted>[^"]*)"|(?<bare>[^;\\s]+))`,
    'iu',
  ).exec(header);
  return match?.groups?.['quoted'] ?? match?.groups?.['bare'];
}

/** A part's bytes, in the encoding that its header names where that is not the page's own affair. */
function bytesOf({ headers, body }: Part): Uint8Array {
  const bytes = decoded(body, headers.get('content-transfer-encoding')?.toLowerCase());
  const charset = parameter(headers.get('content-type') ?? '', 'charset');
  if (!charset || /^utf-?8$/iu.test(charset)) return bytes;
  try {
    return new TextEncoder().encode(new TextDecoder(charset).decode(bytes));
  } catch {
    return bytes; // No encoding is called so.
  }
}

function decoded(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const plain = body
    .replace(/=[ \t]*\r?\n/gu, '')
    .replace(/=([\dA-F]{2})/giu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  return Buffer.from(plain, 'latin1');
}
