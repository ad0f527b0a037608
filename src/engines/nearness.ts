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
  /** 1 for each article that may have such words; absent where any may. */
  readonly articles?: Uint8Array;
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

/** 1 for each article that has all parts, in its passages or above them. */
function articlesWith({ inside, above }: Marks, all: number, starts: Uint32Array): Uint8Array {
  const articles = new Uint8Array(Math.max(0, starts.length - 1));
  for (let article = 0; article < articles.length; article++) {
    const end = starts[article + 1] ?? 0;
    let held = 0;
    for (let at = starts[article] ?? 0; at < end; at++) {
      held |= (inside[at] ?? 0) | (above[at] ?? 0);
    }
    articles[article] = Number(held === all);
  }
  return articles;
}

/** The rows of the articles that may have what is near; `starts` tells where each article's begin. */
export function rowsThatMay({ articles }: Nearness, starts: Uint32Array): Uint32Array {
  const row = (article: number) => starts[article] ?? 0;
  let size = 0;
  for (let article = 0; article < starts.length - 1; article++) {
    if (articles?.[article] !== 0) size += row(article + 1) - row(article);
  }
  const rows = new Uint32Array(size);
  let count = 0;
  for (let article = 0; article < starts.length - 1; article++) {
    if (articles?.[article] === 0) continue;
    for (let at = row(article); at < row(article + 1); at++) rows[count++] = at;
  }
  return rows;
}
