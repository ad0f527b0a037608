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
