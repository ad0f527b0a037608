import { describe, expect, test } from 'vitest';
import { shiftDay } from '../../src/core/day.ts';
import { type Claim, type Ledger, SKIPS } from '../../src/core/digest/ledger.ts';
import type { Due } from '../../src/core/digest/schedule.ts';
import type { Subscriptions } from '../../src/core/digest/subscription.ts';
import { DAY, HOUR, MINUTE } from '../../src/core/digest/wall-clock.ts';
import { chanceOf } from '../../src/simulation/chance.ts';
import { aFolder } from '../ingest/support/folder.ts';
import { aDay } from './a-state.ts';
import { aWish } from './a-wish.ts';
import { aState } from './opened-states.ts';
import { plainDigests } from './plain-digests.ts';

const folder = aFolder();
const opened = aState(() => folder.at('state.db'));

const NOON = Date.parse('2026-11-22T11:00Z'); // Noon in Berlin.
const DUE: Due = {
  day: aDay('2026-11-22'),
  at: Date.parse('2026-11-22T07:00Z'),
  closes: Date.parse('2026-11-22T23:00Z'),
};
type Both = { subscriptions: Subscriptions; ledger: Ledger };
const claimed = (claim: ReturnType<Ledger['claim']>): Claim =>
  typeof claim === 'string' ? expect.fail(claim) : claim;

describe.each<[string, () => Both]>([
  ['in memory', plainDigests],
  ['in SQLite', () => opened()],
])('subscriptions and ledger %s', (_, fresh) => {
  test('what is set is found, listed by server and due from then on', () => {
    const { subscriptions } = fresh();
    const one = subscriptions.set(aWish(), NOON);
    subscriptions.set(aWish({ server: 'other' }), NOON);
    expect(one).toEqual({ ...aWish(), id: one.id, created: NOON, from: NOON });
    expect(subscriptions.find(one.id)).toEqual(one);
    expect(subscriptions.list('server')).toEqual([one]);
    expect(subscriptions.next(one.id)?.day).toBe('2026-11-23');
    expect(subscriptions.due(NOON)).toEqual([]);
    expect(subscriptions.due(NOON + DAY).map(({ subscription }) => subscription.server)).toEqual([
      'server',
      'other',
    ]);
  });

  test('a change holds from then on; what has come already comes first', () => {
    const { subscriptions } = fresh();
    const { id } = subscriptions.set(aWish(), NOON);
    subscriptions.set({ ...aWish({ at: '18:00', silent: false }), id }, NOON + HOUR);
    expect(subscriptions.next(id)?.at).toBe(Date.parse('2026-11-22T17:00Z'));
    subscriptions.set({ ...aWish({ at: '07:00' }), id }, NOON + 10 * HOUR);
    expect(subscriptions.next(id)?.at).toBe(Date.parse('2026-11-22T17:00Z'));
    subscriptions.advance(id, aDay('2026-11-22'));
    expect(subscriptions.next(id)?.at).toBe(Date.parse('2026-11-23T06:00Z'));
  });

  test('one that was asked to rest is not due, and makes up for nothing', () => {
    const { subscriptions } = fresh();
    const { id } = subscriptions.set(aWish(), NOON);
    subscriptions.pause(id, { why: 'asked', since: NOON, told: true });
    subscriptions.pause(id, { why: 'no access', since: NOON, told: false });
    expect(subscriptions.find(id)?.paused?.why).toBe('asked');
    expect(subscriptions.due(NOON + 9 * DAY)).toEqual([]);
    subscriptions.set({ ...aWish({ at: '09:00' }), id }, NOON + 3 * DAY);
    expect(subscriptions.next(id)).toBe(undefined);
    subscriptions.resume(id, NOON + 5 * DAY);
    expect(subscriptions.next(id)?.day).toBe('2026-11-28');
    expect(subscriptions.find(id)).not.toHaveProperty('paused');
  });

  test('one that lost its channel stays due, and is let go after thirty days', () => {
    const { subscriptions } = fresh();
    const { id } = subscriptions.set(aWish(), NOON);
    subscriptions.pause(id, { why: 'channel gone', since: NOON, told: false });
    expect(subscriptions.next(id)?.day).toBe('2026-11-23');
    expect(subscriptions.prune(NOON + 30 * DAY)).toBe(0);
    subscriptions.wake(id);
    expect(subscriptions.prune(NOON + 31 * DAY)).toBe(0);
    subscriptions.pause(id, { why: 'channel gone', since: NOON, told: false });
    expect(subscriptions.prune(NOON + 31 * DAY)).toBe(1);
    expect(subscriptions.find(id)).toBe(undefined);
  });

  test('a server that was left is kept for thirty days, and comes back as it was', () => {
    const { subscriptions } = fresh();
    const [one, asked] = [subscriptions.set(aWish(), NOON), subscriptions.set(aWish(), NOON)];
    subscriptions.pause(asked.id, { why: 'asked', since: NOON, told: true });
    subscriptions.leave('server', NOON);
    expect(subscriptions.find(one.id)?.paused?.why).toBe('left the server');
    subscriptions.rejoin('server');
    expect(subscriptions.find(one.id)).toEqual(one);
    expect(subscriptions.find(asked.id)?.paused?.why).toBe('asked');
    subscriptions.leave('server', NOON);
    expect(subscriptions.prune(NOON + 31 * DAY)).toBe(2);
  });

  test('one claim at a time, a minute long; afterwards a message may stand there', () => {
    const { ledger } = fresh();
    const first = claimed(ledger.claim('a', DUE, NOON, 5));
    expect(first).toMatchObject({ until: NOON + MINUTE, tries: 0 });
    expect(first).not.toHaveProperty('maybeSince');
    expect(ledger.claim('a', DUE, NOON + 59_000, 5)).toBe('held');
    const second = claimed(ledger.claim('a', DUE, NOON + MINUTE, 9));
    expect(second).toMatchObject({ maybeSince: NOON, tries: 1 });
    expect(ledger.skip(first, 'refused', NOON)).toBe(false);
    ledger.sent(first, 'message', NOON);
    expect(ledger.claim('a', DUE, NOON + HOUR, 5)).toBe('settled');
    expect(ledger.lastSent('a')).toEqual({ day: DUE.day, upTo: 5 });
  });

  test('what was put off waits, and knows whether a message may stand there', () => {
    const { ledger } = fresh();
    const first = claimed(ledger.claim('a', DUE, NOON, 5));
    ledger.putOff(first, NOON + 5000, { sure: true, trouble: 'no access' });
    expect(ledger.claim('a', DUE, NOON + 4000, 5)).toBe('later');
    const second = claimed(ledger.claim('a', DUE, NOON + 5000, 5));
    expect(second).toMatchObject({ trouble: 'no access', tries: 1 });
    expect(second).not.toHaveProperty('maybeSince');
    ledger.putOff(second, NOON + 9000, { sure: false, trouble: 'out of reach' });
    expect(ledger.claim('a', DUE, NOON + 9000, 5)).toMatchObject({ maybeSince: NOON + 5000 });
  });

  test('times that a wrong clock wrote hold nothing up', () => {
    const { ledger } = fresh();
    const ahead = claimed(ledger.claim('a', DUE, NOON + 3 * DAY, 5));
    expect(ledger.stands('a', DUE, NOON)).toBe('free');
    ledger.skip(ahead, 'not running', NOON + 3 * DAY);
    expect(ledger.stands('a', DUE, NOON)).toBe('free');
    expect(ledger.stands('a', DUE, DUE.closes)).toBe('settled');
  });

  test('days without a digest are told with the next one', () => {
    const { ledger } = fresh();
    for (const [number, why] of [...SKIPS.entries()].slice(0, 3)) {
      const day = shiftDay(DUE.day, number - 5) ?? DUE.day;
      ledger.skip(claimed(ledger.claim('a', { ...DUE, day }, NOON, 1)), why, NOON);
    }
    expect(ledger.untold('a')).toEqual([
      { day: '2026-11-18', why: 'not running' },
      { day: '2026-11-19', why: 'not ready' },
    ]);
    ledger.sent(claimed(ledger.claim('a', DUE, NOON, 1)), 'message', NOON);
    expect(ledger.untold('a')).toEqual([]);
    expect(ledger.history('a', 2)).toEqual([
      { day: '2026-11-22', state: 'sent', message: 'message' },
      { day: '2026-11-19', state: 'skipped', why: 'not ready' },
    ]);
    expect(ledger.sums()).toEqual({
      sent: 1,
      open: 0,
      skipped: { 'nothing new': 1, 'not running': 1, 'not ready': 1 },
    });
  });

  test('what is forgotten is never sent again; the last digest is remembered', () => {
    const { ledger } = fresh();
    const days = [0, 1, 2].map((number) => ({ ...DUE, day: shiftDay(DUE.day, number) ?? DUE.day }));
    for (const due of days) ledger.sent(claimed(ledger.claim('a', due, NOON, 1)), 'message', NOON);
    expect(ledger.prune(aDay('2027-01-01'))).toBe(2);
    expect(days.map((due) => ledger.stands('a', due, NOON))).toEqual(Array(3).fill('settled'));
    expect(ledger.lastSent('a')?.day).toBe('2026-11-24');
  });
});

test('on the same thousand steps, SQLite comes to what the plain ledger comes to', () => {
  const chance = chanceOf(7);
  const ledgers = [plainDigests().ledger, opened().ledger] as const;
  const claims: [Claim, Claim][] = [];
  const names = ['a', 'b', 'c'] as const;
  let now = NOON;
  for (let step = 0; step < 1000; step += 1) {
    now += chance.between(-20, 40) * 1000;
    const day = shiftDay(DUE.day, chance.between(0, 60)) ?? DUE.day;
    const due = { ...DUE, day };
    const [name, upTo] = [chance.one(names), chance.between(1, 99)];
    const given = ledgers.map((ledger) => ledger.claim(name, due, now, upTo));
    const [plain, kept] = given.map((one) =>
      typeof one === 'string' ? one : { ...one, token: 'its own' },
    );
    expect(kept).toEqual(plain);
    const [mine, other] = given;
    if (typeof mine === 'object' && typeof other === 'object') claims.push([mine, other]);
    const pair = claims[chance.between(Math.max(0, claims.length - 6), claims.length - 1)];
    const what = chance.between(0, 4);
    const why = chance.one(SKIPS);
    for (const [number, ledger] of ledgers.entries()) {
      const claim = pair?.[number === 0 ? 0 : 1];
      if (!claim) continue;
      if (what === 0) ledger.skip(claim, why, now);
      if (what === 1) ledger.sent(claim, `message ${step}`, now);
      if (what > 2) ledger.putOff(claim, now + upTo * 1000, { sure: what === 3, trouble: why });
    }
    if (step % 100 === 99) {
      const told = ledgers.map((ledger) => ({
        sums: ledger.sums(),
        left: new Set(ledger.left(now + 9 * DAY)),
        all: names.map((one) => [
          ledger.history(one, 99),
          ledger.untold(one),
          ledger.lastSent(one),
        ]),
      }));
      expect(told[1]).toEqual(told[0]);
    }
  }
  expect(claims.length).toBeGreaterThan(150);
});
