import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './code-of.ts';
import { sidecarOf } from './corpus-folder.ts';
import { stubFor } from './sidecar.ts';

/** What an article's file lacks. */
export type Lack = {
  /** Relative to the corpus folder. */
  readonly file: string;
  readonly lacks: readonly string[];
  readonly hint?: string | undefined;
};

export type Stubs = {
  /** The sidecars that were written, and those that were there before. */
  readonly written: readonly string[];
  readonly kept: readonly string[];
  /** What is no file of its own. */
  readonly elsewhere: readonly string[];
};

/** Writes a sidecar to fill in beside each file that has none; what is there is never overwritten. */
export async function writeStubs(folder: string, lacking: readonly Lack[]): Promise<Stubs> {
  const [written, kept, elsewhere]: [string[], string[], string[]] = [[], [], []];
  for (const { file, lacks, hint } of lacking) {
    const sidecar = sidecarOf(file);
    if (sidecar === undefined || !(await isFile(join(folder, file)))) elsewhere.push(file);
    else if (await writeNew(join(folder, sidecar), stubFor(lacks, hint))) written.push(sidecar);
    else kept.push(sidecar);
  }
  return { written, kept, elsewhere };
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function writeNew(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}
