import type { Stretches } from './checked-file.ts';
import type { Strings } from './string-table.ts';

/** The kinds of numbers that a column may hold. */
export const KINDS = {
  u8: Uint8Array<ArrayBuffer>,
  u16: Uint16Array<ArrayBuffer>,
  u32: Uint32Array<ArrayBuffer>,
  f64: Float64Array<ArrayBuffer>,
} as const;
export type Kind = keyof typeof KINDS;
export type Row<K extends Kind> = InstanceType<(typeof KINDS)[K]>;

/** Tables by name, each with its columns by name and kind. */
export type Layout = Readonly<Record<string, Readonly<Record<string, Kind>>>>;
export type Tables<L extends Layout> = {
  readonly [T in keyof L]: { readonly [C in keyof L[T]]: Row<L[T][C]> };
};

/** Where a column lies in a file of columns. */
type Place = readonly [name: string, kind: Kind, at: number, length: number];

const ALIGNED = 8;

/**
 * Columns as one file holds them: the length of a list of places, the list as JSON, then the numbers
 * of each column as the machine has them, each from a multiple of eight bytes on.
 */
export function packColumns<L extends Layout>(layout: L, tables: Tables<L>): readonly Uint8Array[] {
  const columns = columnsOf(layout).map(([table, column, kind]) => {
    const row = tables[table]?.[column];
    if (!row) throw new Error(`there is no column ${table}.${column}`);
    return { name: `${table}.${column}`, kind, row };
  });
  let at = 0;
  const places = columns.map(({ name, kind, row }): Place => {
    const place: Place = [name, kind, at, row.length];
    at += aligned(row.byteLength);
    return place;
  });
  const list = new TextEncoder().encode(JSON.stringify(places));
  const head = new Uint8Array(aligned(4 + list.length));
  new DataView(head.buffer).setUint32(0, list.length, true);
  head.set(list, 4);
  return [head, ...columns.flatMap(({ row }) => padded(row))];
}

/** The columns of a file, without copying them; throws where they are not those of the layout. */
export function unpackColumns<L extends Layout>(layout: L, file: ArrayBuffer): Tables<L> {
  const { start, places } = headOf((from, to) => new Uint8Array(file, from, to - from));
  const tables: Record<string, Record<string, Row<Kind>>> = {};
  for (const [table, column, kind] of columnsOf(layout)) {
    const { at, size } = placeOf(places, `${table}.${column}`, kind);
    tables[table] = { ...tables[table], [column]: new KINDS[kind](file, start + at, size) };
  }
  return tables as Tables<L>;
}

/** The columns of a file that are read when they are asked for; throws where they are not those of the layout. */
export function columnsLater<L extends Layout>(layout: L, { read }: Pick<Stretches, 'read'>) {
  const { start, places } = headOf((from, to) => read(from, to - from));
  for (const [table, column, kind] of columnsOf(layout)) {
    placeOf(places, `${table}.${column}`, kind);
  }
  function column<K extends Kind>(name: string, kind: K): Row<K> {
    const { at, size } = placeOf(places, name, kind);
    const { buffer } = read(start + at, size * KINDS[kind].BYTES_PER_ELEMENT);
    return new KINDS[kind](buffer, 0, size) as Row<K>;
  }
  const known: { -readonly [T in keyof L]?: Tables<L>[T] } = {};
  return {
    /** A column, read now. */
    column,
    /** A table, read the first time. */
    table<T extends keyof L & string>(name: T): Tables<L>[T] {
      const before = known[name];
      if (before) return before;
      const kinds = columnsOf(layout).filter(([table]) => table === name);
      const columns = kinds.map(([, each, kind]) => [each, column(`${name}.${each}`, kind)]);
      const made: Tables<L>[T] = Object.fromEntries(columns);
      known[name] = made;
      return made;
    },
    /** A column of bytes that stays in its file. */
    bytes(name: string): Strings['bytes'] {
      const { at, size } = placeOf(places, name, 'u8');
      return { subarray: (from, to = size) => read(start + at + from, to - from) };
    },
  };
}

type Head = { readonly start: number; readonly places: ReadonlyMap<string, Place> };

function headOf(read: (from: number, to: number) => Uint8Array): Head {
  const [a = 0, b = 0, c = 0, d = 0] = read(0, 4);
  const length = a + 2 ** 8 * (b + 2 ** 8 * (c + 2 ** 8 * d));
  const list = JSON.parse(new TextDecoder().decode(read(4, 4 + length))) as readonly Place[];
  return { start: aligned(4 + length), places: new Map(list.map((place) => [place[0], place])) };
}

function placeOf(places: Head['places'], name: string, kind: Kind) {
  const [, found, at = 0, size = 0] = places.get(name) ?? [];
  if (found !== kind) throw new Error(`there is no column ${name}`);
  return { at, size };
}

function columnsOf(layout: Layout): readonly (readonly [string, string, Kind])[] {
  return Object.entries(layout).flatMap(([table, columns]) =>
    Object.entries(columns).map(([column, kind]) => [table, column, kind] as const),
  );
}

function padded(row: Row<Kind>): readonly Uint8Array[] {
  const bytes = new Uint8Array(row.buffer, row.byteOffset, row.byteLength);
  return [bytes, new Uint8Array(aligned(bytes.length) - bytes.length)];
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNED) * ALIGNED;
}
