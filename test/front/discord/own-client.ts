import { Client, Events, GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach } from 'vitest';
import { type Loopback, startLoopback } from '../../support/loopback-discord/loopback.ts';
import { TOKEN } from '../../support/loopback-discord/world.ts';

/** A fresh loopback Discord for each test, and a client on it without a bot around it. */
export function ownClient(rest: { readonly retries?: number } = {}) {
  let discord: Loopback;
  let client: Client<true>;
  beforeEach(async () => {
    discord = await startLoopback();
    const fresh = new Client({
      intents: [GatewayIntentBits.Guilds],
      rest: { api: discord.apiUrl, ...rest },
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
  return { discord: () => discord, client: () => client };
}
