import { setImmediate as othersFirst } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import type { Span } from '../../core/span.ts';
import { WordRow } from '../../core/word-row.ts';
import { ListWriter, LONG } from './list-writer.ts';
import { Bytes, Numbers } from './numbers.ts';
import { PassageLog } from './passage-log.ts';
import { Runs } from './runs.ts';
import { SectionsWriter, type Sink } from './sections.ts';
import { COMMON, Terms } from './terms.ts';

const RUN = 1 << 20;
const HELD = 64 << 20;
/** So much is written at once. */
const ENOUGH = 1 << 20;

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
  private readonly terms = new Terms();
  private readonly log = new PassageLog();
  private readonly runs: Runs;
  private readonly lengths = { text: new Bytes(), above: new Bytes() };
  private readonly long = { text: longOnes(), above: longOnes() };
  private readonly sums: [text: number, above: number] = [0, 0];
  private readonly inside = new WordRow();
  private readonly over = new WordRow();
  /** How many different terms stand above; undefined before they were noted. */
  private above: number | undefined;
  private heading: string | undefined = '';

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

  /** What stands above the passages that come from now on. */
  under(heading: string): void {
    this.heading = heading;
    this.above = undefined;
  }

  /** The next passage. */
  add(text: string, within?: Span): void {
    const { inside, over, log } = this;
    const passage = this.lengths.text.length;
    this.terms.read(text, within, inside);
    this.noteLength(0, passage, log.add('text', passage, inside));
    if (this.heading !== undefined) this.terms.read(this.heading, undefined, over);
    this.heading = undefined;
    if (this.above === undefined) this.above = log.add('above', passage, over);
    else log.extendAbove();
    this.noteLength(1, passage, this.above);
    if (log.size >= this.run) {
      this.runs.add(log.run());
      this.above = undefined;
    }
  }

  /** Adds the words of the last passage to a row, with the hashes of their terms as numbers. */
  lastInto(row: WordRow): void {
    const { inside, terms } = this;
    const { length, numbers, starts, ends } = inside;
    for (let at = 0; at < length; at++) {
      const term = numbers[at] ?? 0;
      if (term !== COMMON) row.push(terms.hash(term), starts[at] ?? 0, ends[at] ?? 0);
    }
  }

  /** Writes the files. */
  async finish({ postings, positions }: Files<Sink>): Promise<void> {
    if (this.log.size > 0) this.runs.add(this.log.run());
    const lists = new ListWriter(this.lengths.text, this.sums[0] / this.lengths.text.length);
    const starts = new Uint32Array(this.terms.size);
    const places = { bytes: 0, crc: 0 };
    const merged = this.merged(lists, starts, async (piece) => {
      places.bytes += piece.length;
      places.crc = crc32(piece, places.crc);
      await positions.write(piece);
    });
    const file = new SectionsWriter(postings);
    await file.begin();
    await file.section('lists', merged);
    const sorted = await this.terms.sorted();
    const ends = new Numbers();
    await file.section('terms', this.terms.encoded(sorted, ends));
    await file.section('term-ends', ends.all());
    await file.section(
      'term-lists',
      sorted.map((term) => starts[term] ?? 0),
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
    for (const { term, having } of this.runs.merged()) {
      const start = written + lists.lists.length;
      if (start >= 2 ** 32) throw new Error('The corpus is too large for one index.');
      starts[term] = start;
      lists.write(having, places + lists.positions.length);
      if (lists.lists.length + lists.positions.length >= ENOUGH) yield await cut();
    }
    yield await cut();
  }
}

function longOnes() {
  return { passages: new Numbers(8), lengths: new Numbers(8) };
}
