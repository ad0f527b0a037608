import { dampingOf } from '../bm25.ts';
import { Bytes, Numbers, type VarintReader } from './numbers.ts';

/** Lists longer than this are cut into blocks of so many passages, so that most can be passed over. */
export const BLOCK = 128;
/** A field this long or longer has its length noted apart. */
export const LONG = 255;

/** A bound of a block is a byte; this stands for 1. */
export const MOST_BOUND = 255;

/**
 * Writes the list of each term: a head (`Store.headAt` reads it), the passages whose text has it, then
 * the stretches of passages that it stands above. The passages of a list of several blocks stand after
 * its positions instead. Of a block of passages first come the steps from
 * each to the next, less one; then where the term stands more than once: how many passages those are,
 * and of each the step from the one before in its place in the block, less one, and how often, less
 * two. A stretch is its step from the end of the one before times four, plus two where it is longer
 * than one passage and one where the term stands there more than once; what is more follows in that
 * order.
 */
export class ListWriter {
  readonly lists = new Bytes();
  readonly positions = new Bytes();
  /** For each block its last passage, and where it ends among the list's bytes and its positions. */
  readonly blocks = { last: new Numbers(), end: new Numbers(), places: new Numbers() };
  /** For each block the most that a term's weight is multiplied by in one of its passages, rounded up. */
  readonly bounds = new Bytes();
  private readonly text = new Bytes();
  private readonly above = new Bytes();

  private readonly counts = new Numbers();
  private readonly repeated = new Numbers(2 * BLOCK);
  private readonly lengths: Bytes;
  private readonly dampings: Float64Array;

  /** `lengths` are of the texts of all passages, `average` is theirs. */
  constructor(lengths: Bytes, average: number) {
    this.lengths = lengths;
    this.dampings = Float64Array.from({ length: LONG + 1 }, (_, length) =>
      dampingOf(length, average),
    );
  }

  /** `runs` are at what `PassageLog.run` wrote of the term; `start` is where its positions begin. */
  write(runs: readonly VarintReader[], start: number): void {
    const { lists } = this;
    const firstBlock = this.blocks.last.length;
    const before = this.positions.length;
    const inside = this.writeText(runs);
    const middle = this.positions.length;
    const over = this.writeAbove(runs);
    lists.varint(inside);
    lists.varint(this.text.length);
    lists.varint(middle - before);
    lists.varint(start);
    if (inside > BLOCK) lists.varint(firstBlock);
    lists.varint(over.stretches);
    if (over.stretches > 0) {
      lists.varint(over.passages);
      lists.varint(this.above.length);
      lists.varint(this.positions.length - middle);
    }
    (inside > BLOCK ? this.positions : lists).append(this.text);
    lists.append(this.above);
  }

  private writeText(runs: readonly VarintReader[]): number {
    const { text, repeated, positions } = this;
    text.clear();
    const { counts } = this;
    counts.clear();
    let all = 0;
    for (const run of runs) {
      const count = run.next();
      counts.push(count);
      all += count;
    }
    const base = positions.length;
    let [last, written, bound] = [-1, 0, 0];
    for (let n = 0; n < runs.length; n++) {
      const run = runs[n];
      if (!run) continue;
      let passage = 0;
      for (let left = counts.at(n); left > 0; left--) {
        passage += run.next();
        run.next();
        const times = run.next();
        text.varint(passage - last - 1);
        last = passage;
        if (times > 1) {
          repeated.push(written % BLOCK);
          repeated.push(times);
        }
        positions.copyVarints(run, times);
        if (all > BLOCK) bound = Math.max(bound, times / (times + this.dampingAt(passage)));
        if (++written % BLOCK !== 0 && written < all) continue;
        this.writeRepeated();
        if (all <= BLOCK) continue;
        this.blocks.last.push(passage);
        this.blocks.end.push(text.length);
        this.blocks.places.push(positions.length - base);
        this.bounds.push(Math.ceil(MOST_BOUND * bound));
        bound = 0;
      }
    }
    return all;
  }

  private dampingAt(passage: number): number {
    return this.dampings[this.lengths.at(passage)] ?? 0;
  }

  private writeRepeated(): void {
    const { text, repeated } = this;
    text.varint(repeated.length / 2);
    let before = -1;
    for (let n = 0; n < repeated.length; n += 2) {
      text.varint(repeated.at(n) - before - 1);
      text.varint(repeated.at(n + 1) - 2);
      before = repeated.at(n);
    }
    repeated.clear();
  }

  private writeAbove(readers: readonly VarintReader[]): { stretches: number; passages: number } {
    const { above } = this;
    above.clear();
    let [stretches, passages, end] = [0, 0, 0];
    for (const reader of readers) {
      let first = 0;
      for (let left = reader.next(); left > 0; left--) {
        first += reader.next();
        const length = reader.next();
        const times = reader.next();
        above.varint((first - end) * 4 + (length > 1 ? 2 : 0) + (times > 1 ? 1 : 0));
        if (length > 1) above.varint(length - 2);
        if (times > 1) above.varint(times - 2);
        end = first + length;
        this.positions.copyVarints(reader, times);
        stretches++;
        passages += length;
      }
    }
    return { stretches, passages };
  }
}
