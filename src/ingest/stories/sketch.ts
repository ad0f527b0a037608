import { mixed } from '../../core/shingles.ts';
import type { Span } from '../../core/span.ts';

/**
 * What is kept of an article's shingles, in about a kilobyte: 128 minima for finding the like of it
 * (Broder, “On the resemblance and containment of documents”, 1997), and the shingles themselves for
 * confirming that; of a long text the lowest, which are the same choice in every text.
 */
export const MINIMA = 128;
const MOST_SHINGLES = 384;

/** Shingles fall into four parts by their first bits, each with minima of its own: a quarter of the work. */
const PARTS = 4;
const FUNCTIONS = MINIMA / PARTS;
const FACTORS = Int32Array.from({ length: FUNCTIONS }, (_, n) => mixed(2 * n + 1) | 1);
const SUMMANDS = Int32Array.from({ length: FUNCTIONS }, (_, n) => mixed(2 * n + 2));

export type Sketches = {
  /** Takes an article's shingles in ascending order. */
  readonly add: (shingles: Uint32Array) => void;
  /** 16 bits of each minimum of an article. */
  readonly minimaOf: (at: number) => Uint16Array;
  /** How many different shingles an article has. */
  readonly sizeOf: (at: number) => number;
  readonly overlap: (one: number, other: number) => Overlap;
};

/** Shares are of all shingles where both texts are short, and well estimated where one is long. */
export type Overlap = {
  /** Of the shorter text's shingles, those that the other has. */
  readonly containment: number;
  /** Of the shingles of either, those that both have. */
  readonly resemblance: number;
  /** How many shingles of the shorter text this was seen on. */
  readonly seen: number;
};

export function sketches(): Sketches {
  const minima = rows();
  const gaps = rows();
  const sizes: number[] = [];

  function overlap(one: number, other: number): Overlap {
    const [a, b] = [fromGaps(gaps.at(one)), fromGaps(gaps.at(other))];
    const end = Math.min(endOf(a, sizes[one] ?? 0), endOf(b, sizes[other] ?? 0));
    const [inA, inB, both] = shared(a, b, end);
    const seen = (sizes[one] ?? 0) <= (sizes[other] ?? 0) ? inA : inB;
    const resemblance = both / (inA + inB - both || 1);
    return { containment: both / (seen || 1), resemblance, seen };
  }

  return {
    add(shingles) {
      minima.add(minimaIn(shingles));
      gaps.add(toGaps(shingles.subarray(0, MOST_SHINGLES)));
      sizes.push(shingles.length);
    },
    minimaOf: minima.at,
    sizeOf: (at) => sizes[at] ?? 0,
    overlap,
  };
}

function minimaIn(shingles: Uint32Array): Uint16Array {
  const minima = new Uint16Array(MINIMA);
  // The same bits with a sign: whole numbers of 31 bits are three times as fast.
  const signed = new Int32Array(shingles.buffer, shingles.byteOffset, shingles.length);
  let from = 0;
  for (let part = 0; part < PARTS; part++) {
    const end = ((part + 1) / PARTS) * 2 ** 32;
    let to = from;
    while (to < shingles.length && (shingles[to] ?? 0) < end) to++;
    for (let n = 0; n < FUNCTIONS; n++) {
      minima[part * FUNCTIONS + n] = mixed(leastOf(signed, { start: from, end: to }, n));
    }
    from = to;
  }
  return minima;
}

function leastOf(shingles: Int32Array, { start, end }: Span, n: number): number {
  const factor = FACTORS[n] ?? 1;
  const summand = SUMMANDS[n] ?? 0;
  let least = 0x7fffffff;
  for (let at = start; at < end; at++) {
    const value = (Math.imul(shingles[at] ?? 0, factor) + summand) | 0;
    if (value < least) least = value;
  }
  return least;
}

/** 24 bits of a shingle tell it apart: one in thirty thousand of a text's is another's by chance. */
const DROPPED_BITS = 8;
const FULL = 0xffff;

/** The way from each to the next, so that most take two bytes. */
function toGaps(shingles: Uint32Array): Uint16Array {
  const gaps: number[] = [];
  let before = 0;
  for (const shingle of shingles) {
    const value = shingle >>> DROPPED_BITS;
    let gap = value - before;
    for (; gap >= FULL; gap -= FULL) gaps.push(FULL);
    gaps.push(gap);
    before = value;
  }
  return Uint16Array.from(gaps);
}

function fromGaps(gaps: Uint16Array): number[] {
  const values: number[] = [];
  let value = 0;
  for (const gap of gaps) {
    value += gap;
    if (gap !== FULL) values.push(value);
  }
  return values;
}

/** Up to where all shingles of a text are kept. */
function endOf(kept: readonly number[], size: number): number {
  return size > MOST_SHINGLES ? (kept.at(-1) ?? 0) : Number.POSITIVE_INFINITY;
}

/** How many of each lie up to `end`, and how many are in both; both ascend. */
function shared(a: readonly number[], b: readonly number[], end: number): [number, number, number] {
  let [i, j, both] = [0, 0, 0];
  for (;;) {
    const [x = Number.POSITIVE_INFINITY, y = Number.POSITIVE_INFINITY] = [a[i], b[j]];
    const least = Math.min(x, y);
    if (least > end || least === Number.POSITIVE_INFINITY) return [i, j, both];
    if (x === y) both++;
    if (x === least) i++;
    if (y === least) j++;
  }
}

/** Longer than any row; the first chunk is small, so that a few articles cost little. */
const FIRST_CHUNK = 1 << 12;
const CHUNK = 1 << 18;

/** Rows of 16-bit numbers without an object for each. */
function rows() {
  const chunks = [new Uint16Array(FIRST_CHUNK)];
  const places: { readonly chunk: number[]; readonly start: number[]; readonly length: number[] } =
    { chunk: [], start: [], length: [] };
  let free = 0;
  return {
    add(row: Uint16Array): void {
      if (free + row.length > (chunks.at(-1)?.length ?? 0)) {
        chunks.push(new Uint16Array(CHUNK));
        free = 0;
      }
      chunks.at(-1)?.set(row, free);
      places.chunk.push(chunks.length - 1);
      places.start.push(free);
      places.length.push(row.length);
      free += row.length;
    },
    at(row: number): Uint16Array {
      const start = places.start[row] ?? 0;
      const chunk = chunks[places.chunk[row] ?? 0] ?? new Uint16Array(0);
      return chunk.subarray(start, start + (places.length[row] ?? 0));
    },
  };
}
