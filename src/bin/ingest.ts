import { parseArgs } from 'node:util';
import { config as loadEnvironment } from 'dotenv';
import { type Config, readConfig } from '../config.ts';
import { plural } from '../core/answer.ts';
import { progress } from '../front/console/progress.ts';
import { fetcher } from '../ingest/fetch/fetcher.ts';
import { fetchedStore } from '../ingest/fetch/store/fetched-store.ts';
import { userAgentOf } from '../ingest/fetch/user-agent.ts';
import { addSources } from '../ingest/sources/add-sources.ts';
import { changeSourcesFile, withoutSource } from '../ingest/sources/edit-sources-file.ts';
import { type Fetching, fetchSources } from '../ingest/sources/fetched/fetch-sources.ts';
import { kindAt } from '../ingest/sources/fetched/kind-at.ts';
import { itemsOf } from '../ingest/sources/items-of.ts';
import { readSourcesFile } from '../ingest/sources/sources-file.ts';
import { buildWithProgress } from './build-with-progress.ts';
import { failPlainly } from './fail-plainly.ts';
import { tellFaults } from './tell-built.ts';

loadEnvironment({ quiet: true });

const USAGE = `npm run ingest                          reads what is new or changed in the corpus
npm run ingest -- PATH|URL…             adds folders, files, feeds or pages to the corpus for good, and reads them
npm run ingest -- --list                tells the sources and what they hold
npm run ingest -- --remove NAME         takes a source out of the corpus
npm run ingest -- --offline             fetches nothing, and reads what is stored`;

await failPlainly(async () => {
  const { values, positionals } = readArguments();
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const config = readConfig(process.env);
  if (values.list) return list(config);
  const fetching = values.offline ? undefined : fetchingOf(config);
  const faults = [
    ...(await remove(values.remove ?? [], config)),
    ...(await add(positionals, config, fetching)),
    ...(fetching ? await fetchAll(config, fetching) : []),
  ];
  for (const fault of faults) console.error(fault);
  await build(config);
  if (faults.length > 0) process.exitCode = 1;
});

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        list: { type: 'boolean' },
        offline: { type: 'boolean' },
        remove: { type: 'string', multiple: true },
      },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

async function list(config: Config): Promise<void> {
  const { sources, faults } = await itemsOf(config);
  const states = await lastFetched(config);
  for (const { name, place, items, faults } of sources) {
    const unread = faults > 0 ? `, ${plural(faults, 'fault')}` : '';
    const state = states.get(name) ?? '';
    console.log(
      `${name || 'the corpus folder'}: ${plural(items, 'article')}${unread}${state} · ${place}`,
    );
  }
  for (const line of tellFaults(faults, faults.length)) console.error(line);
  if (faults.length > 0) process.exitCode = 1;
}

/** When the feeds and pages of each source last answered. */
async function lastFetched({
  sourcesFile,
  fetchedDir,
}: Config): Promise<ReadonlyMap<string, string>> {
  const store = fetchedStore(fetchedDir);
  const states = new Map<string, string>();
  for (const source of (await readSourcesFile(sourcesFile)).sources) {
    if (source.kind === 'folder' || source.kind === 'file') continue;
    const urls = source.kind === 'feed' ? [source.url] : source.urls;
    const kept = await Promise.all(urls.map((url) => store.get(url)));
    const [last] = kept
      .flatMap((one) => one?.lastSeen ?? [])
      .sort()
      .toReversed();
    states.set(
      source.name,
      last ? `, fetched ${last.slice(0, 16).replace('T', ' ')} UTC` : ', never fetched',
    );
  }
  return states;
}

/** Takes sources out of the list; what could not be done, a sentence each. */
async function remove(
  names: readonly string[],
  { sourcesFile }: Config,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const name of names) {
    const isGone = await changeSourcesFile(sourcesFile, (text) =>
      withoutSource(text, sourcesFile, name),
    );
    if (isGone) console.log(`“${name}” is no source any more; its articles leave the index.`);
    else faults.push(`There is no source “${name}” in ${sourcesFile}; --list tells their names.`);
  }
  return faults;
}

/** Adds what is named to the list; what could not be done, a sentence each. */
async function add(
  named: readonly string[],
  { sourcesFile, corpusDir }: Config,
  fetching: Omit<Fetching, 'report'> | undefined,
): Promise<readonly string[]> {
  if (named.length === 0) return [];
  const { told, faults } = await addSources(named, {
    sourcesFile,
    corpusDir,
    from: process.env['INIT_CWD'] ?? process.cwd(),
    kindAt: async (url) =>
      fetching
        ? kindAt(url, fetching)
        : { fault: `${url}: it must be fetched to be added; leave --offline out` },
  });
  for (const line of told) console.log(line);
  return faults;
}

function fetchingOf({ fetchedDir, fetch }: Config): Omit<Fetching, 'report'> {
  const { contact, allowPrivate } = fetch;
  return {
    fetcher: fetcher({ userAgent: userAgentOf(contact), allowPrivate }),
    store: fetchedStore(fetchedDir),
    folder: fetchedDir,
  };
}

/** Fetches what is new of feeds and pages; what could not be fetched, a sentence each. */
async function fetchAll(
  { sourcesFile }: Config,
  fetching: Omit<Fetching, 'report'>,
): Promise<readonly string[]> {
  const { sources } = await readSourcesFile(sourcesFile);
  const drawn = progress('Fetching', process.stderr, () => performance.now());
  const { told, faults } = await fetchSources(sources, {
    ...fetching,
    report: ({ done, total }) => drawn.show(done, total),
  });
  drawn.end();
  for (const line of told) console.error(line);
  return faults;
}

async function build(config: Config): Promise<void> {
  const { library, built, faults, stale } = await buildWithProgress(config, {
    mostFaults: Number.POSITIVE_INFINITY,
  });
  if (!built && !stale) {
    console.log(`${config.indexDir} is up to date with ${config.corpusDir}.`);
    for (const line of tellFaults(faults, faults.length)) console.error(line);
  }
  const empty = library.summary().articles === 0;
  if (empty && !stale) {
    console.error(
      `There are no articles in ${config.corpusDir}: put each into a file of its own there (see data/README.md), or set CORPUS_DIR to your articles' folder.`,
    );
  }
  if (stale || empty || faults.length > 0) process.exitCode = 1;
}
