import { type Form, written } from './form.ts';

/** The head of a table and its lines, each with a cell a column. */
export type Table = {
  readonly head: readonly string[];
  readonly lines: readonly (readonly string[])[];
};

/**
 * A table for spreadsheets (RFC 4180): UTF-8 with its mark, CRLF, and no cell that a spreadsheet would
 * run as a formula. What was put before such a cell can be told from the text and taken off again.
 */
export function writeTable({ head, lines }: Table): string {
  return written(
    tableForm(head, (line: readonly string[]) => line),
    lines,
  );
}

/** The same of anything that has cells. */
export function tableForm<T>(
  head: readonly string[],
  cellsOf: (one: T) => readonly string[],
): Form<T> {
  return {
    item: (one) => rowOf(cellsOf(one)),
    between: '',
    around: (rows) => `\uFEFF${rowOf(head)}${rows}`,
  };
}

function rowOf(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/**
 * What begins like a formula gets an apostrophe, which spreadsheets take for a mark of text; so does what
 * begins so behind apostrophes of its own, or nobody could tell which of them were added.
 */
const FORMULA = /^'*(?:[\s\p{Cc}]*[=+\-@＝＋－＠|]|[\t\r])/u;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
