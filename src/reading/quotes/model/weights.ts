import type { Table } from './table.ts';

/** First bytes of a weights file; the digit changes when files of before can no longer be read. */
const MAGIC = 'DLQ1';

export type Weights = {
  readonly tables: ReadonlyMap<string, Table>;
  readonly clusters: ReadonlyMap<number, number>;
};

/** Reads a weights file: named sections, little-endian. */
export function openWeights(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = (from: number, length: number) =>
    String.fromCharCode(...bytes.subarray(from, from + length));
  if (bytes.length < 8 || name(0, 4) !== MAGIC)
    throw new Error('these are no weights of the quote reader');
  const tables = new Map<string, Table>();
  const clusters = new Map<number, number>();
  let at = 8;
  for (let left = view.getUint32(4, true); left > 0; left--) {
    const title = name(at + 16, view.getUint8(at));
    const width = view.getUint8(at + 1);
    const scale = view.getFloat64(at + 4, true);
    const size = view.getUint32(at + 12, true);
    const from = at + 16 + title.length;
    if (title === 'clusters') {
      for (let i = 0; i < size; i += 5)
        clusters.set(view.getInt32(from + i, true), view.getUint8(from + i + 4));
    } else {
      tables.set(title, {
        width,
        scale,
        weights: new Int8Array(bytes.buffer, bytes.byteOffset + from, size),
      });
    }
    at = from + size;
  }
  return { tables, clusters };
}

/** The inverse of `openWeights`. */
export function packWeights({ tables, clusters }: Weights): Uint8Array {
  const words = new Uint8Array(clusters.size * 5);
  const view = new DataView(words.buffer);
  [...clusters].forEach(([word, cluster], index) => {
    view.setInt32(index * 5, word, true);
    view.setUint8(index * 5 + 4, cluster);
  });
  const sections = [...tables].map(([title, { width, scale, weights }]) =>
    section(title, {
      width,
      scale,
      bytes: new Uint8Array(weights.buffer, weights.byteOffset, weights.length),
    }),
  );
  sections.push(section('clusters', { width: 1, scale: 1, bytes: words }));
  const packed = new Uint8Array(8 + sections.reduce((sum, { length }) => sum + length, 0));
  packed.set([...MAGIC].map((letter) => letter.charCodeAt(0)));
  new DataView(packed.buffer).setUint32(4, sections.length, true);
  let at = 8;
  for (const bytes of sections) {
    packed.set(bytes, at);
    at += bytes.length;
  }
  return packed;
}

function section(
  title: string,
  { width, scale, bytes }: { width: number; scale: number; bytes: Uint8Array },
): Uint8Array {
  const packed = new Uint8Array(16 + title.length + bytes.length);
  const view = new DataView(packed.buffer);
  view.setUint8(0, title.length);
  view.setUint8(1, width);
  view.setFloat64(4, scale, true);
  view.setUint32(12, bytes.length, true);
  packed.set(
    [...title].map((letter) => letter.charCodeAt(0)),
    16,
  );
  packed.set(bytes, 16 + title.length);
  return packed;
}
