import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Stamp } from '../../core/corpus.ts';

/**
 * An index folder holds `current.json` and folders `gen-…`, one a publish. `current.json` names the
 * generation to read, with the length and checksum of its files; renaming a new one over it is the
 * one step that switches readers. Whatever it does not name is a leftover. The version goes up
 * whenever the files change, or what `core/words.ts` makes of a text.
 */
export const VERSION = 4;
export const CURRENT = 'current.json';
export const GENERATION = /^gen-[\w-]+$/;

const currentSchema = z.object({
  version: z.literal(VERSION),
  generation: z.string().regex(GENERATION),
  /** Kept for readers who opened it before the switch. */
  previous: z.string().regex(GENERATION).optional(),
  stamp: z.object({
    builtAt: z.string(),
    content: z.string(),
    reader: z.string(),
    next: z.object({ article: z.number(), quote: z.number(), event: z.number() }),
  }),
  files: z.record(z.string(), z.object({ bytes: z.number(), sha256: z.string() })),
});
export type Current = z.infer<typeof currentSchema>;
export type FileMark = Current['files'][string];

/** A published generation. Each file is verified before it is read; a damaged one throws, naming the cure. */
export type Generation = {
  readonly stamp: Stamp;
  text(name: string): Promise<string>;
  /** Where a file lies whose own checksums tell whether it is whole. */
  path(name: string): Promise<string>;
  lines(name: string): Promise<AsyncIterable<string>>;
};

/** The generation to read now. Throws, naming the cure, when there is none or it is damaged. */
export async function generationIn(folder: string): Promise<Generation> {
  return generationOf(folder, await readCurrent(folder));
}

/** The generation that was published last, whatever its version; undefined where none is named. */
export async function anyGenerationIn(
  folder: string,
): Promise<(Generation & { readonly version: number }) | undefined> {
  const text = await readFile(join(folder, CURRENT), 'utf8').catch(() => '');
  const current = currentSchema.extend({ version: z.number() }).safeParse(parsed(text)).data;
  return current && { ...generationOf(folder, current), version: current.version };
}

function generationOf(
  folder: string,
  { stamp, generation, files }: Pick<Current, 'stamp' | 'generation' | 'files'>,
): Generation {
  const file = async (name: string) => {
    const path = join(folder, generation, name);
    await verify(path, files[name]);
    return path;
  };
  return {
    stamp,
    text: async (name) => readFile(await file(name), 'utf8'),
    async path(name) {
      const path = join(folder, generation, name);
      await haveSize(path, files[name]);
      return path;
    },
    lines: async (name) => linesOf(await file(name)),
  };
}

export async function readCurrent(folder: string): Promise<Current> {
  const path = join(folder, CURRENT);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new Error(`There is no index in ${folder} yet; build it with “npm run ingest”.`);
  });
  const read = currentSchema.safeParse(parsed(text));
  if (read.success) return read.data;
  const version = z.object({ version: z.number() }).safeParse(parsed(text)).data?.version;
  if (version !== undefined && version !== VERSION) {
    throw new Error(
      `${path} is index version ${version}, this Dateline reads version ${VERSION}; build it again with “npm run ingest”.`,
    );
  }
  throw damaged(path);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function damaged(path: string): Error {
  return new Error(
    `${path} is damaged or incomplete; build the index again with “npm run ingest”.`,
  );
}

async function verify(path: string, mark: FileMark | undefined): Promise<void> {
  await haveSize(path, mark);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk);
  if (hash.digest('hex') !== mark?.sha256) throw damaged(path);
}

async function haveSize(path: string, mark: FileMark | undefined): Promise<void> {
  const size = await stat(path).then(
    (found) => found.size,
    () => undefined,
  );
  if (!mark || size !== mark.bytes) throw damaged(path);
}

async function* linesOf(path: string): AsyncIterable<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes: Buffer = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      yield bytes.toString('utf8', start, end);
      start = end + 1;
    }
    rest = bytes.subarray(start);
  }
}
