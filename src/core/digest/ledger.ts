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

/** A day without a digest. */
export type Skipped = { readonly day: Day; readonly why: Skip };

/** How many digests stand how. */
export type Sums = {
  readonly sent: number;
  readonly open: number;
  readonly skipped: Readonly<Partial<Record<Skip, number>>>;
};

/** Knows of each digest whether it was sent. One row a subscription and local day. */
export interface Ledger {
  /**
   * The right to send it; `held` while another has it, `later` while it was put off, `settled` where
   * it was sent or skipped. What was skipped as `not running` can be claimed while its day is open: the
   * clock was wrong then.
   */
  claim(subscription: string, due: Due, at: Instant): Claim | 'held' | 'later' | 'settled';
  /** It stands in the channel. True whoever says it, and whatever was thought before. */
  sent(key: DigestKey, message: string, at: Instant): void;
  /** Not now: it may be claimed again from `until` on. `sure` where no message can stand there. */
  putOff(
    claim: Claim,
    until: Instant,
    how: { readonly sure: boolean; readonly trouble: Skip },
  ): void;
  /** It will not be sent; nothing where the claim is no longer this one. */
  skip(claim: Claim, why: Skip, at: Instant): void;
  /** What is neither sent nor skipped though its day closed before `at`; the oldest first. */
  left(at: Instant): readonly DigestKey[];
  /** Days without a digest that nobody was told of yet, the oldest first; without those where nothing was new. */
  untold(subscription: string): readonly Skipped[];
  told(subscription: string, until: Day): void;
  /** The last day on which a digest was sent. */
  lastSent(subscription: string): Day | undefined;
  sums(): Sums;
  /** Forgets what was settled on days before; how many. */
  prune(before: Day): number;
}

/** How long a claim is good for. A request under it is given up before it ends. */
export const CLAIM_MS = 60_000;
/** Nothing is put off for longer than this; what says otherwise was written by a wrong clock. */
export const LONGEST_PUT_OFF = 60 * 60_000;
