import type { Config } from '../config.ts';
import { fetcher } from '../ingest/fetch/fetcher.ts';
import { fetchedStore } from '../ingest/fetch/store/fetched-store.ts';
import { userAgentOf } from '../ingest/fetch/user-agent.ts';
import { fetchSources } from '../ingest/sources/fetched/fetch-sources.ts';
import { readSourcesFile } from '../ingest/sources/sources-file.ts';
import type { Polling } from './poll-sources.ts';

/** The sources of the settings, fetched as the ingest does; one fetcher for all keeps to the pace of each site. */
export function fetchingSources({
  sourcesFile,
  fetchedDir: folder,
  fetch: { contact, allowPrivate },
}: Config): Pick<Polling, 'sources' | 'bring'> {
  const shared = {
    fetcher: fetcher({ userAgent: userAgentOf(contact), allowPrivate }),
    store: fetchedStore(folder),
    folder,
    report: () => {},
  };
  return {
    sources: async () => (await readSourcesFile(sourcesFile)).sources,
    bring: (source) => fetchSources([source], shared),
  };
}
