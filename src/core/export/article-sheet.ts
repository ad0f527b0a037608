import type { ArticleHit } from '../library.ts';
import { webLink } from '../links.ts';
import { writeRef } from '../ref.ts';
import { cite } from '../reply.ts';
import { tellKin } from '../story.ts';
import { type FileHead, type Form, jsonForm } from './form.ts';
import { cited, listForm, plain } from './markdown.ts';
import { SOURCE_HEAD, sourceCells, sourceRecord } from './source.ts';
import { tableForm } from './table.ts';

const HEAD = [...SOURCE_HEAD, 'language', 'story', 'doubts'];

/** A row an article, and its code in the column of articles. */
export function articlesCsv(): Form<ArticleHit> {
  return tableForm(HEAD, (hit) => [
    ...sourceCells(cite(hit.article, hit.ref)),
    hit.article.language?.value ?? '',
    tellStory(hit),
    (hit.article.doubts ?? []).join('; '),
  ]);
}

/** All that is known of each article but its text, for programs. */
export function articlesJson(head: FileHead): Form<ArticleHit> {
  return jsonForm(head, 'articles', ({ article, ref, story }) => ({
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
}

/** A list to paste into notes, one article an item. */
export function articlesMarkdown({ title }: FileHead): Form<ArticleHit> {
  return listForm(title, (hit) => {
    const source = cite(hit.article, hit.ref);
    const archived = source.archivedUrl && webLink(source.archivedUrl.value);
    const copy = archived ? `, [archived copy](<${archived}>)` : '';
    const story = tellStory(hit);
    return `- ${cited(source)}${copy}${story && ` (${plain(story)})`}`;
  });
}

/** `wire copy, TASS, of S2`; nothing for an article that leads its story or has none. */
function tellStory({ story }: ArticleHit): string {
  return story?.kin ? `${tellKin(story.kin)}: see ${writeRef(story.leads)}` : '';
}
