import { digest, idOf } from '../digest.ts';
import type { Item, RecordReading } from '../item.ts';
import { savedFeed } from './saved-feed.ts';

/** The entries of a saved feed as items; what is wrong with the feed is told under its name. */
export async function listEntries({
  file,
  path,
  reading: { defaults },
}: {
  readonly file: string;
  readonly path: string;
  readonly reading: RecordReading;
}): Promise<{ readonly items: readonly Item[]; readonly faults: readonly string[] }> {
  const feed = await savedFeed(path);
  if ('fault' in feed) return { items: [], faults: [`${file}: ${feed.fault}`] };
  const faults = feed.faults.map((fault) => `${file}: ${fault}`);
  const seen = new Set<string>();
  const items = feed.entries.flatMap((entry): Item[] => {
    if (seen.has(entry.id)) {
      faults.push(`${file}: “${entry.id}” is the id of two entries; the first is read`);
      return [];
    }
    seen.add(entry.id);
    const name = `${file}#${entry.id.length > 150 ? digest(entry.id).slice(0, 12) : entry.id}`;
    const hash = digest(JSON.stringify([entry, feed.language, defaults]));
    const from = { kind: 'entry' as const, path, entry: entry.id, ...(defaults && { defaults }) };
    return [{ id: idOf(name), file: name, hash, from }];
  });
  if (items.length === 0 && faults.length === 0) faults.push(`${file}: the feed has no entries`);
  return { items, faults };
}
