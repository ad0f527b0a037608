import { decode } from '../decode.ts';
import { rowCutter } from './cutters.ts';
import { piecesOf } from './pieces.ts';
import { cellsOf, delimiterIn } from './table.ts';
import type { RecordBytes } from './unpacked.ts';

/** The columns of a table, and where its first row begins. */
type Head = {
  readonly columns: readonly string[];
  readonly delimiter: string;
  readonly start: number;
  readonly line: number;
};

/** As far as a table's first row may reach. */
const LONGEST = 65_536;

/** Reads the names of a table's columns from its first row; a line `sep=;` before it says what stands between. */
export async function tableHead(bytes: RecordBytes): Promise<Head | { readonly fault: string }> {
  const opening = await bytes.at(0, Math.min(bytes.size, LONGEST));
  const decoded = decode(opening);
  if ('fault' in decoded) return decoded;
  const told = /^sep=(?<sign>.)\r?\n/iu.exec(decoded.text);
  const start = told ? new TextEncoder().encode(told[0]).length : 0;
  const text = decoded.text.slice(told?.[0].length ?? 0);
  const delimiter = told?.groups?.['sign'] ?? delimiterIn(text);
  const line = told ? 2 : 1;
  for await (const cut of piecesOf(bytes.chunks(start), rowCutter(delimiter), { start, line })) {
    const head = 'fault' in cut ? undefined : decode(cut.bytes);
    const cells = head && 'text' in head ? cellsOf(head.text, delimiter) : undefined;
    if ('fault' in cut || !cells) break;
    const columns = cells.map((cell) => cell.trim());
    if (cut.end >= bytes.size) return { fault: 'the table has no row under its columns’ names' };
    const rows = cut.bytes.filter((byte) => byte === 10).length;
    return { columns, delimiter, start: cut.end, line: line + rows };
  }
  return { fault: 'the first row of the table cannot be read; it should name the columns' };
}
