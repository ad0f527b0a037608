import { constants } from 'node:buffer';
import { createHash } from 'node:crypto';
import { close, openSync, readSync } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { breather } from './breath.ts';

/** What is remembered of a file, so that what is read of it is known to be what was written. */
export const fileMark = z.object({
  bytes: z.number(),
  crc: z.number().optional(),
  /** What stood here instead until index version 6. */
  sha256: z.string().optional(),
  /** Checksums of every so many bytes, one after the other: of files of which stretches are read. */
  pieces: z.string().optional(),
});
export type FileMark = z.infer<typeof fileMark>;

/** So much is read at once. */
const READ = 4 << 20;
/** So much has a checksum of its own in a file of which stretches are read. */
const PIECE = 64 << 10;

/** Takes the checksums of a file as it is written. */
export function marking({ inPieces }: { readonly inPieces: boolean }) {
  let [bytes, crc] = [0, 0];
  const pieces: number[] = [];
  return {
    add(chunk: Uint8Array): void {
      crc = crc32(chunk, crc);
      for (let at = 0; inPieces && at < chunk.length; ) {
        const within = (bytes + at) % PIECE;
        const part = chunk.subarray(at, at + PIECE - within);
        if (within === 0) pieces.push(0);
        pieces.push(crc32(part, pieces.pop()));
        at += part.length;
      }
      bytes += chunk.length;
    },
    mark: (): FileMark => ({
      bytes,
      crc,
      ...(inPieces && { pieces: Buffer.from(Uint32Array.from(pieces).buffer).toString('base64') }),
    }),
  };
}

/** The bytes of a file, checked as they come so that others can work; undefined where they are not those written. */
export async function readChecked(
  path: string,
  mark: FileMark | undefined,
): Promise<ArrayBuffer | undefined> {
  if (!mark || (await sizeOf(path)) !== mark.bytes) return undefined;
  const whole = roomFor(path, mark.bytes);
  return (await isWhole(path, mark, { into: whole })) ? whole.buffer : undefined;
}

/** Throws, naming the cure, where a file is larger than memory can hold in one piece. */
export function roomFor(path: string, bytes: number): Uint8Array<ArrayBuffer> {
  if (bytes <= constants.MAX_LENGTH) return new Uint8Array(bytes);
  const most = Math.floor(constants.MAX_LENGTH / 2 ** 30);
  throw new Error(
    `${path} is larger than ${most} GB; make the corpus smaller, or take a later Node.`,
  );
}

/** True where a file is as it was written; looked at in slices, with a pause after each. */
export async function isAsWritten(
  path: string,
  mark: FileMark | undefined,
  pause: Pause = breather(),
): Promise<boolean> {
  if (!mark || (await sizeOf(path)) !== mark.bytes) return false;
  return isWhole(path, mark, { pause });
}

/** True where a file has the length that it was written with. */
export async function isAsLong(path: string, mark: FileMark | undefined): Promise<boolean> {
  return mark !== undefined && (await sizeOf(path)) === mark.bytes;
}

async function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ size }) => size,
    () => undefined,
  );
}

type Reading = { readonly pause?: Pause | undefined; readonly into?: Uint8Array };

/** Reads into a buffer for all of it, or into one for a piece at a time. */
async function isWhole(
  path: string,
  mark: FileMark,
  { pause = breather(), into }: Reading,
): Promise<boolean> {
  const sum = summing(mark);
  const file = await open(path);
  try {
    const isRead = into
      ? await readPieces(file, into, sum.add)
      : await readThrough(file, mark.bytes, { seen: sum.add, pause });
    return isRead && sum.isRight();
  } finally {
    await file.close();
  }
}

/**
 * Fills a row with a file from its beginning, and shows piece after piece as they come: the next is read while
 * one is looked at. False where the file ends before.
 */
export async function readPieces(
  file: FileHandle,
  into: Uint8Array,
  seen: (piece: Uint8Array) => void,
): Promise<boolean> {
  const pieceAt = (at: number) => into.subarray(at, at + READ);
  let next = fill(file, pieceAt(0), 0);
  for (let at = 0; at < into.length; at += READ) {
    if (!(await next)) return false;
    next = fill(file, pieceAt(at + READ), at + READ);
    seen(pieceAt(at));
  }
  return next;
}

type Looking = { readonly seen: (piece: Uint8Array) => void; readonly pause: Pause };
type Pause = () => Promise<void> | undefined;

async function readThrough(
  file: FileHandle,
  bytes: number,
  { seen, pause }: Looking,
): Promise<boolean> {
  const room = new Uint8Array(Math.min(bytes, READ));
  for (let at = 0; at < bytes; at += READ) {
    const piece = room.subarray(0, Math.min(READ, bytes - at));
    if (!(await fill(file, piece, at))) return false;
    seen(piece);
    await pause();
  }
  return true;
}

/** What a failing disk does not give is missing like what was never there. */
function notReadable(error: NodeJS.ErrnoException): { readonly bytesRead: number } {
  if (error.code === 'EIO') return { bytesRead: 0 };
  throw error;
}

/** False where the file ends before. */
async function fill(file: FileHandle, part: Uint8Array, from: number): Promise<boolean> {
  for (let done = 0; done < part.length; ) {
    const { bytesRead } = await file
      .read(part, done, part.length - done, from + done)
      .catch(notReadable);
    if (bytesRead === 0) return false;
    done += bytesRead;
  }
  return true;
}

function summing({ crc, sha256 }: FileMark) {
  if (crc === undefined) {
    const hash = createHash('sha256');
    return {
      add: (part: Uint8Array) => hash.update(part),
      isRight: () => hash.digest('hex') === sha256,
    };
  }
  let sum = 0;
  return {
    add(part: Uint8Array) {
      sum = crc32(part, sum);
    },
    isRight: () => sum === crc,
  };
}

/** A file of which stretches are read at once. */
export type Stretches = {
  readonly path: string;
  /** The checksum of the whole file. */
  readonly crc: number;
  /** The bytes from a place on. Throws, naming the cure, where they are not those that were written. */
  readonly read: (start: number, bytes: number) => Uint8Array<ArrayBuffer>;
};

/**
 * Opens a file of which stretches are read, without looking at any of it: a piece is checked when it is
 * first read from. Undefined where it is not of the length that it should have. `damaged` says what to throw.
 */
export async function openStretches(
  path: string,
  mark: FileMark | undefined,
  damaged: () => Error,
): Promise<Stretches | undefined> {
  const { bytes = 0, crc, pieces } = mark ?? {};
  const sums = sumsIn(pieces, bytes);
  if (crc === undefined || !sums || !(await isAsLong(path, mark))) return undefined;
  // Whoever can still read holds it: `read` is often all that is kept.
  const held = { file: openSync(path, 'r') };
  forgotten.register(held, held.file);
  const checked = new Uint8Array(sums.length);
  const room = new Uint8Array(PIECE);

  function check(piece: number): void {
    const start = piece * PIECE;
    const part = room.subarray(0, Math.min(PIECE, bytes - start));
    if (!fillAtOnce(held.file, part, start) || crc32(part) !== sums?.[piece]) throw damaged();
    checked[piece] = 1;
  }

  return {
    path,
    crc,
    read(start, length) {
      const found = new Uint8Array(length);
      for (let piece = Math.floor(start / PIECE); piece * PIECE < start + length; piece++) {
        if (checked[piece] !== 1) check(piece);
      }
      if (!fillAtOnce(held.file, found, start)) throw damaged();
      return found;
    },
  };
}

/** The same of a file of which nothing is remembered: all of it is looked through. */
export async function openWhole(path: string): Promise<Stretches | undefined> {
  const marks = marking({ inPieces: true });
  const breath = breather();
  const piece = new Uint8Array(READ);
  const file = await open(path).catch(() => undefined);
  if (!file) return undefined;
  try {
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, READ);
      if (bytesRead === 0) break;
      marks.add(piece.subarray(0, bytesRead));
      await breath();
    }
  } finally {
    await file.close();
  }
  return openStretches(path, marks.mark(), () => new Error(`${path} has changed; open it again.`));
}

function fillAtOnce(file: number, part: Uint8Array, from: number): boolean {
  for (let done = 0; done < part.length; ) {
    const read = readSync(file, part, done, part.length - done, from + done);
    if (read === 0) return false;
    done += read;
  }
  return true;
}

/** Closes the files of indexes that nobody holds any more. */
const forgotten = new FinalizationRegistry<number>((file) => close(file));

function sumsIn(pieces: string | undefined, bytes: number): Uint32Array | undefined {
  const sums = pieces === undefined ? undefined : new Uint8Array(Buffer.from(pieces, 'base64'));
  if (sums?.length !== 4 * Math.ceil(bytes / PIECE)) return undefined;
  return new Uint32Array(sums.buffer);
}
