import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { plural } from '../../core/answer.ts';
import type { Stamp } from '../../core/corpus.ts';

const count = z.number().int().positive();
const schema = z.object({
  content: z.string(),
  next: z.object({ article: count, quote: count, event: count }),
  faults: z.array(z.string()),
});

/** What is known of the last build apart from the index, so that it outlives a damaged one. */
export type BuildRecord = {
  /** What it was built from, as `contentOf` names it. */
  readonly content: string;
  /** The next number of each kind that was never given. */
  readonly next: Stamp['next'];
  /** Sentences that name the files which are not read as they should be. */
  readonly faults: readonly string[];
};

const FILE = 'build.json';
const MOST_FAULTS = 10_000;

/** The record of the last build; undefined where there is none, or where it is damaged. */
export async function readRecord(folder: string): Promise<BuildRecord | undefined> {
  try {
    return schema.safeParse(JSON.parse(await readFile(join(folder, FILE), 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Replaces the record in one step; only for who holds the lock. */
export async function writeRecord(folder: string, record: BuildRecord): Promise<void> {
  const draft = join(folder, `${FILE}.draft`);
  const handle = await open(draft, 'w');
  try {
    const bounded = { ...record, faults: mostOf(record.faults) };
    await handle.writeFile(`${JSON.stringify(bounded, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, join(folder, FILE));
}

function mostOf(faults: readonly string[]): readonly string[] {
  if (faults.length <= MOST_FAULTS) return faults;
  const more = plural(faults.length - MOST_FAULTS, 'more fault');
  return [...faults.slice(0, MOST_FAULTS), `${more} of this build not kept`];
}

/** The higher of each count: a number that either of them gave is not free. */
export function highest(
  one: Stamp['next'] | undefined,
  other: Stamp['next'] | undefined,
): Stamp['next'] {
  const of = (kind: keyof Stamp['next']) => Math.max(one?.[kind] ?? 1, other?.[kind] ?? 1);
  return { article: of('article'), quote: of('quote'), event: of('event') };
}
