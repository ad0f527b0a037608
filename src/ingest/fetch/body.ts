import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { type Trouble, trouble } from './fetched.ts';
import { sizeText } from './limits.ts';
import type { Patience } from './patience.ts';
import { BrokenOff } from './trouble-of.ts';

/** How bodies may be packed, for the Accept-Encoding header. */
export const PACKINGS = 'gzip, deflate, br';

export type BodyLimit = {
  readonly size: number;
  /** Whether what is larger is cut there, or not taken at all. */
  readonly isCut: boolean;
};

class TooLarge extends Error {}

/** An answer's body, unpacked, in no more memory than the limit; throws where it breaks off. */
export async function bodyOf(
  response: IncomingMessage,
  limit: BodyLimit,
  patience: Patience,
): Promise<Uint8Array | Trouble> {
  if (!limit.isCut && Number(response.headers['content-length']) > limit.size) {
    return tooLarge(limit.size);
  }
  const packing = packingOf(response);
  const unpacker = UNPACKERS.get(packing);
  if (packing !== '' && !unpacker) {
    return trouble('broken', 'never', `it comes packed in a way that is not known (${packing})`);
  }
  const chunks: Uint8Array[] = [];
  try {
    const first = unpacker && (await firstByte(response, patience.signal));
    if (first === null) return Buffer.alloc(0);
    const unpackers = unpacker ? [unpacker(first ?? 0)] : [];
    // What is packed may also be large without holding anything.
    const arriving = counted(unpackers.length > 0 ? limit.size : Infinity, patience.stir);
    const streams = [response, arriving, ...unpackers, kept(chunks, limit.size)];
    await pipeline(streams, { signal: patience.signal });
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    if (!limit.isCut) return tooLarge(limit.size);
  }
  return Buffer.concat(chunks);
}

/** What unpacks each kind of packing; some servers send “deflate” without its zlib header. */
const UNPACKERS = new Map<string, (first: number) => Transform>([
  ['gzip', () => createGunzip()],
  ['x-gzip', () => createGunzip()],
  ['br', () => createBrotliDecompress()],
  ['deflate', (first) => ((first & 0x0f) === 8 ? createInflate() : createInflateRaw())],
]);

function packingOf({ headers }: IncomingMessage): string {
  const name = (headers['content-encoding'] ?? '').trim().toLowerCase();
  return name === 'identity' ? '' : name;
}

/** A body's first byte, left in place; null where it has none. */
async function firstByte(response: IncomingMessage, signal: AbortSignal): Promise<number | null> {
  const decided = new AbortController();
  const until = { signal: AbortSignal.any([signal, decided.signal]) };
  try {
    // A body without a byte may end without ever being readable.
    await Promise.race([once(response, 'readable', until), once(response, 'end', until)]);
  } finally {
    decided.abort();
  }
  const chunk: unknown = response.read();
  if (chunk instanceof Uint8Array) {
    response.unshift(chunk);
    return chunk[0] ?? null;
  }
  if (!response.complete) throw new BrokenOff();
  return null;
}

/** Lets bytes through as they come, no more than the limit. */
function counted(most: number, stir: () => void): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Uint8Array, _, done) {
      stir();
      size += chunk.length;
      if (size > most) done(new TooLarge());
      else done(null, chunk);
    },
  });
}

function kept(chunks: Uint8Array[], most: number): Writable {
  let size = 0;
  return new Writable({
    write(chunk: Uint8Array, _, done) {
      size += chunk.length;
      chunks.push(size <= most ? chunk : chunk.subarray(0, chunk.length - (size - most)));
      done(size <= most ? null : new TooLarge());
    },
  });
}

function tooLarge(size: number): Trouble {
  return trouble(
    'large',
    'never',
    `it is larger than ${sizeText(size)}; save it into the corpus folder if you need it`,
  );
}
