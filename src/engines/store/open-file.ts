import { close, fstat, open, readSync } from 'node:fs';
import { promisify } from 'node:util';
import { breather } from './breath.ts';

/** A file that stays open. */
export type OpenFile = {
  readonly size: number;
  /** The bytes from one place up to another; fewer where the file ends before. */
  readonly read: (from: number, to: number) => Promise<Buffer>;
  readonly close: () => Promise<void>;
};

const closing = promisify(close);

/** Closes files that were forgotten while they were open. */
const forgotten = new FinalizationRegistry<number>((file) => close(file));

export async function openFile(path: string): Promise<OpenFile> {
  const file = await promisify(open)(path, 'r');
  const { size } = await promisify(fstat)(file);
  const held = {};
  forgotten.register(held, file, held);
  let closed = false;

  function readAtOnce(from: number, to: number): Buffer {
    if (closed) throw new Error(`${path} was closed; open the index again.`);
    const bytes = Buffer.allocUnsafeSlow(to - from);
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from));
  }

  // Small pieces of a file that the system mostly has in memory: handing each to another thread takes
  // ten times as long as reading it. One after another, so that others get their turn where it is time.
  const breath = breather();
  let before: Promise<unknown> = Promise.resolve();
  return {
    size,
    read(from, to) {
      const own = before.then(breath).then(() => readAtOnce(from, to));
      before = own.then(noMatter, noMatter);
      return own;
    },
    async close() {
      if (closed || !forgotten.unregister(held)) return;
      closed = true;
      await closing(file);
    },
  };
}

function noMatter(): void {}
