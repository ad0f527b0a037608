import { firstWhere, type WordList, wordListOf } from './word-list.ts';

/** A word of the list that is spelled much like another. */
type Like = { readonly at: number; readonly errors: number };

/** Which words are looked at, and how many errors a word may have. */
type Bounds = {
  /** A half-open stretch of the list; all of it where they are absent. */
  readonly from?: number;
  readonly to?: number;
  /** As many as there may be in a word of that length where it is absent. */
  readonly most?: number;
};

/** Finds the words of a list that are spelled like a word, or that begin like it; in the list's order. */
export type Spellings = (
  typed: string,
  extent: 'whole' | 'beginning',
  bounds?: Bounds,
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
export function spellingsIn(list: WordList): Spellings {
  const { chars, ends, shared } = list;
  return (typed, extent, { from = 0, to: count = ends.length, most = MOST_ERRORS } = {}) => {
    const allowed = Math.min(most, errorsAllowed(typed));
    if (allowed === 0) return [];
    const deepest = typed.length + allowed;
    const rows = new ErrorRows(typed, allowed);
    const found: Like[] = [];
    /** The rows that still hold, from the beginning of the word before. */
    let valid = 0;
    for (let at = from; at < count; ) {
      const start = at === 0 ? 0 : (ends[at - 1] ?? 0);
      const end = ends[at] ?? 0;
      const length = Math.min(end - start, deepest);
      let depth = Math.min(valid, shared[at] ?? 0, length);
      let hopeless = Number.POSITIVE_INFINITY;
      while (depth < length && hopeless > length) {
        depth++;
        if (!rows.next(depth, chars[start + depth - 1] ?? 0)) hopeless = depth;
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
      const past = hopeless > length ? at + 1 : pastSharing(list, { at, depth: hopeless, count });
      const isLike = extent === 'beginning' && errors <= allowed;
      for (at++; at < past; at++) if (isLike) found.push({ at, errors });
    }
    return found;
  };
}

type Sharing = { readonly at: number; readonly depth: number; readonly count: number };

/** So many words are looked at one by one before longer and longer steps are taken. */
const ONE_BY_ONE = 6;

/** The first place after a word of which the word does not begin with the same letters, so many. */
function pastSharing(list: WordList, { at, depth, count }: Sharing): number {
  const near = Math.min(count, at + 1 + ONE_BY_ONE);
  let past = at + 1;
  while (past < near && (list.shared[past] ?? 0) >= depth) past++;
  if (past < near || past === count) return past;
  const start = at === 0 ? 0 : (list.ends[at - 1] ?? 0);
  const letters = list.chars.subarray(start, start + depth);
  let step = ONE_BY_ONE;
  while (past + step < count && beginsWith(list, past + step, letters)) {
    past += step;
    step *= 2;
  }
  const from = past;
  const most = Math.min(step, count - from);
  return from + firstWhere(most, (more) => !beginsWith(list, from + more, letters));
}

function beginsWith({ chars, ends }: WordList, at: number, letters: Uint16Array): boolean {
  const start = at === 0 ? 0 : (ends[at - 1] ?? 0);
  if ((ends[at] ?? 0) - start < letters.length) return false;
  for (let unit = 0; unit < letters.length; unit++) {
    if (chars[start + unit] !== letters[unit]) return false;
  }
  return true;
}

const TOO_MANY = 255;
const MOST_ERRORS = 2;
/** Letters beyond these have masks in a map. */
const ASCII = 128;

/**
 * A row for each letter of a word: which beginnings of what is typed one can make of the word so far with no
 * error, one, or two. A row is bits, a beginning each (Wu and Manber, 1992, with swapped letters).
 */
class ErrorRows {
  /** Where each letter stands in what is typed. */
  private readonly ascii = new Int32Array(ASCII);
  private readonly others = new Map<number, number>();
  /** Of each depth: the rows for 0, 1 and 2 errors, where the letter stands that led there, the fewest errors. */
  private readonly rows: Int32Array;
  private readonly allowed: number;
  private readonly all: number;
  private readonly whole: number;

  constructor(typed: string, allowed: number) {
    const { length } = typed;
    this.allowed = allowed;
    this.whole = 1 << length;
    this.all = 2 * this.whole - 1;
    this.rows = new Int32Array((length + allowed + 1) * WIDTH);
    for (let errors = 0; errors <= allowed; errors++) {
      this.rows[errors] = (2 << errors) - 1;
    }
    this.rows[LEAST] = this.last(0);
    for (let at = 0; at < length; at++) {
      const letter = typed.charCodeAt(at);
      const mask = this.maskOf(letter) | (2 << at);
      if (letter < ASCII) this.ascii[letter] = mask;
      else this.others.set(letter, mask);
    }
  }

  private maskOf(letter: number): number {
    return (letter < ASCII ? this.ascii[letter] : this.others.get(letter)) ?? 0;
  }

  /** Fills the row of the letter that is so deep in a word, from 1; false where all in it has too many errors. */
  next(depth: number, letter: number): boolean {
    const { rows, allowed, all } = this;
    const row = depth * WIDTH;
    const above = row - WIDTH;
    const mask = this.maskOf(letter);
    // The one before may be the second of two that were swapped.
    const swapped = depth > 1 ? (rows[above + MASK] ?? 0) & (mask << 1) : 0;
    rows[row + MASK] = mask;
    let before = rows[above] ?? 0;
    let own = (before << 1) & mask;
    rows[row] = own;
    for (let errors = 1; errors <= allowed; errors++) {
      const fewer = before;
      before = rows[above + errors] ?? 0;
      const swap = depth > 1 ? ((rows[above - WIDTH + errors - 1] ?? 0) << 2) & swapped : 0;
      own = (((before << 1) & mask) | (fewer << 1) | fewer | (own << 1) | swap) & all;
      rows[row + errors] = own;
    }
    rows[row + LEAST] = Math.min(rows[above + LEAST] ?? 0, this.last(depth));
    return own !== 0;
  }

  /** The errors of a whole word of so many letters. */
  last(depth: number): number {
    for (let errors = 0; errors <= this.allowed; errors++) {
      if ((this.rows[depth * WIDTH + errors] ?? 0) & this.whole) return errors;
    }
    return TOO_MANY;
  }

  /** The fewest errors of any of its beginnings. */
  fewest(depth: number): number {
    return this.rows[depth * WIDTH + LEAST] ?? TOO_MANY;
  }
}

/** Three rows, a mask, and the fewest errors so far. */
const MASK = MOST_ERRORS + 1;
const LEAST = MASK + 1;
const WIDTH = LEAST + 1;
