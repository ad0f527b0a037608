import { type Delivery, deliverOne, type Outcome, settleLeft } from './deliver-one.ts';
import { type Limits, queueOf } from './pace.ts';
import type { Compose } from './poster.ts';
import type { DueDigest } from './subscription.ts';

/** How many digests came to what; `failed` were told, and stay due. */
export type Tally = Readonly<Record<Outcome | 'failed', number>>;

type Keeping = {
  readonly limits: Limits;
  readonly everyMs: number;
  readonly tell: (fault: unknown) => void;
  readonly stopped: () => boolean;
};

/**
 * Sends everything that is due now, one of each server in turn, at the pace that Discord allows. Fit to be
 * called every few seconds, by several processes at once. What fails is told, and hinders nothing else.
 */
export async function deliverDue<D>(
  delivery: Delivery<D>,
  limits: Limits,
  tell: (fault: unknown) => void,
): Promise<Tally> {
  const { subscriptions, ledger, clock } = delivery;
  const sharing = { ...delivery, compose: composedOnce(delivery.compose) };
  const tally: Record<Outcome | 'failed', number> = {
    sent: 0,
    found: 0,
    skipped: 0,
    'put off': 0,
    held: 0,
    settled: 0,
    'not ready': 0,
    failed: 0,
  };
  const counted = async (outcome: Promise<Outcome>) => {
    try {
      tally[await outcome] += 1;
    } catch (fault) {
      tally.failed += 1;
      tell(fault);
    }
  };
  const due = subscriptions.due(clock.now());
  const queue = queueOf(due.map(waiting), limits, clock);
  const worker = async () => {
    for (let one = await queue.next(); one; one = await queue.next()) {
      await counted(catchUp(one.item, sharing));
    }
  };
  await Promise.all(Array.from({ length: Math.min(limits.atOnce, due.length) }, worker));
  for (const { subscription: id, due: left } of ledger.left(clock.now())) {
    if (subscriptions.next(id)?.day === left.day) continue;
    await counted(settleLeft(id, left, sharing));
  }
  return tally;
}

/** Sends what is due; days before it that are settled or closed are left behind on the way. */
async function catchUp<D>(item: DueDigest, delivery: Delivery<D>): Promise<Outcome> {
  const { subscriptions, clock } = delivery;
  const { id } = item.subscription;
  for (let one = item; ; ) {
    const outcome = await deliverOne(one, delivery);
    if (outcome !== 'settled' && outcome !== 'skipped') return outcome;
    const due = subscriptions.next(id);
    if (!due || due.day <= one.due.day || due.at > clock.now()) return outcome;
    const subscription = subscriptions.find(id);
    if (!subscription) return outcome;
    one = { subscription, due };
  }
}

/** Sends what is due every so often, until it is stopped; `tell` hears what went wrong. */
export async function keepDelivering<D>(
  delivery: Delivery<D>,
  { limits, everyMs, tell, stopped }: Keeping,
): Promise<void> {
  while (!stopped()) {
    try {
      await deliverDue(delivery, limits, tell);
    } catch (fault) {
      tell(fault);
    }
    await delivery.clock.until(delivery.clock.now() + everyMs);
  }
}

function waiting(item: DueDigest) {
  const { server, channel } = item.subscription;
  return { server, channel, item };
}

/** Makes each digest once for all who ask for the same. */
function composedOnce<D>(compose: Compose<D>): Compose<D> {
  const made = new Map<string, ReturnType<Compose<D>>>();
  return (composing) => {
    const key = JSON.stringify(composing);
    const known = made.get(key);
    if (known) return known;
    const fresh = compose(composing);
    made.set(key, fresh);
    return fresh;
  };
}
