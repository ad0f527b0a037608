import { appendFile, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { readDay } from '../../core/day.ts';
import type { When } from '../../core/when.ts';
import { inTurn } from '../build/lock.ts';
import { digest } from '../digest.ts';
import { lineCutter } from '../records/cutters.ts';
import { piecesOf } from '../records/pieces.ts';
import { openRecords } from '../records/unpacked.ts';
import type { FeedEntry } from './entry.ts';

/** An entry as a feed gave it at some time. */
export type KeptEntry = {
  /** When it was first seen so: ISO 8601, UTC. */
  readonly seen: string;
  readonly language?: string | undefined;
  readonly entry: FeedEntry;
};

export type Line = { readonly start: number; readonly end: number };

const day = z.string().transform((text, context) => {
  const read = readDay(text);
  if (read) return read;
  context.issues.push({ code: 'custom', message: 'is no day', input: text });
  return z.NEVER;
});
const when: z.ZodType<When> = z.object({
  since: day,
  until: day,
  precision: z.enum(['day', 'month', 'year', 'period']),
});
const text = z.string().exactOptional();
const schema: z.ZodType<KeptEntry> = z.object({
  seen: z.string(),
  language: text,
  entry: z.object({
    id: z.string(),
    url: text,
    title: text,
    author: text,
    published: when.exactOptional(),
    updated: when.exactOptional(),
    zulu: z.boolean().exactOptional(),
    html: text,
    text,
    isFull: z.boolean(),
    doubts: z.array(z.string()).exactOptional(),
  }),
});

/** The file that keeps every entry which a feed ever had, a line each, the oldest first. */
export function keptEntriesFile(folder: string, feed: string): string {
  return join(folder, 'entries', `${digest(feed).slice(0, 16)}.jsonl`);
}

/** All entries that are kept of a feed; lines that a crash cut off are passed over. */
export async function* keptEntries(
  path: string,
): AsyncIterable<KeptEntry & { readonly line: Line }> {
  const opened = await openRecords(path);
  if ('fault' in opened) return;
  try {
    for await (const cut of piecesOf(opened.bytes.chunks(0), lineCutter(), { start: 0, line: 1 })) {
      const kept = 'fault' in cut ? undefined : readKept(cut.bytes);
      if (kept && 'end' in cut) yield { ...kept, line: { start: cut.start, end: cut.end } };
    }
  } finally {
    await opened.bytes.close();
  }
}

export async function keptEntryAt(
  path: string,
  { start, end }: Line,
): Promise<KeptEntry | undefined> {
  const opened = await openRecords(path);
  if ('fault' in opened) return undefined;
  try {
    return readKept(await opened.bytes.at(start, end));
  } finally {
    await opened.bytes.close();
  }
}

function readKept(bytes: Uint8Array): KeptEntry | undefined {
  try {
    return schema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}

/** Writes down the entries that are new or say something new; tells which. Nothing is ever taken away. */
export async function keepEntries(
  path: string,
  {
    entries,
    language,
    seen,
  }: Omit<KeptEntry, 'entry'> & { readonly entries: readonly FeedEntry[] },
): Promise<readonly FeedEntry[]> {
  await mkdir(dirname(path), { recursive: true });
  let news: readonly FeedEntry[] = [];
  await inTurn(`${path}.lock`, async () => {
    const latest = new Map<string, string>();
    for await (const { entry } of keptEntries(path)) latest.set(entry.id, wordOf(entry));
    news = entries.filter((entry) => latest.get(entry.id) !== wordOf(entry));
    if (news.length === 0) return;
    const lines = news.map((entry) => `${JSON.stringify({ seen, language, entry })}\n`);
    await appendFile(path, `${(await endsInLine(path)) ? '' : '\n'}${lines.join('')}`);
  });
  return news;
}

function wordOf(entry: FeedEntry): string {
  return digest(JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** False where a crash left a line without its end. */
async function endsInLine(path: string): Promise<boolean> {
  const file = await open(path, 'a+');
  try {
    const { size } = await file.stat();
    if (size === 0) return true;
    const last = Buffer.alloc(1);
    await file.read(last, 0, 1, size - 1);
    return last[0] === 10;
  } finally {
    await file.close();
  }
}
