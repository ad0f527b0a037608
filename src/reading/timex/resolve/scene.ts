import type { Day } from '../../../core/day.ts';
import type { When } from '../../../core/when.ts';
import type { Which } from '../sense.ts';
import type { Tense } from '../tense.ts';

/** What stands around a time phrase and completes it. */
export type Scene = {
  readonly anchor: Anchor;
  /** The calendar values told last. */
  readonly told: { readonly date?: string; readonly quarter?: string };
  readonly tense: () => Tense;
};

/** The article's date, as far as it is known. */
export type Anchor = { readonly year?: number; readonly month?: number; readonly day?: Day };

/** A TIMEX3 value, and whether anything outside the words was needed for it. */
export type Resolved = { readonly value: string; readonly implied: boolean };

export function anchorOf(when: When | undefined): Anchor {
  if (!when) return {};
  const { since, until } = when;
  if (since.slice(0, 4) !== until.slice(0, 4)) return {};
  const year = Number(since.slice(0, 4));
  if (since.slice(0, 7) !== until.slice(0, 7)) return { year };
  const month = Number(since.slice(5, 7));
  return since === until ? { year, month, day: since } : { year, month };
}

export function implied(value: string | undefined): Resolved | undefined {
  return value === undefined ? undefined : { value, implied: true };
}

/** The year that the words name, or that they place beside the article's. */
export function yearOf(
  { year, years }: { readonly year?: number; readonly years?: number },
  { anchor }: Scene,
): number | undefined {
  if (year !== undefined || years === undefined) return year;
  return anchor.year === undefined ? undefined : anchor.year + years;
}

/** How many units away one stands that is the last, this or the next. */
export function shift(which: Which | 'latest'): number {
  return which === 'last' ? -1 : which === 'next' ? 1 : 0;
}
