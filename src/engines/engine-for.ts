import type { Engine } from '../core/engine.ts';
import type { MakeFile } from './minisearch/draft.ts';
import { embeddedEngine, type Searcher } from './minisearch/engine.ts';
import { finderOver, PassageIndex } from './minisearch/passage-index.ts';
import { PackedIndex } from './packed/packed-index.ts';

/** What `ENGINE` can be set to. */
export const ENGINES = ['auto', 'minisearch', 'packed'] as const;
export type EngineName = (typeof ENGINES)[number];

/**
 * Above so many passages MiniSearch takes longer than a second to load, and keeps the event loop for
 * more than 50 ms. Of 50,000 / 100,000 / 200,000 passages (`npm run bench -- search --size
 * 2500,5000,10000`, two busy cores) it was ready after 0.5 / 1.2 / 1.5 s with 200 / 258 / 364 MB, the
 * loop kept for 27 / 119 / 167 ms; the packed engine after 0.02 to 0.06 s with 99 to 109 MB, for 7 to
 * 23 ms.
 */
const MOST_FOR_MINISEARCH = 50_000;

const SEARCHERS: Readonly<Record<Exclude<EngineName, 'auto'>, Searcher>> = {
  async minisearch(postings) {
    const index = await PassageIndex.unpacked(postings);
    return { engine: 'minisearch', finder: finderOver(index, new PackedIndex(postings)) };
  },
  async packed(postings) {
    return { engine: 'packed', finder: new PackedIndex(postings) };
  },
};

/** The engine of a setting; `auto` goes by the size of the corpus that it opens, and says so. */
export function engineFor(folder: string, name: EngineName, make?: MakeFile): Engine {
  return embeddedEngine(folder, name === 'auto' ? bySize : SEARCHERS[name], make);
}

const bySize: Searcher = async (postings) => {
  const { passages } = postings;
  const few = passages <= MOST_FOR_MINISEARCH;
  const { engine, finder } = await SEARCHERS[few ? 'minisearch' : 'packed'](postings);
  const limit = MOST_FOR_MINISEARCH.toLocaleString('en-US');
  const why = `chosen for ${few ? 'up to' : 'more than'} ${limit} passages`;
  return { engine: `${engine} (${why})`, finder };
};
