import type { DatedEvent } from './event.ts';
import { compare } from './matching.ts';
import { type When, writeWhen } from './when.ts';

/** How near to the words of a topic a sentence stands: in their passage, beside or below them, elsewhere in the article. */
export type Nearness = 'inside' | 'around' | 'beyond';
export const NEARNESSES: readonly Nearness[] = ['beyond', 'around', 'inside'];

export const STATUSES: readonly DatedEvent['status'][] = [
  'told',
  'planned',
  'conditional',
  'denied',
];

/** A sentence on a topic, as a timeline weighs it. */
export type Mention = {
  /** The number of its article. */
  readonly article: number;
  readonly outlet?: string | undefined;
  readonly published?: When | undefined;
  /** When it happened, or was published where that is asked for; absent when it is not known. */
  readonly when?: When | undefined;
  /** Days from its article's day, where only that is known. */
  readonly away?: number | undefined;
  readonly status: DatedEvent['status'];
  /** True for the time of a sentence's main clause, false for further times in it. */
  readonly leads: boolean;
  readonly nearness: Nearness;
};

/** The same in columns, a row each: hundreds of thousands of sentences are weighed at once. */
export type Mentions = {
  readonly size: number;
  /** All times that are told of, in the order of `byTime`. */
  readonly whens: readonly When[];
  /** A place in `whens` + 1; 0 where it is not known. */
  readonly when: Uint32Array;
  readonly published: Uint32Array;
  readonly article: Uint32Array;
  /** A number for each outlet; 0 where it is not known. */
  readonly outlet: Uint32Array;
  /** `NOT_COUNTED` where it is not known. */
  readonly away: Int32Array;
  /** A place in `STATUSES`. */
  readonly status: Uint8Array;
  /** 1 where it leads. */
  readonly leads: Uint8Array;
  /** A place in `NEARNESSES`. */
  readonly nearness: Uint8Array;
};

export const NOT_COUNTED = -(2 ** 31);

/** The order of `Mentions.whens`: by beginning, then by end. */
export function byTime(a: When, b: When): number {
  return compare(a.since, b.since) || compare(a.until, b.until);
}

/** Puts the mentions into columns, in their order. */
export function columnsOf(
  mentions: readonly (Pick<Mention, 'article' | 'when'> & Partial<Mention>)[],
): Mentions {
  const times = new Map<string, When>();
  for (const { when, published } of mentions) {
    for (const time of [when, published]) if (time) times.set(nameOf(time), time);
  }
  const whens = [...times.values()].sort(byTime);
  const places = new Map(whens.map((when, at) => [nameOf(when), at + 1]));
  const placeOf = (when: When | undefined) => (when && places.get(nameOf(when))) ?? 0;
  const outlets = [...new Set(mentions.flatMap(({ outlet }) => outlet ?? []))];
  return {
    size: mentions.length,
    whens,
    when: Uint32Array.from(mentions, ({ when }) => placeOf(when)),
    published: Uint32Array.from(mentions, ({ published }) => placeOf(published)),
    article: Uint32Array.from(mentions, ({ article }) => article),
    outlet: Uint32Array.from(mentions, ({ outlet }) =>
      outlet === undefined ? 0 : outlets.indexOf(outlet) + 1,
    ),
    away: Int32Array.from(mentions, ({ away = NOT_COUNTED }) => away),
    status: Uint8Array.from(mentions, ({ status = 'told' }) => STATUSES.indexOf(status)),
    leads: Uint8Array.from(mentions, ({ leads = true }) => Number(leads)),
    nearness: Uint8Array.from(mentions, ({ nearness = 'inside' }) => NEARNESSES.indexOf(nearness)),
  };
}

/** The same for times that are the same in all they tell. */
function nameOf(when: When): string {
  return `${writeWhen(when)}${when.precision}${when.approximate ? '~' : ''} ${when.until}`;
}

/** Rows put together by a key from 0 up to `keys`; within a key they stay in their order. */
export function bucketed(
  rows: Uint32Array,
  keyOf: (row: number) => number,
  keys: number,
): { readonly rows: Uint32Array; readonly ends: Uint32Array } {
  const ends = new Uint32Array(keys);
  // A key may be far away in memory: it is looked up once.
  const own = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const key = keyOf(rows[at] ?? 0);
    own[at] = key;
    ends[key] = (ends[key] ?? 0) + 1;
  }
  for (let key = 1; key < keys; key++) ends[key] = (ends[key] ?? 0) + (ends[key - 1] ?? 0);
  const sorted = new Uint32Array(rows.length);
  const next = ends.slice();
  for (let at = rows.length - 1; at >= 0; at--) {
    const key = own[at] ?? 0;
    const place = (next[key] ?? 0) - 1;
    sorted[place] = rows[at] ?? 0;
    next[key] = place;
  }
  return { rows: sorted, ends };
}

/** 0 where there are none. */
export function greatestIn(numbers: Uint32Array): number {
  let most = 0;
  for (let at = 0; at < numbers.length; at++) most = Math.max(most, numbers[at] ?? 0);
  return most;
}
