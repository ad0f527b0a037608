import type { Item } from '../item.ts';
import { type Collector, collector } from './collector.ts';
import { elementCutter, type JsonCutter, lineCutter } from './cutters.ts';
import { type Faults, faultList } from './fault-list.ts';
import { listRows } from './list-rows.ts';
import { isBlank, jsonIn, sentenceOf } from './parsed.ts';
import { type Piece, piecesOf } from './pieces.ts';
import type { RecordsFile } from './records-file.ts';
import { isJsonLines, listWithRecords } from './shape-of-json.ts';
import { openRecords, type RecordBytes } from './unpacked.ts';

export type Listed = { readonly items: readonly Item[]; readonly faults: readonly string[] };

/**
 * The records of a file, each with its place, read as a stream: a file may be larger than the memory.
 * What is no record is named with its line, and skipped.
 */
export async function listRecords(file: RecordsFile): Promise<Listed> {
  const opened = await openRecords(file.path);
  if ('fault' in opened) return { items: [], faults: [`${file.file}: ${opened.fault}`] };
  const { bytes } = opened;
  const faults = faultList(file.file);
  try {
    if (bytes.size === 0) faults.add('the file is empty');
    else if (await isBinary(bytes)) faults.add('this is no text: it holds bytes that no text has');
    else {
      const items =
        file.format === 'table'
          ? await listRows(file, bytes, faults)
          : await json(file, bytes, faults);
      if (items.length === 0 && faults.count() === 0) faults.add('the file holds no records');
      return { items, faults: faults.told() };
    }
  } catch (error) {
    faults.add(`the file cannot be read (${error instanceof Error ? error.message : error})`);
  } finally {
    await bytes.close();
  }
  return { items: [], faults: faults.told() };
}

async function isBinary(bytes: RecordBytes): Promise<boolean> {
  return (await bytes.at(0, Math.min(bytes.size, 4096))).includes(0);
}

async function json(
  file: RecordsFile,
  bytes: RecordBytes,
  faults: Faults,
): Promise<readonly Item[]> {
  const into = collector(file, file.reading, faults);
  if (await isJsonLines(bytes, file.path)) {
    for await (const cut of piecesOf(bytes.chunks(0), lineCutter(), { start: 0, line: 1 })) {
      if ('fault' in cut) faults.add(sentenceOf(cut), cut.line);
      else if (!isBlank(cut.bytes)) into.add(cut, jsonIn(cut.bytes));
    }
    return into.items;
  }
  const chosen = await listWithRecords(bytes, file.reading.map);
  if (chosen === 'itself') {
    const whole = await bytes.at(0, bytes.size);
    into.add({ bytes: whole, start: 0, end: bytes.size, line: 1 }, jsonIn(whole));
  } else if (typeof chosen === 'string') faults.add(chosen);
  else await elements({ bytes, list: chosen.list, into, faults });
  return into.items;
}

async function elements({
  bytes,
  list,
  into,
  faults,
}: {
  readonly bytes: RecordBytes;
  readonly list: number;
  readonly into: Collector;
  readonly faults: Faults;
}): Promise<void> {
  const cutter = elementCutter();
  let line = 1;
  for await (const cut of piecesOf(bytes.chunks(0), cutter, { start: 0, line: 1 })) {
    line = cut.line;
    if ('fault' in cut) {
      if (cut.fault === 'too long') faults.add(sentenceOf(cut), cut.line);
      continue;
    }
    const element = elementIn(cut, cutter);
    if (element && cutter.list() === list) into.add(element, jsonIn(element.bytes));
  }
  if (!cutter.isWhole())
    faults.add('the file ends in the middle; the records before were read', line);
}

/** The element of a piece, without the commas and brackets before it. */
function elementIn(piece: Piece, cutter: JsonCutter): Piece | undefined {
  const before = cutter.before();
  if (before === undefined) return undefined;
  const { start, end, line } = piece;
  const skipped = piece.bytes.subarray(0, before).filter((byte) => byte === 10).length;
  return { bytes: piece.bytes.subarray(before), start: start + before, end, line: line + skipped };
}
