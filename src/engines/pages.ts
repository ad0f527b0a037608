import type { PageRequest, Sort, Taking } from '../core/library.ts';
import type { Shelf } from './shelf.ts';
import { breather } from './store/breath.ts';

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

/** So many items of a page are read at once. */
const AT_ONCE = 8;

/** What is read of each that stands on a page, in their order; none where each is taken at once. */
export async function itemsOf<R, T>(
  onPage: Iterable<R>,
  read: (one: R) => Promise<T | undefined>,
  { take }: Taking<T>,
): Promise<readonly T[]> {
  const breath = breather();
  const all = [...onPage];
  const items: T[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = await Promise.all(all.slice(from, from + AT_ONCE).map(read));
    for (const item of some) {
      if (item === undefined) continue;
      if (take) await take(item);
      else items.push(item);
    }
    await breath();
  }
  return items;
}
