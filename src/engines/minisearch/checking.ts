import { join } from 'node:path';
import { isAsWritten } from '../store/checked-file.ts';
import { noteDamage, readCurrent } from './generations.ts';

/**
 * Looks through all files of the index to read now, those too that opening it has not: slowly, with a
 * pause after every piece. What is damaged is remembered (`damageIn`), so that the index is built anew.
 */
export async function checkIndex(folder: string, pause: () => Promise<void>): Promise<void> {
  const { generation, files } = await readCurrent(folder);
  for (const [name, mark] of Object.entries(files)) {
    const path = join(folder, generation, name);
    if (await isAsWritten(path, mark, pause)) continue;
    const now = await readCurrent(folder);
    // Another may have been published meanwhile, and this one removed.
    if (now.generation === generation) noteDamage(folder, generation, path);
    return;
  }
}
