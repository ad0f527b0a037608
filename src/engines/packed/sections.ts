import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { readPieces, roomFor } from '../store/checked-file.ts';

/**
 * A file of named sections: a head with its version, the sections, each filled up to eight bytes, then
 * a table of them and its size. All parts have a CRC-32; every byte is covered by one.
 */
const BEGIN = Buffer.from('dateline');
const END = Buffer.from('postings');
const HEAD = 16;
const TAIL = 16;
/** Goes up whenever the layout changes, or BM25: bounds of scores are worked out when an index is built. */
export const LAYOUT = 3;
const PIECE = 1 << 20;

const tableSchema = z.object({
  about: z.unknown(),
  sections: z.record(
    z.string(),
    z.object({ start: z.number(), bytes: z.number(), crc: z.number() }),
  ),
});
type Table = z.infer<typeof tableSchema>;

/** Where a file of sections goes to. What is written must not change afterwards. */
export type Sink = { write(bytes: Uint8Array): Promise<void> };

/** Writes a file of sections, one after the other. */
export class SectionsWriter {
  private readonly sections: Table['sections'] = {};
  private at = 0;

  private readonly sink: Sink;

  constructor(sink: Sink) {
    this.sink = sink;
  }

  async begin(): Promise<void> {
    const head = Buffer.alloc(HEAD);
    BEGIN.copy(head);
    head.writeUInt32LE(LAYOUT, 8);
    head.writeUInt32LE(crc32(head.subarray(0, 12)), 12);
    await this.put(head);
  }

  /** A section of the pieces, or of one row of numbers. */
  async section(name: string, pieces: AsyncIterable<Uint8Array> | Row): Promise<void> {
    const start = this.at;
    let crc = 0;
    const put = async (bytes: Uint8Array) => {
      crc = crc32(bytes, crc);
      await this.put(bytes);
    };
    for await (const piece of isRow(pieces) ? cut(pieces) : pieces) await put(piece);
    const bytes = this.at - start;
    if (bytes % 8 > 0) await put(new Uint8Array(8 - (bytes % 8)));
    this.sections[name] = { start, bytes, crc };
  }

  async end(about: unknown): Promise<void> {
    const table = Buffer.from(JSON.stringify({ about, sections: this.sections } satisfies Table));
    const tail = Buffer.alloc(TAIL);
    tail.writeUInt32LE(table.length, 0);
    tail.writeUInt32LE(crc32(table), 4);
    END.copy(tail, 8);
    await this.put(table);
    await this.put(tail);
  }

  private async put(bytes: Uint8Array): Promise<void> {
    this.at += bytes.length;
    await this.sink.write(bytes);
  }
}

type Row = Uint8Array | Uint32Array;

function isRow(pieces: AsyncIterable<Uint8Array> | Row): pieces is Row {
  return ArrayBuffer.isView(pieces);
}

async function* cut(row: Row): AsyncIterable<Uint8Array> {
  const bytes = new Uint8Array(row.buffer, row.byteOffset, row.byteLength);
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** The sections of a file, in memory and checked. */
export type Sections = {
  readonly about: unknown;
  readonly bytes: (name: string) => Uint8Array;
  readonly numbers: (name: string) => Uint32Array;
};

/** Reads a file of sections, piece by piece so that others can work; throws, naming the cure, unless it is whole. */
export async function readSections(path: string): Promise<Sections> {
  const file = await open(path);
  try {
    return await read(file, path);
  } finally {
    await file.close();
  }
}

async function read(file: FileHandle, path: string): Promise<Sections> {
  const { size } = await file.stat();
  if (size < HEAD + TAIL) throw damaged(path);
  const whole = roomFor(path, size);
  // The table stands at the end: with it, sections are checked as they come.
  const { about, sections } = await tableIn(file, size, path);
  const checks = checksOf(Object.values(sections));
  if (!(await readPieces(file, whole, checks.add))) throw damaged(path);
  tableOf(whole, path);
  if (!checks.areRight()) throw damaged(path);
  const bytes = (name: string) => {
    const section = sections[name];
    if (!section) throw damaged(path);
    return whole.subarray(section.start, section.start + section.bytes);
  };
  const numbers = (name: string) => {
    const section = bytes(name);
    return new Uint32Array(section.buffer, section.byteOffset, section.length / 4);
  };
  return { about, bytes, numbers };
}

function tableOf(whole: Uint8Array, path: string): Table {
  const { buffer, byteOffset, length } = whole;
  const file = Buffer.from(buffer, byteOffset, length);
  const head = file.subarray(0, HEAD);
  const isHead = head.subarray(0, 8).equals(BEGIN);
  if (!isHead || crc32(head.subarray(0, 12)) !== head.readUInt32LE(12)) throw damaged(path);
  const layout = head.readUInt32LE(8);
  if (layout !== LAYOUT) {
    throw new Error(
      `${path} has layout ${layout}, this Dateline reads layout ${LAYOUT}; build the index again with “npm run ingest”.`,
    );
  }
  const tail = file.subarray(length - TAIL);
  const size = tail.readUInt32LE(0);
  if (!tail.subarray(8).equals(END) || size > length - HEAD - TAIL) throw damaged(path);
  const table = file.subarray(length - TAIL - size, length - TAIL);
  if (crc32(table) !== tail.readUInt32LE(4)) throw damaged(path);
  return tableSchema.parse(JSON.parse(table.toString()));
}

/** The table, read before the rest. */
async function tableIn(file: FileHandle, size: number, path: string): Promise<Table> {
  const tail = Buffer.alloc(TAIL);
  await file.read(tail, 0, TAIL, size - TAIL);
  const ends = Math.min(size, HEAD + TAIL + tail.readUInt32LE(0));
  const parts = Buffer.alloc(ends);
  await file.read(parts, 0, HEAD, 0);
  await file.read(parts, HEAD, ends - HEAD, size - ends + HEAD);
  return tableOf(parts, path);
}

type Section = Table['sections'][string];

/** Takes the checksums of sections from pieces of the file, which come in order. */
function checksOf(sections: readonly Section[]) {
  const sums = sections.map(({ start, bytes, crc }) => {
    return { start, end: start + 8 * Math.ceil(bytes / 8), crc, sum: 0 };
  });
  let at = 0;
  return {
    add(piece: Uint8Array): void {
      for (const section of sums) {
        const from = Math.max(section.start - at, 0);
        const part = piece.subarray(from, Math.max(section.end - at, from));
        if (part.length > 0) section.sum = crc32(part, section.sum);
      }
      at += piece.length;
    },
    areRight: () => sums.every(({ crc, sum }) => sum === crc),
  };
}

export function damaged(path: string): Error {
  return new Error(
    `${path} is damaged or incomplete; build the index again with “npm run ingest”.`,
  );
}
