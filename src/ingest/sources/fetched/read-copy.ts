import type { Article, ArticleId } from '../../../core/article.ts';
import { daysBetween } from '../../../core/day.ts';
import { decode } from '../../decode.ts';
import { withDefaults, withHost } from '../../defaults.ts';
import { entryFacts } from '../../feeds/entry-article.ts';
import { keptEntryAt } from '../../feeds/kept-entries.ts';
import { fetchedStore } from '../../fetch/store/fetched-store.ts';
import type { CopyOrigin, Outcome } from '../../item.ts';

type Read = { readonly article: Article; readonly lost?: string } | { readonly fault: string };
type Source = Pick<Article, 'id' | 'file'>;

/** Below this a page's own date gives way to the one that a feed tells. */
const SURE = 0.9;

/** Reads the stored copy of a fetched page, with what the feed that named it says of it. */
export async function readCopy(id: ArticleId, file: string, from: CopyOrigin): Promise<Outcome> {
  const kept = await fetchedStore(from.folder).read(from);
  const read = 'fault' in kept ? kept : await articleIn(kept.bytes, { id, file }, from);
  if ('fault' in read) return { faults: [`${file}: ${read.fault}`] };
  const { named, defaults, fetchedAt, url } = from;
  const entry = named && (await keptEntryAt(named.path, named));
  const told = entry ? entryFacts(entry.entry, entry.language) : {};
  const article = besideFeed({ url: { value: url, how: 'link' }, ...read.article }, told);
  const lost = read.lost === undefined ? [] : [`In the stored copy ${read.lost}.`];
  const doubts = [...(article.doubts ?? []), ...lost];
  return {
    article: {
      ...withHost(withDefaults(article, defaults)),
      fetchedAt,
      ...(doubts.length > 0 && { doubts }),
    },
    faults: read.lost === undefined ? [] : [`${file}: ${read.lost}`],
  };
}

/** A page's own word comes first; where both name a day and they differ, readers are told. */
function besideFeed(page: Article, told: Partial<Article>): Article {
  const own = page.published;
  const other = told.published;
  const isSure = own && (own.confidence ?? 1) >= SURE;
  const published = isSure || !other ? own : other;
  const isContrary = own && other && Math.abs(daysBetween(own.value.since, other.value.since)) > 1;
  const doubt = isContrary
    ? [`The page says ${own.value.since}, but the feed says ${other.value.since}.`]
    : [];
  const doubts = [...(page.doubts ?? []), ...doubt];
  return {
    ...told,
    ...page,
    ...(published && { published }),
    ...(doubts.length > 0 && { doubts }),
  };
}

async function articleIn(bytes: Uint8Array, source: Source, from: CopyOrigin): Promise<Read> {
  const { contentType = 'text/html', url } = from;
  if (bytes.length === 0) return { fault: 'the site sent an empty page' };
  if (contentType === 'application/pdf') {
    return (await import('../../pdf/read-pdf.ts')).readPdf(bytes, source);
  }
  if (/^(?:multipart\/related|message\/rfc822|application\/x-mimearchive)$/u.test(contentType)) {
    return (await import('../../read-bundle.ts')).readBundle(bytes, source);
  }
  if (contentType === 'text/plain') {
    const text = decode(bytes);
    if ('fault' in text) return text;
    const { readRawText } = await import('../../raw-text/read-raw-text.ts');
    const article = readRawText(text.text, source);
    return { article, ...(text.lost !== undefined && { lost: text.lost }) };
  }
  if (
    !/^(?:text\/html|application\/xhtml\+xml|application\/octet-stream|text\/xml|application\/xml)$/u.test(
      contentType,
    )
  ) {
    return { fault: `the site sent ${contentType}, which is no article` };
  }
  return pageOf(bytes, source, { url, charset: from.charset });
}

async function pageOf(
  bytes: Uint8Array,
  source: Source,
  { url, charset }: { readonly url: string; readonly charset: string | undefined },
): Promise<Read> {
  const { pageText } = await import('../../html/page-text.ts');
  const { readHtml } = await import('../../html/read-html.ts');
  const page = pageText(bytes, charset);
  if ('fault' in page) return page;
  try {
    const read = await readHtml(page.text, source, url);
    if ('fault' in read) return read;
    return { ...read, ...(page.lost !== undefined && { lost: page.lost }) };
  } catch (error) {
    // The parser is not ours, and one page that it breaks on must not cost the others.
    const why = error instanceof Error ? error.message : error;
    return { fault: `the page cannot be taken apart (${why})` };
  }
}
