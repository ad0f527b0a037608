import type { Article, Passage } from './article.ts';
import type { Filter } from './library.ts';
import type { QuoteKind } from './quote.ts';
import { overlaps, type Span, slice } from './span.ts';
import type { When } from './when.ts';

/** What stands above a passage: its heading, or the title where no heading has come yet. */
export function above(article: Article, { heading }: Passage): string {
  return heading ? slice(article.text, heading) : (article.title?.value ?? '');
}

export function sameSection(a: Passage, b: Passage): boolean {
  return a.article === b.article && a.heading?.start === b.heading?.start;
}

/** The first and last of an article's passages that some words stand in, as places in their row. */
export type Home = { readonly first: number; readonly last: number };

/** Words outside all passages belong to the passage before them, or the first; undefined without passages. */
export function homeOf(passages: readonly Passage[], parts: readonly Span[]): Home | undefined {
  if (passages.length === 0) return undefined;
  const touched = ({ span }: Passage) => parts.some((part) => overlaps(part, span));
  const first = passages.findIndex(touched);
  if (first >= 0) return { first, last: passages.findLastIndex(touched) };
  const start = parts[0]?.start ?? 0;
  const before = passages.findLastIndex(({ span }) => span.start <= start);
  return { first: Math.max(0, before), last: Math.max(0, before) };
}

/** True when two stretches of days share one; a missing end is open. */
export function within(when: When, { since, until, yearly }: Filter): boolean {
  const inPeriod = (!since || when.until >= since) && (!until || when.since <= until);
  return inPeriod && (!yearly || isOfDay(when, yearly));
}

/** Whether a time is that day of a year, and known so well. */
function isOfDay({ since, precision, approximate }: When, yearly: string): boolean {
  return precision === 'day' && !approximate && since.endsWith(`-${yearly}`);
}

export function asksForDays({ since, until, yearly }: Filter): boolean {
  return since !== undefined || until !== undefined || yearly !== undefined;
}

export function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The lower, the more direct. */
export const DIRECTNESS: Readonly<Record<QuoteKind, number>> = { direct: 0, mixed: 1, indirect: 2 };
