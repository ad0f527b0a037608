import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wordsIn } from '../../core/words.ts';
import { PassageIndex } from '../../engines/minisearch/passage-index.ts';
import { PackedBuilder } from '../../engines/packed/builder.ts';
import { PackedIndex } from '../../engines/packed/packed-index.ts';
import type { RankedIndex } from './benchmark.ts';

/** The engines whose ranking is measured; the first is the one that is meant where none is named. */
export const rankedIndexes = {
  minisearch: (): RankedIndex => {
    const index = new PassageIndex();
    const termsOf = (text: string) => wordsIn(text).map(({ term }) => term);
    return {
      add: (text, above) => index.addPassage({ text: termsOf(text), above: termsOf(above) }),
      ready: async () => index,
      close: async () => {},
    };
  },

  packed: (): RankedIndex => {
    const folder = mkdtemp(join(tmpdir(), 'dateline-retrieval-'));
    const builder = new PackedBuilder(join(tmpdir(), `dateline-runs-${process.pid}`));
    return {
      add(text, above) {
        builder.under(above);
        builder.add(text);
      },
      async ready() {
        const paths = {
          postings: join(await folder, 'postings.bin'),
          positions: join(await folder, 'positions.bin'),
        };
        const postings = await open(paths.postings, 'w');
        const positions = await open(paths.positions, 'w');
        const sinkTo = (file: typeof postings) => ({
          write: async (bytes: Uint8Array) => void (await file.writeFile(bytes)),
        });
        await builder.finish({ postings: sinkTo(postings), positions: sinkTo(positions) });
        builder.remove();
        await postings.close();
        await positions.close();
        return PackedIndex.open(paths);
      },
      close: async () => rm(await folder, { recursive: true }),
    };
  },
};
