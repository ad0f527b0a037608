import { crc32 } from 'node:zlib';
import type { Corpus } from '../../src/core/corpus.ts';
import { type Published, writeStore } from '../../src/engines/store/files.ts';
import { hashedWords } from '../../src/engines/store/word-blocks.ts';

/** A corpus written into memory, with a way to get at the bytes of each file. */
export async function writeDraft(
  corpus: Corpus,
): Promise<Published & { readonly bytes: (name: string) => Buffer }> {
  const files = new Map<string, Buffer>();
  const draft = {
    async file(name: string) {
      const written: Buffer[] = [];
      return {
        async write(content: string | NodeJS.ArrayBufferView) {
          written.push(
            typeof content === 'string'
              ? Buffer.from(content)
              : Buffer.from(content.buffer, content.byteOffset, content.byteLength),
          );
        },
        async close() {
          files.set(name, Buffer.concat(written));
        },
      };
    },
  };
  await writeStore(draft, corpus, hashedWords);
  const bytes = (name: string) => files.get(name) ?? Buffer.alloc(0);
  return {
    bytes,
    text: async (name) => bytes(name).toString(),
    buffer: async (name) => new Uint8Array(bytes(name)).buffer,
    pieces: async (name) => ({
      read: async (from, to) => Buffer.from(bytes(name).subarray(from, to)),
      damaged: async (where) => new Error(`${name} is damaged at ${where}`),
      close: async () => {},
    }),
    stretches: async (name) => ({
      path: name,
      crc: crc32(bytes(name)),
      read: (start, length) => new Uint8Array(bytes(name).subarray(start, start + length)),
    }),
  };
}
