import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from '../../code-of.ts';

const DAY = 86_400_000;

/** Puts a file there in one step: whoever looks, also after a power cut, sees the old one or the new one. */
export async function writeWhole(
  file: string,
  content: string | Uint8Array,
  drafts: string,
): Promise<void> {
  await mkdir(drafts, { recursive: true });
  const draft = join(drafts, randomUUID());
  const handle = await open(draft, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await mkdir(dirname(file), { recursive: true });
  await rename(draft, file);
}

/** Removes what killed processes left in a folder of drafts: files that match and are older than a day. */
export async function sweepDrafts(folder: string, name: RegExp, now: number): Promise<void> {
  for (const draft of await namesIn(folder)) {
    if (!name.test(draft)) continue;
    const file = join(folder, draft);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: now }));
    if (now - mtimeMs > DAY) await rm(file, { force: true });
  }
}

/** The names in a folder, sorted; none where there is no such folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
