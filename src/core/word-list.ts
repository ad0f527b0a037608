/** Sorted words in typed arrays, so that very many of them need no objects and can lie in a file. */
export type WordList = {
  /** The UTF-16 units of all words, one after another. */
  readonly chars: Uint16Array;
  /** Where each word ends. */
  readonly ends: Uint32Array;
  /** How many units each word shares with the beginning of the one before, 255 at most. */
  readonly shared: Uint8Array;
};

export function wordListOf(words: readonly string[]): WordList {
  const length = words.reduce((sum, word) => sum + word.length, 0);
  const chars = new Uint16Array(length);
  const ends = new Uint32Array(words.length);
  const shared = new Uint8Array(words.length);
  let end = 0;
  for (const [at, word] of words.entries()) {
    for (let unit = 0; unit < word.length; unit++) chars[end++] = word.charCodeAt(unit);
    ends[at] = end;
    shared[at] = sharedBeginning(words[at - 1] ?? '', word);
  }
  return { chars, ends, shared };
}

function sharedBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < 255 && a[length] === b[length]) length++;
  return length;
}

/** The words that begin so, as a half-open stretch of the list. */
export function beginningWith(
  list: WordList,
  start: string,
): { readonly from: number; readonly to: number } {
  return {
    from: firstWhere(list.ends.length, (at) => compareStart(list, at, start) >= 0),
    to: firstWhere(list.ends.length, (at) => compareStart(list, at, start) > 0),
  };
}

/** Below 0 for a word that sorts before all that begin so, 0 for one that begins so. */
function compareStart({ chars, ends }: WordList, at: number, start: string): number {
  const from = ends[at - 1] ?? 0;
  const end = ends[at] ?? 0;
  for (let unit = 0; unit < start.length; unit++) {
    if (from + unit >= end) return -1;
    const difference = (chars[from + unit] ?? 0) - start.charCodeAt(unit);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The first of so many places from which on something holds. */
export function firstWhere(length: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
