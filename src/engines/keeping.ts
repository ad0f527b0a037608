import type { Filter } from '../core/library.ts';
import { asksForDays, within } from '../core/matching.ts';
import { fold } from '../core/words.ts';
import type { Shelf } from './shelf.ts';

export const DROPPED = 0;
export const KEPT = 1;
/** Would be kept if it had a date. */
export const UNDATED = 2;

/** What a filter does with something of an article, with a time as its place in `About.whens` + 1. */
export function keeperOf(
  { records: { articles }, about }: Shelf,
  filter: Filter,
): (article: number, when: number) => typeof DROPPED | typeof KEPT | typeof UNDATED {
  const asked = filter.outlet === undefined ? undefined : fold(filter.outlet.trim());
  const outlets = Uint8Array.from([undefined, ...about.outlets], (outlet) =>
    Number(asked === undefined || (outlet !== undefined && fold(outlet.trim()) === asked)),
  );
  const dated = asksForDays(filter);
  const whens = Uint8Array.from(about.whens, (when) =>
    !dated || within(when, filter) ? KEPT : DROPPED,
  );
  return (article, when) => {
    if (outlets[articles.outlet[article] ?? 0] === 0) return DROPPED;
    if (when === 0) return dated ? UNDATED : KEPT;
    return whens[when - 1] === KEPT ? KEPT : DROPPED;
  };
}
