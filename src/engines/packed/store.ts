import { z } from 'zod';
import type { Field } from '../bm25.ts';
import { openWhole, type Stretches } from '../store/checked-file.ts';
import type { About } from './builder.ts';
import { BLOCK, LONG } from './list-writer.ts';
import { type ListBytes, LongLists } from './long-lists.ts';
import { VarintReader } from './numbers.ts';
import { damaged, readSections } from './sections.ts';

const aboutSchema = z.object({
  passages: z.number(),
  sums: z.tuple([z.number(), z.number()]),
  positions: z.object({ bytes: z.number(), crc: z.number() }),
}) satisfies z.ZodType<About>;

/** The list of a term: what is known of it before any of it is read. */
export type Head = {
  /** How many passages have it in their text. */
  readonly inside: number;
  /** Where the bytes of the passages begin: of a list of one block among the lists, of a longer one in the file. */
  readonly text: number;
  readonly bytes: number;
  /** Its first block; lists of one block have none. */
  readonly block: number;
  /** How many stretches of passages it stands above, how many passages they are, where their bytes begin. */
  readonly stretches: number;
  readonly over: number;
  readonly above: number;
  /** Where its positions lie in their file. */
  readonly places: Readonly<Record<Field, { readonly start: number; readonly bytes: number }>>;
};

/** Where the files of an index lie; the positions may be open already. */
type Opening = { readonly postings: string; readonly positions: string | Stretches };

/** A packed index, opened: its arrays, and the terms. */
export class Store {
  readonly passages: number;
  readonly averages: Readonly<Record<Field, number>>;
  readonly lists: Uint8Array;
  readonly blocks: {
    readonly last: Uint32Array;
    readonly end: Uint32Array;
    readonly places: Uint32Array;
    readonly bounds: Uint8Array;
  };
  /** Shorter ones; `LONG` stands for those that `lengthOf` knows. */
  readonly lengths: Readonly<Record<Field, Uint8Array>>;
  private readonly long: Readonly<Record<Field, ReadonlyMap<number, number>>>;
  private readonly text: Buffer;
  private readonly ends: Uint32Array;
  private readonly starts: Uint32Array;
  private readonly positions: Stretches;
  private readonly short: Omit<ListBytes, 'start'>;
  private readonly longLists: LongLists;

  private constructor(
    { passages, sums }: About,
    { bytes, numbers }: Awaited<ReturnType<typeof readSections>>,
    positions: Stretches,
  ) {
    this.passages = passages;
    this.averages = { text: sums[0] / passages, above: sums[1] / passages };
    this.lists = bytes('lists');
    const { buffer, byteOffset, length } = this.lists;
    this.short = { bytes: this.lists, view: new DataView(buffer, byteOffset, length) };
    this.blocks = {
      last: numbers('block-last'),
      end: numbers('block-end'),
      places: numbers('block-places'),
      bounds: bytes('block-bounds'),
    };
    this.lengths = { text: bytes('text-lengths'), above: bytes('above-lengths') };
    const longOf = (field: Field) => {
      const lengths = numbers(`${field}-long-lengths`);
      return new Map(Array.from(numbers(`${field}-long`), (id, at) => [id, lengths[at] ?? LONG]));
    };
    this.long = { text: longOf('text'), above: longOf('above') };
    const terms = bytes('terms');
    this.text = Buffer.from(terms.buffer, terms.byteOffset, terms.length);
    this.ends = numbers('term-ends');
    this.starts = numbers('term-lists');
    this.positions = positions;
    this.longLists = new LongLists(positions);
  }

  /** Throws, naming the cure, when a file is damaged; positions that are a path are looked through at once. */
  static async open({ postings, positions }: Opening): Promise<Store> {
    const sections = await readSections(postings);
    const about = aboutSchema.parse(sections.about);
    const isPath = typeof positions === 'string';
    const opened = isPath ? await openWhole(positions) : positions;
    if (opened?.crc !== about.positions.crc) throw damaged(isPath ? positions : positions.path);
    return new Store(about, sections, opened);
  }

  get terms(): number {
    return this.ends.length;
  }

  term(at: number): string {
    return this.text.toString('utf8', this.ends[at - 1] ?? 0, this.ends[at]);
  }

  /** The list of a term; undefined where no passage has it. */
  head(term: string): Head | undefined {
    const at = this.firstFrom(term);
    return at < this.terms && this.term(at) === term ? this.headAt(at) : undefined;
  }

  /** The place of a term in the sorted row, or of the first one after it. */
  firstFrom(term: string): number {
    let low = 0;
    let high = this.terms;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.term(middle) < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The list of the term at a place of the sorted row. */
  headAt(at: number): Head {
    const reader = new VarintReader(this.lists, this.starts[at]);
    const inside = reader.next();
    const bytes = reader.next();
    const textPlaces = { bytes: reader.next(), start: reader.next() };
    const isLong = inside > BLOCK;
    const block = isLong ? reader.next() : 0;
    const stretches = reader.next();
    const over = stretches > 0 ? reader.next() : 0;
    if (stretches > 0) reader.next();
    const abovePlaces = {
      start: textPlaces.start + textPlaces.bytes,
      bytes: stretches > 0 ? reader.next() : 0,
    };
    const text = isLong ? abovePlaces.start + abovePlaces.bytes : reader.at;
    const above = reader.at + (isLong ? 0 : bytes);
    const places = { text: textPlaces, above: abovePlaces };
    return { inside, text, bytes, block, stretches, over, above, places };
  }

  /** The bytes of the passages that have a term in their text. */
  passagesOf({ inside, text, bytes }: Head): ListBytes {
    if (inside > BLOCK) return this.longLists.read(text, bytes);
    return { bytes: this.short.bytes, view: this.short.view, start: text };
  }

  lengthOf(field: Field, passage: number): number {
    const length = this.lengths[field][passage] ?? 0;
    return length < LONG ? length : (this.long[field].get(passage) ?? LONG);
  }

  /** The positions of a term in a field, passage by passage; read from the file. */
  placesOf({ places }: Head, field: Field): Uint8Array {
    const { start, bytes } = places[field];
    return this.positions.read(start, bytes);
  }
}
