/** Above so many comparisons, what stands between the common beginning and end counts as different. */
const MOST_CELLS = 4_000_000;

/** The longest row of words that two rows have in this order, as pairs of their places. */
export function inCommon(
  a: readonly string[],
  b: readonly string[],
): readonly (readonly [number, number])[] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const middle = longest(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return [
    ...Array.from({ length: head }, (_, at) => [at, at] as const),
    ...middle.map(([i, j]) => [head + i, head + j] as const),
    ...Array.from(
      { length: tail },
      (_, at) => [a.length - tail + at, b.length - tail + at] as const,
    ),
  ];
}

/** By a table of how long the common row of each two ends is. */
function longest(
  a: readonly string[],
  b: readonly string[],
): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  if (a.length * b.length > MOST_CELLS) return [];
  const lengths = new Uint32Array((a.length + 1) * width);
  const lengthOf = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengthOf(i + 1, j + 1) + 1
          : Math.max(lengthOf(i + 1, j), lengthOf(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (lengthOf(i + 1, j) >= lengthOf(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
