import { open, readFile, stat } from 'node:fs/promises';
import { gunzip } from 'node:zlib';
import { codeOf } from '../code-of.ts';

/** What a file of records is read from: its own bytes where it is plain, else what it holds, in memory. */
export type RecordBytes = {
  readonly size: number;
  readonly chunks: (from: number) => AsyncIterable<Uint8Array>;
  readonly at: (start: number, end: number) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};

type Opened = { readonly bytes: RecordBytes } | { readonly fault: string };

/** As much as a packed file may hold: all of it is kept in memory. */
const MOST_UNPACKED = 256_000_000;
const CHUNK = 1 << 20;

/**
 * Opens a file of records of any size. One that is packed (gzip), or written as UTF-16, is unpacked into
 * memory first; the last such file stays there for the records that are read from it one by one.
 */
export async function openRecords(path: string): Promise<Opened> {
  try {
    const file = await open(path);
    const { size, mtimeMs } = await file.stat();
    const head = Buffer.alloc(2);
    await file.read(head, 0, 2, 0);
    if (!isPacked(head) && !isUtf16(head)) return { bytes: ofFile(file, size) };
    await file.close();
    const unpacked = await unpackedOnce(path, `${path}\t${size}\t${mtimeMs}`);
    return 'fault' in unpacked ? unpacked : { bytes: inMemory(unpacked.bytes) };
  } catch (error) {
    return { fault: `the file cannot be read (${codeOf(error)})` };
  }
}

type Unpacked = { readonly bytes: Uint8Array } | { readonly fault: string };

let last: { readonly key: string; readonly unpacked: Promise<Unpacked> } | undefined;

function unpackedOnce(path: string, key: string): Promise<Unpacked> {
  if (last?.key !== key) last = { key, unpacked: unpack(path) };
  return last.unpacked;
}

async function unpack(path: string): Promise<Unpacked> {
  const { size } = await stat(path);
  if (size > MOST_UNPACKED) return { fault: tooLarge('the file has') };
  const raw = await readFile(path);
  const held = isPacked(raw) ? await inflated(raw) : { bytes: raw };
  if ('fault' in held || !isUtf16(held.bytes)) return held;
  const encoding = held.bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  if (held.bytes.length * 1.5 > MOST_UNPACKED) return { fault: tooLarge('the file has') };
  return { bytes: new TextEncoder().encode(new TextDecoder(encoding).decode(held.bytes)) };
}

function inflated(bytes: Uint8Array): Promise<Unpacked> {
  return new Promise((resolve) => {
    gunzip(bytes, { maxOutputLength: MOST_UNPACKED }, (error, held) => {
      if (!error) resolve({ bytes: held });
      else if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE')
        resolve({ fault: tooLarge('the packed file holds') });
      else resolve({ fault: 'the packed file is broken or no gzip file' });
    });
  });
}

function tooLarge(what: string): string {
  const most = MOST_UNPACKED / 1_000_000;
  return `${what} more than ${most} MB, and what is packed or UTF-16 is read up to that; unpack it, or save it as UTF-8`;
}

function isPacked([a, b]: Uint8Array): boolean {
  return a === 0x1f && b === 0x8b;
}

function isUtf16([a, b]: Uint8Array): boolean {
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
}

function ofFile(file: Awaited<ReturnType<typeof open>>, size: number): RecordBytes {
  return {
    size,
    async *chunks(from) {
      for (let at = from; ; ) {
        const buffer = Buffer.allocUnsafeSlow(CHUNK);
        const { bytesRead } = await file.read(buffer, 0, CHUNK, at);
        if (bytesRead === 0) return;
        at += bytesRead;
        yield buffer.subarray(0, bytesRead);
      }
    },
    async at(start, end) {
      const buffer = Buffer.alloc(end - start);
      const { bytesRead } = await file.read(buffer, 0, end - start, start);
      return buffer.subarray(0, bytesRead);
    },
    close: () => file.close(),
  };
}

function inMemory(bytes: Uint8Array): RecordBytes {
  return {
    size: bytes.length,
    async *chunks(from) {
      for (let at = from; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
    },
    at: async (start, end) => bytes.subarray(start, end),
    close: async () => {},
  };
}
