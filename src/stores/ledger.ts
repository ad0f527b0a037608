import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  CLAIM_MS,
  type Claim,
  type Ledger,
  type Past,
  SKIPS,
  type Sums,
} from '../core/digest/ledger.ts';
import type { Due } from '../core/digest/schedule.ts';
import { type Standing, standingOf } from '../core/digest/standing.ts';
import type { Instant } from '../core/digest/wall-clock.ts';
import { markOf, setMark } from './marks.ts';
import type { Sqlite } from './sqlite.ts';
import { dayShape } from './subscriptions.ts';

const row = z.object({
  state: z.enum(['claimed', 'waiting', 'sent', 'skipped']),
  until: z.number().nullable(),
  maybe_since: z.number().nullable(),
  up_to: z.number(),
  tries: z.int(),
  why: z.enum(SKIPS).nullable(),
});
type Row = z.infer<typeof row>;
const leftRow = z.object({
  subscription: z.string(),
  day: dayShape,
  due_at: z.number(),
  closes: z.number(),
});
const skippedRow = z.object({ day: dayShape, why: z.enum(SKIPS) });
const sentRow = z.object({ day: dayShape, up_to: z.number() });
const pastRow = z.object({
  day: dayShape,
  state: z.string(),
  why: z.enum(SKIPS).nullable(),
  message: z.string().nullable(),
});
const sumRow = z.object({ state: z.string(), why: z.enum(SKIPS).nullable(), count: z.int() });

/** The ledger in a state file. */
export function ledgerIn(state: Sqlite): Ledger {
  const read = (subscription: string, { day }: Pick<Due, 'day'>) =>
    state.rows(
      row,
      `select state, until, maybe_since, up_to, tries, why from deliveries
       where subscription = ? and day = ?`,
      subscription,
      day,
    )[0];
  const stands = (subscription: string, due: Due, at: Instant) => {
    const known = read(subscription, due);
    if (known) return standingOf(standing(known), due, at);
    return due.day < (markOf(state, 'forgotten') ?? '') ? 'settled' : 'free';
  };
  return {
    stands,
    claim: (subscription, due, at, upTo) =>
      state.together(() => {
        const stand = stands(subscription, due, at);
        if (stand !== 'free') return stand;
        return claimed(state, { subscription, due, at, upTo, known: read(subscription, due) });
      }),
    sent: ({ subscription, day }, message, at) =>
      state.together(() => {
        const sql = `update deliveries set state = 'sent', message = ?, settled = ?, why = null, token = null
          where subscription = ? and day = ? and state <> 'sent'`;
        state.run(sql, message, at, subscription, day);
        const toldOf = `update deliveries set told = 1
          where subscription = ? and day < ? and state = 'skipped' and told = 0`;
        state.run(toldOf, subscription, day);
      }),
    putOff: ({ subscription, day, token }, until, { sure, trouble }) => {
      const sql = `update deliveries set state = 'waiting', token = null, until = ?, why = ?,
        maybe_since = iif(?, null, maybe_since) where subscription = ? and day = ? and token = ?`;
      state.run(sql, until, trouble, sure ? 1 : 0, subscription, day, token);
    },
    skip: ({ subscription, day, token }, why, at) => {
      const sql = `update deliveries set state = 'skipped', token = null, why = ?, settled = ?
        where subscription = ? and day = ? and token = ?`;
      return state.run(sql, why, at, subscription, day, token) > 0;
    },
    ...reading(state),
    prune: (before) =>
      state.together(() => {
        if (before > (markOf(state, 'forgotten') ?? '')) setMark(state, 'forgotten', before);
        // The last digest of each stays: the next one tells what came after it.
        const sql = `delete from deliveries where day < ? and state in ('sent', 'skipped') and day is not
          (select max(day) from deliveries as last where last.subscription = deliveries.subscription and last.state = 'sent')`;
        return state.run(sql, before);
      }),
  };
}

function pastOf({ day, state, why, message }: z.infer<typeof pastRow>): Past {
  if (state === 'sent' && message !== null) return { day, state, message };
  if (state === 'skipped' && why) return { day, state, why };
  return { day, state: 'open' };
}

function reading(state: Sqlite): Pick<Ledger, 'left' | 'untold' | 'lastSent' | 'history' | 'sums'> {
  return {
    left: (at) => {
      const sql = `select subscription, day, due_at, closes from deliveries
        where closes <= ? and state in ('claimed', 'waiting') order by closes`;
      return state.rows(leftRow, sql, at).map(({ subscription, day, due_at, closes }) => ({
        subscription,
        due: { day, at: due_at, closes },
      }));
    },
    untold: (subscription) => {
      const sql = `select day, why from deliveries where subscription = ? and state = 'skipped'
        and told = 0 and why <> 'nothing new' order by day`;
      return state.rows(skippedRow, sql, subscription);
    },
    lastSent: (subscription) => {
      const sql = `select day, up_to from deliveries where subscription = ? and state = 'sent'
        order by day desc limit 1`;
      const [last] = state.rows(sentRow, sql, subscription);
      return last && { day: last.day, upTo: last.up_to };
    },
    history: (subscription, most) => {
      const sql = `select day, state, why, message from deliveries where subscription = ?
        order by day desc limit ?`;
      return state.rows(pastRow, sql, subscription, most).map(pastOf);
    },
    sums: () => {
      const sql = 'select state, why, count(*) as count from deliveries group by state, why';
      return summed(state.rows(sumRow, sql));
    },
  };
}

type Claiming = {
  readonly subscription: string;
  readonly due: Due;
  readonly at: Instant;
  readonly upTo: number;
  readonly known: Row | undefined;
};

function claimed(state: Sqlite, { subscription, due, at, upTo, known }: Claiming): Claim {
  const maybeSince = known ? known.maybe_since : restoredSince(state, due);
  const token = randomUUID();
  const tries = known ? known.tries + 1 : 0;
  const least = known && known.maybe_since !== null ? Math.min(known.up_to, upTo) : upTo;
  const sql = `insert into deliveries (subscription, day, due_at, closes, state, token, until, maybe_since, up_to, tries)
    values (?, ?, ?, ?, 'claimed', ?, ?, ?, ?, ?)
    on conflict do update set state = 'claimed', due_at = excluded.due_at, closes = excluded.closes, token = excluded.token,
      until = excluded.until, maybe_since = excluded.maybe_since, up_to = excluded.up_to, tries = excluded.tries, settled = null, told = 0`;
  const since = maybeSince ?? at;
  const until = at + CLAIM_MS;
  state.run(sql, subscription, due.day, due.at, due.closes, token, until, since, least, tries);
  return {
    subscription,
    day: due.day,
    token,
    until,
    tries,
    ...(maybeSince !== null && { maybeSince }),
    ...(known?.why && { trouble: known.why }),
  };
}

/** What was due before a copy was put back may have been sent after the copy was made. */
function restoredSince(state: Sqlite, { at }: Due): Instant | null {
  return at <= Number(markOf(state, 'restored') ?? -1) ? at : null;
}

function standing({ state, until, why }: Row): Standing {
  switch (state) {
    case 'sent':
      return { state };
    case 'skipped':
      return { state, why: why ?? 'not running' };
    case 'claimed':
    case 'waiting':
      return { state, until: until ?? 0 };
  }
}

function summed(rows: readonly z.infer<typeof sumRow>[]): Sums {
  const count = (passes: (one: (typeof rows)[number]) => boolean) =>
    rows.filter(passes).reduce((sum, one) => sum + one.count, 0);
  const skipped = SKIPS.map((why) => [
    why,
    count((one) => one.state === 'skipped' && one.why === why),
  ]);
  return {
    sent: count(({ state }) => state === 'sent'),
    open: count(({ state }) => state === 'claimed' || state === 'waiting'),
    skipped: Object.fromEntries(skipped.filter(([, number]) => number !== 0)),
  };
}
