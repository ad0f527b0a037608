import { expect, test } from 'vitest';
import { deliverDue } from '../../../src/core/digest/deliver.ts';
import type { Clock, Limits } from '../../../src/core/digest/pace.ts';
import type { Looked, Post, Posted } from '../../../src/core/digest/poster.ts';
import { DAY, HOUR, MINUTE } from '../../../src/core/digest/wall-clock.ts';
import { timelineFrom } from '../../../src/simulation/timeline.ts';
import { aWish } from '../../stores/a-wish.ts';
import { plainDigests } from '../../stores/plain-digests.ts';

const SET = Date.parse('2026-11-21T12:00Z');
const EIGHT = Date.parse('2026-11-22T07:00Z');
const LIMITS: Limits = { perSecond: 1000, perChannelMs: 0, atOnce: 1 };

type Furnished = { empty?: boolean; limits?: Limits; clock?: Clock };

/** A house with a clock that is set by hand, and a Discord that answers as it is told. */
function aHouse({ empty = false, limits = LIMITS, clock }: Furnished = {}) {
  const { subscriptions, ledger } = plainDigests();
  let now = EIGHT;
  const answers: Posted[] = [];
  const looks: Looked[] = [];
  const posts: Post<string>[] = [];
  const composed: unknown[] = [];
  const told: string[] = [];
  const faults: unknown[] = [];
  const times: number[] = [];
  return {
    subscriptions,
    ledger,
    answers,
    looks,
    posts,
    composed,
    told,
    faults,
    times,
    pass: (ms: number) => {
      now += ms;
    },
    deliver: () =>
      deliverDue(
        {
          subscriptions,
          ledger,
          clock: clock ?? {
            now: () => now,
            until: async (at) => {
              now = Math.max(now, at);
            },
          },
          compose: async (asked) => {
            composed.push(asked);
            return { digest: 'what is new', empty, upTo: 40 + composed.length };
          },
          poster: {
            post: async (post) => {
              posts.push(post);
              times.push(clock?.now() ?? now);
              return answers.shift() ?? { kind: 'sent', message: `message ${posts.length}` };
            },
            find: async () => looks.shift() ?? { kind: 'none' },
            tellOwner: async (_, { why }) => {
              told.push(why);
              return 'told';
            },
          },
        },
        limits,
        (fault) => faults.push(fault),
      ),
  };
}

test('a digest is posted once on its day, from where the last one ended', async () => {
  const house = aHouse();
  const { id } = house.subscriptions.set(aWish(), SET);
  await house.deliver();
  await house.deliver();
  house.pass(DAY);
  await house.deliver();
  expect(house.posts.map(({ day, label }) => [day, label])).toEqual([
    ['2026-11-22', { nonce: `${id}-20261122`, mark: `digest ${id} · 2026-11-22` }],
    ['2026-11-23', { nonce: `${id}-20261123`, mark: `digest ${id} · 2026-11-23` }],
  ]);
  expect(house.composed).toMatchObject([
    { since: { kind: 'day', day: '2026-11-21' }, today: '2026-11-22' },
    { since: { kind: 'article', number: 41 }, today: '2026-11-23' },
  ]);
});

test('after a lost answer it looks, and takes the message that is there', async () => {
  const house = aHouse();
  const { id } = house.subscriptions.set(aWish(), SET);
  house.answers.push({ kind: 'unknown' });
  house.looks.push({ kind: 'unreachable' }, { kind: 'found', message: 'there' });
  for (let round = 0; round < 4; round += 1) {
    await house.deliver();
    house.pass(MINUTE);
  }
  expect(house.posts).toHaveLength(1);
  expect(house.ledger.history(id, 1)).toEqual([
    { day: '2026-11-22', state: 'sent', message: 'there' },
  ]);
});

test('where it cannot look, the nonce is trusted for two minutes, and then nothing is sent', async () => {
  for (const [wait, posts, past] of [
    [MINUTE, 2, { state: 'sent', message: 'message 2' }],
    [3 * MINUTE, 1, { state: 'skipped', why: 'uncertain' }],
  ] as const) {
    const house = aHouse();
    const { id } = house.subscriptions.set(aWish(), SET);
    house.answers.push({ kind: 'unknown' });
    house.looks.push({ kind: 'cannot look' });
    await house.deliver();
    house.pass(wait);
    await house.deliver();
    expect(house.posts).toHaveLength(posts);
    expect(house.ledger.history(id, 1)).toEqual([{ day: '2026-11-22', ...past }]);
  }
});

test('lost access is told once, tried again, and over when it is back', async () => {
  const house = aHouse();
  const { id } = house.subscriptions.set(aWish(), SET);
  const refused = { kind: 'refused', why: 'no access', detail: 'Send Messages' } as const;
  house.answers.push(refused, refused);
  await house.deliver();
  expect(house.subscriptions.find(id)?.paused).toEqual({
    why: 'no access',
    detail: 'Send Messages',
    since: EIGHT,
    told: true,
  });
  for (let round = 0; round < 2; round += 1) {
    house.pass(10 * MINUTE);
    await house.deliver();
  }
  expect(house.told).toEqual(['no access']);
  expect(house.posts).toHaveLength(3);
  expect(house.subscriptions.find(id)).not.toHaveProperty('paused');
});

test('days that nobody was there for are skipped, and told with the next digest', async () => {
  const house = aHouse();
  house.subscriptions.set(aWish(), SET);
  house.pass(3 * DAY + 2 * HOUR);
  await house.deliver();
  expect(house.posts.map(({ day, skipped }) => [day, skipped])).toEqual([
    [
      '2026-11-25',
      ['2026-11-22', '2026-11-23', '2026-11-24'].map((day) => ({ day, why: 'not running' })),
    ],
  ]);
});

test('where nothing is new, nothing is posted but for those who asked for it', async () => {
  const house = aHouse({ empty: true });
  const [quiet, told] = [
    house.subscriptions.set(aWish(), SET),
    house.subscriptions.set(aWish({ onEmpty: 'say so' }), SET),
  ];
  await house.deliver();
  expect(house.posts.map(({ subscription }) => subscription.id)).toEqual([told.id]);
  expect(house.ledger.history(quiet.id, 1)).toEqual([
    { day: '2026-11-22', state: 'skipped', why: 'nothing new' },
  ]);
});

test('what many share is made once; servers take turns; no limit is passed', async () => {
  const timeline = timelineFrom(EIGHT);
  const limits = { perSecond: 30, perChannelMs: 1200, atOnce: 20 };
  const house = aHouse({ limits, clock: timeline });
  for (let count = 0; count < 300; count += 1) {
    house.subscriptions.set(aWish({ server: 'big', channel: `big ${count % 3}` }), SET);
  }
  for (let count = 0; count < 1000; count += 1) {
    const wish = aWish({ server: `server ${count}`, channel: `channel ${count}` });
    house.subscriptions.set(wish, SET);
  }
  const delivered = house.deliver();
  await timeline.passTo(EIGHT + HOUR);
  const tally = await delivered;
  expect(tally.sent).toBe(1300);
  expect(house.composed).toHaveLength(1);
  const channels = new Map<string, number>();
  for (const [at, { subscription }] of house.posts.entries()) {
    const before = channels.get(subscription.channel) ?? 0;
    const now = house.times[at] ?? 0;
    expect(now - before).toBeGreaterThanOrEqual(1199);
    channels.set(subscription.channel, now);
    expect(now - (house.times[at - 31] ?? 0)).toBeGreaterThan(999);
  }
  const small = house.posts.findLastIndex(({ subscription }) => subscription.server !== 'big');
  expect((house.times[small] ?? 0) - EIGHT).toBeLessThan(60_000);
});
