import type { ArticleHit } from '../library.ts';
import { webLink } from '../links.ts';
import { writeRef } from '../ref.ts';
import { cite } from '../reply.ts';
import { tellKin } from '../story.ts';
import { cited, plain } from './markdown.ts';
import { SOURCE_HEAD, sourceCells, sourceRecord } from './source.ts';
import { writeTable } from './table.ts';

/** Articles to be kept elsewhere, as a list. */
export type ArticleSheet = {
  readonly title: string;
  /** When the corpus was built, ISO 8601, UTC. */
  readonly builtAt: string;
  readonly hits: readonly ArticleHit[];
};

const HEAD = [...SOURCE_HEAD, 'language', 'story', 'doubts'];

/** A row an article, and its code in the column of articles. */
export function articlesCsv({ hits }: ArticleSheet): string {
  const lines = hits.map((hit) => [
    ...sourceCells(cite(hit.article, hit.ref)),
    hit.article.language?.value ?? '',
    tellStory(hit),
    (hit.article.doubts ?? []).join('; '),
  ]);
  return writeTable({ head: HEAD, lines });
}

/** All that is known of each article but its text, for programs. */
export function articlesJson({ title, builtAt, hits }: ArticleSheet): string {
  const articles = hits.map(({ article, ref, story }) => ({
    ...sourceRecord(cite(article, ref)),
    language: article.language?.value ?? null,
    story: story
      ? {
          leads: writeRef(story.leads),
          kinship: story.kin?.kinship ?? null,
          agency: story.kin?.agency ?? null,
          articles: story.articles,
        }
      : null,
    doubts: article.doubts ?? [],
  }));
  return `${JSON.stringify({ title, builtAt, articles }, null, 2)}\n`;
}

/** A list to paste into notes, one article an item. */
export function articlesMarkdown({ title, hits }: ArticleSheet): string {
  const items = hits.map((hit) => {
    const source = cite(hit.article, hit.ref);
    const archived = source.archivedUrl && webLink(source.archivedUrl.value);
    const copy = archived ? `, [archived copy](<${archived}>)` : '';
    const story = tellStory(hit);
    return `- ${cited(source)}${copy}${story && ` (${plain(story)})`}`;
  });
  return [`# ${plain(title)}`, '', ...items, ''].join('\n');
}

/** `wire copy, TASS, of S2`; nothing for an article that leads its story or has none. */
function tellStory({ story }: ArticleHit): string {
  return story?.kin ? `${tellKin(story.kin)}: see ${writeRef(story.leads)}` : '';
}
