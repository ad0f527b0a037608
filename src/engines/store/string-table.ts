import { growing } from './growing.ts';

/** Many strings as one stretch of UTF-8, read one by one when they are needed; the stretch may lie in a file. */
export type Strings = {
  readonly bytes: { subarray(from: number, to?: number): Uint8Array };
  /** Where each string ends. */
  readonly ends: Uint32Array<ArrayBuffer>;
};
export type StringTable = Strings & { readonly bytes: Uint8Array<ArrayBuffer> };

/** Where strings end is written in 32 bits. */
const MOST_BYTES = 2 ** 32 - 1;

const decoder = new TextDecoder();

export function stringTable(strings: readonly string[]): StringTable {
  const ends = new Uint32Array(strings.length);
  let end = 0;
  for (const [at, each] of strings.entries()) {
    end = fitting(end + Buffer.byteLength(each));
    ends[at] = end;
  }
  const encoded = Buffer.from(strings.join(''));
  return { bytes: new Uint8Array(encoded), ends };
}

export function stringAt({ bytes, ends }: Strings, at: number): string {
  return decoder.decode(bytes.subarray(ends[at - 1] ?? 0, ends[at]));
}

/** Makes a table of strings that come one by one, and keeps none of them. */
export function growingStrings() {
  const bytes = growing('u8');
  const ends = growing('u32');
  return {
    push(text: string): void {
      for (const byte of Buffer.from(text)) bytes.push(byte);
      ends.push(fitting(bytes.length()));
    },
    table: (): StringTable => ({ bytes: bytes.row(), ends: ends.row() }),
  };
}

function fitting(end: number): number {
  if (end <= MOST_BYTES) return end;
  throw new Error(
    'The corpus is too large for one index: its names or headlines take more than 4 GB.',
  );
}
