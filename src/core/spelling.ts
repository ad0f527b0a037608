import { type WordList, wordListOf } from './word-list.ts';

/** A word of the list that is spelled much like another. */
type Like = { readonly at: number; readonly errors: number };

/** A half-open stretch of a list. */
type Stretch = { readonly from: number; readonly to: number };

/**
 * Finds the words of a list that are spelled like a word, or that begin like it; in the list's order.
 * Looks through all of the list, or a stretch of it.
 */
export type Spellings = (
  typed: string,
  extent: 'whole' | 'beginning',
  within?: Stretch,
) => readonly Like[];

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
  return (typed, extent, { from, to: count } = { from: 0, to: ends.length }) => {
    const allowed = errorsAllowed(typed);
    if (allowed === 0) return [];
    const deepest = typed.length + allowed;
    const rows = new ErrorRows(typed, deepest);
    const found: Like[] = [];
    /** The rows that still hold, from the beginning of the word before. */
    let valid = 0;
    for (let at = from; at < count; at++) {
      const start = at === 0 ? 0 : (ends[at - 1] ?? 0);
      const end = ends[at] ?? 0;
      const length = Math.min(end - start, deepest);
      let depth = Math.min(valid, shared[at] ?? 0, length);
      let hopeless = Number.POSITIVE_INFINITY;
      while (depth < length && hopeless > length) {
        depth++;
        const letter = chars[start + depth - 1] ?? 0;
        const before = depth > 1 ? (chars[start + depth - 2] ?? 0) : 0;
        if (rows.next(depth, letter, before) > allowed) hopeless = depth;
      }
      valid = depth;
      const errors =
        extent === 'beginning'
          ? rows.fewest(depth)
          : start + depth === end
            ? rows.last(depth)
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

/** A row for each letter of a word: the errors between its beginning and each beginning typed. */
class ErrorRows {
  private readonly typed: Uint16Array;
  private readonly width: number;
  private readonly cells: Uint8Array;

  constructor(typed: string, deepest: number) {
    this.typed = Uint16Array.from({ length: typed.length }, (_, at) => typed.charCodeAt(at));
    this.width = this.typed.length + 1;
    this.cells = new Uint8Array((deepest + 1) * this.width);
    for (let at = 0; at < this.width; at++) this.cells[at] = at;
  }

  /** Fills the row of the letter that is so deep in a word, from 1; tells the fewest errors in it. */
  next(depth: number, letter: number, before: number): number {
    const { typed, width, cells } = this;
    const row = depth * width;
    let least = depth;
    let left = depth;
    cells[row] = depth;
    for (let at = 1; at < width; at++) {
      const above = row - width + at;
      const own = typed[at - 1] ?? 0;
      const changed = (cells[above - 1] ?? 0) + (own === letter ? 0 : 1);
      let errors = Math.min(changed, (cells[above] ?? 0) + 1, left + 1);
      if (depth > 1 && at > 1 && own === before && letter === typed[at - 2]) {
        errors = Math.min(errors, (cells[above - width - 2] ?? 0) + 1);
      }
      cells[row + at] = errors;
      left = errors;
      if (errors < least) least = errors;
    }
    return least;
  }

  /** The errors of a whole word of so many letters. */
  last(depth: number): number {
    return this.cells[(depth + 1) * this.width - 1] ?? TOO_MANY;
  }

  /** The fewest errors of any of its beginnings. */
  fewest(depth: number): number {
    let least = TOO_MANY;
    for (let row = 0; row <= depth; row++) least = Math.min(least, this.last(row));
    return least;
  }
}
