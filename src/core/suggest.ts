import { compare } from './matching.ts';
import { type Spellings, spellingsOf } from './spelling.ts';
import { fold } from './words.ts';

/** Something to complete: what is offered, and the names it goes by. In the order of preference. */
export type Suggestion = { readonly offer: string; readonly names: readonly string[] };

/** Completes what is typed, at most `limit` offers, the best first. */
export type Completer = (typed: string, limit: number) => readonly string[];

/** Prepared names: every word of them once, sorted, each with the ranks of the offers that have it. */
type Names = {
  readonly words: readonly string[];
  readonly ranks: readonly (readonly number[])[];
  /** The words of each offer's names, name by name. */
  readonly names: readonly (readonly (readonly string[])[])[];
  readonly spellings: Spellings;
};

/**
 * Completes names by the beginning of any of their words; where no name begins so, by beginnings
 * with a typing error, from three letters on.
 */
export function completer(suggestions: readonly Suggestion[]): Completer {
  const names = prepared(suggestions);
  return (typed, limit) => {
    const asked = nameWords(fold(typed));
    if (asked.length === 0) return suggestions.slice(0, limit).map(({ offer }) => offer);
    const exact = beginning(names, asked, limit);
    const found = exact.length > 0 ? exact : nearlyBeginning(names, asked).slice(0, limit);
    return found.flatMap((rank) => suggestions[rank]?.offer ?? []);
  };
}

function prepared(suggestions: readonly Suggestion[]): Names {
  const names = suggestions.map((suggestion) =>
    suggestion.names.map((name) => nameWords(fold(name))),
  );
  const ranksOf = new Map<string, number[]>();
  for (const [rank, words] of names.entries()) {
    for (const word of new Set(words.flat())) {
      const ranks = ranksOf.get(word);
      if (ranks) ranks.push(rank);
      else ranksOf.set(word, [rank]);
    }
  }
  const words = [...ranksOf.keys()].sort(compare);
  const ranks = words.map((word) => ranksOf.get(word) ?? []);
  return { words, ranks, names, spellings: spellingsOf(words) };
}

/** The ranks whose names have, for every word asked, a word that begins so; in order. */
function beginning(names: Names, asked: readonly string[], limit: number): readonly number[] {
  const [first = '', ...others] = asked.toSorted((a, b) => b.length - a.length);
  const from = lowerBound(names.words, (word) => word < first);
  const ranks = new Set<number>();
  for (let at = from; names.words[at]?.startsWith(first); at++) {
    for (const rank of names.ranks[at] ?? []) ranks.add(rank);
  }
  const chosen: number[] = [];
  for (const rank of [...ranks].sort((a, b) => a - b)) {
    if (chosen.length >= limit) break;
    const fits = names.names[rank]?.some((words) =>
      [first, ...others].every((start) => words.some((word) => word.startsWith(start))),
    );
    if (fits) chosen.push(rank);
  }
  return chosen;
}

/** The same, a typing error allowed in each word; fewest errors first. */
function nearlyBeginning({ words, ranks, spellings }: Names, asked: readonly string[]): number[] {
  let found: Map<number, number> | undefined;
  for (const start of asked) {
    const errors = new Map<number, number>();
    const likes = spellings(start, 'beginning');
    for (const like of likes.length > 0 ? likes : beginningWith(words, start)) {
      for (const rank of ranks[like.at] ?? []) {
        errors.set(rank, Math.min(like.errors, errors.get(rank) ?? like.errors));
      }
    }
    found = found ? both(found, errors) : errors;
    if (found.size === 0) return [];
  }
  const all = [...(found ?? [])];
  return all.sort(([a, one], [b, other]) => one - other || a - b).map(([rank]) => rank);
}

/** The words that begin so to the letter: a short word is never taken for a misspelled one. */
function beginningWith(words: readonly string[], start: string) {
  const found: { at: number; errors: number }[] = [];
  for (let at = lowerBound(words, (word) => word < start); words[at]?.startsWith(start); at++) {
    found.push({ at, errors: 0 });
  }
  return found;
}

function both(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>) {
  const sum = new Map<number, number>();
  for (const [rank, errors] of a) {
    const more = b.get(rank);
    if (more !== undefined) sum.set(rank, errors + more);
  }
  return sum;
}

function nameWords(folded: string): readonly string[] {
  return folded.split(/[^\p{L}\p{N}\p{M}']+/u).filter(Boolean);
}

/** The first place in a sorted row that is no longer `before`. */
export function lowerBound<T>(row: readonly T[], before: (item: T) => boolean): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = row[middle];
    if (item !== undefined && before(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
