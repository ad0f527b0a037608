import type { Article, ArticleId } from '../../../src/core/article.ts';
import { writeWhen } from '../../../src/core/when.ts';
import { readRawText } from '../../../src/ingest/raw-text/read-raw-text.ts';

export function read(raw: string): Article {
  return readRawText(raw, { id: 'a1' as ArticleId, file: 'a.txt' });
}

/** What was read of an article, for people: `# ` marks a heading, `| ` a caption. */
export function shown(article: Article) {
  const { title, outlet, author, published, renderedAt, url, dateline, doubts } = article;
  const from = (known: { value: string; how: string } | undefined) =>
    known && `${known.value} (${known.how})`;
  const when = (known: Article['published']) => known && `${writeWhen(known.value)} (${known.how})`;
  return present({
    title: title?.value,
    outlet: from(outlet),
    author: from(author),
    published: when(published),
    renderedAt: when(renderedAt),
    url: from(url),
    dateline: dateline && article.text.slice(dateline.span.start, dateline.span.end),
    doubts,
    blocks: blocksOf(article),
    dropped: droppedOf(article),
  });
}

function blocksOf({ text, blocks }: Article): string[] {
  const marks = { heading: '# ', caption: '| ', paragraph: '' };
  return blocks.map(({ kind, span }) => marks[kind] + text.slice(span.start, span.end));
}

function droppedOf({ text, dropped }: Article): string[] {
  return dropped.map(({ span, reason }) => `${reason}: ${text.slice(span.start, span.end)}`);
}

/** A long line by its ends: `The river … at night. (240)`. */
export function ends(line: string): string {
  const words = line.split(/\s+/);
  if (words.length < 10) return line;
  return `${words.slice(0, 5).join(' ')} … ${words.slice(-3).join(' ')} (${line.length})`;
}

function present<T extends object>(fields: T): Partial<T> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as Partial<T>;
}
