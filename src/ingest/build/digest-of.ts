import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A digest of all files in these folders: what reads a corpus is part of what an index was built from. */
export async function digestOf(folders: readonly string[]): Promise<string> {
  const digest = createHash('sha256');
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
    const contents = await Promise.all(paths.map((path) => readFile(path)));
    for (const [i, path] of paths.entries()) {
      digest.update(`\n${path.slice(folder.length)}\t`).update(contents[i] ?? '');
    }
  }
  return digest.digest('hex').slice(0, 12);
}
