import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { open, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Stamp } from '../../core/corpus.ts';
import type { Pieces, Published } from '../store/files.ts';
import { openFile } from '../store/open-file.ts';

/**
 * An index folder holds `current.json` and folders `gen-…`, one a publish. `current.json` names the
 * generation to read, with the length and checksum of its files; renaming a new one over it is the
 * one step that switches readers. Whatever it does not name is a leftover. The version goes up
 * whenever the files change, or what `core/words.ts` makes of a text.
 */
export const VERSION = 6;
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

/** A published generation. A damaged file throws, naming the cure. */
export type Generation = Published & {
  readonly stamp: Stamp;
  /** Where a file lies whose own checksums tell whether it is whole. */
  path(name: string): Promise<string>;
  /** The lines of a file as they are, without their newlines, nothing verified; none where there is no file. */
  lines(name: string): AsyncIterable<Buffer>;
  verify(name: string): Promise<void>;
};

/** Lies in a generation of which a piece was found damaged. */
const DAMAGED = 'damaged';

/** So much is read at once. */
const PIECE = 1 << 20;

/** The generation to read now. Throws, naming the cure, when there is none or it is damaged. */
export async function generationIn(folder: string): Promise<Generation> {
  const current = await readCurrent(folder);
  const found = await readFile(join(folder, current.generation, DAMAGED), 'utf8').catch(() => '');
  if (found) throw damaged(found);
  return generationOf(folder, current);
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
  const pathOf = (name: string) => join(folder, generation, name);
  const verified = (name: string) => verifiedBytes(pathOf(name), files[name]);
  return {
    stamp,
    text: async (name) => Buffer.from(await verified(name)).toString(),
    buffer: verified,
    async path(name) {
      await haveSize(pathOf(name), files[name]);
      return pathOf(name);
    },
    pieces: (name) => piecesOf(pathOf(name), files[name], join(folder, generation, DAMAGED)),
    lines: (name) => (existsSync(pathOf(name)) ? linesOf(pathOf(name)) : nothing()),
    verify: (name) => verify(pathOf(name), files[name]),
  };
}

/** A file up to so many bytes is verified whole and kept in memory; of a larger one each piece is verified. */
const SMALL = 16 * 2 ** 20;

/** A larger file stays open, so that it can be read also when it is no longer there. */
async function piecesOf(path: string, mark: FileMark | undefined, tellOf: string): Promise<Pieces> {
  const damagedAt = async (where: string) => {
    const place = `${path} (${where})`;
    await writeFile(tellOf, place).catch(() => undefined); // A disk that only reads forgets it.
    return damaged(place);
  };
  if (mark && mark.bytes <= SMALL) {
    const bytes = Buffer.from(await verifiedBytes(path, mark));
    const read = async (from: number, to: number) => bytes.subarray(from, to);
    return { read, damaged: damagedAt, close: async () => {} };
  }
  const file = await openFile(path).catch(() => undefined);
  if (!file || file.size !== mark?.bytes) {
    await file?.close();
    throw damaged(path);
  }
  return { read: file.read, damaged: damagedAt, close: file.close };
}

/** The bytes of a file, checked as they come, so that nothing waits for long. */
async function verifiedBytes(path: string, mark: FileMark | undefined): Promise<ArrayBuffer> {
  await haveSize(path, mark);
  const bytes = new Uint8Array(mark?.bytes ?? 0);
  const file = await open(path);
  try {
    const hash = createHash('sha256');
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await file.read(bytes, at, Math.min(PIECE, bytes.length - at), at);
      if (bytesRead === 0) break;
      hash.update(bytes.subarray(at, at + bytesRead));
      at += bytesRead;
    }
    if (hash.digest('hex') !== mark?.sha256) throw damaged(path);
  } finally {
    await file.close();
  }
  return bytes.buffer;
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
  for await (const chunk of createReadStream(path, { highWaterMark: PIECE })) hash.update(chunk);
  if (hash.digest('hex') !== mark?.sha256) throw damaged(path);
}

async function haveSize(path: string, mark: FileMark | undefined): Promise<void> {
  const size = await stat(path).then(
    (found) => found.size,
    () => undefined,
  );
  if (!mark || size !== mark.bytes) throw damaged(path);
}

async function* nothing(): AsyncIterable<never> {}

async function* linesOf(path: string): AsyncIterable<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: PIECE })) {
    const bytes: Buffer = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      yield bytes.subarray(start, end);
      start = end + 1;
    }
    rest = bytes.subarray(start);
  }
}
