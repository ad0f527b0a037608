import { randomUUID } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Tells the hash that `work` makes of these files. Where all of them are as they were when it was last
 * told, it is told without reading them.
 */
export type Remember = (paths: readonly string[], work: () => Promise<string>) => Promise<string>;

const FILE = 'fingerprints.tsv';

/**
 * A file may be written twice within one tick of its clock, with the same length: what is younger than
 * this, in nanoseconds, when it is hashed is hashed again the next time.
 */
const SETTLED = 3_000_000_000n;

type Known = { readonly state: string; readonly hash: string };

/** What earlier runs hashed, kept beside the index; `now` is a clock in milliseconds since 1970. */
export async function fingerprints(folder: string, now: () => number) {
  const before = await knownIn(folder);
  const known = new Map<string, Known>();
  let isNews = false;

  const remember: Remember = async (paths, work) => {
    const key = paths.join('\0');
    const at = BigInt(now()) * 1_000_000n;
    const stats = await Promise.all(paths.map(statOf));
    const state = stats.map((one) => (one ? stateOf(one) : 'none')).join(' ');
    const same = before.get(key);
    if (same?.state === state) {
      known.set(key, same);
      return same.hash;
    }
    const hash = await work();
    isNews = true;
    if (stats.every((one) => one && isSettled(one, at))) known.set(key, { state, hash });
    return hash;
  };

  /** Keeps what was told, and forgets files that were not asked for; a failure costs time, no more. */
  async function save(): Promise<void> {
    if (!isNews && known.size === before.size) return;
    const draft = join(folder, `${FILE}.${randomUUID()}`);
    try {
      await writeFile(draft, written(known));
      await rename(draft, join(folder, FILE));
    } catch {
      await rm(draft, { force: true });
    }
  }

  return { remember, save };
}

async function statOf(path: string): Promise<BigIntStats | undefined> {
  return stat(path, { bigint: true }).catch(() => undefined);
}

function stateOf({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string {
  return [size, mtimeNs, ctimeNs, ino].join(',');
}

function isSettled({ mtimeNs, ctimeNs }: BigIntStats, at: bigint): boolean {
  return mtimeNs < at - SETTLED && ctimeNs < at - SETTLED;
}

const LINE = /^([0-9a-f]{64})\t([\d, ]+)\t(.+)$/;

function written(known: ReadonlyMap<string, Known>): string {
  const lines = [...known].map(
    ([key, { state, hash }]) => `${hash}\t${state}\t${JSON.stringify(key)}\n`,
  );
  return lines.join('');
}

/** A line that cannot be read is as good as none: its files are hashed again. */
async function knownIn(folder: string): Promise<ReadonlyMap<string, Known>> {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => '');
  const known = new Map<string, Known>();
  for (const line of text.split('\n')) {
    const [, hash, state, key] = LINE.exec(line) ?? [];
    if (!hash || !state || !key) continue;
    const name = keyIn(key);
    if (name !== undefined) known.set(name, { state, hash });
  }
  return known;
}

function keyIn(json: string): string | undefined {
  try {
    const key: unknown = JSON.parse(json);
    return typeof key === 'string' ? key : undefined;
  } catch {
    return undefined;
  }
}
