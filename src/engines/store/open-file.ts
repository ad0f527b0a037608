import { close, fstat, open, read } from 'node:fs';
import { promisify } from 'node:util';

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
  return {
    size,
    read(from, to) {
      if (closed) return Promise.reject(new Error(`${path} was closed; open the index again.`));
      const bytes = Buffer.allocUnsafeSlow(to - from);
      return new Promise((resolve, reject) => {
        read(file, bytes, 0, bytes.length, from, (error, length) =>
          error ? reject(error) : resolve(bytes.subarray(0, length)),
        );
      });
    },
    async close() {
      if (closed || !forgotten.unregister(held)) return;
      closed = true;
      await closing(file);
    },
  };
}
