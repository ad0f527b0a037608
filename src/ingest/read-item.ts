import type { Item, Outcome } from './item.ts';
import { readCorpusFile } from './read-corpus-file.ts';

/** Reads an item as an article, whatever it comes from. */
export async function readItem({ id, file, from }: Item): Promise<Outcome> {
  switch (from.kind) {
    case 'file': {
      const { fault, ...read } = await readCorpusFile({ id, file, ...from });
      return { ...read, faults: fault ? [fault] : [] };
    }
  }
}
