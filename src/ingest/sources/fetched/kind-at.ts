import { feedText } from '../../feeds/feed-text.ts';
import { keptEntriesFile } from '../../feeds/kept-entries.ts';
import { looksLikeFeed } from '../../feeds/parse-feed.ts';
import type { Fetching } from './fetch-sources.ts';
import { keepFeed } from './fetch-sources.ts';

type Kind = 'feed' | 'page' | { readonly fault: string };

/** Whether an address is a feed or a page, by what it holds; what was fetched for that is kept. */
export async function kindAt(url: string, fetching: Omit<Fetching, 'report'>): Promise<Kind> {
  const { fetcher, store, folder, stop } = fetching;
  const fetched = await fetcher.get(url, stop && { signal: stop });
  if (fetched.kind === 'fault') return { fault: fetched.sentence };
  await store.keep(fetched);
  if (fetched.kind === 'unchanged') return 'page';
  const { bytes, contentType } = fetched;
  const read = feedText(bytes, contentType);
  if ('text' in read && looksLikeFeed(read.text)) {
    await keepFeed(keptEntriesFile(folder, url), fetched);
    return 'feed';
  }
  const isList = /json|csv|tab-separated/u.test(contentType ?? '');
  return isList
    ? {
        fault: `${url}: the site sent ${contentType}, no page and no feed; save it as a file and name that`,
      }
    : 'page';
}
