import type { Copies } from '../copies.ts';
import { type Found, NOTHING_FOUND } from '../matches.ts';
import { Contest } from './contest.ts';
import type { PackedIndex } from './packed-index.ts';
import { DONE, TextCursor } from './text-cursor.ts';

/** So many blocks are looked into first, those that may have the best passages. */
const FIRST = 32;

/**
 * The best of the passages whose text has a term. Most blocks that hold none of them stay closed, but
 * where copies are to be counted.
 */
export function bestInList(
  index: PackedIndex,
  term: string,
  { most, copies }: { readonly most: number; readonly copies: Copies | undefined },
): Found {
  const head = index.store.head(term);
  if (!head || head.inside === 0) return NOTHING_FOUND;
  const wanted = Math.min(most, head.inside);
  const list = new TextCursor(index.store, head);
  const weight = index.weight('text', head);
  const open = { floor: Number.NEGATIVE_INFINITY, wanted, copies };
  const measure = new Contest(index, [term], open);
  const bounds = new Float64Array(list.blocks);
  for (let [block, from] = [0, 0]; block < bounds.length; block++) {
    const to = list.lastOf(block) + 1;
    bounds[block] = weight * list.boundOf(block) + measure.mostAbove(from, to);
    from = to;
  }
  const among = (contest: Contest, least: number) => {
    for (let block = 0; block < bounds.length; block++) {
      if ((bounds[block] ?? 0) < Math.max(least, contest.bar)) continue;
      list.goToBlock(block);
      contest.offer({ ids: list.ids, size: list.size, times: [list.allTimes()] });
    }
    return contest;
  };
  const promising = bounds.toSorted().at(-FIRST) ?? open.floor;
  const first = among(new Contest(index, [term], open), promising);
  const contest = among(new Contest(index, [term], { ...open, floor: first.bar }), open.floor);
  if (copies) {
    for (list.goToBlock(0); list.id !== DONE; list.nextBlock()) contest.note(list);
  }
  return contest.found(head.inside);
}
