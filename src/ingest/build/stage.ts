import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { type FileHandle, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import type { Numbered } from '../../core/corpus.ts';
import { type Beside, walkBeside } from './walk-beside.ts';

/**
 * A file of readings on their way into an index, so that a corpus need not fit into memory. It lies
 * there until they are published, so that a build that ends before has not read them in vain.
 */
export type Stage = {
  /** What earlier builds staged and never published, as the same code read it. */
  readonly left: readonly Beside[];
  readonly add: (reading: Numbered) => Promise<void>;
  /** Ends the writing; what was added can then be walked as often as needed. */
  readonly close: () => Promise<void>;
  readonly readings: () => AsyncIterable<Numbered>;
  /** Removes it, and what is left of earlier ones. */
  readonly remove: () => Promise<void>;
};

const NAME = /^stage-(\d+)\.jsonl$/;

/** Each is as large as the corpus at most; the largest has the most to spare the next build. */
const MOST_LEFT = 2;

/** A new stage beside what crashed builds left; only for who holds the lock. */
export async function stageIn(folder: string, reader: string): Promise<Stage> {
  const left = await leftIn(folder, reader);
  const last = Math.max(0, ...left.map(({ number }) => number));
  const file = join(folder, `stage-${last + 1}.jsonl`);
  const out = createWriteStream(file);
  const done = finished(out);
  done.catch(() => {}); // told by `close`, or by `add` through the stream's own error
  const write = async (line: string) => {
    if (out.errored) throw out.errored;
    if (!out.write(`${marked(line)}\n`)) await Promise.race([once(out, 'drain'), done]);
  };
  await write(JSON.stringify({ reader }));
  return {
    left: left.map((one) => walkBeside(readingsOf(one.file))),
    add: (reading) => write(JSON.stringify(reading)),
    async close() {
      if (!out.writableEnded) out.end();
      await done;
    },
    readings: () => readingsOf(file),
    async remove() {
      out.destroy();
      for (const one of [...left, { file }]) await rm(one.file, { force: true });
    },
  };
}

type Left = { readonly file: string; readonly number: number; readonly bytes: number };

/** The stages that are of use to this reader; the others are removed. */
async function leftIn(folder: string, reader: string): Promise<readonly Left[]> {
  const left: Left[] = [];
  for (const name of await readdir(folder)) {
    if (!name.startsWith('stage')) continue;
    const [, number] = NAME.exec(name) ?? [];
    const file = join(folder, name);
    if (number && (await readerOf(file)) === reader) {
      left.push({ file, number: Number(number), bytes: (await stat(file)).size });
    } else await rm(file, { force: true });
  }
  left.sort((a, b) => b.bytes - a.bytes);
  for (const { file } of left.slice(MOST_LEFT)) await rm(file, { force: true });
  return left.slice(0, MOST_LEFT);
}

/** The reader whose readings a stage holds. */
async function readerOf(file: string): Promise<string | undefined> {
  for await (const head of linesOf(file)) return (JSON.parse(head) as { reader: string }).reader;
  return undefined;
}

async function* readingsOf(file: string): AsyncIterable<Numbered> {
  let isHead = true;
  for await (const line of linesOf(file)) {
    if (!isHead) yield JSON.parse(line) as Numbered;
    isHead = false;
  }
}

/** The lines that are whole: the last one of a build that was killed is often not. */
async function* linesOf(file: string): AsyncIterable<string> {
  const handle: FileHandle = await open(file);
  try {
    for await (const line of handle.readLines()) {
      const written = line.slice(MARK);
      if (marked(written) === line) yield written;
    }
  } finally {
    await handle.close();
  }
}

/** How many characters `marked` puts before a line. */
const MARK = 9;

function marked(line: string): string {
  return `${crc32(line).toString(16).padStart(8, '0')} ${line}`;
}
