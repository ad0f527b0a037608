import type { Span } from '../../core/span.ts';

/** Some tokens of a text, by their number in it. */
export type Tokens = ReadonlySet<number>;

/** Letters and digits; apostrophes, hyphens, stops, commas and & belong to it only between two of them. */
const TOKEN = /[\p{L}\p{N}$%][\p{L}\p{N}]*(?:['’.,\-&][\p{L}\p{N}]+)*/gu;

export function tokenSpans(text: string): readonly Span[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: token, index }) => ({
    start: index,
    end: index + token.length,
  }));
}

/** The tokens that stand in the spans, wholly or in part. `all` is in the order of the text. */
export function tokensWithin(all: readonly Span[], spans: readonly Span[]): Tokens {
  const within = new Set<number>();
  for (const { start, end } of spans) {
    for (let at = firstEndingAfter(all, start); at < all.length; at++) {
      if ((all[at]?.start ?? end) >= end) break;
      within.add(at);
    }
  }
  return within;
}

function firstEndingAfter(all: readonly Span[], offset: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.end ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many tokens two sets have in common. */
export function shared(a: Tokens, b: Tokens): number {
  const [small, large] = a.size > b.size ? [b, a] : [a, b];
  let count = 0;
  for (const token of small) if (large.has(token)) count++;
  return count;
}

/** True when at least `share` of the tokens stand in `other`. */
export function mostlyIn(tokens: Tokens, other: Tokens, share: number): boolean {
  return shared(tokens, other) >= share * tokens.size;
}

/** How alike two sets are: what they share, of all that either has. */
export function likeness(a: Tokens, b: Tokens): number {
  const both = shared(a, b);
  return both / (a.size + b.size - both || 1);
}

export function union(sets: Iterable<Tokens>): Set<number> {
  const all = new Set<number>();
  for (const set of sets) for (const token of set) all.add(token);
  return all;
}
