import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Day } from '../core/day.ts';
import { readDay } from '../core/day.ts';
import { LONGEST_PUT_OFF } from '../core/digest/ledger.ts';
import { DIGEST_PARTS, DIGEST_SIZES } from '../core/digest/query.ts';
import { type Due, nextDue } from '../core/digest/schedule.ts';
import {
  PAUSES,
  type Pause,
  type Subscription,
  type Subscriptions,
  type Weekday,
  type Wish,
} from '../core/digest/subscription.ts';
import { DAY, type Instant } from '../core/digest/wall-clock.ts';
import type { Sqlite } from './sqlite.ts';

/** Settings of a channel or server that is gone are kept for so long. */
const KEPT_MS = 30 * DAY;
/** No day is ever so far ahead; what is was reckoned by a wrong clock. */
const TOO_FAR_MS = 20 * DAY;

const weekday = z.literal([0, 1, 2, 3, 4, 5, 6] satisfies readonly Weekday[]);
const wishShape = z.object({
  server: z.string(),
  channel: z.string(),
  owner: z.string(),
  at: z.string().regex(/^\d\d:\d\d$/u),
  zone: z.string(),
  days: z.array(weekday).readonly(),
  what: z.object({
    topic: z.string().exactOptional(),
    speaker: z.string().exactOptional(),
    outlet: z.string().exactOptional(),
    include: z.array(z.enum(DIGEST_PARTS)).readonly(),
    size: z.enum(DIGEST_SIZES),
  }),
  silent: z.boolean(),
  onEmpty: z.enum(['post nothing', 'say so']),
  language: z.string().exactOptional(),
});
const pauseShape = z.object({
  why: z.enum(PAUSES),
  since: z.number(),
  detail: z.string().exactOptional(),
  told: z.boolean(),
});
/** A day as it stands in a column. */
export const dayShape = z.string().transform((text, context): Day => {
  const day = readDay(text);
  if (day) return day;
  context.addIssue({ code: 'custom', message: `${text} is no day` });
  return z.NEVER;
});
const json = z.string().transform((text): unknown => JSON.parse(text));
const row = z.object({
  id: z.string(),
  wish: json.pipe(wishShape),
  created: z.number(),
  since: z.number(),
  pause: json.pipe(pauseShape).nullable(),
  next_day: dayShape.nullable(),
  next_at: z.number().nullable(),
  next_closes: z.number().nullable(),
});
type Row = z.infer<typeof row>;

/** The subscriptions in a state file. */
export function subscriptionsIn(state: Sqlite, newId: () => string = byChance): Subscriptions {
  const rows = rowsOf(state, newId);
  const change = <T>(id: string, steps: (known: Row) => T): T | undefined =>
    state.together(() => {
      const known = rows.find(id);
      return known && steps(known);
    });
  const wake = (known: Row) => {
    if (known.pause && known.pause.why !== 'asked') rows.pause(known.id, undefined, null);
  };
  return {
    set: ({ id, ...wish }, at) =>
      state.together(() => {
        const known = id === undefined ? undefined : rows.find(id);
        return told(known ? rows.change(known, wish, at) : rows.add(wish, at));
      }),
    find: (id) => {
      const known = rows.find(id);
      return known && told(known);
    },
    list: (server) => rows.all('where server = ? order by number', server).map(told),
    next: (id) => dueOf(rows.find(id)),
    pause: (id, pause) =>
      change(id, (known) => {
        if (known.pause?.why === 'asked') return;
        rows.pause(id, pause, pause.why === 'channel gone' ? pause.since : null);
        if (pause.why === 'asked') rows.next(id, undefined);
      }),
    wake: (id) => void change(id, wake),
    resume: (id, at) =>
      void change(id, (known) => {
        if (known.pause?.why !== 'asked') return wake(known);
        rows.pause(id, undefined, null);
        state.run('update subscriptions set since = ? where id = ?', at, id);
        rows.next(id, nextDue(known.wish, at));
      }),
    remove: (id) => void state.run('delete from subscriptions where id = ?', id),
    due: (at) => {
      mend(state, rows, at);
      return rows.all(`${DUE} order by next_at, number`, at, at, at).flatMap(dueWith);
    },
    advance: (id, past) =>
      change(id, (known) => {
        const next = dueOf(known);
        if (next && next.day <= past) rows.next(id, nextDue(known.wish, known.since, past));
      }),
    leave: (server, at) =>
      state.together(() => {
        for (const { id, pause } of rows.all('where server = ?', server)) {
          const left: Pause = { why: 'left the server', since: at, told: true };
          rows.pause(id, pause?.why === 'asked' ? pause : left, at);
        }
      }),
    rejoin: (server) =>
      state.together(() => {
        for (const { id, pause } of rows.all('where server = ?', server)) {
          rows.pause(id, pause && pause.why !== 'left the server' ? pause : undefined, null);
        }
      }),
    prune: (at) => state.run('delete from subscriptions where gone_since < ?', at - KEPT_MS),
  };
}

/** Without those that would only be found to be put off; the ledger has the last word. */
const DUE = `where next_at <= ? and not exists (
  select 1 from deliveries where subscription = id and day = next_day
  and state in ('claimed', 'waiting') and until > ? and until <= ? + ${LONGEST_PUT_OFF})`;

/** What was reckoned by a clock that was ahead is reckoned again; the ledger knows what was sent. */
function mend(state: Sqlite, rows: ReturnType<typeof rowsOf>, at: Instant): void {
  const ahead = () => rows.all('where next_at > ? and since <= ?', at + TOO_FAR_MS, at);
  if (ahead().length === 0) return;
  state.together(() => {
    for (const { id, wish, since } of ahead()) {
      rows.next(id, nextDue(wish, Math.max(since, at - DAY)));
    }
  });
}

function rowsOf(state: Sqlite, newId: () => string) {
  const columns = 'id, wish, created, since, pause, next_day, next_at, next_closes';
  const all = (where: string, ...values: readonly (string | number)[]) =>
    state.rows(row, `select ${columns} from subscriptions ${where}`, ...values);
  const find = (id: string) => all('where id = ?', id)[0];
  const next = (id: string, due: Due | undefined) => {
    const sql = 'update subscriptions set next_day = ?, next_at = ?, next_closes = ? where id = ?';
    state.run(sql, due?.day ?? null, due?.at ?? null, due?.closes ?? null, id);
  };
  const found = (id: string): Row => {
    const known = find(id);
    if (known) return known;
    throw new Error(`the subscription ${id} is not where it was put`);
  };
  return {
    all,
    find,
    next,
    pause: (id: string, pause: Pause | undefined, goneSince: Instant | null) => {
      const sql = 'update subscriptions set pause = ?, gone_since = ? where id = ?';
      state.run(sql, pause ? JSON.stringify(pause) : null, goneSince, id);
    },
    add: (wish: Wish, at: Instant): Row => {
      const id = freshId(state, newId);
      const sql =
        'insert into subscriptions (id, server, wish, created, since) values (?, ?, ?, ?, ?)';
      state.run(sql, id, wish.server, JSON.stringify(wish), at, at);
      next(id, nextDue(wish, at));
      return found(id);
    },
    change: (known: Row, wish: Wish, at: Instant): Row => {
      const { id, next_at: pending } = known;
      const sql = 'update subscriptions set server = ?, wish = ?, since = ? where id = ?';
      state.run(sql, wish.server, JSON.stringify(wish), at, id);
      // What has come already is settled first, by the schedule that it came by.
      if (pending !== null && pending > at) next(id, nextDue(wish, at));
      return found(id);
    },
  };
}

function told({ id, wish, created, since, pause }: Row): Subscription {
  return { ...wish, id, created, from: since, ...(pause && { paused: pause }) };
}

function dueOf(known: Row | undefined): Due | undefined {
  if (!known) return undefined;
  const { next_day: day, next_at: at, next_closes: closes } = known;
  return day !== null && at !== null && closes !== null ? { day, at, closes } : undefined;
}

function dueWith(known: Row) {
  const due = dueOf(known);
  return due ? [{ subscription: told(known), due }] : [];
}

/** Letters and digits that are not taken for one another when read aloud or copied by hand. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const taken = z.object({ taken: z.int() });

function byChance(): string {
  return Array.from({ length: 6 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
}

function freshId(state: Sqlite, newId: () => string): string {
  for (;;) {
    const id = newId();
    const sql = `select exists (select 1 from subscriptions where id = ?)
      or exists (select 1 from deliveries where subscription = ?) as taken`;
    if (state.rows(taken, sql, id, id)[0]?.taken === 0) return id;
  }
}
