import type { Article, ArticleId, Known } from '../core/article.ts';
import { readWhen } from '../core/when.ts';

/** What a file of a benchmark tells of an article. */
export type PlainArticle = {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null | undefined;
  readonly outlet?: string | null | undefined;
  /** A day, whatever follows it. */
  readonly published?: string | null | undefined;
  readonly url?: string | null | undefined;
};

/** An article of plain lines: each is a paragraph. */
export function plainArticle({ id, text, title, outlet, published, url }: PlainArticle): Article {
  const known = <T>(value: T): Known<T> => ({ value, how: 'curator' });
  const when = published ? readWhen(published.slice(0, DAY)) : undefined;
  const blocks = [...text.matchAll(/\S.*/g)].map(({ 0: line, index }) => ({
    kind: 'paragraph' as const,
    span: { start: index, end: index + line.length },
  }));
  return {
    id: id as ArticleId,
    file: id,
    text,
    blocks,
    dropped: [],
    ...(title && { title: known(title) }),
    ...(outlet && { outlet: known(outlet) }),
    ...(url && { url: known(url) }),
    ...(when && { published: known(when) }),
  };
}

/** So long is `2016-12-09`. */
const DAY = 10;
