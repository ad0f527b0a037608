import { setImmediate as othersFirst } from 'node:timers/promises';
import type { Span } from '../../core/span.ts';
import type { WordRow } from '../../core/word-row.ts';
import { readWords, terms } from '../../core/words.ts';
import type { Numbers } from './numbers.ts';
import { TermTable } from './term-table.ts';

/** What stands for words too common to be looked up. */
export const COMMON = -1;
/** Lifts all numbers and `COMMON` above 0. */
const KNOWN = 2;

/** So many terms are sorted at once. */
const SLICE = 20_000;

/** The terms of an index, numbered in the order they come. */
export class Terms {
  private readonly table = new TermTable();
  /** By the numbers that words have while they are read: the number of the term + `KNOWN`, 0 where it is not known. */
  private byWord = new Int32Array(1 << 12);
  private forgotten = 0;

  get size(): number {
    return this.table.size;
  }

  /** Reads all words of a text into a row, with the numbers of their terms, or `COMMON`. */
  read(text: string, within: Span | undefined, row: WordRow): void {
    readWords(text, within, row);
    if (this.forgotten !== terms.forgotten) {
      this.forgotten = terms.forgotten;
      this.byWord.fill(0);
    }
    const { numbers, length } = row;
    for (let at = 0; at < length; at++) {
      const word = numbers[at] ?? 0;
      const known = this.byWord[word] ?? 0;
      numbers[at] = known === 0 ? this.numberOf(word) : known - KNOWN;
    }
  }

  /** The hash of a term, in 32 bits. */
  hash(number: number): number {
    return this.table.hash(number);
  }

  /** The numbers of all terms, in the order of these; sorted slice by slice, so that others can work. */
  async sorted(): Promise<Uint32Array> {
    const { table } = this;
    let from = Uint32Array.from({ length: table.size }, (_, number) => number);
    for (let at = 0; at < from.length; at += SLICE) {
      from.subarray(at, at + SLICE).sort((a, b) => table.compare(a, b));
      await othersFirst();
    }
    let into = new Uint32Array(from.length);
    for (let sorted = SLICE; sorted < from.length; sorted *= 2) {
      for (let at = 0; at < from.length; at += 2 * sorted) {
        await this.merge({ from, at, middle: at + sorted, end: at + 2 * sorted, into });
      }
      [from, into] = [into, from];
    }
    return from;
  }

  private async merge({ from, at, middle, end, into }: Merging): Promise<void> {
    const [firstEnd, secondEnd] = [Math.min(middle, from.length), Math.min(end, from.length)];
    let [first, second] = [at, firstEnd];
    for (let next = at; next < secondEnd; next++) {
      const [one, other] = [from[first] ?? 0, from[second] ?? 0];
      const isFirst =
        second >= secondEnd || (first < firstEnd && this.table.compare(one, other) < 0);
      into[next] = isFirst ? one : other;
      if (isFirst) first++;
      else second++;
      if (next % SLICE === 0) await othersFirst();
    }
  }

  /** Terms after each other in UTF-8; notes where each ends. */
  async *encoded(numbers: Uint32Array, ends: Numbers): AsyncIterable<Uint8Array> {
    let end = 0;
    for (let at = 0; at < numbers.length; at += SLICE) {
      const pieces = Array.from(numbers.subarray(at, at + SLICE), (number) =>
        Buffer.from(this.table.term(number)),
      );
      for (const piece of pieces) {
        end += piece.length;
        ends.push(end);
      }
      yield Buffer.concat(pieces);
    }
  }

  private numberOf(word: number): number {
    const known = terms.at(word);
    const number = known && !known.common ? this.table.numberOf(known.term) : COMMON;
    if (word >= this.byWord.length) {
      const larger = new Int32Array(2 * word);
      larger.set(this.byWord);
      this.byWord = larger;
    }
    this.byWord[word] = number + KNOWN;
    return number;
  }
}

type Merging = {
  readonly from: Uint32Array;
  readonly at: number;
  readonly middle: number;
  readonly end: number;
  readonly into: Uint32Array;
};
