import type { Item } from '../item.ts';
import type { ReadItem } from './builder.ts';

/** What is wrong in our reader costs the article that shows it, not the others. */
export async function readSafely(
  item: Item,
  read: (item: Item) => Promise<ReadItem>,
): Promise<ReadItem> {
  try {
    return await read(item);
  } catch (error) {
    const told = error instanceof Error ? error.message : error;
    return { faults: [`${item.file}: not read, reading it breaks the reader (${told})`] };
  }
}
