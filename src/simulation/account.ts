import type { Ledger, Past, Skip } from '../core/digest/ledger.ts';
import { labelOf } from '../core/digest/poster.ts';
import { type Instant, MINUTE } from '../core/digest/wall-clock.ts';
import type { Channel } from './discord.ts';
import { type Expected, expectedOf, type Follower } from './users.ts';

export type Span = { readonly from: Instant; readonly until: Instant };

export type Account = {
  readonly due: number;
  readonly posted: number;
  readonly skipped: Readonly<Partial<Record<Skip, number>>>;
  /** Told as uncertain, and standing there all the same. */
  readonly uncertainButThere: number;
  /** Neither expected nor not: the wish changed while they came. */
  readonly either: number;
  readonly faults: readonly string[];
};

export type Happened = {
  readonly followers: readonly Follower[];
  readonly ledger: Pick<Ledger, 'history'>;
  readonly end: Instant;
  /** When not everything ran, or Discord was away, or a clock was wrong. */
  readonly bad: readonly Span[];
  /** When a channel could not be posted in. */
  readonly shut: ReadonlyMap<Channel, readonly Span[]>;
};

/** With so much undisturbed time in its window, a digest must come. */
const ENOUGH_MS = 45 * MINUTE;

/** Compares what was due with what stands in the channels and what the ledger says. */
export function accountOf(happened: Happened): Account {
  const faults: string[] = [];
  const skipped: Partial<Record<Skip, number>> = {};
  let [due, posted, uncertainButThere, either] = [0, 0, 0, 0];
  for (const follower of happened.followers) {
    const counts = countedBy(follower.channel);
    const expected = expectedOf(follower, happened.end);
    const past = happened.ledger.history(follower.id, Number.MAX_SAFE_INTEGER);
    const rows = new Map<string, Past>(past.map((row) => [row.day, row]));
    for (const [day, one] of expected) {
      const name = `${follower.id} ${day}`;
      const row = rows.get(day);
      const mark = labelOf(follower.id, one.day).mark;
      const there = counts.get(mark) ?? 0;
      counts.delete(mark);
      if (there > 1) faults.push(`${name}: posted ${there} times`);
      if (one.either) {
        either += 1;
        continue;
      }
      due += 1;
      if (there === 1) posted += 1;
      const why = row?.state === 'skipped' ? row.why : undefined;
      if (there === 1 && why === 'uncertain') uncertainButThere += 1;
      else if (there === 1 && row?.state !== 'sent')
        faults.push(`${name}: posted, but ${told(row)}`);
      if (there === 0 && why) {
        skipped[why] = (skipped[why] ?? 0) + 1;
        const needless = needlessly(why, one, follower, happened);
        if (needless) faults.push(`${name}: skipped as ${why}, ${needless}`);
      } else if (there === 0) faults.push(`${name}: lost, ${told(row)}`);
    }
    for (const mark of counts.keys()) {
      if (mark.startsWith(`digest ${follower.id} `) && dayOf(mark) < lastDay(expected))
        faults.push(`${mark}: posted, but was not due`);
    }
  }
  return { due, posted, skipped, uncertainButThere, either, faults };
}

function told(row: Past | undefined): string {
  if (!row) return 'not in the ledger';
  return row.state === 'skipped' ? `skipped as ${row.why}` : row.state;
}

function countedBy({ messages }: Channel): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { content } of messages) counts.set(content, (counts.get(content) ?? 0) + 1);
  return counts;
}

const dayOf = (mark: string) => mark.slice(-10);

function lastDay(expected: ReadonlyMap<string, Expected>): string {
  return [...expected.keys()].sort().at(-1) ?? '';
}

/** Why a skip had no cause; undefined where it had one. */
function needlessly(
  why: Skip,
  { at, closes }: Expected,
  { channel, wishes }: Follower,
  { bad, shut }: Happened,
): string | undefined {
  const within = { from: at, until: closes };
  const closed = shut.get(channel) ?? [];
  switch (why) {
    case 'nothing new':
      return wishes.some(({ wish }) => wish.what.topic === 'rare') ? undefined : 'but all had news';
    case 'not running':
    case 'not ready':
    case 'out of reach':
      return longestGap(within, [...bad, ...closed]) < ENOUGH_MS ? undefined : 'but there was time';
    case 'no access':
    case 'channel gone':
    case 'left the server':
      return closed.some((span) => meet(span, within)) ? undefined : 'but the channel was open';
    case 'uncertain':
      return !channel.readable || closed.some((span) => meet(span, within))
        ? undefined
        : 'but the channel could be read';
    case 'refused':
    case 'rested':
    case 'removed':
      return 'which nobody asked for';
  }
}

const meet = (a: Span, b: Span) => a.from < b.until && b.from < a.until;

/** The longest time within a span that none of the others covers. */
function longestGap({ from, until }: Span, others: readonly Span[]): number {
  let [longest, free] = [0, from];
  for (const other of others.filter((one) => meet(one, { from, until })).sort(byStart)) {
    longest = Math.max(longest, other.from - free);
    free = Math.max(free, other.until);
  }
  return Math.max(longest, until - free);
}

const byStart = (a: Span, b: Span) => a.from - b.from;
