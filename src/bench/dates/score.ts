import { sumOf } from '../statistics.ts';
import type { Marked } from './records.ts';

/** Told and gold timexes that belong together. */
export type Pair = { readonly told: Marked; readonly gold: Marked };

export type Matched = {
  readonly pairs: readonly Pair[];
  /** Told where there is nothing. */
  readonly extra: readonly Marked[];
  readonly missed: readonly Marked[];
};

/** Which timexes count. */
export type Scope = 'all' | 'DATE' | 'calendar DATE';

const CALENDAR =
  /^(?:\d\d|\d{3}X?|\d{4}(?:-(?:\d\d(?:-\d\d(?:T.*)?)?|W\d\d(?:-WE|-\d)?|Q\d|H\d|SP|SU|FA|WI))?)$/;

function inScope({ type, value }: Marked, scope: Scope): boolean {
  if (scope === 'all') return true;
  return type === 'DATE' && (scope === 'DATE' || CALENDAR.test(value ?? ''));
}

/** Values are compared without case; a decade may be written `199` or `199X`. */
function plain(value: string | null | undefined): string {
  const upper = (value ?? '').trim().toUpperCase();
  return /^\d{3}X$/.test(upper) ? upper.slice(0, 3) : upper;
}

export function sameValue({ told, gold }: Pair): boolean {
  return plain(told.value) === plain(gold.value);
}

const common = (a: Marked, b: Marked) => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/**
 * Pairs timexes that share characters, one to one: those that share most first, of equals the one
 * with the right value. Among calendar dates, one told on a gold timex of another kind counts for nothing.
 */
export function matchTimexes(
  told: readonly Marked[],
  gold: readonly Marked[],
  scope: Scope,
): Matched {
  const wanted = gold.filter((timex) => inScope(timex, scope));
  const beside = scope === 'calendar DATE' ? gold.filter((timex) => !wanted.includes(timex)) : [];
  const offered = told.filter((timex) => inScope(timex, scope));
  const candidates = wanted
    .flatMap((want) => offered.map((offer) => ({ told: offer, gold: want })))
    .map((pair) => ({ pair, shared: common(pair.told, pair.gold) }))
    .filter(({ shared }) => shared > 0)
    .map(({ pair, shared }) => ({ pair, rank: shared + (sameValue(pair) ? 0.5 : 0) }))
    .sort((a, b) => b.rank - a.rank);
  const taken = new Set<Marked>();
  const pairs = candidates.flatMap(({ pair }) => {
    if (taken.has(pair.told) || taken.has(pair.gold)) return [];
    taken.add(pair.told).add(pair.gold);
    return [pair];
  });
  return {
    pairs,
    extra: offered.filter(
      (timex) => !taken.has(timex) && !beside.some((other) => common(timex, other) > 0),
    ),
    missed: wanted.filter((timex) => !taken.has(timex)),
  };
}

/** What is counted in one text. */
export type TimexTally = {
  readonly told: number;
  readonly gold: number;
  readonly exact: number;
  readonly touched: number;
  /** Touched with the right value. */
  readonly valued: number;
};

export function tallyTimexes({ pairs, extra, missed }: Matched): TimexTally {
  const count = (right: (pair: Pair) => boolean) => sumOf(pairs, (pair) => (right(pair) ? 1 : 0));
  return {
    told: pairs.length + extra.length,
    gold: pairs.length + missed.length,
    exact: count(({ told, gold }) => told.start === gold.start && told.end === gold.end),
    touched: pairs.length,
    valued: count(sameValue),
  };
}
