import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../../code-of.ts';
import type { KeptVersion } from './kept-url.ts';
import { writeWhole } from './write-whole.ts';

/** Bodies as they came, each under its SHA-256. */
export type Bodies = {
  readonly keep: (bytes: Uint8Array, sha256: string) => Promise<void>;
  readonly has: (version: KeptVersion) => Promise<boolean>;
  /** The bytes, checked; or a sentence that names the file. */
  readonly read: (version: Pick<KeptVersion, 'sha256'>) => Promise<KeptBody>;
};

export type KeptBody = { readonly bytes: Uint8Array } | { readonly fault: string };

export function bodiesIn(folder: string): Bodies {
  const fileOf = (sha256: string) => join(folder, 'bodies', sha256.slice(0, 2), sha256);
  return {
    async keep(bytes, sha256) {
      const file = fileOf(sha256);
      const there = await bytesOf(file);
      // A copy that a disk damaged is put right.
      if (there && Buffer.compare(there, bytes) === 0) return;
      await writeWhole(file, bytes, join(folder, 'drafts'));
    },
    async has({ sha256, size }) {
      const there = await stat(fileOf(sha256)).catch(() => undefined);
      return there?.size === size;
    },
    async read({ sha256 }) {
      const file = fileOf(sha256);
      const bytes = await bytesOf(file);
      if (!bytes) return { fault: `${file}: this copy is missing; fetch its page again` };
      if (sha256Of(bytes) === sha256) return { bytes };
      return { fault: `${file}: this copy is damaged; remove it, and fetch its page again` };
    },
  };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function bytesOf(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
