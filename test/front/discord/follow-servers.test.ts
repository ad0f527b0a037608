import { expect, test } from 'vitest';
import { followServers } from '../../../src/front/discord/follow-servers.ts';
import { aWish } from '../../stores/a-wish.ts';
import { plainDigests } from '../../stores/plain-digests.ts';
import { GUILD, SERVER } from '../../support/loopback-discord/world.ts';
import { ownClient } from './own-client.ts';

const NOW = Date.parse('2026-11-22T12:00Z');
const { discord, client } = ownClient();

test('digests rest while the bot is away from their server, and go on when it is back', async () => {
  const { subscriptions } = plainDigests();
  const one = subscriptions.set(aWish({ server: GUILD }), NOW);
  subscriptions.leave(GUILD, NOW);
  const elsewhere = subscriptions.set(aWish({ server: '100000000000000099' }), NOW);
  const terminal = subscriptions.set(aWish({ server: 'terminal' }), NOW);
  followServers(client(), subscriptions, () => NOW);
  expect(subscriptions.find(one.id)).toEqual(one);
  expect(subscriptions.find(elsewhere.id)?.paused?.why).toBe('left the server');
  expect(subscriptions.find(terminal.id)).toEqual(terminal);

  const heard = (event: 'guildDelete' | 'guildCreate' | 'guildUnavailable') =>
    new Promise((resolve) => client().once(event, resolve));
  const left = heard('guildDelete');
  discord().gateway.dispatch('GUILD_DELETE', { id: GUILD });
  await left;
  expect(subscriptions.find(one.id)?.paused).toEqual({
    why: 'left the server',
    since: NOW,
    told: true,
  });

  const back = heard('guildCreate');
  discord().gateway.dispatch('GUILD_CREATE', SERVER);
  await back;
  expect(subscriptions.find(one.id)).toEqual(one);

  const away = heard('guildUnavailable');
  discord().gateway.dispatch('GUILD_DELETE', { id: GUILD, unavailable: true });
  await away;
  expect(subscriptions.find(one.id)).toEqual(one);
});
