import { type WordList, wordListOf } from './word-list.ts';

/** A word of the list that is spelled much like another. */
type Like = { readonly at: number; readonly errors: number };

/** Finds the words of a list that are spelled like a word, or that begin like it; in the list's order. */
export type Spellings = (typed: string, extent: 'whole' | 'beginning') => readonly Like[];

/** One typing error from three letters on, two from seven; none in a word of twenty letters or more. */
function errorsAllowed({ length }: string): number {
  if (length < 3 || length >= 20) return 0;
  return length < 7 ? 1 : 2;
}

/** As `spellingsIn`, of words that are sorted. */
export function spellingsOf(words: readonly string[]): Spellings {
  return spellingsIn(wordListOf(words));
}

/**
 * Looks through a list of words for those that one can make of what is typed by adding, leaving out,
 * changing or swapping a letter or two. What words share with the one before is not compared again,
 * and a beginning that has too many errors rules out all words with it.
 */
export function spellingsIn({ chars, ends, shared }: WordList): Spellings {
  const count = ends.length;
  return (typed, extent) => {
    const allowed = errorsAllowed(typed);
    if (allowed === 0) return [];
    const deepest = typed.length + allowed;
    const rows = rowsFor(typed, deepest);
    const found: Like[] = [];
    /** The rows that still hold, from the beginning of the word before. */
    let valid = 0;
    for (let at = 0; at < count; at++) {
      const start = at === 0 ? 0 : (ends[at - 1] ?? 0);
      const end = ends[at] ?? 0;
      const length = Math.min(end - start, deepest);
      let depth = Math.min(valid, shared[at] ?? 0, length);
      let hopeless = Number.POSITIVE_INFINITY;
      while (depth < length && hopeless > length) {
        depth++;
        if (nextRow(rows, typed, { chars, start, depth }) > allowed) hopeless = depth;
      }
      valid = depth;
      const errors =
        extent === 'beginning'
          ? fewestErrors(rows, typed.length, depth)
          : start + depth === end
            ? (rows[depth]?.[typed.length] ?? TOO_MANY)
            : TOO_MANY;
      if (errors <= allowed) found.push({ at, errors });
      // Words that share this much with this one have too many errors as well.
      while (hopeless <= (shared[at + 1] ?? 0) && at + 1 < count) {
        at++;
        if (extent === 'beginning' && errors <= allowed) found.push({ at, errors });
      }
    }
    return found;
  };
}

const TOO_MANY = 255;

/** A row for each letter of a word: the first counts the letters left out before any is there. */
function rowsFor(typed: string, deepest: number): readonly Uint8Array[] {
  const none = Uint8Array.from({ length: typed.length + 1 }, (_, at) => at);
  return Array.from({ length: deepest + 1 }, () => none.slice());
}

/** A letter of a word that begins at `start`, counted from 1. */
type Letter = { readonly chars: Uint16Array; readonly start: number; readonly depth: number };

/** Fills the row of a word's letter: the errors between its beginning and each beginning typed. */
function nextRow(
  rows: readonly Uint8Array[],
  typed: string,
  { chars, start, depth }: Letter,
): number {
  const [row, above, before] = [rows[depth], rows[depth - 1], rows[depth - 2]];
  if (!row || !above) return 0;
  const letter = chars[start + depth - 1];
  const last = chars[start + depth - 2];
  let least = depth;
  row[0] = depth;
  for (let at = 1; at <= typed.length; at++) {
    const own = typed.charCodeAt(at - 1);
    const changed = (above[at - 1] ?? 0) + (own === letter ? 0 : 1);
    let errors = Math.min(changed, (above[at] ?? 0) + 1, (row[at - 1] ?? 0) + 1);
    if (before && at > 1 && own === last) {
      if (letter === typed.charCodeAt(at - 2)) errors = Math.min(errors, (before[at - 2] ?? 0) + 1);
    }
    row[at] = errors;
    if (errors < least) least = errors;
  }
  return least;
}

/** The fewest errors of any beginning of a word. */
function fewestErrors(rows: readonly Uint8Array[], length: number, depth: number): number {
  let least = TOO_MANY;
  for (let row = 0; row <= depth; row++) {
    const errors = rows[row]?.[length] ?? TOO_MANY;
    if (errors < least) least = errors;
  }
  return least;
}
