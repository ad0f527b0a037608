import type { Filter } from '../core/library.ts';
import { asksForDays, within } from '../core/matching.ts';
import { fold } from '../core/words.ts';
import type { Shelf } from './shelf.ts';

export const DROPPED = 0;
export const KEPT = 1;
/** Would be kept if it had a date. */
export const UNDATED = 2;

const WITHIN = 1;
const OUTSIDE = 2;

/** What a filter does with something of an article, with a time as its place in `About.whens` + 1. */
export function keeperOf(
  { records: { articles }, about }: Shelf,
  filter: Filter,
): (article: number, when: number) => typeof DROPPED | typeof KEPT | typeof UNDATED {
  const dated = asksForDays(filter);
  const outlets = filter.outlet === undefined ? undefined : outletsNamed(filter.outlet, about);
  /** For each time + 1 whether it lies within, as far as it was asked for. */
  const known = new Uint8Array(dated ? about.whens.length + 1 : 0);
  const lies = (place: number) => {
    const when = about.whens[place - 1];
    const kind = when && within(when, filter) ? WITHIN : OUTSIDE;
    known[place] = kind;
    return kind;
  };
  return (article, when) => {
    if (outlets && outlets[articles.outlet[article] ?? 0] !== 1) return DROPPED;
    if (!dated) return KEPT;
    if (when === 0) return UNDATED;
    return (known[when] || lies(when)) === WITHIN ? KEPT : DROPPED;
  };
}

/** For each outlet + 1, 1 where it is of that name; case and accents do not matter. */
function outletsNamed(name: string, { outlets }: Shelf['about']): Uint8Array {
  const asked = fold(name.trim());
  return Uint8Array.from([undefined, ...outlets], (outlet) =>
    Number(outlet !== undefined && fold(outlet.trim()) === asked),
  );
}
