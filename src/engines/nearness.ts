import { NEARNESSES } from '../core/mentions.ts';
import type { Sought } from '../core/sought.ts';
import type { Finder } from './finder.ts';
import type { Shelf } from './shelf.ts';

export const INSIDE = NEARNESSES.indexOf('inside');
export const AROUND = NEARNESSES.indexOf('around');

/**
 * Tells whether words of an article are about a topic: whether every part stands in their passages,
 * in the passage before or after in the same section, or above: in the heading, or in the title
 * where no heading has come yet. 0 where they are not; words whose passages hold what the topic is to
 * be without are not.
 */
export function nearnessTo(
  { parts, without }: Sought,
  { records: { passages } }: Shelf,
  finder: Finder,
): (first: number, more: number) => number {
  if (parts.length === 0 && without.length === 0) return () => 0;
  const { inside, above } = finder.marks(parts);
  const banned = without.length > 0 ? finder.marks(without).inside : undefined;
  const { opens } = passages;
  const all = 2 ** parts.length - 1;
  const needsSome = all > 0;
  return (first, more) => {
    // Most words are far from the topic.
    if (needsSome && more === 0 && ((inside[first] ?? 0) | (above[first] ?? 0)) === 0) {
      if (((inside[first - 1] ?? 0) | (inside[first + 1] ?? 0)) === 0) return 0;
    }
    const last = first + more;
    let held = 0;
    let near = 0;
    for (let at = first; at <= last; at++) {
      if (banned?.[at]) return 0;
      held |= inside[at] ?? 0;
      near |= above[at] ?? 0;
    }
    if (held === all) return INSIDE;
    near |= held;
    if (opens[first] === 0) near |= inside[first - 1] ?? 0;
    if (opens[last + 1] === 0) near |= inside[last + 1] ?? 0;
    return near === all ? AROUND : 0;
  };
}
