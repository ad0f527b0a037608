import { CLAIM_MS, type Claim, type Ledger, type Skip } from './ledger.ts';
import type { Clock } from './pace.ts';
import { type Compose, type Composed, labelOf, type Posted, type Poster } from './poster.ts';
import type { Due } from './schedule.ts';
import type { DueDigest, Pause, Subscription, Subscriptions } from './subscription.ts';
import { dayIn, HOUR, type Instant, MINUTE } from './wall-clock.ts';

/*
Why a digest is never posted twice, and never lost.

A digest is a row: a subscription and a local day. To send it one must hold its claim; of two who ask, one gets it.
The claim is on the disk before the first byte goes out, so from then on the row says: a message may stand there, since
when. Only three things take that back: Discord's own word that it took nothing (refused, 429, nobody reached), the
message found, or the channel looked through without it. A crash at any step, a lost answer or a 5xx leaves the row as
it was, and the next to claim it looks first: found is confirmed, not found is sent again.

Looking could still be too early, while a request is on its way. But a request is given up before its claim runs out,
a claim is taken over only after that, and every try of a digest has the same nonce, which Discord enforces for some minutes:
a request that arrives late, or a message that is not listed yet, is answered with the message that is there.

Where the channel's history may not be read there is only the nonce. It is trusted for two minutes after the first try;
later the digest is not sent, and told as uncertain: a missing one can be asked for, a double one cannot be taken back.

Whoever was stopped while holding a claim (a machine that slept) asks the clock again before sending, and leaves a
claim that is about to run out. Between that look at the clock and the first byte lies no waiting. What remains is a process
that is frozen in just that instant for longer than the nonce is enforced, and the clock set back, in those two minutes, in a channel
that cannot be read; neither can be closed from this side.

A day is lost only by a row that nobody comes back to: what is due stays the subscription's next day until it is settled,
and a row whose subscription has moved on is found by `left`. A day that closed while nobody ran is skipped, with the reason,
and told with the next digest.
*/

/** All that a delivery needs. */
export type Delivery<D> = {
  readonly subscriptions: Subscriptions;
  readonly ledger: Ledger;
  readonly poster: Poster<D>;
  readonly compose: Compose<D>;
  readonly clock: Clock;
};

export type Outcome = 'sent' | 'found' | 'skipped' | 'put off' | 'held' | 'settled' | 'not ready';

/** How long Discord surely enforces a nonce. It says “a few minutes”. */
const NONCE_MS = 2 * MINUTE;
/** A request is begun only while so much of a claim is left. */
const ENOUGH_MS = CLAIM_MS / 2;
/** Where access was lost, it is tried again after so long; where the channel is gone, later. */
const AGAIN_MS = { 'no access': 10 * MINUTE, 'channel gone': HOUR } as const;
const FIRST_RETRY_MS = 5000;
const LONGEST_RETRY_MS = 10 * MINUTE;
/** A message's own time is Discord's, which may differ from ours. */
const CLOCKS_DIFFER_MS = 10 * MINUTE;

/** Sends one digest that is due, or settles why not, or leaves it for later. */
export async function deliverOne<D>(item: DueDigest, delivery: Delivery<D>): Promise<Outcome> {
  const { subscription, due } = item;
  const { subscriptions, ledger, clock } = delivery;
  const stands = ledger.stands(subscription.id, due, clock.now());
  const open = stands === 'free' && clock.now() < due.closes;
  const composed = open ? await delivery.compose(asked(item, ledger)) : 'over';
  if (composed === 'not ready') return 'not ready';
  const upTo = composed === 'over' ? 0 : composed.upTo;
  const claim = stands === 'free' ? ledger.claim(subscription.id, due, clock.now(), upTo) : stands;
  const outcome =
    typeof claim === 'string' ? claim : await underClaim({ item, claim, composed, delivery });
  if (outcome === 'later') return 'put off';
  if (outcome !== 'put off' && outcome !== 'held') subscriptions.advance(subscription.id, due.day);
  return outcome;
}

/** Settles a digest that its subscription has left behind. */
export async function settleLeft<D>(id: string, due: Due, delivery: Delivery<D>): Promise<Outcome> {
  const { subscriptions, ledger, clock } = delivery;
  const claim = ledger.claim(id, due, clock.now(), 0);
  if (claim === 'later') return 'put off';
  if (typeof claim === 'string') return claim;
  const subscription = subscriptions.find(id);
  if (!subscription) return ledger.skip(claim, 'removed', clock.now()) ? 'skipped' : 'held';
  const item = { subscription, due };
  return underClaim({ item, claim, composed: 'over', delivery, otherwise: 'rested' });
}

type Claimed<D> = {
  readonly item: DueDigest;
  readonly claim: Claim;
  readonly composed: Composed<D> | 'over';
  readonly delivery: Delivery<D>;
  /** Why a digest is skipped that is over, where nothing else stood in its way. */
  readonly otherwise?: Skip;
};

async function underClaim<D>(claimed: Claimed<D>): Promise<Outcome> {
  const { item, claim, composed, delivery, otherwise = 'not running' } = claimed;
  const { ledger, clock } = delivery;
  const before = await earlierTry(claimed);
  if (before === 'found') return before;
  if (before === 'unreachable') return putOff(claimed, { sure: false, trouble: 'out of reach' });
  if (before === 'uncertain') return skip(claimed, before);
  if (composed === 'over') return skip(claimed, claim.trouble ?? otherwise);
  const { id, onEmpty, paused } = item.subscription;
  if (composed.empty && onEmpty === 'post nothing') return skip(claimed, 'nothing new');
  const sure = before === 'none';
  if (paused?.why === 'left the server') {
    return putOff(claimed, { sure, trouble: paused.why, again: clock.now() + HOUR });
  }
  if (clock.now() >= claim.until - ENOUGH_MS) return 'held';
  const posted = await delivery.poster.post(
    {
      subscription: item.subscription,
      day: claim.day,
      digest: composed.digest,
      skipped: ledger.untold(id),
      label: labelOf(id, claim.day),
    },
    claim.until - ENOUGH_MS / 2,
  );
  return afterPost(claimed, posted, sure);
}

/** What became of earlier tries: `none` stands in the channel, or a second one would be refused (`guarded`). */
async function earlierTry<D>({
  item: { subscription },
  claim,
  composed,
  delivery: { poster, ledger, clock, subscriptions },
}: Claimed<D>): Promise<'none' | 'guarded' | 'found' | 'uncertain' | 'unreachable'> {
  if (claim.maybeSince === undefined) return 'none';
  const label = labelOf(subscription.id, claim.day);
  const looked = await poster.find(subscription, label, claim.maybeSince - CLOCKS_DIFFER_MS);
  if (looked.kind === 'none' || looked.kind === 'unreachable') return looked.kind;
  if (looked.kind === 'found') {
    ledger.sent(claim, looked.message, clock.now());
    awake(subscription, subscriptions);
    return 'found';
  }
  const since = clock.now() - claim.maybeSince;
  return composed !== 'over' && since >= 0 && since < NONCE_MS ? 'guarded' : 'uncertain';
}

/** `sure` where no earlier try can stand in the channel. */
async function afterPost<D>(claimed: Claimed<D>, posted: Posted, sure: boolean): Promise<Outcome> {
  const { item, claim, delivery } = claimed;
  const { ledger, clock, subscriptions } = delivery;
  switch (posted.kind) {
    case 'sent':
      ledger.sent(claim, posted.message, clock.now());
      awake(item.subscription, subscriptions);
      return 'sent';
    case 'unknown':
      return putOff(claimed, { sure: false, trouble: 'out of reach' });
    case 'not sent':
      return putOff(claimed, { sure, trouble: 'out of reach', again: posted.again });
    case 'refused': {
      const { why, detail } = posted;
      if (why === 'refused') return skip(claimed, why);
      await rest(item.subscription, { why, ...(detail && { detail }) }, delivery);
      return putOff(claimed, { sure, trouble: why, again: clock.now() + AGAIN_MS[why] });
    }
  }
}

function skip<D>({ claim, delivery }: Claimed<D>, why: Skip): Outcome {
  return delivery.ledger.skip(claim, why, delivery.clock.now()) ? 'skipped' : 'held';
}

type PutOff = {
  readonly sure: boolean;
  readonly trouble: Skip;
  readonly again?: Instant | undefined;
};

/** Tries again soon, and less often the longer it lasts. */
function putOff<D>({ claim, delivery }: Claimed<D>, { sure, trouble, again }: PutOff): Outcome {
  const { ledger, clock } = delivery;
  const wait = Math.min(FIRST_RETRY_MS * 2 ** claim.tries, LONGEST_RETRY_MS);
  ledger.putOff(claim, again ?? clock.now() + wait, { sure, trouble });
  return 'put off';
}

/** Lets a subscription rest, and tells whoever set it up, once. */
async function rest<D>(
  subscription: Subscription,
  reason: Pick<Pause, 'why' | 'detail'>,
  { subscriptions, poster, clock }: Delivery<D>,
): Promise<void> {
  const { paused } = subscription;
  const known = paused?.why === reason.why ? paused : undefined;
  const pause: Pause = { since: clock.now(), told: false, ...known, ...reason };
  subscriptions.pause(subscription.id, pause);
  if (pause.told || (await poster.tellOwner(subscription, pause)) === 'unknown') return;
  subscriptions.pause(subscription.id, { ...pause, told: true });
}

/** Access is back, if it was away. */
function awake({ id, paused }: Subscription, subscriptions: Subscriptions): void {
  if (paused && paused.why !== 'asked') subscriptions.wake(id);
}

function asked({ subscription, due }: DueDigest, ledger: Ledger) {
  const last = ledger.lastSent(subscription.id);
  const { what, zone, created, language } = subscription;
  return {
    query: what,
    since: last
      ? ({ kind: 'article', number: last.upTo } as const)
      : ({ kind: 'day', day: dayIn(zone, created) } as const),
    today: due.day,
    ...(language !== undefined && { language }),
  };
}
