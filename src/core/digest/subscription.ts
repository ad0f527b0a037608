import type { Day } from '../day.ts';
import type { DigestQuery } from './query.ts';
import type { Due } from './schedule.ts';
import type { Instant } from './wall-clock.ts';

export const PAUSES = ['asked', 'no access', 'channel gone', 'left the server'] as const;

/** Why a subscription rests. Only `asked` stops its days; the others are tried again. */
export type Pause = {
  readonly why: (typeof PAUSES)[number];
  readonly since: Instant;
  /** What is missing, for whoever set it up: `Send Messages in #news`. */
  readonly detail?: string;
  /** Whether whoever set it up was told. */
  readonly told: boolean;
};

/** 0 for Sunday to 6 for Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** What a person chose. */
export type Wish = {
  readonly server: string;
  readonly channel: string;
  /** Who set it up, and is told when it rests. */
  readonly owner: string;
  /** Wall time in the zone, `08:05`. */
  readonly at: string;
  /** A name of the IANA list. */
  readonly zone: string;
  readonly days: readonly Weekday[];
  readonly what: DigestQuery;
  /** Posted without a sound. */
  readonly silent: boolean;
  readonly onEmpty: 'post nothing' | 'say so';
  /** The language of its dates, as Discord names it. */
  readonly language?: string;
};

/** A question that is asked on every day of its own. */
export type Subscription = Wish & {
  /** Six letters and digits, never used again for another. */
  readonly id: string;
  readonly created: Instant;
  /** Since when it is as it is now: what was due before is not made up for. */
  readonly from: Instant;
  readonly paused?: Pause;
};

/** A day of a subscription that has come. */
export type DueDigest = { readonly subscription: Subscription; readonly due: Due };

/** Keeps who wants which digest where and when. */
export interface Subscriptions {
  /** Adds one, or changes the one of that id; one that was asked to rest still rests. */
  set(wish: Wish & { readonly id?: string }, at: Instant): Subscription;
  find(id: string): Subscription | undefined;
  /** Those of a server, the oldest first. */
  list(server: string): readonly Subscription[];
  /** When it is due next; undefined while it was asked to rest. */
  next(id: string): Due | undefined;
  /** One that was asked to rest stays so, whatever else is told of it. */
  pause(id: string, pause: Pause): void;
  /** Ends a pause that nobody asked for; its next day stays. */
  wake(id: string): void;
  /** After a pause that was asked for, what was due meanwhile is not made up for. */
  resume(id: string, at: Instant): void;
  remove(id: string): void;
  /**
   * What has come and is not settled yet: one day for each subscription, its oldest. Those that the
   * ledger has put off, or given to another, may be left out.
   */
  due(at: Instant): readonly DueDigest[];
  /** Leaves a day and those before it behind. */
  advance(id: string, past: Day): void;
  /** The bot left a server: its subscriptions are kept, and rest. */
  leave(server: string, at: Instant): void;
  /** The bot is back on a server. */
  rejoin(server: string): void;
  /** Lets those go whose channel or server has been gone for thirty days; how many. */
  prune(at: Instant): number;
}
