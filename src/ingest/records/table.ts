import type { Fields } from './fields.ts';

/** What may stand between the cells of a table. */
const DELIMITERS = [',', ';', '\t', '|'];

/** The cells of a row; undefined where a quotation mark is not closed. */
export function cellsOf(row: string, delimiter: string): readonly string[] | undefined {
  const line = row.replace(/\r?\n$|\r$/u, '');
  const cells: string[] = [];
  for (let at = 0; ; ) {
    const quoted = line[at] === '"' ? closingMark(line, at + 1) : at;
    if (quoted < 0) return undefined;
    const next = line.indexOf(delimiter, quoted);
    const end = next < 0 ? line.length : next;
    // What stands between a closing mark and the next cell belongs to the cell.
    const inside = quoted > at ? line.slice(at + 1, quoted - 1).replaceAll('""', '"') : '';
    cells.push(inside + line.slice(quoted, end));
    if (next < 0) return cells;
    at = next + 1;
  }
}

/** The index after the mark that closes a cell; -1 where none does. */
function closingMark(line: string, from: number): number {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 2)) {
    if (line[at + 1] !== '"') return at + 1;
  }
  return -1;
}

/** What stands between the cells of a table's first row: the sign that stands most often outside quotation marks. */
export function delimiterIn(head: string): string {
  const [bare = ''] = head.replace(/"(?:[^"]|"")*"/gu, '').split('\n');
  const counted = DELIMITERS.map((sign) => ({ sign, count: bare.split(sign).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

/** Of two columns with one name the first counts. */
export function rowOf(columns: readonly string[], cells: readonly string[]): Fields {
  const row: Record<string, string> = Object.create(null);
  for (const [i, column] of columns.entries()) row[column] ??= cells[i] ?? '';
  return row;
}
