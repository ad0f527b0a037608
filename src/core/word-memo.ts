/** Of more words those that came again are remembered, but half of so many at most: forgetting is rare. */
const MOST = 1 << 18;

/** A place holds the signs of a word in three numbers, then the word's own number. */
const NUMBER = 3;
const PLACE = 4;
/** A power of two. */
const FIRST_PLACES = 1 << 12;

/** A word of up to so many signs of ASCII is looked up by these alone, four to a number. */
export const SHORT = 12;

/**
 * Remembers what was made of words, of a quarter of a million: the same few make up most of any text,
 * but a large corpus has many. Each word has a number from 1; the lowest are of `fixed`, which no word has.
 */
export class WordMemo<T> {
  /** Goes up whenever words were forgotten: their numbers are then those of others. */
  forgotten = 0;
  /** At most half of them are taken, so that looking for one is short. */
  private places = new Int32Array(PLACE * FIRST_PLACES);
  private short = 0;
  private long = new Map<string, number>();
  private made: (T | undefined)[];
  /** By number: whether a word came again since others were forgotten. */
  private readonly used = new Uint8Array(MOST);

  private readonly make: (word: string) => T;
  private readonly fixed: readonly T[];

  constructor(make: (word: string) => T, fixed: readonly T[]) {
    this.make = make;
    this.fixed = fixed;
    this.made = [undefined, ...fixed];
  }

  /** What was made of the word with a number. */
  at(number: number): T | undefined {
    return this.made[number];
  }

  /** The number of a short word with these signs; 0 for one that is not known. */
  find(a: number, b: number, c: number): number {
    const { places } = this;
    const last = places.length - 1;
    let place = placeOf(a, b, c) & last;
    for (;;) {
      const number = places[place + NUMBER] ?? 0;
      if (number === 0) return 0;
      if (places[place] === a && places[place + 1] === b && places[place + 2] === c) {
        if (number < MOST) this.used[number] = 1;
        return number;
      }
      place = (place + PLACE) & last;
    }
  }

  /** The number of a short word that is not known yet. */
  learn(a: number, b: number, c: number, word: string): number {
    const number = this.made.push(this.make(word)) - 1;
    this.put(a, b, c, number);
    return number;
  }

  /** The number of any word. */
  numberOf(word: string): number {
    const known = this.long.get(word);
    if (known !== undefined) {
      if (known < MOST) this.used[known] = 1;
      return known;
    }
    const own = ownCopy(word);
    const number = this.made.push(this.make(own)) - 1;
    this.long.set(own, number);
    return number;
  }

  /** To be called where no number is needed any more: of too many words those that came again are kept. */
  tidy(): void {
    if (this.made.length >= MOST) this.forget();
  }

  private forget(): void {
    const { made, places, long, used } = this;
    this.forgotten++;
    this.made = [undefined, ...this.fixed];
    this.places = new Int32Array(places.length);
    this.short = 0;
    this.long = new Map();
    const kept = (number: number) => {
      const was = used[number] === 1 && this.made.length < MOST / 2 ? made[number] : undefined;
      return was === undefined ? 0 : this.made.push(was) - 1;
    };
    for (let place = 0; place < places.length; place += PLACE) {
      const number = kept(places[place + NUMBER] ?? 0);
      const [a = 0, b = 0, c = 0] = places.subarray(place, place + NUMBER);
      if (number > 0) this.put(a, b, c, number);
    }
    for (const [word, known] of long) {
      const number = kept(known);
      if (number > 0) this.long.set(word, number);
    }
    used.fill(0);
  }

  private put(a: number, b: number, c: number, number: number): void {
    if (2 * PLACE * ++this.short > this.places.length) this.spread();
    const { places } = this;
    const last = places.length - 1;
    let place = placeOf(a, b, c) & last;
    while (places[place + NUMBER] !== 0) place = (place + PLACE) & last;
    places[place] = a;
    places[place + 1] = b;
    places[place + 2] = c;
    places[place + NUMBER] = number;
  }

  private spread(): void {
    const { places } = this;
    this.places = new Int32Array(2 * places.length);
    this.short = 1;
    for (let place = 0; place < places.length; place += PLACE) {
      const [a = 0, b = 0, c = 0, number = 0] = places.subarray(place, place + PLACE);
      if (number > 0) this.put(a, b, c, number);
    }
  }
}

/** A multiple of `PLACE`, in 32 bits with a sign. */
function placeOf(a: number, b: number, c: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77) ^ Math.imul(c, 0xc2b2ae3d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) << 2;
}

/** Shorter pieces of a text are copies already. */
const SHORTEST_SLICE = 13;

/** A copy of a word, to be kept: a piece of a text keeps the whole text in memory. */
export function ownCopy(word: string): string {
  return word.length < SHORTEST_SLICE ? word : [...word].join('');
}
