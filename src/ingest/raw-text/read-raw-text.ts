import type { Article, ArticleId, Dateline, Known } from '../../core/article.ts';
import type { Span } from '../../core/span.ts';
import { blocksOf } from './blocks.ts';
import { bodyOf } from './body.ts';
import { withConfidence } from './confidence.ts';
import { datelineOf, dayOfDateline } from './dateline.ts';
import { doubtsOf } from './doubts.ts';
import { type Facts, factsAround } from './facts.ts';
import { linesOf } from './lines.ts';

/** A scraped page as plain text, read as an article. Nothing is edited: all its words are spans of `raw`. */
export function readRawText(raw: string, source: { id: ArticleId; file: string }): Article {
  const lines = linesOf(raw);
  const body = bodyOf(lines);
  const facts = factsAround(lines, body);
  const { blocks, dropped } = blocksOf(raw, lines, body, facts.taken);
  const opening = blocks.filter(({ kind }) => kind === 'paragraph').slice(0, 3);
  const dateline = opening.map(({ span }) => datelineOf(raw, span)).find((found) => found);
  const outlet = outletOf(raw, facts, dateline);
  const { otherPublished, renderedAt, url, title, author } = facts;
  const published = facts.published ?? (dateline && dayOfDateline(raw, dateline));
  const doubts = doubtsOf({
    published,
    otherPublished,
    renderedAt,
    url,
    line: facts.publishedLine,
    opening: opening.map(({ span }) => raw.slice(span.start, span.end)),
  });
  return {
    ...source,
    text: raw,
    blocks,
    dropped,
    ...(title && { title }),
    ...(outlet && { outlet }),
    ...(author && { author }),
    ...(published && { published: withConfidence(published, doubts) }),
    ...(renderedAt && { renderedAt }),
    ...(url && { url }),
    ...(dateline && { dateline }),
    ...(doubts.length > 0 && { doubts }),
  };
}

/**
 * Who published it: the link's host as it is written there, else the source that the page names, else
 * the agency of the dateline. No host is turned into a name: that would be a guess.
 */
function outletOf(
  raw: string,
  { url, source }: Facts,
  dateline: Dateline | undefined,
): Known<string> | undefined {
  if (url) {
    const host = new URL(url.value).hostname.replace(/^(?:www|m|amp|mobile)\.(?=.*\.)/u, '');
    return { value: host, how: url.how, ...(url.span && standing(raw, host, url.span)) };
  }
  if (source) return source;
  if (!dateline?.agency) return undefined;
  return {
    value: dateline.agency,
    how: 'dateline',
    ...standing(raw, dateline.agency, dateline.span),
  };
}

function standing(raw: string, words: string, within: Span): { span?: Span } {
  const at = raw.slice(within.start, within.end).indexOf(words);
  const start = within.start + at;
  return at < 0 ? {} : { span: { start, end: start + words.length } };
}
