import { compare } from './matching.ts';
import { fold } from './words.ts';

/** Something to complete: what is offered, and the names it goes by. In the order of preference. */
export type Suggestion = { readonly offer: string; readonly names: readonly string[] };

/** Completes what is typed, at most `limit` offers, the best first. */
export type Completer = (typed: string, limit: number) => readonly string[];

type Entry = { readonly word: string; readonly rank: number };

/**
 * Completes names by the beginning of any of their words; from three letters on, where that finds
 * too little, also by beginnings with a typing error.
 */
export function completer(suggestions: readonly Suggestion[]): Completer {
  const folded = suggestions.map(({ names }) => names.map(fold));
  const entries = folded
    .flatMap((names, rank) =>
      [...new Set(names.flatMap(wordsOf))].map((word): Entry => ({ word, rank })),
    )
    .sort((a, b) => compare(a.word, b.word) || a.rank - b.rank);
  return (typed, limit) => {
    const asked = wordsOf(fold(typed));
    const [longest = ''] = [...asked].sort((a, b) => b.length - a.length);
    const exact = (word: string, start: string) => word.startsWith(start);
    const fits = (matches: typeof exact) => (rank: number) =>
      asked.every((start) =>
        folded[rank]?.some((name) => wordsOf(name).some((word) => matches(word, start))),
      );
    if (asked.length === 0) return suggestions.slice(0, limit).map(({ offer }) => offer);
    const only = asked.length > 1 ? fits(exact) : undefined;
    const found = new Set(best(ranksFrom(entries, longest), only, limit));
    if (found.size < limit && longest.length >= 3) {
      const near = entries.filter(({ word }) => beginsLike(word, longest));
      for (const rank of best(near, fits(beginsLike), limit)) found.add(rank);
    }
    return [...found].slice(0, limit).flatMap((rank) => suggestions[rank]?.offer ?? []);
  };
}

function best(
  entries: readonly Entry[],
  fits: ((rank: number) => boolean) | undefined,
  limit: number,
): readonly number[] {
  const ranks = [...new Set(entries.map(({ rank }) => rank))].sort((a, b) => a - b);
  const chosen: number[] = [];
  for (const rank of ranks) {
    if (chosen.length >= limit) break;
    if (!fits || fits(rank)) chosen.push(rank);
  }
  return chosen;
}

function ranksFrom(entries: readonly Entry[], start: string): readonly Entry[] {
  const from = lowerBound(entries, ({ word }) => word < start);
  let to = from;
  while (entries[to]?.word.startsWith(start)) to++;
  return entries.slice(from, to);
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

function wordsOf(folded: string): readonly string[] {
  return folded.split(/[^\p{L}\p{N}\p{M}']+/u).filter(Boolean);
}

function beginsLike(word: string, typed: string): boolean {
  if (word.startsWith(typed)) return true;
  const allowed = errorsAllowed(typed);
  if (allowed === 0 || word.length < typed.length - allowed) return false;
  if (word[0] !== typed[0] && word[1] !== typed[1]) return false;
  return errorsBetween(typed, word, { allowed, beginning: true }) <= allowed;
}

/** One typing error from three letters on, two from seven. */
function errorsAllowed(typed: string): number {
  return typed.length < 3 ? 0 : typed.length < 7 ? 1 : 2;
}

/** The words of a vocabulary that are spelled much like a word, the likeliest first. */
export function spelledLike(
  word: string,
  vocabulary: Iterable<readonly [word: string, count: number]>,
  limit: number,
): readonly string[] {
  const allowed = errorsAllowed(word);
  if (allowed === 0) return [];
  const found: { candidate: string; errors: number; count: number }[] = [];
  for (const [candidate, count] of vocabulary) {
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    if (candidate[0] !== word[0] && candidate[1] !== word[1]) continue;
    const errors = errorsBetween(word, candidate, { allowed, beginning: false });
    if (errors <= allowed) found.push({ candidate, errors, count });
  }
  return found
    .sort((a, b) => a.errors - b.errors || b.count - a.count || compare(a.candidate, b.candidate))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/**
 * How many letters must be added, left out, changed or swapped with their neighbour to make one
 * word of the other, or its beginning. Any number over `allowed` only says: more.
 */
function errorsBetween(
  typed: string,
  word: string,
  { allowed, beginning }: { readonly allowed: number; readonly beginning: boolean },
): number {
  const width = Math.min(word.length, typed.length + allowed);
  let before: number[] = [];
  let row = Array.from({ length: width + 1 }, (_, at) => at);
  for (let i = 1; i <= typed.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= width; j++) {
      const same = typed[i - 1] === word[j - 1];
      let errors = same
        ? (row[j - 1] ?? 0)
        : 1 + Math.min(row[j - 1] ?? 0, row[j] ?? 0, next[j - 1] ?? 0);
      const swapped = typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      if (i > 1 && j > 1 && swapped) errors = Math.min(errors, 1 + (before[j - 2] ?? 0));
      next.push(errors);
      least = Math.min(least, errors);
    }
    if (least > allowed) return least;
    before = row;
    row = next;
  }
  return beginning ? Math.min(...row) : width < word.length ? allowed + 1 : (row.at(-1) ?? 0);
}
