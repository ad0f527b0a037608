import { FIELDS, type Field } from '../bm25.ts';
import { Bytes, grouped, Numbers } from './numbers.ts';

/**
 * What one field of some passages holds, in the order of the passages: for each term of a passage a
 * slot, and for each word the slot that it belongs to. What stands above several passages in a row
 * is noted once.
 */
class FieldLog {
  private readonly terms = new Numbers();
  private readonly passages = new Numbers();
  private readonly spans = new Numbers();
  private readonly times = new Numbers();
  private readonly wordSlots = new Numbers();
  private readonly wordPlaces = new Numbers();
  /** The slot that each term had last; it is this passage's when it lies among its slots. */
  private readonly slotOf: number[] = [];
  private first = 0;

  get size(): number {
    return this.wordSlots.length;
  }

  /** Tells how many different terms there were. */
  add(passage: number, terms: readonly number[], places: readonly number[]): number {
    this.first = this.terms.length;
    for (let n = 0; n < terms.length; n++) {
      const term = terms[n] ?? 0;
      let slot = this.slotOf[term] ?? -1;
      if (slot >= this.first && slot < this.terms.length && this.terms.at(slot) === term) {
        this.times.set(slot, this.times.at(slot) + 1);
      } else {
        slot = this.terms.length;
        this.slotOf[term] = slot;
        this.terms.push(term);
        this.passages.push(passage);
        this.spans.push(1);
        this.times.push(1);
      }
      this.wordSlots.push(slot);
      this.wordPlaces.push(places[n] ?? 0);
    }
    return this.terms.length - this.first;
  }

  /** Lets what was added last hold for one passage more. */
  extend(): void {
    for (let slot = this.first; slot < this.terms.length; slot++) {
      this.spans.set(slot, this.spans.at(slot) + 1);
    }
  }

  clear(): void {
    const rows = [this.terms, this.passages, this.spans, this.times];
    for (const row of [...rows, this.wordSlots, this.wordPlaces]) row.clear();
    this.first = 0;
  }

  byTerm(terms: number): { starts: Uint32Array; write: (into: Bytes, term: number) => void } {
    const slots = grouped(this.terms.all(), terms);
    const words = grouped(this.wordSlots.all(), this.terms.length);
    const write = (into: Bytes, term: number) => {
      const [from, to] = [slots.starts[term] ?? 0, slots.starts[term + 1] ?? 0];
      into.varint(to - from);
      let before = 0;
      for (let n = from; n < to; n++) {
        const slot = slots.order[n] ?? 0;
        const passage = this.passages.at(slot);
        into.varint(passage - before);
        into.varint(this.spans.at(slot));
        into.varint(this.times.at(slot));
        before = passage;
        let place = 0;
        for (let w = words.starts[slot] ?? 0; w < (words.starts[slot + 1] ?? 0); w++) {
          const next = this.wordPlaces.at(words.order[w] ?? 0);
          into.varint(next - place);
          place = next;
        }
      }
    };
    return { starts: slots.starts, write };
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

  add(
    field: Field,
    passage: number,
    { terms, places }: { readonly terms: readonly number[]; readonly places: readonly number[] },
  ): number {
    return this.logs[field].add(passage, terms, places);
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
