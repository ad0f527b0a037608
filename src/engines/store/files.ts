import type { Corpus, Numbered } from '../../core/corpus.ts';
import type { WordRow } from '../../core/word-row.ts';
import { type Shelf, shelfOf } from '../shelf.ts';
import { breather } from './breath.ts';
import type { Stretches } from './checked-file.ts';
import { columnsLater, type Layout, packColumns, type Tables, unpackColumns } from './columns.ts';
import { type About, LATER, LAYOUT, type Records, SINGLE } from './layout.ts';
import { jsonIn, lineOf } from './lines.ts';
import { recent } from './recent.ts';
import { recorder } from './recorder.ts';
import { readWordBlock, wordBlockOf } from './word-blocks.ts';

const ABOUT = 'about.json';
const RECORDS = 'records.bin';
const SUGGESTIONS = 'suggestions.bin';
export const READINGS = 'readings.jsonl';
const WORDS = 'words.bin';

/** Where the files of a store are written. */
export interface Drafting {
  /** `inPieces`: so that stretches of it can be read. */
  file(
    name: string,
    how?: { readonly inPieces: boolean },
  ): Promise<{
    write(content: string | NodeJS.ArrayBufferView): Promise<void>;
    close(): Promise<void>;
  }>;
}

/** Where the files of a store are read. Whole files are verified; pieces of a large one are not. */
export interface Published {
  text(name: string): Promise<string>;
  buffer(name: string): Promise<ArrayBuffer>;
  pieces(name: string): Promise<Pieces>;
  /** A file of which stretches are read at once, each checked before it is used. */
  stretches(name: string): Promise<Stretches>;
}

/** A file of which pieces are read. */
export interface Pieces {
  read(from: number, to: number): Promise<Buffer>;
  /** What to throw where a piece is not as it was written; remembered, so that the next start builds anew. */
  damaged(where: string): Promise<Error>;
  close(): Promise<void>;
}

/**
 * Writes all of a corpus but its text index, walking it once; only rows of numbers stay in memory.
 * `index` takes each reading into the text index, and gives its `hashedWords`.
 */
export async function writeStore(
  draft: Drafting,
  corpus: Corpus,
  index: (reading: Numbered) => WordRow,
): Promise<void> {
  const record = recorder(corpus);
  const lines = await draft.file(READINGS);
  const blocks = await draft.file(WORDS);
  const breath = breather();
  for await (const reading of corpus.readings()) {
    const line = lineOf(reading);
    const words = index(reading);
    const block = wordBlockOf(reading, words);
    record.add(reading, words, { line: line.byteLength, words: block.byteLength });
    await lines.write(line);
    await blocks.write(block);
    await breath();
  }
  await lines.close();
  await blocks.close();
  const { records, about } = await record.finish();
  await writeColumns(draft, { name: RECORDS, layout: LAYOUT, inPieces: false }, records);
  const layout = { ...LATER, ...SINGLE };
  await writeColumns(draft, { name: SUGGESTIONS, layout, inPieces: true }, records);
  const rest = await draft.file(ABOUT);
  await rest.write(JSON.stringify(about));
  await rest.close();
}

type ColumnsFile<L> = { readonly name: string; readonly layout: L; readonly inPieces: boolean };

async function writeColumns<L extends Layout>(
  draft: Drafting,
  { name, layout, inPieces }: ColumnsFile<L>,
  tables: Tables<L>,
): Promise<void> {
  const file = await draft.file(name, { inPieces });
  for (const chunk of packColumns(layout, tables)) await file.write(chunk);
  await file.close();
}

/** All tables: those of `LATER` are read with the first look at each, of those of `SINGLE` a string at a time. */
function recordsOf(now: Tables<typeof LAYOUT>, file: Stretches): Records {
  const later = columnsLater({ ...LATER, ...SINGLE }, file);
  const single = (name: keyof typeof SINGLE) => ({
    bytes: later.bytes(`${name}.bytes`),
    ends: later.column(`${name}.ends`, 'u32'),
  });
  return {
    ...now,
    headlines: single('headlines'),
    openings: single('openings'),
    get headlineNames() {
      return later.table('headlineNames');
    },
    get offered() {
      return later.table('offered');
    },
    get speakerNames() {
      return later.table('speakerNames');
    },
    get topicNames() {
      return later.table('topicNames');
    },
    get outletNames() {
      return later.table('outletNames');
    },
    get vocabulary() {
      return later.table('vocabulary');
    },
    get spellings() {
      return later.table('spellings');
    },
  };
}

/** Opens what `writeStore` wrote; the readings stay in their file. */
export async function openStore(files: Published): Promise<Shelf> {
  const about = JSON.parse(await files.text(ABOUT)) as About;
  const now = unpackColumns(LAYOUT, await files.buffer(RECORDS));
  const records = recordsOf(now, await files.stretches(SUGGESTIONS));
  const lines = await files.pieces(READINGS);
  const blocks = await files.pieces(WORDS).catch(async (error: unknown) => {
    await lines.close();
    throw error;
  });
  const { number, line, words, quotes, events } = records.articles;

  async function load(article: number): Promise<{ value: Numbered; size: number }> {
    const [from = 0, to = 0] = [line[article], line[article + 1]];
    const json = jsonIn(await lines.read(from, to - 1));
    if (json === undefined) throw await lines.damaged(`S${number[article]}`);
    // The checksum has shown that this is what `writeStore` wrote.
    return { value: JSON.parse(json) as Numbered, size: to - from };
  }

  return shelfOf(
    { records, about },
    {
      reading: recent(load),
      async words(article) {
        const [from = 0, to = 0] = [words[article], words[article + 1]];
        const bytes = await blocks.read(from, to);
        const block = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
        const count = (starts: Uint32Array) => (starts[article + 1] ?? 0) - (starts[article] ?? 0);
        const read = readWordBlock(block, { quotes: count(quotes), events: count(events) });
        if (!read) throw await blocks.damaged(`S${number[article]}`);
        return read;
      },
      async close() {
        await lines.close();
        await blocks.close();
      },
    },
  );
}
