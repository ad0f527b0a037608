import type { Day } from '../day.ts';
import type { Skipped } from './ledger.ts';
import type { DigestQuery } from './query.ts';
import type { Pause, Subscription } from './subscription.ts';
import type { Instant } from './wall-clock.ts';

/** What a digest is made for; all who share it get the same one. */
export type Composing = {
  readonly query: DigestQuery;
  /** The last article that was told, or, before the first digest, the day on which it was set up. */
  readonly since:
    | { readonly kind: 'article'; readonly number: number }
    | { readonly kind: 'day'; readonly day: Day };
  readonly today: Day;
  readonly language?: string;
};

/** A digest, and the number of the last article that it knew of. */
export type Composed<D> = { readonly digest: D; readonly empty: boolean; readonly upTo: number };

/** Makes digests; `not ready` while the index is being renewed. */
export type Compose<D> = (composing: Composing) => Promise<Composed<D> | 'not ready'>;

export type Post<D> = {
  readonly subscription: Subscription;
  readonly day: Day;
  readonly digest: D;
  /** Days since the last digest that have none, to be told with it. */
  readonly skipped: readonly Skipped[];
  readonly label: Label;
};

/** What a digest is known by in its channel. */
export type Label = {
  /** At most 25 characters: Discord itself refuses a second message with it, for some minutes. */
  readonly nonce: string;
  /** Stands as it is in the message, where it is looked for later. */
  readonly mark: string;
};

/** The label of a digest: the same at every try, another for every other digest. */
export function labelOf(subscription: string, day: Day): Label {
  return {
    nonce: `${subscription}-${day.replaceAll('-', '')}`,
    mark: `digest ${subscription} · ${day}`,
  };
}

export type Posted =
  | { readonly kind: 'sent'; readonly message: string }
  /** It was not taken, and will not be as long as things are as they are. */
  | {
      readonly kind: 'refused';
      readonly why: 'no access' | 'channel gone' | 'refused';
      readonly detail?: string;
    }
  /** It was not taken, surely: too many at once, or nobody was reached. */
  | { readonly kind: 'not sent'; readonly again?: Instant }
  /** It may have been taken: no answer, or one of a fault. */
  | { readonly kind: 'unknown' };

export type Looked =
  | { readonly kind: 'found'; readonly message: string }
  /** The whole time was looked through. */
  | { readonly kind: 'none' }
  /** The channel's history may not be read, or the channel is gone. */
  | { readonly kind: 'cannot look' }
  /** No answer, now. */
  | { readonly kind: 'unreachable' };

/** Discord, as far as digests need it. Faults are told, never thrown. */
export interface Poster<D> {
  /** Posts, and gives up before `until`. */
  post(post: Post<D>, until: Instant): Promise<Posted>;
  /** Looks for one's own message of that label, of those since then. */
  find(subscription: Subscription, label: Label, since: Instant): Promise<Looked>;
  /** Tells whoever set it up, privately, that it rests and why; `unknown` where that is to be tried again. */
  tellOwner(subscription: Subscription, pause: Pause): Promise<'told' | 'cannot' | 'unknown'>;
}
