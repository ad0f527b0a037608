import type { PageRequest, Sort } from '../core/library.ts';
import type { Shelf } from './shelf.ts';

/** From one place of a row to before another. */
export type Bounds = { readonly from: number; readonly to: number };

export function boundsOf({ number, size }: PageRequest): Bounds {
  return { from: (number - 1) * size, to: number * size };
}

/** The place of an article's publication in the order asked for; undated last. */
export function dateKeys(
  { newest, records: { articles } }: Shelf,
  sort: Exclude<Sort, 'best'>,
): { readonly keyOf: (article: number) => number; readonly keys: number } {
  const undated = newest[0] ?? 0;
  const keyOf = (article: number) => {
    const rank = newest[articles.published[article] ?? 0] ?? 0;
    return sort === 'newest' || rank === undated ? rank : undated - 1 - rank;
  };
  return { keyOf, keys: undated + 1 };
}
