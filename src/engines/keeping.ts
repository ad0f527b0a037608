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
  const dated = asksForDays(filter);
  const outlets = filter.outlet === undefined ? undefined : outletsNamed(filter.outlet, about);
  const whens = dated
    ? Uint8Array.from(about.whens, (when) => (within(when, filter) ? KEPT : DROPPED))
    : undefined;
  return (article, when) => {
    if (outlets && outlets[articles.outlet[article] ?? 0] !== 1) return DROPPED;
    if (when === 0) return dated ? UNDATED : KEPT;
    return !whens || whens[when - 1] === KEPT ? KEPT : DROPPED;
  };
}

/** For each outlet + 1, 1 where it is of that name; case and accents do not matter. */
function outletsNamed(name: string, { outlets }: Shelf['about']): Uint8Array {
  const asked = fold(name.trim());
  return Uint8Array.from([undefined, ...outlets], (outlet) =>
    Number(outlet !== undefined && fold(outlet.trim()) === asked),
  );
}
