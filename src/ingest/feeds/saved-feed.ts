import { readFile, stat } from 'node:fs/promises';
import { codeOf } from '../code-of.ts';
import { LARGEST_FILE } from '../corpus-folder.ts';
import { type Feed, parseFeed } from './parse-feed.ts';

type Saved = Feed | { readonly fault: string };

let last: { readonly key: string; readonly feed: Promise<Saved> } | undefined;

/** A feed in a file; the last one is kept for its entries, which are read one by one. */
export async function savedFeed(path: string): Promise<Saved> {
  try {
    const { size, mtimeMs } = await stat(path);
    if (size > LARGEST_FILE) {
      const [megabytes, most] = [size, LARGEST_FILE].map((bytes) => Math.ceil(bytes / 1_000_000));
      return { fault: `the file has ${megabytes} MB, ${most} MB are read at most` };
    }
    const key = `${path}\t${size}\t${mtimeMs}`;
    if (last?.key !== key) last = { key, feed: readFile(path).then((bytes) => parseFeed(bytes)) };
    return await last.feed;
  } catch (error) {
    return { fault: `the file cannot be read (${codeOf(error)})` };
  }
}
