import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';
import type { Library } from '../core/library.ts';
import { engineFor } from '../engines/engine-for.ts';
import { previousIn, stampOf } from '../engines/minisearch/engine.ts';
import { type Built, buildIndex, contentOf, type Step } from '../ingest/build/build-index.ts';
import { digestOf } from '../ingest/build/digest-of.ts';
import { readRecord } from '../ingest/build/record.ts';
import { corpusFiles, hashOf, hashOfFile, strayFiles } from '../ingest/corpus-folder.ts';
import type { Item } from '../ingest/item.ts';

/** The code and the weights that decide what an index holds, relative to this file. */
const READER = ['../core', '../engines', '../ingest', '../reading', '../../data/model'];

/** The code that reads articles: most of the house, and not needed where the index is up to date. */
const theReader = () => import('./reader.ts');

export type Ready = {
  readonly library: Library;
  /** What was built for it; absent when the index was up to date, or when building failed. */
  readonly built?: Built;
  /** What is not read as it should be, one sentence a file, also when nothing was built. */
  readonly faults: readonly string[];
  /** Why the last good index is served although the corpus has changed. */
  readonly stale?: string;
};

/**
 * Opens the index of the corpus, after building it where it is missing, damaged or out of date. Where
 * that fails, the last good one is opened.
 */
export async function readyIndex(
  { corpusDir, indexDir, speakersFile, engine: engineName }: Config,
  { report, builtAt }: { readonly report: (step: Step) => void; readonly builtAt: string },
): Promise<Ready> {
  const engine = engineFor(indexDir, engineName);
  const [items, strays, curatedHash, reader] = await Promise.all([
    itemsIn(corpusDir),
    strayFiles(corpusDir),
    hashOfFile(speakersFile),
    digestOf(readerFolders()),
  ]);
  const stamp = await stampOf(indexDir);
  const open = await engine.open().catch(() => undefined);
  const record = await readRecord(indexDir);
  const content = contentOf(items, reader, curatedHash);
  if (open && stamp?.content === content && record?.content === content) {
    return { library: open, faults: [...record.faults, ...strays] };
  }

  const { read, readSpeakersFile, speakerDirectory } = await theReader();
  const curated = await readSpeakersFile(speakersFile);
  try {
    const built = await buildIndex({
      folder: indexDir,
      items,
      reader,
      content,
      builtAt,
      previous: await previousIn(indexDir),
      faults: curated.faults,
      read,
      directoryOf: (seen) => speakerDirectory(seen, curated.speakers),
      publish: (corpus) => engine.publish(corpus),
      report,
    });
    await open?.close();
    const faults = [...built.faults, ...strays];
    return { library: await engine.open(), built: { ...built, faults }, faults };
  } catch (error) {
    if (!open || !(error instanceof Error)) throw error;
    return {
      library: open,
      faults: strays,
      stale: `The index could not be renewed: ${error.message}`,
    };
  }
}

async function itemsIn(folder: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (const found of await corpusFiles(folder)) {
    const { id, file, ...from } = found;
    items.push({ id, file, hash: await hashOf(found), from: { kind: 'file', ...from } });
  }
  return items;
}

function readerFolders(): readonly string[] {
  return READER.map((folder) => fileURLToPath(new URL(folder, import.meta.url))).filter(existsSync);
}
