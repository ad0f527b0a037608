import type { Stretches } from '../store/checked-file.ts';

/** Of the lists that were asked for last so much stays in memory, in bytes. */
const MOST = 64 << 20;

/** Bytes, and where among them a list begins. */
export type ListBytes = {
  readonly bytes: Uint8Array;
  /** The same. */
  readonly view: DataView;
  readonly start: number;
};

/**
 * The passages of long lists. They lie in a file, so that memory is not for what nobody asks for: nearly
 * all that an index weighs are the lists of frequent words.
 */
export class LongLists {
  /** By where they begin, the one asked for last at the end. */
  private readonly kept = new Map<number, ListBytes>();
  private total = 0;
  private readonly file: Stretches;
  private readonly most: number;

  constructor(file: Stretches, most = MOST) {
    this.file = file;
    this.most = most;
  }

  /** Throws, naming the cure, where the file is damaged. */
  read(start: number, bytes: number): ListBytes {
    const known = this.kept.get(start);
    if (known) this.kept.delete(start);
    const list = known ?? listOf(this.file.read(start, bytes));
    this.kept.set(start, list);
    if (!known) this.makeRoom(bytes);
    return list;
  }

  /** The list that was read last stays, however long. */
  private makeRoom(bytes: number): void {
    this.total += bytes;
    for (const [start, list] of this.kept) {
      if (this.total <= this.most || this.kept.size === 1) return;
      this.total -= list.bytes.length;
      this.kept.delete(start);
    }
  }
}

function listOf(bytes: Uint8Array): ListBytes {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length), start: 0 };
}
