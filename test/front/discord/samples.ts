import type { Article, ArticleId } from '../../../src/core/article.ts';
import { cite, type Entry, type Reply, verbatim } from '../../../src/core/reply.ts';
import { readWhen } from '../../../src/core/when.ts';

/** An article with made-up filler for all that a test does not tell. */
export function anArticle(told: Partial<Article> & { readonly text: string }): Article {
  return { id: 'a' as ArticleId, file: 'a.txt', blocks: [], dropped: [], ...told };
}

/** A source that tells all it can. */
export function aFullArticle(text: string): Article {
  const published = readWhen('2016-12-09');
  return anArticle({
    text,
    title: { value: 'Rain in Lodz', how: 'title line' },
    outlet: { value: 'The Lodz Post', how: 'header line' },
    url: { value: 'https://post.example/rain', how: 'header line' },
    ...(published && { published: { value: published, how: 'header line' } }),
  });
}

/** An entry with the whole text of an article as its words. */
export function anEntry(article: Article, told: Partial<Entry> = {}): Entry {
  return {
    ref: 'Q1',
    words: [verbatim(article, { start: 0, end: article.text.length })],
    style: 'quoted',
    remarks: [],
    source: cite(article, { kind: 'article', number: 1 }),
    ...told,
  };
}

export function found(
  entries: readonly Entry[],
  told: Partial<Extract<Reply, { kind: 'found' }>> = {},
): Reply {
  return {
    kind: 'found',
    heading: `${entries.length} found`,
    facts: [],
    entries,
    pages: { number: 1, of: 1, total: entries.length },
    remarks: [],
    follow: [],
    ...told,
  };
}
