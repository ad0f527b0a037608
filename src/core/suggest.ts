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

/** Only so many words of what is typed are looked at. */
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
    const exact = beginning(names, ranges, limit);
    if (exact.length > 0) return exact.map(offer);
    const likes = asked.map((start, at) => {
      const like = spellings(start, 'beginning');
      return like.length > 0 ? like : exactly(ranges[at] ?? NONE);
    });
    return nearlyBeginning(names, likes, limit).map(offer);
  };
}

/** What is typed beyond this is no name any more. */
const MOST_TYPED = 1_000;

/** A stretch of the words. */
type Range = { readonly from: number; readonly to: number };
type Like = { readonly at: number; readonly errors: number };
const NONE: Range = { from: 0, to: 0 };

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

/** The ranks whose names have, for every word asked, a word that begins so; in order. */
function beginning(names: Names, ranges: readonly Range[], limit: number): readonly number[] {
  const { rankEnds, ranks, offerEnds } = names;
  const postings = ({ from, to }: Range) => (rankEnds[to - 1] ?? 0) - (rankEnds[from - 1] ?? 0);
  const [rarest = NONE] = ranges.toSorted((a, b) => postings(a) - postings(b));
  if (rarest.to === rarest.from) return [];
  const marked = new Uint8Array(offerEnds.length);
  const end = rankEnds[rarest.to - 1] ?? 0;
  for (let at = rankEnds[rarest.from - 1] ?? 0; at < end; at++) marked[ranks[at] ?? 0] = 1;
  const chosen: number[] = [];
  for (let rank = marked.indexOf(1); rank >= 0 && chosen.length < limit; ) {
    if (ranges.length === 1 || hasName(names, rank, ranges)) chosen.push(rank);
    rank = marked.indexOf(1, rank + 1);
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
  const sums = new Uint8Array(offerEnds.length);
  for (const like of likes) {
    if (like.length === 0) return [];
    const least = new Uint8Array(offerEnds.length).fill(NEVER);
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

/** The words that begin so to the letter: a short word is never taken for a misspelled one. */
function exactly({ from, to }: Range): readonly Like[] {
  return Array.from({ length: to - from }, (_, at) => ({ at: from + at, errors: 0 }));
}

function nameWords(folded: string): readonly string[] {
  return folded.split(/[^\p{L}\p{N}\p{M}']+/u).filter(Boolean);
}
