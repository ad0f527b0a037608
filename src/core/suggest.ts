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
    const asked = [...new Set(wordsOfName(fold(typed.trim().slice(0, MOST_TYPED))))].slice(
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
    const likely = nearlyBeginning({ names, scratch: marks }, some, limit);
    if (likely.length > 0 || isLong(names.words)) return likely.map(offer);
    const all = asked.map((start, at) => {
      const like = misspelled(start);
      return like.length > 0 ? like : (exactAt[at] ?? []);
    });
    return nearlyBeginning({ names, scratch: marks }, all, limit).map(offer);
  };
}

const MANY_WORDS = 10_000;

/**
 * Of a list with more words, words of three letters are taken for right, and words that begin one of its own;
 * a first letter for right, or for one too many, or for swapped with the second.
 */
function isLong({ ends }: WordList): boolean {
  return ends.length > MANY_WORDS;
}

function misspelledIn(
  words: WordList,
  start: string,
  spellings: ReturnType<typeof spellingsIn>,
): readonly Like[] {
  if (!isLong(words)) return spellings(start, 'beginning');
  if (start.length < 4) return [];
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
  const split = offers.map((names) => names.map((name) => wordsOfName(fold(name))));
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
  desk: Desk,
  likes: readonly (readonly Like[])[],
  limit: number,
): readonly number[] {
  const { rankEnds } = desk.names;
  const postings = (like: readonly Like[]) =>
    like.reduce((sum, { at }) => sum + (rankEnds[at] ?? 0) - (rankEnds[at - 1] ?? 0), 0);
  const [rarest, ...others] = likes
    .map((like) => ({ like, size: postings(like) }))
    .sort((a, b) => a.size - b.size);
  if (!rarest || rarest.size === 0) return [];
  if (others.length === 0) return fewestFirst(fewestErrors(desk, rarest.like), limit);
  // All that have the rarest are walked through, and looked at for the others.
  let left = ranksWith(desk, rarest);
  for (const other of others) left = alsoWith(desk, left, other);
  const { ranks, errors } = left;
  return fewestFirst(errors, limit).map((at) => ranks[at] ?? 0);
}

/** The most errors that all words together may have. */
const MOST_ERRORS = 2 * MOST_WORDS;

/** The places of the fewest errors, those of as many in order. */
function fewestFirst(each: Uint8Array, limit: number): readonly number[] {
  const places: number[] = [];
  for (let errors = 0; errors <= MOST_ERRORS && places.length < limit; errors++) {
    let at = each.indexOf(errors);
    for (; at >= 0 && places.length < limit; at = each.indexOf(errors, at + 1)) places.push(at);
  }
  return places;
}

/** Names, and room for a number for each offer that every step writes anew. */
type Desk = { readonly names: Names; readonly scratch: Uint8Array };
/** Words like one that was typed, and how many offers have them. */
type Listed = { readonly like: readonly Like[]; readonly size: number };
/** Offers by their ranks, in order, each with the errors in what was typed of it. */
type Left = { readonly ranks: Uint32Array; readonly errors: Uint8Array };

function ranksWith(desk: Desk, { like, size }: Listed): Left {
  const least = fewestErrors(desk, like);
  const most = Math.min(size, least.length);
  const [ranks, errors] = [new Uint32Array(most), new Uint8Array(most)];
  let count = 0;
  for (let rank = 0; rank < least.length; rank++) {
    const own = least[rank] ?? NEVER;
    if (own === NEVER) continue;
    ranks[count] = rank;
    errors[count++] = own;
  }
  return { ranks: ranks.subarray(0, count), errors: errors.subarray(0, count) };
}

/** For each offer the errors of the likest of its words; lies in the scratch. */
function fewestErrors({ names, scratch }: Desk, like: readonly Like[]): Uint8Array {
  const { ranks, rankEnds } = names;
  scratch.fill(NEVER);
  for (const { at, errors } of like) {
    const end = rankEnds[at] ?? 0;
    for (let place = rankEnds[at - 1] ?? 0; place < end; place++) {
      const rank = ranks[place] ?? 0;
      if (errors < (scratch[rank] ?? 0)) scratch[rank] = errors;
    }
  }
  return scratch;
}

/** An offer has about so many words. */
const WORDS_EACH = 8;

/** Of some offers those that have a word of a list, too: looked at one by one where they are the fewer. */
function alsoWith(desk: Desk, { ranks, errors }: Left, { like, size }: Listed): Left {
  const isFew = ranks.length * WORDS_EACH < size;
  const errorsOf = isFew ? errorsByWord(desk.names, like) : lookedUp(fewestErrors(desk, like));
  let count = 0;
  for (let at = 0; at < ranks.length; at++) {
    const rank = ranks[at] ?? 0;
    const least = errorsOf(rank);
    if (least === NEVER) continue;
    ranks[count] = rank;
    errors[count++] = (errors[at] ?? 0) + least;
  }
  return { ranks: ranks.subarray(0, count), errors: errors.subarray(0, count) };
}

function lookedUp(least: Uint8Array): (rank: number) => number {
  return (rank) => least[rank] ?? NEVER;
}

function errorsByWord(
  { words, nameWords, nameEnds, offerEnds }: Names,
  like: readonly Like[],
): (rank: number) => number {
  const errorsOf = new Uint8Array(words.ends.length).fill(NEVER);
  for (const { at, errors } of like) errorsOf[at] = Math.min(errors, errorsOf[at] ?? NEVER);
  return (rank) => {
    const end = nameEnds[(offerEnds[rank] ?? 0) - 1] ?? 0;
    let least = NEVER;
    for (let word = nameEnds[(offerEnds[rank - 1] ?? 0) - 1] ?? 0; word < end; word++) {
      least = Math.min(least, errorsOf[nameWords[word] ?? 0] ?? NEVER);
    }
    return least;
  };
}

/** The words that begin so to the letter; undefined where none does. */
function exactly({ from, to }: Range): readonly Like[] | undefined {
  if (from === to) return undefined;
  return Array.from({ length: to - from }, (_, at) => ({ at: from + at, errors: 0 }));
}

function wordsOfName(folded: string): readonly string[] {
  return folded.split(/[^\p{L}\p{N}\p{M}']+/u).filter(Boolean);
}
