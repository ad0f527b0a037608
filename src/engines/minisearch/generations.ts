import { createReadStream, existsSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { Stamp } from '../../core/corpus.ts';
import {
  type FileMark,
  fileMark,
  isAsLong,
  isAsWritten,
  openStretches,
  readChecked,
} from '../store/checked-file.ts';
import type { Published } from '../store/files.ts';
import { type OpenFile, openFile } from '../store/open-file.ts';

/**
 * An index folder holds `current.json` and folders `gen-…`, one a publish. `current.json` names the
 * generation to read, with the length and checksum of its files; renaming a new one over it is the
 * one step that switches readers. Whatever it does not name is a leftover. The version goes up
 * whenever the files change, or what `core/words.ts` makes of a text.
 */
export const VERSION = 7;
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
  files: z.record(z.string(), fileMark),
});
export type Current = z.infer<typeof currentSchema>;

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

/** The generation to read now. Throws, naming the cure, when there is none or it is damaged. */
export async function generationIn(folder: string): Promise<Generation> {
  const current = await readCurrent(folder);
  const found = await noteIn(folder, current);
  if (found) throw damaged(found);
  return generationOf(folder, current);
}

/** What is damaged of the generation to read now, as far as anybody has found; undefined where nothing is. */
export async function damageIn(folder: string): Promise<string | undefined> {
  const current = await readCurrent(folder).catch(() => undefined);
  const found = current && (await noteIn(folder, current));
  return found ? damaged(found).message : undefined;
}

function noteIn(folder: string, { generation }: Current): Promise<string> {
  const own = join(folder, generation);
  // A full disk leaves an empty note.
  return readFile(join(own, DAMAGED), 'utf8').then(
    (place) => place || own,
    () => '',
  );
}

/** The generation that was published last, whatever its version; undefined where none is named. */
export async function anyGenerationIn(
  folder: string,
): Promise<(Generation & { readonly version: number }) | undefined> {
  const text = await readFile(join(folder, CURRENT), 'utf8').catch(() => '');
  const current = currentSchema.extend({ version: z.number() }).safeParse(parsed(text)).data;
  if (!current || (current.version === VERSION && !isSealed(parsed(text)))) return undefined;
  return { ...generationOf(folder, current), version: current.version };
}

function generationOf(
  folder: string,
  { stamp, generation, files }: Pick<Current, 'stamp' | 'generation' | 'files'>,
): Generation {
  const pathOf = (name: string) => join(folder, generation, name);
  const note = (place: string) => noteDamage(folder, generation, place);
  async function whole(name: string): Promise<ArrayBuffer> {
    const bytes = await readChecked(pathOf(name), files[name]);
    if (!bytes) throw damaged(pathOf(name));
    return bytes;
  }
  async function verify(name: string): Promise<void> {
    if (!(await isAsWritten(pathOf(name), files[name]))) throw damaged(pathOf(name));
  }
  return {
    stamp,
    text: async (name) => Buffer.from(await whole(name)).toString(),
    buffer: whole,
    async path(name) {
      if (!(await isAsLong(pathOf(name), files[name]))) throw damaged(pathOf(name));
      return pathOf(name);
    },
    async stretches(name) {
      if (isSmall(files[name], SMALL_STRETCHES)) await verify(name);
      const opened = await openStretches(pathOf(name), files[name], () => note(pathOf(name)));
      if (!opened) throw damaged(pathOf(name));
      return opened;
    },
    async pieces(name) {
      const path = pathOf(name);
      const damagedAt = async (where: string) => note(`${path} (${where})`);
      if (!isSmall(files[name])) {
        return { ...(await openPieces(path, files[name])), damaged: damagedAt };
      }
      const bytes = Buffer.from(await whole(name));
      const read = async (from: number, to: number) => bytes.subarray(from, to);
      return { read, damaged: damagedAt, close: async () => {} };
    },
    lines: (name) => (existsSync(pathOf(name)) ? linesOf(pathOf(name)) : nothing()),
    verify,
  };
}

/** A file up to so many bytes is verified whole when it is opened; of a larger one what is read of it. */
const SMALL = 16 * 2 ** 20;
/** The same for a file that is not kept in memory, so that looking at it is for the check alone. */
const SMALL_STRETCHES = 4 * 2 ** 20;

function isSmall(mark: FileMark | undefined, most = SMALL): boolean {
  return mark !== undefined && mark.bytes <= most;
}

/** A large file stays open, so that it can be read also when it is no longer there. */
async function openPieces(path: string, mark: FileMark | undefined): Promise<OpenFile> {
  const file = await openFile(path).catch(() => undefined);
  if (file && file.size === mark?.bytes) return file;
  await file?.close();
  throw damaged(path);
}

/** What to throw; remembered, so that the index is built anew. */
export function noteDamage(folder: string, generation: string, place: string): Error {
  try {
    writeFileSync(join(folder, generation, DAMAGED), place);
  } catch {
    // A disk that only reads forgets it.
  }
  return damaged(place);
}

export async function readCurrent(folder: string): Promise<Current> {
  const path = join(folder, CURRENT);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new Error(`There is no index in ${folder} yet; build it with “npm run ingest”.`);
  });
  const read = currentSchema.safeParse(parsed(text));
  if (read.success && isSealed(parsed(text))) return read.data;
  const version = z.object({ version: z.number() }).safeParse(parsed(text)).data?.version;
  if (version !== undefined && version !== VERSION) {
    throw new Error(
      `${path} is index version ${version}, this Dateline reads version ${VERSION}; build it again with “npm run ingest”.`,
    );
  }
  throw damaged(path);
}

/** `current.json` with a checksum of what it says. */
export function sealed(current: Current): string {
  return `${JSON.stringify({ ...current, seal: sealOf(current) }, null, 2)}\n`;
}

const sealedSchema = z.looseObject({ seal: z.number() });

function isSealed(read: unknown): boolean {
  const { seal, ...rest } = sealedSchema.safeParse(read).data ?? {};
  return seal === sealOf(rest);
}

function sealOf(said: object): number {
  return crc32(JSON.stringify(said));
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

async function* nothing(): AsyncIterable<never> {}

async function* linesOf(path: string): AsyncIterable<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes: Buffer = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      yield bytes.subarray(start, end);
      start = end + 1;
    }
    rest = bytes.subarray(start);
  }
}
