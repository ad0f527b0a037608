import { hashOf } from '../store/hash.ts';

/** What is noted of a term, side by side: where it begins among the units, and its hash. */
const START = 0;
const HASH = 1;
const NOTES = 2;

/**
 * Different terms, numbered from 0 in the order they came. They lie in rows of numbers: millions of
 * them are neither too many for a `Map` nor objects for the garbage collector to look at.
 */
export class TermTable {
  size = 0;
  /** By hash: the number of a term + 1. At most half of them are taken, so that looking for one is short. */
  private places = new Uint32Array(1 << 11);
  private notes = new Uint32Array(NOTES << 10);
  private units = new Uint16Array(1 << 13);

  /** The number of a term; one that is new gets the next. */
  numberOf(term: string): number {
    const hash = hashOf(term);
    const { places } = this;
    const last = places.length - 1;
    let place = placeOf(hash) & last;
    for (;;) {
      const taken = places[place] ?? 0;
      if (taken === 0) return this.append(term, hash);
      if (this.hash(taken - 1) === hash && this.is(taken - 1, term)) return taken - 1;
      place = (place + 1) & last;
    }
  }

  term(number: number): string {
    const units = this.units.subarray(this.startOf(number), this.startOf(number + 1));
    return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
  }

  /** `hashOf` it. */
  hash(number: number): number {
    return this.notes[NOTES * number + HASH] ?? 0;
  }

  /** Below 0 for a term that sorts before the other by its units, as strings do. */
  compare(one: number, other: number): number {
    const { units } = this;
    let [a, b] = [this.startOf(one), this.startOf(other)];
    const [aEnd, bEnd] = [this.startOf(one + 1), this.startOf(other + 1)];
    while (a < aEnd && b < bEnd) {
      const difference = (units[a++] ?? 0) - (units[b++] ?? 0);
      if (difference !== 0) return difference;
    }
    return aEnd - a - (bEnd - b);
  }

  private startOf(number: number): number {
    return this.notes[NOTES * number + START] ?? 0;
  }

  private is(number: number, term: string): boolean {
    const { units } = this;
    const start = this.startOf(number);
    if (this.startOf(number + 1) - start !== term.length) return false;
    for (let at = 0; at < term.length; at++) {
      if (units[start + at] !== term.charCodeAt(at)) return false;
    }
    return true;
  }

  private append(term: string, hash: number): number {
    const number = this.size++;
    const start = this.startOf(number);
    const end = start + term.length;
    if (end > this.units.length) {
      const larger = new Uint16Array(roomFor(end));
      larger.set(this.units);
      this.units = larger;
    }
    if (NOTES * (number + 2) > this.notes.length) {
      const larger = new Uint32Array(roomFor(NOTES * (number + 2)));
      larger.set(this.notes);
      this.notes = larger;
    }
    for (let at = 0; at < term.length; at++) this.units[start + at] = term.charCodeAt(at);
    this.notes[NOTES * number + HASH] = hash;
    this.notes[NOTES * (number + 1) + START] = end;
    if (2 * this.size > this.places.length) this.spread();
    else this.place(number);
    return number;
  }

  private place(number: number): void {
    const { places } = this;
    const last = places.length - 1;
    let place = placeOf(this.hash(number)) & last;
    while ((places[place] ?? 0) > 0) place = (place + 1) & last;
    places[place] = number + 1;
  }

  private spread(): void {
    this.places = new Uint32Array(2 * this.places.length);
    for (let number = 0; number < this.size; number++) this.place(number);
  }
}

function roomFor(length: number): number {
  return Math.ceil(1.5 * length);
}

/** The lower half of a hash with the upper one stirred in. */
function placeOf(hash: number): number {
  return hash ^ (hash >>> 15);
}
