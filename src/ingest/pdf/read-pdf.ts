import type { Article, ArticleId, Known } from '../../core/article.ts';
import { fold } from '../raw-text/lines.ts';
import { readRawText } from '../raw-text/read-raw-text.ts';
import { linesInOrder, type Printed } from './columns.ts';
import { printedText } from './paragraphs.ts';

type Source = { readonly id: ArticleId; readonly file: string };
type Read = { readonly article: Article } | { readonly fault: string };

/** The most pages that are read of one file. */
const MOST_PAGES = 2000;

/**
 * Reads a PDF as an article: its print, column by column; a word that is broken over two lines stays
 * broken. What the file says of itself is believed where the print bears it out, and never of dates: it
 * tells when the file was made.
 */
export async function readPdf(bytes: Uint8Array, source: Source): Promise<Read> {
  const reader = await import('unpdf').catch(() => undefined);
  if (!reader) return { fault: 'PDF files need the package unpdf: run npm install unpdf' };
  try {
    const document = await reader.getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    if (document.numPages > MOST_PAGES) {
      return {
        fault: `the PDF has ${document.numPages} pages, and ${MOST_PAGES} are read at most`,
      };
    }
    const { items } = await reader.extractTextItems(document);
    const { info } = await reader.getMeta(document);
    const pages = items.map((page) =>
      linesInOrder(
        page.map(({ str, x, y, width, fontSize }): Printed => {
          return { text: str, x, y, width, size: fontSize };
        }),
      ),
    );
    const printed = printedText(pages);
    if (printed.text.trim() === '') {
      return {
        fault: 'the PDF holds pictures and no text (a scan?): run text recognition over it first',
      };
    }
    return { article: articleOf(printed, source, info) };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') return { fault: 'the PDF is locked with a password' };
    return { fault: `the PDF is broken (${error instanceof Error ? error.message : error})` };
  }
}

function articleOf(
  { title: span, ...body }: ReturnType<typeof printedText>,
  source: Source,
  info: Readonly<Record<string, unknown>>,
): Article {
  const { text } = body;
  // The lines around the text are read as those of any text are: bylines, dates of publication.
  const { title, author, published, url, outlet, dateline, doubts } = readRawText(text, source);
  const head: Known<string> | undefined = span && {
    value: text.slice(span.start, span.end).replaceAll('\n', ' '),
    how: 'title line',
    span,
  };
  const facts = {
    title: borneOut(info['Title'], text) ?? head ?? title,
    author: author ?? borneOut(info['Author'], text),
    published,
    url,
    outlet,
    dateline,
    doubts,
  };
  const given = Object.entries(facts).filter(([, value]) => value !== undefined);
  return { ...source, ...body, ...Object.fromEntries(given) };
}

/** What the file says of itself, where the same words are printed near its beginning. */
function borneOut(told: unknown, text: string): Known<string> | undefined {
  if (typeof told !== 'string' || told.trim().length < 4) return undefined;
  const value = told.replace(/\s+/gu, ' ').trim();
  const opening = fold(text.slice(0, 3000).replaceAll('\n', ' '));
  return opening.includes(fold(value)) ? { value, how: 'page data' } : undefined;
}
