import type { Day } from '../../src/core/day.ts';
import type { Claim, Ledger, Past, Skip } from '../../src/core/digest/ledger.ts';
import { type Due, nextDue } from '../../src/core/digest/schedule.ts';
import type { Subscription, Subscriptions, Wish } from '../../src/core/digest/subscription.ts';
import { DAY, HOUR, MINUTE } from '../../src/core/digest/wall-clock.ts';

/** Subscriptions and a ledger in memory, written down as plainly as can be: what the contract is held against. */
export function plainDigests(): { subscriptions: Subscriptions; ledger: Ledger } {
  return { subscriptions: plainSubscriptions(), ledger: plainLedger() };
}

type Kept = Subscription & { next: Due | undefined; goneSince: number | undefined };

function plainSubscriptions(): Subscriptions {
  let all: Kept[] = [];
  let count = 0;
  const put = (id: string, part: Partial<Kept>, without: 'paused' | undefined = undefined) => {
    all = all.map((one) => {
      if (one.id !== id) return one;
      const { paused, ...rest } = one;
      return { ...rest, ...(paused && without !== 'paused' && { paused }), ...part };
    });
  };
  const bare = ({ next: _, goneSince: __, ...one }: Kept): Subscription => one;
  const known = (id: string) => all.find((one) => one.id === id);
  const wake = (id: string) => {
    const { paused } = known(id) ?? {};
    if (paused && paused.why !== 'asked') put(id, { goneSince: undefined }, 'paused');
  };
  const fresh = (wish: Wish, at: number): Kept => {
    count += 1;
    const id = `plain${count}`;
    return { ...wish, id, created: at, from: at, next: nextDue(wish, at), goneSince: undefined };
  };
  return {
    set: ({ id, ...wish }, at) => {
      const old = id === undefined ? undefined : known(id);
      if (!old) {
        const one = fresh(wish, at);
        all.push(one);
        return bare(one);
      }
      const pending = old.next && old.next.at <= at ? old.next : nextDue(wish, at);
      put(old.id, { ...wish, from: at, next: old.next && pending });
      return bare(known(old.id) ?? old);
    },
    find: (id) => {
      const one = known(id);
      return one && bare(one);
    },
    list: (server) => all.filter((one) => one.server === server).map(bare),
    next: (id) => known(id)?.next,
    pause: (id, pause) => {
      if (known(id)?.paused?.why === 'asked') return;
      put(id, { paused: pause, goneSince: pause.why === 'channel gone' ? pause.since : undefined });
      if (pause.why === 'asked') put(id, { next: undefined });
    },
    wake,
    resume: (id, at) => {
      const one = known(id);
      if (one?.paused?.why !== 'asked') return wake(id);
      put(id, { from: at, next: nextDue(one, at), goneSince: undefined }, 'paused');
    },
    remove: (id) => {
      all = all.filter((one) => one.id !== id);
    },
    due: (at) =>
      all
        .flatMap((one) => (one.next && one.next.at <= at ? [{ one, due: one.next }] : []))
        .sort((a, b) => a.due.at - b.due.at)
        .map(({ one, due }) => ({ subscription: bare(one), due })),
    advance: (id, past) => {
      const one = known(id);
      if (one?.next && one.next.day <= past) put(id, { next: nextDue(one, one.from, past) });
    },
    leave: (server, at) => {
      for (const { id, paused } of all.filter((one) => one.server === server)) {
        const left = { why: 'left the server', since: at, told: true } as const;
        put(id, { goneSince: at, paused: paused?.why === 'asked' ? paused : left });
      }
    },
    rejoin: (server) => {
      for (const { id, paused } of all.filter((one) => one.server === server)) {
        put(id, { goneSince: undefined }, paused?.why === 'left the server' ? 'paused' : undefined);
      }
    },
    prune: (at) => {
      const kept = all.filter(({ goneSince = at }) => goneSince >= at - 30 * DAY);
      const gone = all.length - kept.length;
      all = kept;
      return gone;
    },
  };
}

type Row = {
  state: 'claimed' | 'waiting' | 'sent' | 'skipped';
  due: Due;
  token: string;
  until: number;
  maybeSince: number | undefined;
  upTo: number;
  tries: number;
  why: Skip | undefined;
  message: string;
  told: boolean;
};

function plainLedger(): Ledger {
  const rows = new Map<string, Row & { subscription: string; day: Day }>();
  let forgotten = '';
  let tokens = 0;
  const of = (subscription: string) =>
    [...rows.values()]
      .filter((row) => row.subscription === subscription)
      .sort((a, b) => (a.day < b.day ? -1 : 1));
  const at = (subscription: string, day: Day) => rows.get(`${subscription} ${day}`);
  const mine = ({ subscription, day, token }: Claim) => {
    const row = at(subscription, day);
    return row?.token === token && token !== '' ? row : undefined;
  };
  const stands: Ledger['stands'] = (subscription, due, now) => {
    const row = at(subscription, due.day);
    if (!row) return due.day < forgotten ? 'settled' : 'free';
    if (row.state === 'sent') return 'settled';
    if (row.state === 'skipped') {
      return row.why === 'not running' && now >= due.at && now < due.closes ? 'free' : 'settled';
    }
    const ahead = row.until - now;
    if (row.state === 'claimed') return ahead > 0 && ahead <= MINUTE ? 'held' : 'free';
    return ahead > 0 && ahead <= HOUR ? 'later' : 'free';
  };
  return {
    stands,
    claim: (subscription, due, now, upTo) => {
      const stand = stands(subscription, due, now);
      if (stand !== 'free') return stand;
      const old = at(subscription, due.day);
      tokens += 1;
      const token = `token ${tokens}`;
      const until = now + MINUTE;
      const tries = old ? old.tries + 1 : 0;
      rows.set(`${subscription} ${due.day}`, {
        subscription,
        day: due.day,
        state: 'claimed',
        due,
        token,
        until,
        maybeSince: old?.maybeSince ?? now,
        upTo: old?.maybeSince === undefined ? upTo : Math.min(upTo, old.upTo),
        tries,
        why: old?.why,
        message: '',
        told: false,
      });
      return {
        subscription,
        day: due.day,
        token,
        until,
        tries,
        ...(old?.maybeSince !== undefined && { maybeSince: old.maybeSince }),
        ...(old?.why && { trouble: old.why }),
      };
    },
    sent: ({ subscription, day }, message) => {
      const row = at(subscription, day);
      if (row && row.state !== 'sent') Object.assign(row, { state: 'sent', message, token: '' });
      for (const one of of(subscription)) {
        if (one.day < day && one.state === 'skipped') one.told = true;
      }
    },
    putOff: (claim, until, { sure, trouble }) => {
      const row = mine(claim);
      if (!row) return;
      Object.assign(row, { state: 'waiting', until, why: trouble, token: '' });
      if (sure) row.maybeSince = undefined;
    },
    skip: (claim, why) => {
      const row = mine(claim);
      if (row) Object.assign(row, { state: 'skipped', why, token: '' });
      return row !== undefined;
    },
    left: (now) =>
      [...rows.values()]
        .filter(({ state, due }) => due.closes <= now && state !== 'sent' && state !== 'skipped')
        .sort((a, b) => a.due.closes - b.due.closes)
        .map(({ subscription, due }) => ({ subscription, due })),
    untold: (subscription) =>
      of(subscription).flatMap(({ day, state, why, told }) =>
        state === 'skipped' && why && why !== 'nothing new' && !told ? [{ day, why }] : [],
      ),
    lastSent: (subscription) => {
      const last = of(subscription).findLast(({ state }) => state === 'sent');
      return last && { day: last.day, upTo: last.upTo };
    },
    history: (subscription, most) => of(subscription).reverse().slice(0, most).map(pastOf),
    sums: () => {
      const all = [...rows.values()];
      const skipped: Partial<Record<Skip, number>> = {};
      for (const { state, why } of all) {
        if (state === 'skipped' && why) skipped[why] = (skipped[why] ?? 0) + 1;
      }
      const open = all.filter(({ state }) => state === 'claimed' || state === 'waiting').length;
      return { sent: all.filter(({ state }) => state === 'sent').length, open, skipped };
    },
    prune: (before) => {
      forgotten = before > forgotten ? before : forgotten;
      let count = 0;
      for (const [name, { subscription, day, state }] of rows) {
        const last = of(subscription).findLast((row) => row.state === 'sent')?.day;
        if (day >= before || day === last || state === 'claimed' || state === 'waiting') continue;
        rows.delete(name);
        count += 1;
      }
      return count;
    },
  };
}

function pastOf({ day, state, why, message }: Row & { day: Day }): Past {
  if (state === 'sent') return { day, state, message };
  return state === 'skipped' && why ? { day, state, why } : { day, state: 'open' };
}
