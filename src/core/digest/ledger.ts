import type { Day } from '../day.ts';
import type { Due } from './schedule.ts';
import type { Instant } from './wall-clock.ts';

export const SKIPS = [
  'nothing new',
  'not running',
  'not ready',
  'out of reach',
  'no access',
  'channel gone',
  'left the server',
  'refused',
  'uncertain',
  'rested',
  'removed',
] as const;
/** Why a day has no digest. */
export type Skip = (typeof SKIPS)[number];

/** One digest: a subscription and its local day. */
export type DigestKey = { readonly subscription: string; readonly day: Day };

/**
 * The right to send one digest, until it runs out. From the moment it is given, a message of it may
 * stand in the channel.
 */
export type Claim = DigestKey & {
  /** Tells this claim from those before and after it. */
  readonly token: string;
  /** Nothing may be sent under it from then on. */
  readonly until: Instant;
  /** Since when an earlier try may have left a message that nobody knows of. */
  readonly maybeSince?: Instant;
  /** How often it was tried before. */
  readonly tries: number;
  /** What stood in the way the last time. */
  readonly trouble?: Skip;
};

/** Why there is no claim. */
export type Unclaimed = 'held' | 'later' | 'settled';

/** A day without a digest. */
export type Skipped = { readonly day: Day; readonly why: Skip };

/** A digest that was never settled. */
export type Left = { readonly subscription: string; readonly due: Due };

/** The day of a digest that was sent, and the number of the last article that it knew of. */
export type LastSent = { readonly day: Day; readonly upTo: number };

/** How a day of a subscription went. */
export type Past =
  | { readonly day: Day; readonly state: 'sent'; readonly message: string }
  | { readonly day: Day; readonly state: 'skipped'; readonly why: Skip }
  | { readonly day: Day; readonly state: 'open' };

/** How many digests stand how. */
export type Sums = {
  readonly sent: number;
  readonly open: number;
  readonly skipped: Readonly<Partial<Record<Skip, number>>>;
};

/** Knows of each digest whether it was sent. One row a subscription and local day. */
export interface Ledger {
  /** What a claim would come to now. */
  stands(subscription: string, due: Due, at: Instant): 'free' | Unclaimed;
  /**
   * The right to send it; `held` while another has it, `later` while it was put off, `settled` where
   * it was sent or skipped. What was skipped as `not running` can be claimed while its day is open: the
   * clock was wrong then. `upTo` is the last article that the digest knows of; where an earlier one may stand in the
   * channel, the lesser number is kept.
   */
  claim(subscription: string, due: Due, at: Instant, upTo: number): Claim | Unclaimed;
  /** It stands in the channel, whatever was thought before. With it, the days before it were told of. */
  sent(key: DigestKey, message: string, at: Instant): void;
  /** Not now: it may be claimed again from `until` on. `sure` where no message can stand there. */
  putOff(
    claim: Claim,
    until: Instant,
    how: { readonly sure: boolean; readonly trouble: Skip },
  ): void;
  /** It will not be sent; false where the claim is no longer this one. */
  skip(claim: Claim, why: Skip, at: Instant): boolean;
  /** What is neither sent nor skipped though its day closed before `at`; the oldest first. */
  left(at: Instant): readonly Left[];
  /** Days without a digest that nobody was told of yet, the oldest first; without those where nothing was new. */
  untold(subscription: string): readonly Skipped[];
  /** The last digest that was sent. */
  lastSent(subscription: string): LastSent | undefined;
  /** The last days of a subscription, the newest first. */
  history(subscription: string, most: number): readonly Past[];
  sums(): Sums;
  /** Forgets what was settled on days before; how many. */
  prune(before: Day): number;
}

/** How long a claim is good for. A request under it is given up before it ends. */
export const CLAIM_MS = 60_000;
/** Nothing is put off for longer than this; what says otherwise was written by a wrong clock. */
export const LONGEST_PUT_OFF = 60 * 60_000;
