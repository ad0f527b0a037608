import { NEARNESSES } from '../core/mentions.ts';
import type { Sought } from '../core/sought.ts';
import type { Finder, Marks } from './finder.ts';
import type { Shelf } from './shelf.ts';

export const INSIDE = NEARNESSES.indexOf('inside');
export const AROUND = NEARNESSES.indexOf('around');

/** How near the words of a corpus are to a topic. */
export type Nearness = {
  /** Of words that begin in a passage and reach into so many more; 0 where they are not near. */
  readonly of: (first: number, more: number) => number;
  /** The rows of the articles that may have such words, ascending; absent where any may. */
  readonly articles?: Uint32Array;
};

const NOTHING_NEAR: Nearness = { of: () => 0 };
export const ALL_INSIDE: Nearness = { of: () => INSIDE };

/** What was asked last: whoever compares asks the same of quotes and of events, and so do pages. */
const last = new WeakMap<Finder, { readonly asked: string; readonly nearness: Nearness }>();

/**
 * Tells whether words of an article are about a topic: whether every part stands in their passages,
 * in the passage before or after in the same section, or above: in the heading, or in the title
 * where no heading has come yet. 0 where they are not; words whose passages hold what the topic is to
 * be without are not.
 */
export function nearnessTo(sought: Sought, shelf: Shelf, finder: Finder): Nearness {
  const asked = JSON.stringify(sought);
  const known = last.get(finder);
  if (known?.asked === asked) return known.nearness;
  const nearness = nearnessIn(sought, shelf, finder);
  last.set(finder, { asked, nearness });
  return nearness;
}

function nearnessIn(
  { parts, without }: Sought,
  { records: { passages, articles } }: Shelf,
  finder: Finder,
): Nearness {
  if (parts.length === 0 && without.length === 0) return NOTHING_NEAR;
  const marks = finder.marks(parts);
  const { inside, above } = marks;
  const banned = without.length > 0 ? finder.marks(without).inside : undefined;
  const { opens } = passages;
  const all = 2 ** parts.length - 1;
  const of: Nearness['of'] = (first, more) => {
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
  return { of, ...(all > 0 && { articles: articlesWith(marks, all, articles.passages) }) };
}

/** The rows of the articles that have all parts, in their passages or above them. */
function articlesWith({ inside, above }: Marks, all: number, starts: Uint32Array): Uint32Array {
  const articles = new Uint32Array(Math.max(0, starts.length - 1));
  const [some, over] = [fourBytesEach(inside), fourBytesEach(above)];
  const each = Uint32Array.BYTES_PER_ELEMENT / inside.BYTES_PER_ELEMENT;
  let count = 0;
  let article = -1;
  let end = 0;
  let held = 0;
  for (let four = 0; four * each < inside.length; four++) {
    // Most passages hold nothing of a topic.
    if (((some[four] ?? 1) | (over[four] ?? 1)) === 0) continue;
    const to = Math.min((four + 1) * each, inside.length);
    for (let at = four * each; at < to; at++) {
      const mark = (inside[at] ?? 0) | (above[at] ?? 0);
      if (mark === 0 || (held === all && at < end)) continue;
      if (at >= end) held = 0;
      while (at >= end) end = starts[++article + 1] ?? inside.length;
      held |= mark;
      if (held === all) articles[count++] = article;
    }
  }
  return articles.slice(0, count);
}

/** The same bytes, four at a time; without the last ones where they are fewer. */
function fourBytesEach({ buffer, byteOffset, byteLength }: Marks['inside']): Uint32Array {
  return new Uint32Array(buffer, byteOffset, Math.floor(byteLength / 4));
}

/** The rows of some articles; `starts` tells where each article's begin. */
export function rowsOfArticles(articles: Uint32Array, starts: Uint32Array): Uint32Array {
  let size = 0;
  for (let at = 0; at < articles.length; at++) {
    const article = articles[at] ?? 0;
    size += (starts[article + 1] ?? 0) - (starts[article] ?? 0);
  }
  const rows = new Uint32Array(size);
  let count = 0;
  for (let at = 0; at < articles.length; at++) {
    const article = articles[at] ?? 0;
    const end = starts[article + 1] ?? 0;
    for (let row = starts[article] ?? 0; row < end; row++) rows[count++] = row;
  }
  return rows;
}
