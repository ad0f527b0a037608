import type { Day } from '../core/day.ts';
import { composeDigest } from '../core/digest/compose.ts';
import { keepDelivering } from '../core/digest/deliver.ts';
import {
  composingOf,
  type Delivery,
  deliverOne,
  type Outcome,
  sinceOf,
} from '../core/digest/deliver-one.ts';
import { type Digest, isEmpty } from '../core/digest/digest.ts';
import type { DigestsKept, PostedNow } from '../core/digest/digests.ts';
import type { Ledger, Past } from '../core/digest/ledger.ts';
import { type Clock, DISCORD_LIMITS } from '../core/digest/pace.ts';
import type { Compose, Poster } from '../core/digest/poster.ts';
import type { Subscription, Subscriptions } from '../core/digest/subscription.ts';
import { tellSkip } from '../core/digest/tell-subscription.ts';
import { dayIn, endOf } from '../core/digest/wall-clock.ts';
import type { Library } from '../core/library.ts';
import { isOnDiscord } from '../front/discord/follow-servers.ts';
import { pause } from './pause.ts';

/** What keeping digests needs of the program that posts them. */
export type DigestKeeping = {
  readonly subscriptions: Subscriptions;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly library: () => Library | undefined;
  /** Digests wait for the corpus to be read again, so that what has just come is in them. */
  readonly isRenewing: () => boolean;
  /** Undefined as long as there is no way to Discord. */
  readonly poster: () => Poster<Digest> | undefined;
  readonly tell: (fault: unknown) => void;
};

export type DigestKeeper = {
  readonly kept: DigestsKept;
  /** Posts what is due, until it is stopped. */
  readonly start: () => Promise<void>;
  readonly stop: () => void;
};

const EVERY_MS = 5_000;

/** The clock of this machine. */
export const CLOCK: Clock = {
  now: Date.now,
  until: (at) => new Promise((resolve) => setTimeout(resolve, Math.max(0, at - Date.now()))),
};

/** Posts digests when they are due, and whenever a manager asks for one. */
export function keepDigests(keeping: DigestKeeping): DigestKeeper {
  const { ledger, clock, tell } = keeping;
  const subscriptions = onDiscord(keeping.subscriptions);
  const compose = composing(keeping);
  const deliveryNow = (): Delivery<Digest> | undefined => {
    const poster = keeping.poster();
    return poster && { subscriptions, ledger, poster, compose, clock };
  };
  let isStopped = false;
  return {
    kept: {
      subscriptions,
      now: () => clock.now(),
      since: (one) => sinceOf(one, ledger),
      async post(one) {
        const delivery = deliveryNow();
        return delivery ? postNow(one, delivery) : { kind: 'later' };
      },
    },
    async start() {
      const delivery = deliveryNow();
      if (!delivery) throw new Error('digests cannot be posted before the bot is on Discord');
      const stopped = () => isStopped;
      await keepDelivering(delivery, { limits: DISCORD_LIMITS, everyMs: EVERY_MS, tell, stopped });
    },
    stop() {
      isStopped = true;
    },
  };
}

/** Without those made in a terminal, which nobody can post. */
function onDiscord(subscriptions: Subscriptions): Subscriptions {
  return {
    ...subscriptions,
    due: (at) =>
      subscriptions.due(at).filter(({ subscription }) => isOnDiscord(subscription.server)),
  };
}

function composing({ library, isRenewing }: DigestKeeping): Compose<Digest> {
  return async ({ query, since, today }) => {
    const ready = isRenewing() ? undefined : library();
    if (!ready) return 'not ready';
    const digest = await composeDigest(ready, { query, since, today, pause });
    return { digest, empty: isEmpty(digest), upTo: digest.until };
  };
}

/**
 * Posts the digest of the day in its zone; the ledger keeps it from being posted again. Where nothing is
 * new the day is left open: the digest that is due on it may have more to tell.
 */
async function postNow(one: Subscription, delivery: Delivery<Digest>): Promise<PostedNow> {
  const { ledger, clock, compose } = delivery;
  const at = clock.now();
  const day: Day = dayIn(one.zone, at);
  const item = { subscription: one, due: { day, at, closes: endOf(one.zone, day) } };
  const stands = ledger.stands(one.id, item.due, at);
  if (stands === 'settled') return { kind: 'settled' };
  const composed = await compose(composingOf(item, ledger));
  if (composed === 'not ready') return { kind: 'later' };
  if (composed.empty && one.onEmpty === 'post nothing') return { kind: 'nothing new' };
  const outcome = await deliverOne(item, { ...delivery, compose: async () => composed });
  return toldAs(outcome, ledger.history(one.id, 1)[0]);
}

function toldAs(outcome: Outcome, past: Past | undefined): PostedNow {
  switch (outcome) {
    case 'sent':
    case 'found':
      return { kind: 'posted' };
    case 'skipped':
      return {
        kind: 'failed',
        why: `It was not sent: ${tellSkip(past?.state === 'skipped' ? past.why : 'uncertain')}.`,
      };
    case 'settled':
      return { kind: 'settled' };
    case 'put off':
      return {
        kind: 'failed',
        why: 'Discord does not take it there now; /digest list names what the bot lacks. It is tried again by itself.',
      };
    case 'held':
    case 'not ready':
      return { kind: 'later' };
  }
}
