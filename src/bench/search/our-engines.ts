import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { soughtIn, termsOf } from '../../core/sought.ts';
import { spellingsOf } from '../../core/spelling.ts';
import type { Finder } from '../../engines/finder.ts';
import { finderOver, PassageIndex } from '../../engines/minisearch/passage-index.ts';
import { PackedBuilder } from '../../engines/packed/builder.ts';
import { PackedIndex } from '../../engines/packed/packed-index.ts';
import { Store } from '../../engines/packed/store.ts';
import { type Ask, type Build, type Contender, MOST } from './contender.ts';

const filesIn = (folder: string) => ({
  postings: join(folder, 'postings.bin'),
  positions: join(folder, 'positions.bin'),
});

async function build(folder: string): Promise<Build> {
  const builder = new PackedBuilder(join(folder, 'runs'));
  return {
    add(passages, title) {
      builder.under(title);
      for (const passage of passages) builder.add(passage);
    },
    async finish() {
      const paths = filesIn(folder);
      const postings = await open(paths.postings, 'w');
      const positions = await open(paths.positions, 'w');
      await builder.finish({
        postings: { write: (bytes) => postings.writeFile(bytes) },
        positions: { write: (bytes) => positions.writeFile(bytes) },
      });
      builder.remove();
      await postings.close();
      await positions.close();
    },
  };
}

/** Asks as the library does: what stands nowhere is looked for among the words that begin so or are spelled alike. */
function asking(store: Store, finder: Finder): Ask {
  let known: readonly string[] | undefined;
  let spellings: ReturnType<typeof spellingsOf> | undefined;
  const vocabulary = () => {
    known ??= Array.from({ length: store.terms }, (_, at) => store.term(at));
    return known;
  };
  return (kind, words) => {
    const asked = words.join(' ');
    switch (kind) {
      case 'and':
        return finder.best(soughtIn(asked), MOST).total;
      case 'or':
        return countOf(finder.ranked(termsOf(soughtIn(asked).parts), MOST));
      case 'prefix': {
        const start = asked.toLowerCase();
        const found: { term: string; inside: number }[] = [];
        for (let at = store.firstFrom(start); at < store.terms; at++) {
          const term = store.term(at);
          if (!term.startsWith(start)) break;
          found.push({ term, inside: store.headAt(at).inside });
        }
        const oftenest = found.sort((a, b) => b.inside - a.inside).slice(0, MOST);
        return countOf(
          finder.ranked(
            oftenest.map(({ term }) => term),
            MOST,
          ),
        );
      }
      case 'fuzzy': {
        const row = vocabulary();
        spellings ??= spellingsOf(row);
        const [like] = [...spellings(asked.toLowerCase(), 'whole')].sort(
          (a, b) => a.errors - b.errors,
        );
        const term = like && row[like.at];
        return term === undefined ? 0 : countOf(finder.ranked([term], MOST));
      }
    }
  };
}

async function countOf(found: ReturnType<Finder['ranked']>): Promise<number> {
  return (await found).length;
}

export const packed: Contender = {
  build,
  async open(folder) {
    const store = await Store.open(filesIn(folder));
    return asking(store, new PackedIndex(store));
  },
};

export const minisearch: Contender = {
  build,
  async open(folder) {
    const store = await Store.open(filesIn(folder));
    const index = await PassageIndex.unpacked(store);
    return asking(store, finderOver(index, new PackedIndex(store)));
  },
};
