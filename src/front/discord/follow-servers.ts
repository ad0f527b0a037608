import { type Client, Events } from 'discord.js';
import type { Subscriptions } from '../../core/digest/subscription.ts';
import type { Instant } from '../../core/digest/wall-clock.ts';

/**
 * Lets the digests of a server rest when the bot is taken from it, and go on when it is back; also
 * where either happened while nobody listened. A server that is only out of order is not left.
 */
export function followServers(
  client: Client<true>,
  subscriptions: Pick<Subscriptions, 'servers' | 'leave' | 'rejoin'>,
  now: () => Instant,
): void {
  const here = client.guilds.cache;
  for (const server of subscriptions.servers().filter(isOnDiscord)) {
    if (here.has(server)) subscriptions.rejoin(server);
    else subscriptions.leave(server, now());
  }
  client.on(Events.GuildCreate, ({ id }) => subscriptions.rejoin(id));
  client.on(Events.GuildDelete, ({ id }) => subscriptions.leave(id, now()));
}

/** True for what is kept under the id of a server; what was made in a terminal has none. */
export function isOnDiscord(server: string): boolean {
  return /^\d+$/u.test(server);
}
