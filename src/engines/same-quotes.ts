import type { Numbered } from '../core/corpus.ts';
import { slice } from '../core/span.ts';
import { fold } from '../core/words.ts';

/** Quotes that are one quotation in several articles, by their numbers; each group in ascending order. */
export type SameQuotes = readonly (readonly number[])[];

/** Shorter ones could be anybody's words twice. */
const FEWEST_WORDS = 5;
const RUN = 3;
/** This share of the shorter one's runs of words must stand in the other. */
const SHARE = 0.6;
/** A run that very many quotes share is compared with the first of them alone: time stays linear. */
const MOST_SHARING = 50;

/** A quotation with one of these more or less says something else. */
const DENIALS = /\b(?:not|never|no|nobody|none|nothing|nor|neither|without|cannot)\b|n't\b/g;

type Runs = {
  /** How often it denies. */
  readonly denials: number;

  readonly number: number;
  readonly article: string;
  readonly runs: ReadonlySet<number>;
};

/**
 * Groups the quotes of one speaker that share most of their runs of three words: shingles and
 * containment after Broder, “On the resemblance and containment of documents” (1997).
 */
export function sameQuotesCount() {
  const bySpeaker = new Map<string, Runs[]>();

  function add({ article, quotes, speakers, quoteNumbers }: Numbered): void {
    for (const [at, { parts }] of quotes.entries()) {
      const [speaker, number] = [speakers[at], quoteNumbers[at]];
      if (!speaker || number === undefined) continue;
      const said = fold(parts.map((part) => slice(article.text, part)).join(' '));
      const words = said.match(/[\p{L}\p{N}]+/gu);
      if (!words || words.length < FEWEST_WORDS) continue;
      const quote = {
        number,
        article: article.id,
        runs: runsOf(words),
        denials: said.match(DENIALS)?.length ?? 0,
      };
      const known = bySpeaker.get(speaker);
      if (known) known.push(quote);
      else bySpeaker.set(speaker, [quote]);
    }
  }

  function result(): SameQuotes {
    return [...bySpeaker.values()].flatMap(grouped);
  }

  return { add, result };
}

/** Each run of words as a 32-bit FNV-1a hash. */
function runsOf(words: readonly string[]): ReadonlySet<number> {
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at++) {
    let hash = 0x811c9dc5;
    for (const sign of words.slice(at, at + RUN).join(' ')) {
      hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
    }
    runs.add(hash >>> 0);
  }
  return runs;
}

function grouped(quotes: readonly Runs[]): SameQuotes {
  const sharing = new Map<number, number[]>();
  for (const [at, { runs }] of quotes.entries()) {
    for (const run of runs) {
      const places = sharing.get(run);
      if (places) places.push(at);
      else sharing.set(run, [at]);
    }
  }
  const leader = quotes.map((_, at) => at);
  const leaderOf = (at: number): number => {
    let first = at;
    while (leader[first] !== first) first = leader[first] ?? first;
    return first;
  };
  for (const [one, shared] of sharedWithEarlier(quotes, sharing)) {
    for (const [other, count] of shared) {
      if (!isSame(quotes[one], quotes[other], count)) continue;
      const [a, b] = [leaderOf(one), leaderOf(other)];
      leader[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const groups = new Map<number, number[]>();
  for (const [at, { number }] of quotes.entries()) {
    const first = leaderOf(at);
    groups.set(first, [...(groups.get(first) ?? []), number]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.sort((a, b) => a - b));
}

/** For each quote, the earlier ones that share runs with it, and how many. */
function* sharedWithEarlier(
  quotes: readonly Runs[],
  sharing: ReadonlyMap<number, readonly number[]>,
): Iterable<readonly [number, ReadonlyMap<number, number>]> {
  for (const [at, { runs }] of quotes.entries()) {
    const counts = new Map<number, number>();
    for (const run of runs) {
      const others = sharing.get(run)?.slice(0, MOST_SHARING) ?? [];
      for (const other of others) if (other < at) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    yield [at, counts];
  }
}

/** Within one article a repetition is the article's own and stays. */
function isSame(a: Runs | undefined, b: Runs | undefined, shared: number): boolean {
  if (!a || !b || a.article === b.article) return false;
  if (a.denials !== b.denials) return false;
  return shared / Math.min(a.runs.size, b.runs.size) >= SHARE;
}
