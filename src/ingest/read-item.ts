import type { Item, Outcome } from './item.ts';
import { readCorpusFile } from './read-corpus-file.ts';

/** Reads an item as an article, whatever it comes from. */
export async function readItem({ id, file, from }: Item): Promise<Outcome> {
  switch (from.kind) {
    case 'file': {
      const { fault, ...read } = await readCorpusFile({ id, file, ...from });
      return { ...read, faults: fault ? [fault] : [] };
    }
    case 'record': {
      const { readRecordItem } = await import('./records/read-record.ts');
      return readRecordItem(id, file, from);
    }
    case 'entry': {
      const { readEntryItem } = await import('./feeds/read-entry.ts');
      return readEntryItem(id, file, from);
    }
    case 'copy': {
      const { readCopy } = await import('./sources/fetched/read-copy.ts');
      return readCopy(id, file, from);
    }
  }
}
