import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** A folder of its own for each test of a file, gone afterwards. */
export function aFolder() {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  return {
    at: (file: string) => join(folder, file),
    async put(file: string, content: string | Uint8Array): Promise<string> {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), content);
      return join(folder, file);
    },
  };
}
