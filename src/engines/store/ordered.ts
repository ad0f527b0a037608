import { bucketed } from '../../core/mentions.ts';
import { firstWhere } from '../../core/word-list.ts';

type Numbers = Uint32Array<ArrayBufferLike>;

/** The rows by their numbers; empty where they come so. */
export function orderOf(numbers: Numbers): Uint32Array<ArrayBuffer> {
  if (numbers.every((number, row) => row === 0 || (numbers[row - 1] ?? 0) < number)) {
    return new Uint32Array(0);
  }
  return Uint32Array.from(numbers, (_, row) => row).sort(
    (a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0),
  );
}

/** A column of numbers with its order, looked at from the lowest number to the highest. */
export type Ordered = {
  readonly length: number;
  /** The row in a place of the order. */
  readonly row: (place: number) => number;
  readonly number: (place: number) => number;
  /** The first place whose number is not below. */
  readonly from: (number: number) => number;
  /** The row of a number. */
  readonly rowOf: (number: number) => number | undefined;
};

export function ordered({
  number: numbers,
  order,
}: {
  readonly number: Numbers;
  readonly order: Numbers;
}): Ordered {
  const row = (place: number) => (order.length > 0 ? (order[place] ?? 0) : place);
  const number = (place: number) => numbers[row(place)] ?? 0;
  const from = (wanted: number) => firstWhere(numbers.length, (place) => number(place) >= wanted);
  return {
    length: numbers.length,
    row,
    number,
    from,
    rowOf(wanted) {
      const place = from(wanted);
      return place < numbers.length && number(place) === wanted ? row(place) : undefined;
    },
  };
}

/** Rows sorted by keys from 0 up to `keys`, a column a step; the last of the keys decides first. */
export function sortedBy(
  rows: Uint32Array,
  steps: readonly { readonly keyOf: (row: number) => number; readonly keys: number }[],
): Uint32Array {
  return steps.reduce((sorted, { keyOf, keys }) => bucketed(sorted, keyOf, keys).rows, rows);
}
