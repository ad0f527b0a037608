import { expect, test } from 'vitest';
import { columnsLater, packColumns, unpackColumns } from '../../../src/engines/store/columns.ts';

const LAYOUT = { birds: { legs: 'u8', weight: 'f64' }, trees: { height: 'u32' } } as const;
const tables = {
  birds: { legs: Uint8Array.of(2, 2, 1), weight: Float64Array.of(0.5, 1e9) },
  trees: { height: Uint32Array.of() },
};

function packed(): ArrayBuffer {
  return new Uint8Array(Buffer.concat(packColumns(LAYOUT, tables))).buffer;
}

test('columns come back as they were', () => {
  expect(unpackColumns(LAYOUT, packed())).toEqual(tables);
});

test('another column than was written is refused by name', () => {
  const other = { birds: { legs: 'u16' } } as const;
  expect(() => unpackColumns(other, packed())).toThrow('there is no column birds.legs');
});

/** The file, and which bytes of it have been read. */
function stretches() {
  const file = packed();
  const reads: number[] = [];
  return {
    reads,
    read(start: number, length: number) {
      reads.push(length);
      return new Uint8Array(file.slice(start, start + length));
    },
  };
}

test('tables can be read one by one, each the first time that it is asked for', () => {
  const file = stretches();
  const later = columnsLater(LAYOUT, file);
  const before = file.reads.length;
  expect(later.table('birds')).toEqual(tables.birds);
  expect(later.table('birds')).toBe(later.table('birds'));
  expect(file.reads.slice(before)).toEqual([3, 16]);
  expect(later.table('trees')).toEqual(tables.trees);
  expect(later.column('birds.weight', 'f64')).toEqual(tables.birds.weight);
});

test('of a column of bytes stretches can be read', () => {
  const bytes = columnsLater(LAYOUT, stretches()).bytes('birds.legs');
  expect([bytes.subarray(1, 3), bytes.subarray(2)]).toEqual([
    Uint8Array.of(2, 1),
    Uint8Array.of(1),
  ]);
});

test('another column than was written is refused by name before any is asked for', () => {
  expect(() => columnsLater({ birds: { wings: 'u8' } }, stretches())).toThrow(
    'there is no column birds.wings',
  );
});
