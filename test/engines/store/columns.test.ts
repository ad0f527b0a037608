import { expect, test } from 'vitest';
import { packColumns, unpackColumns } from '../../../src/engines/store/columns.ts';

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
