import type { Mapping } from '../item.ts';
import { elementCutter, lineCutter } from './cutters.ts';
import { fieldOf, isFields, textIn } from './fields.ts';
import { LARGEST_RECORD, piecesOf } from './pieces.ts';
import type { RecordBytes } from './unpacked.ts';

const OPEN_OBJECT = 123;

/** True where every line is a value of its own, which files of JSON are that are not called so, too. */
export async function isJsonLines(bytes: RecordBytes, path: string): Promise<boolean> {
  const opening = new TextDecoder().decode(await bytes.at(0, Math.min(bytes.size, 4096)));
  if (!opening.trimStart().startsWith('{')) return !opening.trimStart().startsWith('[');
  if (/\.(?:jsonl|ndjson)(?:\.gz)?$/iu.test(path)) return true;
  for await (const cut of piecesOf(bytes.chunks(0), lineCutter(), { start: 0, line: 1 })) {
    if ('fault' in cut) return true;
    const line = new TextDecoder().decode(cut.bytes).trim();
    if (line === '') continue;
    // One object on one line: lines of their own where more follow, or where it is broken JSON anyway.
    return isObject(line) ? cut.end < bytes.size : /^\{.+[}\]]$/u.test(line);
  }
  return false;
}

/**
 * Which list of a JSON file holds the records: that of the outermost brackets, or the one list of objects
 * right in the one object. `itself` where the object is a record; else a sentence on what is unclear.
 */
export async function listWithRecords(
  bytes: RecordBytes,
  map: Mapping | undefined,
): Promise<{ readonly list: number } | 'itself' | string> {
  const opening = new TextDecoder().decode(await bytes.at(0, Math.min(bytes.size, 4096)));
  if (opening.trimStart().startsWith('[')) return { list: 1 };
  if (await isRecordItself(bytes, map)) return 'itself';
  const cutter = elementCutter();
  const lists = new Set<number>();
  for await (const cut of piecesOf(bytes.chunks(0), cutter, { start: 0, line: 1 })) {
    const before = cutter.before();
    if ('fault' in cut || before === undefined) continue;
    if (cut.bytes[before] === OPEN_OBJECT) lists.add(cutter.list());
  }
  const [only] = lists;
  if (only !== undefined && lists.size === 1) return { list: only };
  return only === undefined
    ? 'there is no list of records in it'
    : `there are ${lists.size} lists of records in it; save the one that is meant in a file of its own`;
}

async function isRecordItself(bytes: RecordBytes, map: Mapping | undefined): Promise<boolean> {
  if (bytes.size > LARGEST_RECORD) return false;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(await bytes.at(0, bytes.size)));
    if (!isFields(value)) return false;
    const told = [fieldOf(value, 'text', map), fieldOf(value, 'html', map)];
    return told.some((one) => typeof one === 'string' && textIn(one) !== undefined);
  } catch {
    return false;
  }
}

function isObject(line: string): boolean {
  try {
    return isFields(JSON.parse(line));
  } catch {
    return false;
  }
}
