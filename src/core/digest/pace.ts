import type { Instant } from './wall-clock.ts';

/** Time as the deliverer sees it. */
export interface Clock {
  now(): Instant;
  /** Waits; returns at once where that moment has passed. */
  until(at: Instant): Promise<void>;
}

export type Limits = {
  /** Messages a second, over all channels. */
  readonly perSecond: number;
  /** The shortest time between two messages in one channel, in milliseconds. */
  readonly perChannelMs: number;
  /** Messages under way at the same time. */
  readonly atOnce: number;
};

/** Below what Discord allows (50 requests a second, 5 messages in 5 seconds a channel): answers to commands need room too. */
export const DISCORD_LIMITS: Limits = { perSecond: 30, perChannelMs: 1200, atOnce: 20 };

export type Waiting = { readonly server: string; readonly channel: string };

/**
 * Hands out what waits: one of each server in turn, a channel no faster than it may, and all together
 * no faster than they may. A server with a thousand digests delays nobody who has one.
 */
export function queueOf<T extends Waiting>(waiting: readonly T[], limits: Limits, clock: Clock) {
  const servers = byServer(waiting);
  const free = new Map<string, Instant>();
  let anyFree = clock.now();
  const freeAt = (queue: readonly T[]) => free.get(queue[0]?.channel ?? '') ?? 0;

  /** The server whose turn it is: the first that may go now, or that which may go soonest. */
  const turn = (now: Instant): number => {
    let soonest = 0;
    for (const [at, queue] of servers.entries()) {
      if (freeAt(queue) <= now) return at;
      if (freeAt(queue) < freeAt(servers[soonest] ?? [])) soonest = at;
    }
    return soonest;
  };
  return {
    /** The next, when it may go; undefined when none is left. */
    async next(): Promise<T | undefined> {
      const now = Math.max(clock.now(), anyFree);
      const [queue = []] = servers.splice(turn(now), 1);
      const one = queue.shift();
      if (!one) return undefined;
      if (queue.length > 0) servers.push(queue);
      const at = Math.max(now, free.get(one.channel) ?? 0);
      free.set(one.channel, at + limits.perChannelMs);
      anyFree = Math.max(anyFree, now) + 1000 / limits.perSecond;
      await clock.until(at);
      return one;
    },
  };
}

function byServer<T extends Waiting>(waiting: readonly T[]): T[][] {
  const queues = new Map<string, T[]>();
  for (const one of waiting) {
    const queue = queues.get(one.server);
    if (queue) queue.push(one);
    else queues.set(one.server, [one]);
  }
  return [...queues.values()];
}
