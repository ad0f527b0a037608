import { access, constants, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { codeOf } from '../code-of.ts';
import { changeSourcesFile, withEntries } from './edit-sources-file.ts';
import { formatOf, KNOWN_ENDINGS } from './formats.ts';
import { nameOf, type Place, type Source, type SourceEntry } from './source.ts';
import { readSourcesFile } from './sources-file.ts';

export type Adding = {
  readonly sourcesFile: string;
  readonly corpusDir: string;
  /** The folder that paths count from. */
  readonly from: string;
  /** Whether an address is a feed or a page; a sentence that names it where it cannot be had. */
  readonly kindAt: (url: string) => Promise<'feed' | 'page' | { readonly fault: string }>;
};

export type Added = {
  /** What was done, a sentence each. */
  readonly told: readonly string[];
  readonly faults: readonly string[];
};

/** Puts what is named into the list of sources, unless it stands there or cannot be read. */
export async function addSources(named: readonly string[], adding: Adding): Promise<Added> {
  const { sourcesFile } = adding;
  const { sources, faults: before } = await readSourcesFile(sourcesFile);
  const told: string[] = [];
  const faults: string[] = [];
  const known: Source[] = [...sources];
  const entries: Partial<SourceEntry>[] = [];
  for (const words of named) {
    const place = await placeNamed(words, adding);
    if ('fault' in place) {
      faults.push(place.fault);
      continue;
    }
    const same = sameAs(place, known, adding);
    if (same) {
      told.push(same);
      continue;
    }
    const name = freeName(nameOf(place), known);
    known.push({ name, reading: {}, ...place });
    entries.push({ name, ...entryOf(place, dirname(sourcesFile)) });
    told.push(`${words} is now a source, “${name}”: see ${sourcesFile}.`);
  }
  if (entries.length > 0 && before.length === 0) {
    await changeSourcesFile(sourcesFile, (text) => withEntries(text, entries));
  } else if (entries.length > 0) {
    const cure = 'mend the list first, so that nothing in it is lost';
    return {
      told: [],
      faults: [...before, ...faults, `${sourcesFile}: nothing is added; ${cure}`],
    };
  }
  return { told, faults };
}

async function placeNamed(
  words: string,
  { from, kindAt }: Adding,
): Promise<Place | { readonly fault: string }> {
  if (/^[a-z][a-z\d+.-]+:\/\//iu.test(words)) {
    if (!/^https?:/iu.test(words)) return { fault: `${words}: only http and https are fetched` };
    if (!URL.canParse(words)) return { fault: `${words}: this is no address` };
    const kind = await kindAt(words);
    if (typeof kind !== 'string') return kind;
    return kind === 'feed' ? { kind, url: words } : { kind: 'pages', urls: [words] };
  }
  return placeAt(words, resolve(from, words));
}

async function placeAt(words: string, path: string): Promise<Place | { readonly fault: string }> {
  try {
    const found = await stat(path);
    await access(path, found.isDirectory() ? constants.R_OK | constants.X_OK : constants.R_OK);
    if (found.isDirectory()) return { kind: 'folder', path };
    if (!found.isFile()) return { fault: `${words}: this is neither a file nor a folder` };
    if (formatOf(path)) return { kind: 'file', path };
    return { fault: `${words}: not read, only ${KNOWN_ENDINGS} files hold articles` };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return { fault: `${words}: there is no such file or folder` };
    return { fault: `${words}: it cannot be read (${code})` };
  }
}

function sameAs(place: Place, known: readonly Source[], { corpusDir }: Adding): string | undefined {
  if ('path' in place && isWithin(place.path, resolve(corpusDir))) {
    return `${place.path} is in the corpus folder already.`;
  }
  const same = known.find((source) => {
    if ('path' in place) return 'path' in source && source.path === place.path;
    if (place.kind === 'feed') return source.kind === 'feed' && source.url === place.url;
    return source.kind === 'pages' && place.urls.every((url) => source.urls.includes(url));
  });
  const shown = 'path' in place ? place.path : place.kind === 'feed' ? place.url : place.urls[0];
  return same && `${shown} is a source already, “${same.name}”.`;
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`));
}

function freeName(name: string, known: readonly Source[]): string {
  const isTaken = (one: string) => known.some((source) => source.name === one);
  for (let twin = 1; ; twin++) {
    const free = twin === 1 ? name : `${name}-${twin}`;
    if (!isTaken(free)) return free;
  }
}

function entryOf(place: Place, folder: string): Partial<SourceEntry> {
  switch (place.kind) {
    case 'folder':
      return { folder: written(place.path, folder) };
    case 'file':
      return { file: written(place.path, folder) };
    case 'feed':
      return { feed: place.url };
    case 'pages': {
      const [page, ...more] = place.urls;
      return page !== undefined && more.length === 0 ? { page } : { pages: [...place.urls] };
    }
  }
}

/** A path near the list is written as the way there, so that both can be moved together. */
function written(path: string, folder: string): string {
  const way = relative(resolve(folder), path).split(sep).join('/');
  return isAbsolute(way) || way.startsWith('../../') ? path : way;
}
