import type { Article, Block, Dropped } from '../../core/article.ts';
import type { Span } from '../../core/span.ts';
import { fold } from '../raw-text/lines.ts';
import { unwrap } from '../raw-text/wrapped.ts';

type Body = Pick<Article, 'text' | 'blocks' | 'dropped'>;

/**
 * A text that is an article and nothing else: every line is a paragraph, and lines that were wrapped at
 * a width are joined. A first line that repeats the title is none.
 */
export function plainBody(text: string, title?: string): Body {
  const spans = unwrap(text, linesIn(text));
  const [first, ...rest] = spans;
  const isTitle =
    first && title && rest.length > 0 && fold(text.slice(first.start, first.end)) === fold(title);
  const dropped: Dropped[] = isTitle ? [{ span: first, reason: 'title repeated' }] : [];
  const blocks = (isTitle ? rest : spans).map((span): Block => ({ kind: 'paragraph', span }));
  return { text, blocks, dropped };
}

function linesIn(text: string): readonly Span[] {
  return [...text.matchAll(/\S(?:[^\n\r\u2028\u2029]*\S)?/gu)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }));
}
