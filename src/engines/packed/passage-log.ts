import { FIELDS, type Field } from '../bm25.ts';
import { Bytes, grouped, Numbers } from './numbers.ts';

/** What is noted of a slot, side by side: its passage, for how many passages, how often, its first word. */
const PASSAGE = 0;
const SPAN = 1;
const TIMES = 2;
const FIRST = 3;
const NOTES = 4;

/**
 * What one field of some passages holds, in the order of the passages: for each term of a passage a
 * slot, and for each word the slot that it belongs to. What stands above several passages in a row
 * is noted once.
 */
class FieldLog {
  private readonly terms = new Numbers();
  private readonly notes = new Numbers();
  private readonly wordSlots = new Numbers();
  private readonly wordPlaces = new Numbers();
  /** The slot that each term had last; it is this passage's when it lies among its slots. */
  private slotOf = new Uint32Array(1 << 10);
  private first = 0;

  get size(): number {
    return this.wordSlots.length;
  }

  /** `words` are terms, each followed by its place. Tells how many different terms there were. */
  add(passage: number, words: Uint32Array): number {
    const { terms: row, notes } = this;
    this.first = row.length;
    for (let n = 0; n < words.length; n += 2) {
      const term = words[n] ?? 0;
      if (term >= this.slotOf.length) this.grow(term);
      let slot = this.slotOf[term] ?? 0;
      if (slot >= this.first && slot < row.length && row.at(slot) === term) {
        const times = NOTES * slot + TIMES;
        notes.set(times, notes.at(times) + 1);
      } else {
        slot = row.length;
        this.slotOf[term] = slot;
        row.push(term);
        notes.push(passage);
        notes.push(1);
        notes.push(1);
        notes.push(0);
      }
      this.wordSlots.push(slot);
      this.wordPlaces.push(words[n + 1] ?? 0);
    }
    return row.length - this.first;
  }

  /** Lets what was added last hold for one passage more. */
  extend(): void {
    for (let slot = this.first; slot < this.terms.length; slot++) {
      const span = NOTES * slot + SPAN;
      this.notes.set(span, this.notes.at(span) + 1);
    }
  }

  clear(): void {
    for (const row of [this.terms, this.notes, this.wordSlots, this.wordPlaces]) row.clear();
    this.first = 0;
  }

  byTerm(terms: number): { starts: Uint32Array; write: (into: Bytes, term: number) => void } {
    const { starts, order } = grouped(this.terms.all(), terms);
    const places = this.placesBySlot();
    const notes = this.notes.all();
    const write = (into: Bytes, term: number) => {
      const [from, to] = [starts[term] ?? 0, starts[term + 1] ?? 0];
      into.varint(to - from);
      let before = 0;
      for (let n = from; n < to; n++) {
        const at = NOTES * (order[n] ?? 0);
        const passage = notes[at + PASSAGE] ?? 0;
        const times = notes[at + TIMES] ?? 0;
        const first = notes[at + FIRST] ?? 0;
        into.varint(passage - before);
        into.varint(notes[at + SPAN] ?? 0);
        into.varint(times);
        before = passage;
        let place = 0;
        for (let w = first; w < first + times; w++) {
          const next = places[w] ?? 0;
          into.varint(next - place);
          place = next;
        }
      }
    };
    return { starts, write };
  }

  /** The places of the words of each slot side by side; notes where those of each begin. */
  private placesBySlot(): Uint32Array {
    const notes = this.notes.all();
    const places = new Uint32Array(this.wordSlots.length);
    let first = 0;
    for (let slot = 0; slot < this.terms.length; slot++) {
      notes[NOTES * slot + FIRST] = first;
      first += notes[NOTES * slot + TIMES] ?? 0;
    }
    const filled = new Uint32Array(this.terms.length);
    for (let word = 0; word < this.wordSlots.length; word++) {
      const slot = this.wordSlots.at(word);
      const done = filled[slot] ?? 0;
      places[(notes[NOTES * slot + FIRST] ?? 0) + done] = this.wordPlaces.at(word);
      filled[slot] = done + 1;
    }
    return places;
  }

  private grow(term: number): void {
    const larger = new Uint32Array(2 * Math.max(term, this.slotOf.length));
    larger.set(this.slotOf);
    this.slotOf = larger;
  }
}

/** The passages that came since the last run was made of them. */
export class PassageLog {
  private readonly logs: Readonly<Record<Field, FieldLog>> = {
    text: new FieldLog(),
    above: new FieldLog(),
  };

  /** How many words it holds. */
  get size(): number {
    return this.logs.text.size + this.logs.above.size;
  }

  add(field: Field, passage: number, words: Uint32Array): number {
    return this.logs[field].add(passage, words);
  }

  extendAbove(): void {
    this.logs.above.extend();
  }

  /**
   * A run: for each term, in the order of their numbers, the step from the term before, how many
   * bytes follow, and for each field how many slots and of each the step from the passage before,
   * how many passages, how often, and where. Empties the log.
   */
  run(terms: number): Uint8Array {
    const fields = FIELDS.map((field) => this.logs[field].byTerm(terms));
    const out = new Bytes();
    const chunk = new Bytes();
    let before = 0;
    for (let term = 0; term < terms; term++) {
      if (fields.every(({ starts }) => starts[term] === starts[term + 1])) continue;
      chunk.clear();
      for (const { write } of fields) write(chunk, term);
      out.varint(term - before);
      out.varint(chunk.length);
      out.append(chunk.all());
      before = term;
    }
    for (const field of FIELDS) this.logs[field].clear();
    return out.all().slice();
  }
}
