import { KINDS, type Kind, type Row } from './columns.ts';

const FIRST = 1_024;

/** A row of numbers that grows as they come, without an object for each. */
export type Growing<K extends Kind> = {
  push(value: number): void;
  readonly length: () => number;
  /** What has come so far. */
  readonly row: () => Row<K>;
};

export function growing<K extends Kind>(kind: K): Growing<K> {
  const make = (length: number) =>
    new KINDS[kind](new ArrayBuffer(length * KINDS[kind].BYTES_PER_ELEMENT)) as Row<K>;
  let kept = make(FIRST);
  let length = 0;
  return {
    push(value) {
      if (length === kept.length) {
        const larger = make(2 * kept.length);
        larger.set(kept);
        kept = larger;
      }
      kept[length++] = value;
    },
    length: () => length,
    row: () => kept.subarray(0, length) as Row<K>,
  };
}
