import type { WordRow } from '../../core/word-row.ts';
import { FIELDS, type Field } from '../bm25.ts';
import { Bytes, Numbers } from './numbers.ts';
import { COMMON } from './terms.ts';

/** What is noted of a term, side by side: how many words it is, and the last stretch that has it + 1. */
const WORDS = 0;
const LAST = 1;
const COUNTS = 2;

/** The terms that came since the last run, numbered from 0: what is noted of them stays small. */
class Newest {
  readonly terms = new Numbers();
  /** By term: how many terms there were in all runs when it came, this one included. */
  private counts = new Uint32Array(1 << 10);
  private before = 0;

  placeOf(term: number): number {
    const known = (this.counts[term] ?? 0) - this.before;
    return known > 0 ? known - 1 : this.add(term);
  }

  clear(): void {
    this.before += this.terms.length;
    this.terms.clear();
  }

  private add(term: number): number {
    if (term >= this.counts.length) this.grow(term);
    this.terms.push(term);
    this.counts[term] = this.before + this.terms.length;
    return this.terms.length - 1;
  }

  private grow(term: number): void {
    const larger = new Uint32Array(2 * Math.max(term, this.counts.length));
    larger.set(this.counts);
    this.counts = larger;
  }
}

/**
 * What one field of some passages holds, in the order of the passages, as the words of stretches: one
 * passage, or several in a row that the same words stand above.
 */
class FieldLog {
  /** For each word its term, as `Newest` numbers it, and its place. */
  private readonly words = new Numbers();
  private counts = new Uint32Array(COUNTS << 10);
  /** Of each stretch its first passage, for how many it holds, and where its words end. */
  private readonly firsts = new Numbers();
  private readonly spans = new Numbers();
  private readonly ends = new Numbers();
  private sorted = new Uint32Array(0);

  private readonly newest: Newest;

  constructor(newest: Newest) {
    this.newest = newest;
  }

  get size(): number {
    return this.words.length / 2;
  }

  /** Tells how many different terms there were. */
  add(passage: number, row: WordRow): number {
    const { newest, words } = this;
    const { numbers, length } = row;
    const stretch = this.firsts.length + 1;
    const log = words.withRoom(2 * length);
    let { length: end } = words;
    let { counts } = this;
    let different = 0;
    for (let place = 0; place < length; place++) {
      const term = numbers[place] ?? 0;
      if (term === COMMON) continue;
      const own = newest.placeOf(term);
      const at = COUNTS * own;
      if (at >= counts.length) counts = this.grow(at);
      counts[at + WORDS] = (counts[at + WORDS] ?? 0) + 1;
      if (counts[at + LAST] !== stretch) {
        counts[at + LAST] = stretch;
        different++;
      }
      log[end++] = own;
      log[end++] = place;
    }
    words.length = end;
    this.firsts.push(passage);
    this.spans.push(1);
    this.ends.push(words.length);
    return different;
  }

  /** Lets what was added last hold for one passage more. */
  extend(): void {
    const last = this.spans.length - 1;
    this.spans.set(last, this.spans.at(last) + 1);
  }

  clear(): void {
    for (const row of [this.words, this.firsts, this.spans, this.ends]) row.clear();
    this.counts.fill(0);
  }

  /** Gets ready for `write`: the words of each term side by side, in their order, with their stretches. */
  sort(): void {
    const { counts, ends } = this;
    const words = this.words.all();
    const next = new Uint32Array(this.newest.terms.length);
    let start = 0;
    for (let own = 0; own < next.length; own++) {
      next[own] = start;
      start += counts[COUNTS * own + WORDS] ?? 0;
    }
    if (this.sorted.length < words.length) this.sorted = new Uint32Array(words.length);
    const { sorted } = this;
    let from = 0;
    for (let stretch = 0; stretch < ends.length; stretch++) {
      const end = ends.at(stretch);
      for (let at = from; at < end; at += 2) {
        const own = words[at] ?? 0;
        const place = next[own] ?? 0;
        next[own] = place + 1;
        sorted[2 * place] = stretch;
        sorted[2 * place + 1] = words[at + 1] ?? 0;
      }
      from = end;
    }
    this.starts = next;
  }
  /** Where the words of each term end in `sorted`. */
  private starts = new Uint32Array(0);

  /** Writes how many stretches have a term, and of each its passages, how often, and where. */
  write(into: Bytes, own: number): void {
    const { sorted, firsts, spans } = this;
    const to = this.starts[own] ?? 0;
    const first = to - (this.counts[COUNTS * own + WORDS] ?? 0);
    let stretches = 0;
    for (let at = first; at < to; at++) {
      if (at === first || sorted[2 * at] !== sorted[2 * at - 2]) stretches++;
    }
    into.varint(stretches);
    let before = 0;
    for (let from = first; from < to; ) {
      const stretch = sorted[2 * from] ?? 0;
      let end = from + 1;
      while (end < to && sorted[2 * end] === stretch) end++;
      const passage = firsts.at(stretch);
      into.varint(passage - before);
      into.varint(spans.at(stretch));
      into.varint(end - from);
      before = passage;
      for (let place = 0; from < end; from++) {
        const next = sorted[2 * from + 1] ?? 0;
        into.varint(next - place);
        place = next;
      }
    }
  }

  private grow(least: number): Uint32Array<ArrayBuffer> {
    const larger = new Uint32Array(Math.max(2 * this.counts.length, least + COUNTS));
    larger.set(this.counts);
    this.counts = larger;
    return larger;
  }
}

/** The passages that came since the last run was made of them. */
export class PassageLog {
  private readonly newest = new Newest();
  private readonly logs: Readonly<Record<Field, FieldLog>> = {
    text: new FieldLog(this.newest),
    above: new FieldLog(this.newest),
  };

  /** How many words it holds. */
  get size(): number {
    return this.logs.text.size + this.logs.above.size;
  }

  /** Tells how many different terms there were. */
  add(field: Field, passage: number, row: WordRow): number {
    return this.logs[field].add(passage, row);
  }

  extendAbove(): void {
    this.logs.above.extend();
  }

  /**
   * A run: for each term, in the order of their numbers, the step from the term before, how many
   * bytes follow, and for each field how many stretches and of each the step from the first passage of
   * the one before, how many passages, how often, and where. Empties the log.
   */
  run(): Uint8Array {
    const { newest } = this;
    const fields = FIELDS.map((field) => this.logs[field]);
    for (const field of fields) field.sort();
    const out = new Bytes();
    const chunk = new Bytes();
    let before = 0;
    for (const term of newest.terms.all().slice().sort()) {
      const own = newest.placeOf(term);
      chunk.clear();
      for (const field of fields) field.write(chunk, own);
      out.varint(term - before);
      out.varint(chunk.length);
      out.append(chunk);
      before = term;
    }
    for (const field of fields) field.clear();
    newest.clear();
    return out.all().slice();
  }
}
