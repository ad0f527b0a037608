import { setImmediate as othersFirst } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { compare } from '../../core/matching.ts';
import type { Word } from '../../core/words.ts';
import { ListWriter, LONG } from './list-writer.ts';
import { Bytes, Numbers } from './numbers.ts';
import { PassageLog } from './passage-log.ts';
import { Runs } from './runs.ts';
import { SectionsWriter, type Sink } from './sections.ts';

const RUN = 1 << 20;
const HELD = 64 << 20;
/** So much is written at once. */
const ENOUGH = 1 << 20;
/** So many terms are sorted at once. */
const SLICE = 20_000;

/** What `postings.bin` tells of itself. */
export type About = {
  readonly passages: number;
  /** The sums of the lengths of each field. */
  readonly sums: readonly [text: number, above: number];
  readonly positions: { readonly bytes: number; readonly crc: number };
};

/** The files that an index is made of. */
export type Files<T> = { readonly postings: T; readonly positions: T };

/**
 * Makes an index of passages, numbered from 0 in the order they come. Words wait in a log that is made
 * into a run whenever it is full; runs are merged in the end. Of the corpus only the terms and two
 * bytes a passage stay in memory.
 */
export class PackedBuilder {
  private readonly numbers = new Map<string, number>();
  /** By the keys of words: the number of the term + 1. */
  private readonly byKey = new Numbers();
  private readonly log = new PassageLog();
  private readonly row = new Numbers();
  private readonly runs: Runs;
  private readonly lengths = { text: new Bytes(), above: new Bytes() };
  private readonly long = { text: longOnes(), above: longOnes() };
  private readonly sums: [text: number, above: number] = [0, 0];
  private above: { readonly words: readonly Word[]; readonly length: number } | undefined;

  private readonly run: number;

  /**
   * `scratch` is a file that may be written on the way; `remove` removes it. A run is made of about
   * `run` words; of the runs, `held` bytes stay in memory.
   */
  constructor(
    scratch: string,
    { run = RUN, held = HELD }: { readonly run?: number; readonly held?: number } = {},
  ) {
    this.runs = new Runs(scratch, held);
    this.run = run;
  }

  /** Passages below one heading are to be given the same row of words above them, for speed. */
  add(text: readonly Word[], above: readonly Word[]): void {
    const passage = this.lengths.text.length;
    const length = this.log.add('text', passage, this.numbered(text));
    this.noteLength(0, passage, length);
    if (this.above?.words === above) this.log.extendAbove();
    else {
      this.above = { words: above, length: this.log.add('above', passage, this.numbered(above)) };
    }
    this.noteLength(1, passage, this.above.length);
    if (this.log.size < this.run) return;
    this.runs.add(this.log.run(this.numbers.size));
    this.above = undefined;
  }

  /** Writes the files. */
  async finish({ postings, positions }: Files<Sink>): Promise<void> {
    if (this.log.size > 0) this.runs.add(this.log.run(this.numbers.size));
    const lists = new ListWriter(this.lengths.text, this.sums[0] / this.lengths.text.length);
    const starts = new Uint32Array(this.numbers.size);
    const places = { bytes: 0, crc: 0 };
    const merged = this.merged(lists, starts, async (piece) => {
      places.bytes += piece.length;
      places.crc = crc32(piece, places.crc);
      await positions.write(piece);
    });
    const file = new SectionsWriter(postings);
    await file.begin();
    await file.section('lists', merged);
    const terms = await sorted([...this.numbers.keys()]);
    const ends = new Numbers();
    await file.section('terms', encoded(terms, ends));
    await file.section('term-ends', ends.all());
    await file.section(
      'term-lists',
      Uint32Array.from(terms, (term) => starts[this.numbers.get(term) ?? 0] ?? 0),
    );
    await file.section('block-last', lists.blocks.last.all());
    await file.section('block-end', lists.blocks.end.all());
    await file.section('block-places', lists.blocks.places.all());
    await file.section('block-bounds', lists.bounds.all());
    for (const field of ['text', 'above'] as const) {
      await file.section(`${field}-lengths`, this.lengths[field].all());
      await file.section(`${field}-long`, this.long[field].passages.all());
      await file.section(`${field}-long-lengths`, this.long[field].lengths.all());
    }
    const passages = this.lengths.text.length;
    await file.end({ passages, sums: this.sums, positions: places } satisfies About);
  }

  /** Removes what was written on the way. */
  remove(): void {
    this.runs.remove();
  }

  private numbered(words: readonly Word[]): Uint32Array {
    const { row } = this;
    row.clear();
    for (let n = 0; n < words.length; n++) {
      const word = words[n];
      if (!word) continue;
      const known = this.byKey.at(word.key);
      row.push(known > 0 ? known - 1 : this.numberOf(word));
      row.push(word.at);
    }
    return row.all();
  }

  private numberOf({ term, key }: Word): number {
    const { numbers, byKey } = this;
    const number = numbers.get(term) ?? numbers.size;
    numbers.set(term, number);
    while (byKey.length <= key) byKey.push(0);
    if (key > 0) byKey.set(key, number + 1);
    return number;
  }

  private noteLength(at: 0 | 1, passage: number, length: number): void {
    const field = at === 0 ? 'text' : 'above';
    this.sums[at] += length;
    this.lengths[field].push(Math.min(length, LONG));
    if (length < LONG) return;
    this.long[field].passages.push(passage);
    this.long[field].lengths.push(length);
  }

  /** The lists of all terms, as they come; notes where each begins, and sends the positions on. */
  private async *merged(
    lists: ListWriter,
    starts: Uint32Array,
    send: (piece: Uint8Array) => Promise<void>,
  ): AsyncIterable<Uint8Array> {
    let written = 0;
    let places = 0;
    const cut = async () => {
      places += lists.positions.length;
      await send(lists.positions.all().slice());
      lists.positions.clear();
      const piece = lists.lists.all().slice();
      written += piece.length;
      lists.lists.clear();
      await othersFirst();
      return piece;
    };
    for (const { term, chunks } of this.runs.merged()) {
      const start = written + lists.lists.length;
      if (start >= 2 ** 32) throw new Error('The corpus is too large for one index.');
      starts[term] = start;
      lists.write(chunks, places + lists.positions.length);
      if (lists.lists.length + lists.positions.length >= ENOUGH) yield await cut();
    }
    yield await cut();
  }
}

function longOnes() {
  return { passages: new Numbers(8), lengths: new Numbers(8) };
}

/** Sorts slice by slice, so that others can work. */
async function sorted(terms: readonly string[]): Promise<readonly string[]> {
  let rows: string[][] = [];
  for (let at = 0; at < terms.length; at += SLICE) {
    rows.push(terms.slice(at, at + SLICE).sort(compare));
    await othersFirst();
  }
  while (rows.length > 1) {
    const longer: string[][] = [];
    for (let at = 0; at < rows.length; at += 2) {
      longer.push(await mergedRows(rows[at] ?? [], rows[at + 1] ?? []));
    }
    rows = longer;
  }
  return rows[0] ?? [];
}

async function mergedRows(a: readonly string[], b: readonly string[]): Promise<string[]> {
  const row: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]];
    const first = other === undefined || (one !== undefined && one < other) ? one : other;
    if (first === undefined) break;
    if (first === one) i++;
    else j++;
    row.push(first);
    if (row.length % (4 * SLICE) === 0) await othersFirst();
  }
  return row;
}

/** Terms after each other in UTF-8; notes where each ends. */
async function* encoded(terms: readonly string[], ends: Numbers): AsyncIterable<Uint8Array> {
  let end = 0;
  for (let at = 0; at < terms.length; at += SLICE) {
    const pieces = terms.slice(at, at + SLICE).map((term) => Buffer.from(term));
    for (const piece of pieces) {
      end += piece.length;
      ends.push(end);
    }
    yield Buffer.concat(pieces);
  }
}
