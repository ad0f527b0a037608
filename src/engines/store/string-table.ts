import { growing } from './growing.ts';

/** Many strings as one stretch of UTF-8, read one by one when they are needed. */
export type StringTable = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where each string ends. */
  readonly ends: Uint32Array<ArrayBuffer>;
};

const decoder = new TextDecoder();

export function stringTable(strings: readonly string[]): StringTable {
  const encoded = Buffer.from(strings.join(''));
  const ends = new Uint32Array(strings.length);
  let end = 0;
  for (const [at, each] of strings.entries()) {
    end += Buffer.byteLength(each);
    ends[at] = end;
  }
  return { bytes: new Uint8Array(encoded), ends };
}

export function stringAt({ bytes, ends }: StringTable, at: number): string {
  return decoder.decode(bytes.subarray(at === 0 ? 0 : ends[at - 1], ends[at]));
}

/** Makes a table of strings that come one by one, and keeps none of them. */
export function growingStrings() {
  const bytes = growing('u8');
  const ends = growing('u32');
  return {
    push(text: string): void {
      for (const byte of Buffer.from(text)) bytes.push(byte);
      ends.push(bytes.length());
    },
    table: (): StringTable => ({ bytes: bytes.row(), ends: ends.row() }),
  };
}
