import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Numbered } from '../../core/corpus.ts';

/** A file of readings on their way into an index, so that a corpus need not fit into memory. */
export type Stage = {
  readonly add: (reading: Numbered) => Promise<void>;
  /** Ends the writing; what was added can then be walked as often as needed. */
  readonly close: () => Promise<void>;
  readonly readings: () => AsyncIterable<Numbered>;
  readonly remove: () => Promise<void>;
};

/** A stage of this process, after clearing what crashed builds left; only for who holds the lock. */
export async function stageIn(folder: string): Promise<Stage> {
  const left = (await readdir(folder)).filter((name) => /^stage(?:-\d+)?\.jsonl$/.test(name));
  for (const name of left) await rm(join(folder, name), { force: true });
  return stageAt(join(folder, `stage-${process.pid}.jsonl`));
}

function stageAt(file: string): Stage {
  const out = createWriteStream(file);
  const done = finished(out);
  done.catch(() => {}); // told by `close`, or by `add` through the stream's own error
  return {
    async add(reading) {
      if (out.errored) throw out.errored;
      const room = out.write(`${JSON.stringify(reading)}\n`);
      if (!room) await Promise.race([once(out, 'drain'), done]);
    },
    async close() {
      out.end();
      await done;
    },
    readings: () => linesOf(file),
    remove: () => rm(file, { force: true }),
  };
}

async function* linesOf(file: string): AsyncIterable<Numbered> {
  const handle = await open(file);
  try {
    for await (const line of handle.readLines()) yield JSON.parse(line) as Numbered;
  } finally {
    await handle.close();
  }
}
