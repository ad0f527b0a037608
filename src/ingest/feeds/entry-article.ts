import type { Article, Known } from '../../core/article.ts';
import { daysBetween } from '../../core/day.ts';
import type { When } from '../../core/when.ts';
import { withDefaults, withHost } from '../defaults.ts';
import type { Defaults, Outcome } from '../item.ts';
import { aDay, dayInLink } from '../raw-text/dated-lines.ts';
import { plainBody } from '../records/plain-text.ts';
import { pageIn, together } from '../records/record-article.ts';
import type { FeedEntry } from './entry.ts';

type Told = { readonly language?: string | undefined; readonly defaults?: Defaults | undefined };

/** An entry that holds its whole article, as an article. */
export async function entryArticle(
  entry: FeedEntry,
  source: Pick<Article, 'id' | 'file'>,
  { language, defaults }: Told,
): Promise<Outcome> {
  const { html, text, isFull, url } = entry;
  if (!isFull || (html ?? text) === undefined) {
    const where = url ? `; its page ${url} is not in the corpus` : '';
    return { faults: [`${source.file}: the feed has only a summary of it${where}`] };
  }
  const facts = entryFacts(entry, language);
  const base =
    html === undefined
      ? { ...source, ...plainBody(text ?? '', entry.title) }
      : await pageIn(html, source, facts);
  if ('fault' in base) return { faults: [`${source.file}: ${base.fault}`] };
  const article = together(base, { facts, doubts: entry.doubts ?? [] });
  return { article: withHost(withDefaults(article, defaults)), faults: [] };
}

/** What a feed says of an article, each value marked as the feed's. */
export function entryFacts(entry: FeedEntry, language: string | undefined): Partial<Article> {
  const { title, author, url, published, updated, zulu } = entry;
  return {
    ...(title && { title: known(title) }),
    ...(author && { author: known(author) }),
    ...(language && { language: known(language) }),
    ...(url && { url: known(url) }),
    ...(published && { published: localDay(published, zulu, url) }),
    ...(updated && { updated: known(updated) }),
  };
}

function known<T>(value: T): Known<T> {
  return { value, how: 'feed' };
}

/** A clock in Greenwich is a day off from many newsrooms: where the link carries the day beside it, that wins. */
function localDay(when: When, zulu: boolean | undefined, url: string | undefined): Known<When> {
  const linked = zulu && url ? dayInLink(url) : undefined;
  return linked && Math.abs(daysBetween(when.since, linked)) === 1
    ? { value: aDay(linked), how: 'link' }
    : known(when);
}
