import { type Fields, isFields } from './fields.ts';
import { LARGEST_RECORD } from './pieces.ts';
import { cellsOf, rowOf } from './table.ts';

/** The fields of a record, or why it is none. */
export type Parsed = { readonly record: Fields } | { readonly fault: string };

export function jsonIn(bytes: Uint8Array): Parsed {
  try {
    const value: unknown = JSON.parse(textOf(bytes));
    return isFields(value)
      ? { record: value }
      : { fault: 'this is no record: should be an object { … }' };
  } catch {
    return { fault: 'this is no JSON' };
  }
}

export function rowIn(bytes: Uint8Array, columns: readonly string[], delimiter: string): Parsed {
  const cells = cellsOf(textOf(bytes), delimiter);
  if (!cells) return { fault: 'a quotation mark is opened and never closed' };
  if (cells.length === columns.length) return { record: rowOf(columns, cells) };
  return { fault: `the row has ${cells.length} cells, and the table ${columns.length} columns` };
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('utf8')
    .replace(/^\ufeff/u, '');
}

export function isBlank(bytes: Uint8Array): boolean {
  return bytes.length < 100 && textOf(bytes).trim() === '';
}

/** Why a piece of a file is no record. */
export function sentenceOf({ fault }: { readonly fault: 'too long' | 'open' }): string {
  return fault === 'open'
    ? 'a quotation mark is opened and never closed'
    : `the record has more than ${LARGEST_RECORD / 1_000_000} MB, and so much is read at most`;
}
