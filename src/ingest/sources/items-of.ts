import { realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Remember } from '../build/fingerprints.ts';
import { codeOf } from '../code-of.ts';
import { filesIn, hashOf } from '../corpus-folder.ts';
import { digest, idOf } from '../digest.ts';
import { inBatches } from '../in-batches.ts';
import type { FileOrigin, Item, RecordReading } from '../item.ts';
import { type Format, formatOf, isList, KNOWN_ENDINGS } from './formats.ts';
import { patternOf } from './pattern.ts';
import type { Source } from './source.ts';

/** Where the articles of a corpus are listed. */
export type CorpusPlaces = {
  readonly corpusDir: string;
  readonly sourcesFile: string;
  /** Where copies of what was fetched are kept. */
  readonly fetchedDir: string;
};

/** All items of a corpus, sorted by file, and what lies there and cannot be read. */
export type Listing = {
  readonly items: readonly Item[];
  readonly faults: readonly string[];
  /** How many items and faults each source has; the corpus folder comes first, under its path. */
  readonly sources: readonly SourceCount[];
};

export type SourceCount = {
  readonly name: string;
  readonly place: string;
  readonly items: number;
  readonly faults: number;
};

type Found = { readonly items: readonly Item[]; readonly faults: readonly string[] };

/** So many lists of articles are looked through at a time. */
const LISTS_AT_ONCE = 4;

/** Lists the articles of the corpus folder and of every source, without reading them or fetching any. */
export async function itemsOf(
  { corpusDir, sourcesFile, fetchedDir }: CorpusPlaces,
  remember: Remember = (_, work) => work(),
): Promise<Listing> {
  const listed = (await isThere(sourcesFile))
    ? await (await import('./sources-file.ts')).readSourcesFile(sourcesFile)
    : { sources: [], faults: [] };
  const own = await ownFiles(listed.sources);
  const around = { own, remember, fetchedDir };
  const places: readonly { readonly name: string; readonly place: string; found: Found }[] = [
    {
      name: '',
      place: corpusDir,
      found: await folderItems({ path: corpusDir, prefix: '', reading: {} }, around),
    },
    ...(await inBatches(listed.sources, async (source) => ({
      name: source.name,
      place: placeShown(source),
      found: await itemsOfSource(source, around),
    }))),
  ];
  const { items, twins } = withoutTwins(places.flatMap(({ found }) => found.items));
  return {
    items,
    faults: [...listed.faults, ...places.flatMap(({ found }) => found.faults), ...twins],
    sources: places.map(({ name, place, found }) => ({
      name,
      place,
      items: found.items.length,
      faults: found.faults.length,
    })),
  };
}

/** Where a source's articles come from, for people. */
function placeShown(source: Source): string {
  if (source.kind === 'folder' || source.kind === 'file') return source.path;
  return source.kind === 'feed' ? source.url : source.urls.join(' ');
}

/** Files that are sources of their own are not read once more with the folder that they lie in. */
async function ownFiles(sources: readonly Source[]): Promise<ReadonlySet<string>> {
  const files = sources.flatMap((source) => (source.kind === 'file' ? [source.path] : []));
  const real = await Promise.all(files.map((file) => realpath(file).catch(() => file)));
  return new Set([...files, ...real].map((file) => resolve(file)));
}

type Around = {
  readonly own: ReadonlySet<string>;
  readonly remember: Remember;
  readonly fetchedDir: string;
};

async function itemsOfSource(source: Source, around: Around): Promise<Found> {
  const { name, reading } = source;
  switch (source.kind) {
    case 'folder': {
      const what = await kindAt(source.path);
      if (what !== 'folder') return none(`${name}: ${faultAt(source.path, what, 'folder')}`);
      const { path, include } = source;
      return folderItems(
        { path, prefix: `${name}/`, reading, ...(include && { include }) },
        around,
      );
    }
    case 'file': {
      const what = await kindAt(source.path);
      if (what !== 'file') return none(`${name}: ${faultAt(source.path, what, 'file')}`);
      return fileItems(source.path, name, { reading, ...around });
    }
    case 'feed': {
      const { feedItems } = await import('./fetched/fetched-items.ts');
      return feedItems(around.fetchedDir, source.url, { name, defaults: reading.defaults });
    }
    case 'pages': {
      const { pageItems } = await import('./fetched/fetched-items.ts');
      return pageItems(around.fetchedDir, source.urls, { name, defaults: reading.defaults });
    }
  }
}

function none(fault: string): Found {
  return { items: [], faults: [fault] };
}

async function kindAt(
  path: string,
): Promise<'file' | 'folder' | 'neither' | { readonly code: string }> {
  try {
    const found = await stat(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'neither';
  } catch (error) {
    return { code: codeOf(error) };
  }
}

function faultAt(
  path: string,
  what: Awaited<ReturnType<typeof kindAt>>,
  wanted: 'file' | 'folder',
): string {
  if (typeof what === 'string') {
    return `${path} is ${what === 'neither' ? 'neither file nor folder' : `a ${what}`}, no ${wanted}; say “${what}:” in the list of sources`;
  }
  const cure =
    'mend its path in the list of sources, or take it out with npm run ingest -- --remove';
  return what.code === 'ENOENT'
    ? `there is no ${wanted} ${path}; ${cure}`
    : `${path} cannot be read (${what.code})`;
}

type Folder = {
  readonly path: string;
  readonly prefix: string;
  readonly reading: RecordReading;
  readonly include?: readonly string[];
};

async function folderItems(
  { path, prefix, reading, include }: Folder,
  { own, remember }: Around,
): Promise<Found> {
  const patterns = include?.map(patternOf);
  const root = own.size > 0 ? await realpath(path).catch(() => path) : path;
  const isMeant = (file: string) =>
    !own.has(resolve(join(root, file))) && (patterns?.some((one) => one.test(file)) ?? true);
  const { files, lists, strays } = await filesIn(path, { prefix, isMeant });
  const { defaults } = reading;
  const single = await inBatches(files, ({ id: _, file, ...from }) =>
    fileItem(file, { kind: 'file', ...from, ...(defaults && { defaults }) }, remember),
  );
  const many = await inBatches(lists, (list) => listItems(list, reading), LISTS_AT_ONCE);
  return {
    items: [...single, ...many.flatMap(({ items }) => items)],
    faults: [...strays, ...many.flatMap(({ faults }) => faults)],
  };
}

async function fileItems(
  path: string,
  name: string,
  { reading, remember }: Pick<Folder, 'reading'> & Around,
): Promise<Found> {
  const known = formatOf(path);
  if (!known) return none(`${name}: not read, only ${KNOWN_ENDINGS} files hold articles`);
  if (isList(known.format)) return listItems({ file: name, path, format: known.format }, reading);
  const { defaults } = reading;
  const from: FileOrigin = { kind: 'file', path, ...(defaults && { defaults }) };
  return { items: [await fileItem(name, from, remember)], faults: [] };
}

async function fileItem(file: string, from: FileOrigin, remember: Remember): Promise<Item> {
  const { path, sidecar, defaults } = from;
  const bytes = await remember([path, ...(sidecar ? [sidecar.path] : [])], () => hashOf(from));
  const hash = defaults ? digest(`${bytes}\n${JSON.stringify(defaults)}`) : bytes;
  return { id: idOf(file), file, hash, from };
}

/** The code for lists is loaded with the first one: a folder of texts starts without it. */
async function listItems(
  { file, path, format }: { readonly file: string; readonly path: string; readonly format: Format },
  reading: RecordReading,
): Promise<Found> {
  if (format === 'feed') {
    const { listEntries } = await import('../feeds/list-entries.ts');
    return listEntries({ file, path, reading });
  }
  const { listRecords } = await import('../records/list-records.ts');
  return listRecords({ file, path, format: format === 'table' ? 'table' : 'json', reading });
}

/** Two items of one name cannot be told apart by readers: the first counts. */
function withoutTwins(items: readonly Item[]): {
  readonly items: readonly Item[];
  readonly twins: readonly string[];
} {
  const sorted = items.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const twins: string[] = [];
  const kept = sorted.filter(({ file }, i) => {
    const isTwin = i > 0 && sorted[i - 1]?.file === file;
    if (isTwin)
      twins.push(
        `${file}: two sources have an article of this name; give one of them another “name:”`,
      );
    return !isTwin;
  });
  return { items: kept, twins };
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    (error: unknown) => codeOf(error) !== 'ENOENT',
  );
}
