import { type Client, Events } from 'discord.js';
import type { Subscriptions } from '../../core/digest/subscription.ts';
import type { Instant } from '../../core/digest/wall-clock.ts';

/**
 * Lets the digests of a server rest when the bot is taken from it, and go on when it is back; also
 * where it came back while nobody listened. A server that is only out of order is not left.
 */
export function followServers(
  client: Client<true>,
  subscriptions: Pick<Subscriptions, 'leave' | 'rejoin'>,
  now: () => Instant,
): void {
  for (const server of client.guilds.cache.keys()) subscriptions.rejoin(server);
  client.on(Events.GuildCreate, ({ id }) => subscriptions.rejoin(id));
  client.on(Events.GuildDelete, ({ id }) => subscriptions.leave(id, now()));
}
