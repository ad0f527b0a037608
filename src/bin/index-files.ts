import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';
import type { Library } from '../core/library.ts';
import { engineFor } from '../engines/engine-for.ts';
import { previousIn, stampOf } from '../engines/minisearch/engine.ts';
import type { Built, Step } from '../ingest/build/builder.ts';
import { contentOf } from '../ingest/build/content-of.ts';
import { digestOf } from '../ingest/build/digest-of.ts';
import { fingerprints } from '../ingest/build/fingerprints.ts';
import { readRecord } from '../ingest/build/record.ts';
import { hashOfFile } from '../ingest/corpus-folder.ts';
import type { Item } from '../ingest/item.ts';
import { itemsOf } from '../ingest/sources/items-of.ts';
import { program } from './program.ts';

/** The code and the weights that decide what an index holds, relative to this file. */
const READER = ['../core', '../engines', '../ingest', '../reading', '../../data/model'];

/** The code that reads articles: most of the house, and not needed where the index is up to date. */
const theReader = () => import('./reader.ts');

/** What builds an index: not needed either where one is only opened. */
async function theBuilder() {
  const { buildIndex } = await import('../ingest/build/build-index.ts');
  const { readMany } = await import('../ingest/build/read-many.ts');
  return { buildIndex, readMany };
}

/** What building an index asks of who started it. */
export type Around = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly report: (step: Step) => void;
  /** Stops a build, so that the next one goes on from there. */
  readonly stop?: AbortSignal | undefined;
};

export type Renewed = {
  /** Absent when the index was up to date. */
  readonly built?: Built;
  /** What is not read as it should be, one sentence a file, also when nothing was built. */
  readonly faults: readonly string[];
};

export type Ready = Renewed & {
  readonly library: Library;
  /** Why the last good index is served although the corpus has changed. */
  readonly stale?: string;
};

/**
 * Opens the index of the corpus, after building it where it is missing, damaged or out of date. Where
 * that fails, the last good one is opened.
 */
export async function readyIndex(config: Config, around: Around): Promise<Ready> {
  const corpus = await lookAt(config, around);
  if (corpus.known) {
    const library = await lastIndex(config);
    if (library) return { library, faults: corpus.known };
  }
  try {
    const { built, faults } = await build(config, around, corpus);
    return { library: await engineFor(config.indexDir, config.engine).open(), built, faults };
  } catch (error) {
    const library = around.stop?.aborted ? undefined : await lastIndex(config);
    if (!library || !(error instanceof Error)) throw error;
    const stale = `The index could not be renewed: ${error.message}`;
    return { library, faults: corpus.strays, stale };
  }
}

/** Builds the index where it is out of date, and opens nothing: for who serves it in another process. */
export async function renewIndex(
  config: Config,
  around: Around & { readonly isDamaged: boolean },
): Promise<Renewed> {
  const corpus = await lookAt(config, around);
  if (corpus.known && !around.isDamaged) return { faults: corpus.known };
  return build(config, around, corpus);
}

/** The index that was published last, up to date or not; undefined where none can be opened. */
export async function lastIndex({ indexDir, engine }: Config): Promise<Library | undefined> {
  return engineFor(indexDir, engine)
    .open()
    .catch(() => undefined);
}

type Found = {
  readonly items: readonly Item[];
  readonly reader: string;
  readonly content: string;
  readonly strays: readonly string[];
  /** The faults of the index where it is up to date; undefined where it is not. */
  readonly known?: readonly string[];
};

/** What the corpus holds now, and whether the index is of that. */
async function lookAt(config: Config, { now }: Around): Promise<Found> {
  const { indexDir, speakersFile } = config;
  const { remember, save } = await fingerprints(indexDir, now);
  const [{ items, faults: strays }, curated, reader, stamp, record] = await Promise.all([
    itemsOf(config, remember),
    hashOfFile(speakersFile),
    digestOf(readerFolders()),
    stampOf(indexDir),
    readRecord(indexDir),
  ]);
  await save();
  const content = contentOf(items, reader, curated);
  const isKnown = stamp?.content === content && record?.content === content;
  return {
    items,
    reader,
    content,
    strays,
    ...(isKnown && { known: [...record.faults, ...strays] }),
  };
}

async function build(
  { indexDir, speakersFile, engine }: Config,
  { now, report, stop }: Around,
  { items, reader, content, strays }: Found,
): Promise<Renewed & { readonly built: Built }> {
  const { read, readSpeakersFile, speakerDirectory, gatherers } = await theReader();
  const { buildIndex, readMany } = await theBuilder();
  const curated = await readSpeakersFile(speakersFile);
  const pool = readMany(read, { module: program('read-worker') });
  try {
    const built = await buildIndex({
      folder: indexDir,
      items,
      reader,
      content,
      builtAt: new Date(now()).toISOString(),
      previous: await previousIn(indexDir),
      faults: curated.faults,
      read: pool.read,
      directoryOf: (seen) => speakerDirectory(seen, curated.speakers),
      gatherers,
      publish: (corpus) => engineFor(indexDir, engine).publish(corpus),
      report,
      stop,
    });
    const faults = [...built.faults, ...strays];
    return { built: { ...built, faults }, faults };
  } finally {
    await pool.close();
  }
}

function readerFolders(): readonly string[] {
  return READER.map((folder) => fileURLToPath(new URL(folder, import.meta.url))).filter(existsSync);
}
