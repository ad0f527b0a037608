import { bucketed } from '../core/mentions.ts';
import type { Quote } from '../core/quote.ts';
import { slice } from '../core/span.ts';
import { fold } from '../core/words.ts';
import { growing } from './store/growing.ts';
import { hashOf } from './store/hash.ts';

/** Shorter ones could be anybody's words twice. */
const FEWEST_WORDS = 5;
const RUN = 3;
/** This share of the shorter one's runs of words must stand in the other. */
const SHARE = 0.6;
/** A run that very many quotes share is compared with the first of them alone: time stays linear. */
const MOST_SHARING = 50;

/** A quotation with one of these more or less says something else. */
const DENIALS = /\b(?:not|never|no|nobody|none|nothing|nor|neither|without|cannot)\b|n't\b/g;

/** A quote as it is compared: its row, its article's, its speaker, and how its text reads. */
type Said = {
  readonly row: number;
  readonly article: number;
  readonly speaker: number;
  readonly text: string;
  readonly quote: Quote;
};

/**
 * Groups the quotes of one speaker that share most of their runs of three words: shingles and
 * containment after Broder, “On the resemblance and containment of documents” (1997).
 */
export function sameQuotesCount() {
  const rows = growing('u32');
  const articles = growing('u32');
  const speakers = growing('u32');
  const denials = growing('u16');
  const runs = growing('u32');
  const ends = growing('f64');

  function add({ row, article, speaker, text, quote }: Said): void {
    const said = fold(quote.parts.map((part) => slice(text, part)).join(' '));
    const words = said.match(/[\p{L}\p{N}]+/gu);
    if (!words || words.length < FEWEST_WORDS) return;
    rows.push(row);
    articles.push(article);
    speakers.push(speaker);
    denials.push(said.match(DENIALS)?.length ?? 0);
    for (const run of runsOf(words)) runs.push(run);
    ends.push(runs.length());
  }

  /** The groups as rows; an empty one after each speaker who has none, so that the work can be cut there. */
  function* groups(): Iterable<readonly number[]> {
    const all = { rows: rows.row(), articles: articles.row(), denials: denials.row() };
    const quotes = { ...all, runs: runs.row(), ends: ends.row() };
    for (const own of bySpeaker(speakers.row())) {
      yield* own.length > 1 ? grouped(quotes, own) : [[]];
    }
  }

  return { add, groups };
}

/** Each different run of words as a hash. */
function runsOf(words: readonly string[]): ReadonlySet<number> {
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at++) {
    runs.add(hashOf(words.slice(at, at + RUN).join(' ')));
  }
  return runs;
}

/** The places of each speaker's quotes. */
function bySpeaker(speakers: Uint32Array): readonly Uint32Array[] {
  const keys = speakers.reduce((most, speaker) => Math.max(most, speaker + 1), 0);
  const places = Uint32Array.from(speakers, (_, at) => at);
  const { rows, ends } = bucketed(places, (place) => speakers[place] ?? 0, keys);
  return Array.from(ends, (end, speaker) => rows.subarray(ends[speaker - 1] ?? 0, end));
}

type Quotes = {
  readonly rows: Uint32Array;
  readonly articles: Uint32Array;
  readonly denials: Uint16Array;
  /** The runs of all quotes, and where those of each one end. */
  readonly runs: Uint32Array;
  readonly ends: Float64Array;
};

/** The groups among the quotes of one speaker, each with its rows as they come. */
function* grouped(quotes: Quotes, own: Uint32Array): Iterable<readonly number[]> {
  const leaders = union(own.length);
  for (const [one, shared] of sharedWithEarlier(quotes, own)) {
    for (const [other, count] of shared) {
      if (isSame(quotes, [own[one] ?? 0, own[other] ?? 0], count)) leaders.join(one, other);
    }
  }
  const groups = new Map<number, number[]>();
  for (const [at, place] of own.entries()) {
    const first = leaders.of(at);
    const row = quotes.rows[place] ?? 0;
    const known = groups.get(first);
    if (known) known.push(row);
    else groups.set(first, [row]);
  }
  for (const group of groups.values()) if (group.length > 1) yield group;
}

/** Places that belong together, under the first of them. */
function union(length: number) {
  const leaders = Uint32Array.from({ length }, (_, at) => at);
  const of = (at: number): number => {
    let first = at;
    while (leaders[first] !== first) first = leaders[first] ?? first;
    leaders[at] = first;
    return first;
  };
  const join = (one: number, other: number) => {
    const [a, b] = [of(one), of(other)];
    leaders[Math.max(a, b)] = Math.min(a, b);
  };
  return { of, join };
}

/** For each quote, the earlier ones that share runs with it, and how many. */
function* sharedWithEarlier(
  { runs, ends }: Quotes,
  own: Uint32Array,
): Iterable<readonly [number, ReadonlyMap<number, number>]> {
  const sharing = new Map<number, number[]>();
  for (const [at, place] of own.entries()) {
    const counts = new Map<number, number>();
    for (const run of runs.subarray(ends[place - 1] ?? 0, ends[place])) {
      const others = sharing.get(run);
      if (!others) {
        sharing.set(run, [at]);
        continue;
      }
      for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
      if (others.length < MOST_SHARING) others.push(at);
    }
    yield [at, counts];
  }
}

/** Within one article a repetition is the article's own and stays. */
function isSame(
  { articles, denials, ends }: Quotes,
  [a, b]: readonly [number, number],
  shared: number,
): boolean {
  if (articles[a] === articles[b] || denials[a] !== denials[b]) return false;
  const length = (place: number) => (ends[place] ?? 0) - (ends[place - 1] ?? 0);
  return shared / Math.min(length(a), length(b)) >= SHARE;
}
