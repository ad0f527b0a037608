import type { Item } from '../item.ts';
import { collector } from './collector.ts';
import { lineCutter, rowCutter } from './cutters.ts';
import type { Faults } from './fault-list.ts';
import { holdsText } from './fields.ts';
import { isBlank, rowIn, sentenceOf } from './parsed.ts';
import { type Cut, type Cutter, piecesOf } from './pieces.ts';
import type { RecordsFile } from './records-file.ts';
import { tableHead } from './table-head.ts';
import type { RecordBytes } from './unpacked.ts';

/** The rows of a table as items; one with too few or too many cells is named and skipped. */
export async function listRows(
  file: RecordsFile,
  bytes: RecordBytes,
  faults: Faults,
): Promise<readonly Item[]> {
  const head = await tableHead(bytes);
  if ('fault' in head) {
    faults.add(head.fault);
    return [];
  }
  const { columns, delimiter, start, line } = head;
  const { map } = file.reading;
  const missing = Object.values(map ?? {}).filter((name) => !columns.includes(name));
  if (missing.length > 0 || !holdsText(columns, map)) {
    const what =
      missing.length > 0
        ? `there is no column ${named(missing)}`
        : 'no column is known to hold the text';
    faults.add(`${what}; there are ${named(columns)}: say in the source's map which holds what`);
    return [];
  }
  const shape = { ...file.reading, table: { columns, delimiter } };
  const into = collector(file, shape, faults);
  for await (const cut of rowsFrom(bytes, delimiter, { start, line })) {
    if ('fault' in cut) faults.add(sentenceOf(cut), cut.line);
    else if (!isBlank(cut.bytes)) into.add(cut, rowIn(cut.bytes, columns, delimiter));
  }
  return into.items;
}

/** So often rows are looked for again after a quotation mark that nothing closes. */
const MOST_RESTARTS = 100;

/** The rows of a table; where a mark is not closed, the lines after that row are looked at again. */
async function* rowsFrom(
  bytes: RecordBytes,
  delimiter: string,
  from: { readonly start: number; readonly line: number },
): AsyncIterable<Cut> {
  let next: typeof from | undefined = from;
  for (let tries = 0; next && tries <= MOST_RESTARTS; tries++) {
    const here: typeof from = next;
    next = undefined;
    const cutter: Cutter = rowCutter(delimiter);
    for await (const cut of piecesOf(bytes.chunks(here.start), cutter, here)) {
      yield cut;
      if (!('fault' in cut)) continue;
      next = await lineAfter(bytes, cut);
      break;
    }
  }
}

async function lineAfter(bytes: RecordBytes, { start, line }: { start: number; line: number }) {
  for await (const cut of piecesOf(bytes.chunks(start), lineCutter(), { start, line })) {
    return 'fault' in cut || cut.end >= bytes.size ? undefined : { start: cut.end, line: line + 1 };
  }
  return undefined;
}

function named(columns: readonly string[]): string {
  return columns
    .slice(0, 30)
    .map((name) => `“${name}”`)
    .join(', ');
}
