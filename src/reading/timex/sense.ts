/** Units of the calendar and the clock, largest first, under their TIMEX3 letters. */
export type Unit =
  | 'century'
  | 'decade'
  | 'year'
  | 'quarter'
  | 'month'
  | 'week'
  | 'weekend'
  | 'day'
  | 'hour'
  | 'minute'
  | 'second';

/** Which one is meant: the one before, this one, the one after; `sole` when the words do not say. */
export type Which = 'last' | 'this' | 'next' | 'sole';

export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** The year beside a smaller unit: its number, or how many years away from the article's it is. */
type OfYear = { readonly year?: number; readonly years?: number };

/** What the words of a time phrase say by themselves; nothing in it is implied. */
export type Sense = {
  /** The words call it rough: about, early, late. */
  readonly rough?: true;
} & (
  | ({ readonly kind: 'day'; readonly month: number; readonly day: number } & OfYear & {
        /** Named beside it: `Friday, Sept. 30`. */
        readonly weekday?: number;
      })
  | ({ readonly kind: 'month'; readonly month: number; readonly which: Which } & OfYear)
  | { readonly kind: 'year'; readonly year: number }
  | ({ readonly kind: 'holiday'; readonly name: string; readonly which: Which } & OfYear)
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: Which }
  | ({
      readonly kind: 'quarter';
      /** Q1 to Q4, H1, H2; absent where the words only say `the quarter`. */
      readonly part?: string;
      readonly which: Which | 'latest';
    } & OfYear)
  | ({ readonly kind: 'season'; readonly season: Season; readonly which: Which } & OfYear)
  /** The calendar unit before, around or after the article's day; or only as far as that day. */
  | {
      readonly kind: 'unit';
      readonly unit: Unit;
      readonly which: 'last' | 'this' | 'next';
      readonly until?: 'now';
    }
  /** So many units away, from the article's day or from the time told last. */
  | {
      readonly kind: 'offset';
      readonly unit: Unit;
      readonly count: number;
      readonly from: 'article' | 'told';
    }
  /** A unit of the time told last: `that day`. */
  | { readonly kind: 'same'; readonly unit: Unit }
  /** A value that needs no working out: `PAST_REF`, `199`, `2016-09-29`. */
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'duration'; readonly value: string }
  | { readonly kind: 'set'; readonly value: string }
  /** A time of day (`TMO`, `T22:00`), of the day beside it; without one, of the article's day or unknown. */
  | { readonly kind: 'time'; readonly time: string; readonly day?: Sense }
  | { readonly kind: 'range'; readonly first: Sense; readonly last: Sense }
  /** Means a time only beside another one. */
  | { readonly kind: 'part'; readonly time: string }
);
