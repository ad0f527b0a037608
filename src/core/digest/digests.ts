import type { Since } from './digest.ts';
import type { Subscription, Subscriptions } from './subscription.ts';
import type { Instant } from './wall-clock.ts';

/** Where digests are managed, and by whom. */
export type DigestPlace = {
  readonly server: string;
  /** The channel in which it is asked. */
  readonly channel: string;
  readonly person: string;
  /** The language of who asks, as Discord names it: `de`, `en-GB`. */
  readonly language?: string;
};

/** A channel of a place, and what is needed to post there and not given, as the place calls it. */
export type ChannelSeen = {
  readonly id: string;
  /** `#news`. */
  readonly name: string;
  readonly lacks: readonly string[];
};

/** The channels of a place. */
export interface Channels {
  /** Undefined where the place has no such channel, or none that takes messages. */
  find(channel: string): Promise<ChannelSeen | undefined>;
}

/** What became of a digest that was asked for at once. */
export type PostedNow =
  | { readonly kind: 'posted' }
  /** Today’s stands in the channel already, or was settled otherwise. */
  | { readonly kind: 'settled' }
  | { readonly kind: 'nothing new' }
  /** The index is being renewed, or another is at it: it comes by itself. */
  | { readonly kind: 'later' }
  | { readonly kind: 'failed'; readonly why: string };

/** The digests of a place, for those who manage it. */
export interface Digests {
  readonly place: DigestPlace;
  readonly subscriptions: Pick<
    Subscriptions,
    'set' | 'find' | 'list' | 'next' | 'pause' | 'resume' | 'remove'
  >;
  readonly channels: Channels;
  /** From where on the next digest of a subscription tells. */
  since(subscription: Subscription): Since;
  now(): Instant;
  /** Posts today’s digest at once, and once only; absent where nothing can be posted. */
  readonly post?: ((subscription: Subscription) => Promise<PostedNow>) | undefined;
}

/** The same for all places. */
export type DigestsKept = Omit<Digests, 'place' | 'channels'>;
