import type { ArticleId } from '../../core/article.ts';
import { decode } from '../decode.ts';
import { digest } from '../digest.ts';
import type { Outcome, RecordOrigin, RecordShape } from '../item.ts';
import { type Fields, isFields } from './fields.ts';
import { recordArticle } from './record-article.ts';
import { cellsOf, rowOf } from './table.ts';
import { openRecords } from './unpacked.ts';

/** Reads one record of a file by its place there, and not the rest of the file. */
export async function readRecordItem(
  id: ArticleId,
  file: string,
  from: RecordOrigin,
): Promise<Outcome> {
  const { place, shape } = from;
  const read = await bytesAt(from);
  if ('fault' in read) return { faults: [`${place}: ${read.fault}`] };
  const decoded = decode(read.bytes);
  if ('fault' in decoded) return { faults: [`${place}: ${decoded.fault}`] };
  const { text, lost } = decoded;
  const record = fieldsIn(text, shape);
  if (!record) return { faults: [`${place}: the record cannot be read`] };
  const outcome = await recordArticle(record, shape, { id, file, place });
  if (!lost || !outcome.article) return outcome;
  const doubts = [...(outcome.article.doubts ?? []), `In the stored record ${lost}.`];
  return {
    article: { ...outcome.article, doubts },
    faults: [...outcome.faults, `${place}: ${lost}`],
  };
}

async function bytesAt({
  path,
  start,
  end,
  bytes,
}: RecordOrigin): Promise<{ readonly bytes: Uint8Array } | { readonly fault: string }> {
  const opened = await openRecords(path);
  if ('fault' in opened) return opened;
  try {
    const read = await opened.bytes.at(start, end);
    if (digest(read) === bytes) return { bytes: read };
    return { fault: 'the file changed while it was read; run npm run ingest again' };
  } finally {
    await opened.bytes.close();
  }
}

/** The fields of a record's text; undefined where it is none. */
function fieldsIn(text: string, { table }: RecordShape): Fields | undefined {
  if (table) {
    const cells = cellsOf(text, table.delimiter);
    return cells && rowOf(table.columns, cells);
  }
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
