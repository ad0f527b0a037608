import { Client, Events, GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { followServers } from '../../../src/front/discord/follow-servers.ts';
import { aWish } from '../../stores/a-wish.ts';
import { plainDigests } from '../../stores/plain-digests.ts';
import { type Loopback, startLoopback } from '../../support/loopback-discord/loopback.ts';
import { GUILD, SERVER, TOKEN } from '../../support/loopback-discord/world.ts';

const NOW = Date.parse('2026-11-22T12:00Z');
let discord: Loopback;
let client: Client<true>;
beforeEach(async () => {
  discord = await startLoopback();
  const fresh = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: discord.apiUrl },
    waitGuildTimeout: 3000,
  });
  const ready = new Promise<Client<true>>((resolve) => fresh.once(Events.ClientReady, resolve));
  await fresh.login(TOKEN);
  client = await ready;
});
afterEach(async () => {
  await client.destroy();
  await discord.stop();
});

test('digests rest while the bot is away from their server, and go on when it is back', async () => {
  const { subscriptions } = plainDigests();
  const one = subscriptions.set(aWish({ server: GUILD }), NOW);
  subscriptions.leave(GUILD, NOW);
  followServers(client, subscriptions, () => NOW);
  expect(subscriptions.find(one.id)).toEqual(one);

  const heard = (event: 'guildDelete' | 'guildCreate' | 'guildUnavailable') =>
    new Promise((resolve) => client.once(event, resolve));
  const left = heard('guildDelete');
  discord.gateway.dispatch('GUILD_DELETE', { id: GUILD });
  await left;
  expect(subscriptions.find(one.id)?.paused).toEqual({
    why: 'left the server',
    since: NOW,
    told: true,
  });

  const back = heard('guildCreate');
  discord.gateway.dispatch('GUILD_CREATE', SERVER);
  await back;
  expect(subscriptions.find(one.id)).toEqual(one);

  const away = heard('guildUnavailable');
  discord.gateway.dispatch('GUILD_DELETE', { id: GUILD, unavailable: true });
  await away;
  expect(subscriptions.find(one.id)).toEqual(one);
});
