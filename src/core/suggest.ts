import { compare } from './matching.ts';
import { spellingsIn } from './spelling.ts';
import { beginningWith, type WordList, wordListOf } from './word-list.ts';
import { fold } from './words.ts';

/** Something to complete: what is offered, and the names it goes by. In the order of preference. */
export type Suggestion = { readonly offer: string; readonly names: readonly string[] };

/** Completes what is typed, at most `limit` offers, the best first. */
export type Completer = (typed: string, limit: number) => readonly string[];

/** Names prepared for completion, in typed arrays; an offer is known by its rank. */
export type Names = {
  /** Every word of the names once. */
  readonly words: WordList;
  /** The ranks of the offers that have a word, word by word, and where those of each word end. */
  readonly ranks: Uint32Array;
  readonly rankEnds: Uint32Array;
  /** The places of each name's words in `words`, name by name, and where those of each name end. */
  readonly nameWords: Uint32Array;
  readonly nameEnds: Uint32Array;
  /** Where the names of each offer end. */
  readonly offerEnds: Uint32Array;
};

/** Only so many words of what is typed are looked at: each is marked by a bit of eight. */
const MOST_WORDS = 8;

/**
 * Completes names by the beginning of any of their words; where no name begins so, by beginnings
 * with a typing error, from three letters on.
 */
export function completer(suggestions: readonly Suggestion[]): Completer {
  const names = namesOf(suggestions.map((suggestion) => suggestion.names));
  return completerOver(names, (rank) => suggestions[rank]?.offer ?? '');
}

/** As `completer`, of names prepared before. */
export function completerOver(names: Names, offer: (rank: number) => string): Completer {
  const spellings = spellingsIn(names.words);
  // One for all questions: an answer is made in one go.
  const marks = new Uint8Array(names.offerEnds.length);
  return (typed, limit) => {
    const asked = [...new Set(nameWords(fold(typed.trim().slice(0, MOST_TYPED))))].slice(
      0,
      MOST_WORDS,
    );
    if (asked.length === 0) {
      const first = Math.min(limit, names.offerEnds.length);
      return Array.from({ length: first }, (_, rank) => offer(rank));
    }
    const ranges = asked.map((start) => beginningWith(names.words, start));
    const exact = beginning(names, { ranges, marks: marks.fill(0) }, limit);
    if (exact.length > 0) return exact.map(offer);
    const exactAt = ranges.map(exactly);
    const misspelled = onceEach((start: string) => misspelledIn(names.words, start, spellings));
    // Most names have one error only: what begins a word is right unless nothing fits so.
    const some = asked.map((start, at) => exactAt[at] ?? misspelled(start));
    const likely = nearlyBeginning(names, some, limit);
    if (likely.length > 0) return likely.map(offer);
    const all = asked.map((start, at) => {
      const like = misspelled(start);
      return like.length > 0 ? like : (exactAt[at] ?? []);
    });
    return nearlyBeginning(names, all, limit).map(offer);
  };
}

/** With more words, the first letter is taken for right, or for one too many, or for swapped with the second. */
const MANY_WORDS = 10_000;

function misspelledIn(
  words: WordList,
  start: string,
  spellings: ReturnType<typeof spellingsIn>,
): readonly Like[] {
  if (words.ends.length <= MANY_WORDS) return spellings(start, 'beginning');
  const letters = [...new Set([...start].slice(0, 2))].sort();
  return letters.flatMap((letter) => spellings(start, 'beginning', beginningWith(words, letter)));
}

function onceEach<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? find(text);
    known.set(text, found);
    return found;
  };
}

/** What is typed beyond this is no name any more. */
const MOST_TYPED = 1_000;

/** A stretch of the words. */
type Range = { readonly from: number; readonly to: number };
type Like = { readonly at: number; readonly errors: number };

/** Prepares the names of offers, which come in the order of preference. */
export function namesOf(offers: readonly (readonly string[])[]): Names {
  const split = offers.map((names) => names.map((name) => nameWords(fold(name))));
  const words = [...new Set(split.flat(2))].sort(compare);
  const places = new Map(words.map((word, at) => [word, at]));
  const ranks: number[][] = words.map(() => []);
  for (const [rank, names] of split.entries()) {
    for (const word of new Set(names.flat())) ranks[places.get(word) ?? 0]?.push(rank);
  }
  const names = split.flat();
  return {
    words: wordListOf(words),
    ranks: Uint32Array.from(ranks.flat()),
    rankEnds: endsOf(ranks),
    nameWords: Uint32Array.from(names.flat(), (word) => places.get(word) ?? 0),
    nameEnds: endsOf(names),
    offerEnds: endsOf(split),
  };
}

function endsOf(rows: readonly (readonly unknown[])[]): Uint32Array<ArrayBuffer> {
  let end = 0;
  return Uint32Array.from(rows, ({ length }) => {
    end += length;
    return end;
  });
}

type Asked = { readonly ranges: readonly Range[]; readonly marks: Uint8Array };

/** The ranks whose names have, for every word asked, a word that begins so; in order. `marks` are all 0. */
function beginning(names: Names, { ranges, marks }: Asked, limit: number): readonly number[] {
  const { rankEnds, ranks, offerEnds } = names;
  if (ranges.some(({ from, to }) => from === to)) return [];
  for (const [bit, { from, to }] of ranges.entries()) {
    const end = rankEnds[to - 1] ?? 0;
    for (let at = rankEnds[from - 1] ?? 0; at < end; at++) {
      const rank = ranks[at] ?? 0;
      marks[rank] = (marks[rank] ?? 0) | (1 << bit);
    }
  }
  const all = 2 ** ranges.length - 1;
  const chosen: number[] = [];
  for (let rank = marks.indexOf(all); rank >= 0 && chosen.length < limit; ) {
    // Words of one name each may still be of several.
    const several = (offerEnds[rank] ?? 0) - (offerEnds[rank - 1] ?? 0) > 1;
    if (!several || ranges.length === 1 || hasName(names, rank, ranges)) chosen.push(rank);
    rank = marks.indexOf(all, rank + 1);
  }
  return chosen;
}

/** True when one name of an offer has a word in every range. */
function hasName(
  { offerEnds, nameEnds, nameWords }: Names,
  rank: number,
  ranges: readonly Range[],
): boolean {
  const last = offerEnds[rank] ?? 0;
  for (let name = offerEnds[rank - 1] ?? 0; name < last; name++) {
    const words = nameWords.subarray(nameEnds[name - 1] ?? 0, nameEnds[name]);
    if (ranges.every(({ from, to }) => words.some((word) => word >= from && word < to))) {
      return true;
    }
  }
  return false;
}

const NEVER = 255;

/** Those with a word like each one asked; fewest errors first. */
function nearlyBeginning(
  { ranks, rankEnds, offerEnds }: Names,
  likes: readonly (readonly Like[])[],
  limit: number,
): readonly number[] {
  if (likes.some(({ length }) => length === 0)) return [];
  const sums = new Uint8Array(offerEnds.length);
  const least = new Uint8Array(offerEnds.length);
  for (const like of likes) {
    least.fill(NEVER);
    for (const { at, errors } of like) {
      const end = rankEnds[at] ?? 0;
      for (let place = rankEnds[at - 1] ?? 0; place < end; place++) {
        const rank = ranks[place] ?? 0;
        if (errors < (least[rank] ?? 0)) least[rank] = errors;
      }
    }
    for (let rank = 0; rank < sums.length; rank++) {
      const errors = least[rank] ?? NEVER;
      sums[rank] = errors === NEVER ? NEVER : Math.min(NEVER, (sums[rank] ?? 0) + errors);
    }
  }
  const chosen: number[] = [];
  for (let errors = 0; errors <= 2 * MOST_WORDS && chosen.length < limit; errors++) {
    let rank = sums.indexOf(errors);
    for (; rank >= 0 && chosen.length < limit; rank = sums.indexOf(errors, rank + 1)) {
      chosen.push(rank);
    }
  }
  return chosen;
}

/** The words that begin so to the letter; undefined where none does. */
function exactly({ from, to }: Range): readonly Like[] | undefined {
  if (from === to) return undefined;
  return Array.from({ length: to - from }, (_, at) => ({ at: from + at, errors: 0 }));
}

function nameWords(folded: string): readonly string[] {
  return folded.split(/[^\p{L}\p{N}\p{M}']+/u).filter(Boolean);
}
