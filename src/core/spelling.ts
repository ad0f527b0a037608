/** A word of the row that is spelled much like another. */
type Like = { readonly at: number; readonly errors: number };

/** Finds the words of a row that are spelled like a word, or that begin like it; in the row's order. */
export type Spellings = (typed: string, extent: 'whole' | 'beginning') => readonly Like[];

/** One typing error from three letters on, two from seven; none in a word of twenty letters or more. */
function errorsAllowed({ length }: string): number {
  if (length < 3 || length >= 20) return 0;
  return length < 7 ? 1 : 2;
}

/**
 * Looks through a sorted row of words for those that one can make of what is typed by adding,
 * leaving out, changing or swapping a letter or two. What words share with the one before is not
 * compared again, and a beginning that has too many errors rules out all words with it.
 */
export function spellingsOf(words: readonly string[]): Spellings {
  const shared = Uint8Array.from(words, (word, at) => sharedBeginning(words[at - 1] ?? '', word));
  return (typed, extent) => {
    const allowed = errorsAllowed(typed);
    if (allowed === 0) return [];
    const deepest = typed.length + allowed;
    const none = Uint8Array.from({ length: typed.length + 1 }, (_, at) => at);
    const rows = Array.from({ length: deepest + 1 }, () => none.slice());
    const found: Like[] = [];
    /** The rows that still hold, from the beginning of the word before. */
    let valid = 0;
    /** Words that share this much with the word before have too many errors as well. */
    let hopeless = Number.POSITIVE_INFINITY;
    let errors = Number.POSITIVE_INFINITY;
    for (const [at, word] of words.entries()) {
      const same = shared[at] ?? 0;
      if (same >= hopeless) {
        if (extent === 'beginning' && errors <= allowed) found.push({ at, errors });
        continue;
      }
      hopeless = Number.POSITIVE_INFINITY;
      const length = Math.min(word.length, deepest);
      let depth = Math.min(valid, same, length);
      while (depth < length && hopeless > length) {
        depth++;
        if (nextRow(rows, { typed, word, depth }) > allowed) hopeless = depth;
      }
      valid = depth;
      errors = errorsIn(rows, { typed, word, depth, extent });
      if (errors <= allowed) found.push({ at, errors });
    }
    return found;
  };
}

function sharedBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < 255 && a[length] === b[length]) length++;
  return length;
}

/** Fills the row of a word's letter: the errors between its beginning and each beginning typed. */
function nextRow(
  rows: readonly Uint8Array[],
  { typed, word, depth }: { readonly typed: string; readonly word: string; readonly depth: number },
): number {
  const [row, above, before] = [rows[depth], rows[depth - 1], rows[depth - 2]];
  if (!row || !above) return 0;
  const letter = word.charCodeAt(depth - 1);
  let least = depth;
  row[0] = depth;
  for (let at = 1; at <= typed.length; at++) {
    const own = typed.charCodeAt(at - 1);
    const changed = (above[at - 1] ?? 0) + (own === letter ? 0 : 1);
    let errors = Math.min(changed, (above[at] ?? 0) + 1, (row[at - 1] ?? 0) + 1);
    if (before && at > 1 && own === word.charCodeAt(depth - 2)) {
      if (letter === typed.charCodeAt(at - 2)) errors = Math.min(errors, (before[at - 2] ?? 0) + 1);
    }
    row[at] = errors;
    if (errors < least) least = errors;
  }
  return least;
}

/** The errors of the whole word, or the fewest of any of its beginnings. */
function errorsIn(
  rows: readonly Uint8Array[],
  asked: {
    readonly typed: string;
    readonly word: string;
    readonly depth: number;
    readonly extent: 'whole' | 'beginning';
  },
): number {
  const { typed, word, depth, extent } = asked;
  const at = (row: number) => rows[row]?.[typed.length] ?? Number.POSITIVE_INFINITY;
  if (extent === 'whole') return depth === word.length ? at(depth) : Number.POSITIVE_INFINITY;
  let least = at(0);
  for (let row = 1; row <= depth; row++) least = Math.min(least, at(row));
  return least;
}
