import { plural } from '../../../core/answer.ts';
import type { FeedEntry } from '../../feeds/entry.ts';
import { keepEntries, keptEntries, keptEntriesFile } from '../../feeds/kept-entries.ts';
import { parseFeed } from '../../feeds/parse-feed.ts';
import type { FreshPage } from '../../fetch/fetched.ts';
import type { Fetcher } from '../../fetch/fetcher.ts';
import type { FetchedStore } from '../../fetch/store/fetched-store.ts';
import type { Source } from '../source.ts';

/** What fetching needs of the world. */
export type Fetching = {
  readonly fetcher: Pick<Fetcher, 'get'>;
  readonly store: FetchedStore;
  /** Where the store lies. */
  readonly folder: string;
  readonly report: (step: { readonly done: number; readonly total: number }) => void;
  readonly stop?: AbortSignal | undefined;
};

export type FetchedSources = {
  /** What came, a sentence a source that brought anything new. */
  readonly told: readonly string[];
  readonly faults: readonly string[];
};

const FEED =
  'application/rss+xml,application/atom+xml,application/rdf+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5';

type Job = { readonly name: string; readonly url: string };

/**
 * Fetches every feed and every listed page, and then the pages of new entries that a feed gives only a
 * summary of. A page that a feed named before is fetched again when its entry changes.
 */
export async function fetchSources(
  sources: readonly Source[],
  fetching: Fetching,
): Promise<FetchedSources> {
  const told: string[] = [];
  const faults: string[] = [];
  const feeds = sources.flatMap((source) =>
    source.kind === 'feed' ? [{ name: source.name, url: source.url }] : [],
  );
  const listed = sources.flatMap((source) =>
    source.kind === 'pages' ? source.urls.map((url) => ({ name: source.name, url })) : [],
  );
  const count = { done: 0, total: feeds.length + listed.length };
  const tick = <T>(work: Promise<T>) =>
    work.finally(() => {
      count.done++;
      fetching.report(count);
    });
  const read = await Promise.all(feeds.map((feed) => tick(renewFeed(feed, fetching))));
  const wanted = new Map<string, Job>();
  for (const { faults: own, news, missing } of read) {
    faults.push(...own);
    if (news) told.push(news);
    for (const job of missing) wanted.set(job.url, job);
  }
  count.total += wanted.size;
  const pages = await Promise.all(
    [...listed, ...wanted.values()].map((job) => tick(renewPage(job, fetching))),
  );
  faults.push(...pages.flatMap(({ fault }) => fault ?? []));
  const fresh = new Map<string, number>();
  for (const { name, isNews } of pages) if (isNews) fresh.set(name, (fresh.get(name) ?? 0) + 1);
  for (const [name, number] of fresh)
    told.push(`${name}: ${plural(number, 'page')} new or changed.`);
  return { told, faults };
}

type Renewed = {
  readonly faults: readonly string[];
  readonly news?: string;
  /** The pages that should be fetched. */
  readonly missing: readonly Job[];
};

async function renewFeed({ name, url }: Job, fetching: Fetching): Promise<Renewed> {
  const { fetcher, store, folder, stop } = fetching;
  const path = keptEntriesFile(folder, url);
  const hasEntries = (await latestEntries(path)).size > 0;
  const held = hasEntries ? await store.held(url) : {};
  const fetched = await fetcher.get(url, { accept: FEED, ...held, ...(stop && { signal: stop }) });
  await store.keep(fetched);
  const faults: string[] = [];
  let news: readonly FeedEntry[] = [];
  if (fetched.kind === 'fault') faults.push(`${name}: ${fetched.sentence}`);
  if (fetched.kind === 'fresh') {
    const read = await keepFeed(path, fetched);
    faults.push(...read.faults.map((fault) => `${name}: ${fault}`));
    news = read.news;
  }
  const missing = await pagesMissing(name, path, news, store);
  const told =
    news.length > 0 ? `${name}: ${plural(news.length, 'entry', 'entries')} new or changed.` : '';
  return { faults, missing, ...(told && { news: told }) };
}

/** Writes down what a feed's bytes hold. */
export async function keepFeed(
  path: string,
  { bytes, contentType, charset, finalUrl, fetchedAt }: FreshPage,
): Promise<{ readonly news: readonly FeedEntry[]; readonly faults: readonly string[] }> {
  const type = `${contentType ?? ''}${charset ? `; charset=${charset}` : ''}`;
  const feed = await parseFeed(bytes, type, finalUrl);
  if ('fault' in feed) return { news: [], faults: [feed.fault] };
  const { entries, language, faults } = feed;
  const news = await keepEntries(path, { entries, seen: fetchedAt, ...(language && { language }) });
  return { news, faults };
}

/** The pages of entries without their text: those never fetched, and those whose entry says something new. */
async function pagesMissing(
  name: string,
  path: string,
  news: readonly FeedEntry[],
  store: FetchedStore,
): Promise<readonly Job[]> {
  const changed = new Set(news.map(({ id }) => id));
  const missing: Job[] = [];
  for (const [id, { url, isFull }] of await latestEntries(path)) {
    if (isFull || !url) continue;
    const kept = changed.has(id) ? undefined : await store.get(url);
    if (!kept || (kept.versions.length === 0 && !kept.gone)) missing.push({ name, url });
  }
  return missing;
}

type Latest = Pick<FeedEntry, 'url' | 'isFull'>;

async function latestEntries(path: string): Promise<ReadonlyMap<string, Latest>> {
  const latest = new Map<string, Latest>();
  for await (const { entry } of keptEntries(path)) {
    const { id, url, isFull } = entry;
    latest.set(id, { isFull, ...(url && { url }) });
  }
  return latest;
}

async function renewPage(
  { name, url }: Job,
  { fetcher, store, stop }: Fetching,
): Promise<{ readonly name: string; readonly isNews: boolean; readonly fault?: string }> {
  const fetched = await fetcher.get(url, {
    ...(await store.held(url)),
    ...(stop && { signal: stop }),
  });
  const { change } = await store.keep(fetched);
  if (fetched.kind === 'fault')
    return { name, isNews: false, fault: `${name}: ${fetched.sentence}` };
  return { name, isNews: change === 'new' || change === 'updated' };
}
