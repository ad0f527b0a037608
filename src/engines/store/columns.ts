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
  const length = new DataView(file).getUint32(0, true);
  const list = new TextDecoder().decode(new Uint8Array(file, 4, length));
  const places = new Map((JSON.parse(list) as readonly Place[]).map((place) => [place[0], place]));
  const start = aligned(4 + length);
  const tables: Record<string, Record<string, Row<Kind>>> = {};
  for (const [table, column, kind] of columnsOf(layout)) {
    const [, found, at = 0, size = 0] = places.get(`${table}.${column}`) ?? [];
    if (found !== kind) throw new Error(`there is no column ${table}.${column}`);
    tables[table] = { ...tables[table], [column]: new KINDS[kind](file, start + at, size) };
  }
  return tables as Tables<L>;
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
