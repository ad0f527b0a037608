import { REST } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  compareRegistered,
  placeOf,
  putCommands,
  register,
} from '../../../src/front/discord/registration.ts';
import { registrationFault } from '../../../src/front/discord/registration-faults.ts';
import { tellDifference } from '../../../src/front/discord/tell-difference.ts';
import { commands } from '../../support/desk.ts';
import { type Loopback, startLoopback } from '../../support/loopback-discord/loopback.ts';
import { APPLICATION, GUILD, TOKEN } from '../../support/loopback-discord/world.ts';

const log = { info: () => {}, warn: () => {}, error: () => {} };
const PATH = `/applications/${APPLICATION}/commands`;

let discord: Loopback;
beforeEach(async () => {
  discord = await startLoopback();
});
afterEach(() => discord.stop());

function placeAt(guildId?: string) {
  return placeOf({ token: TOKEN, apiUrl: discord.apiUrl, guildId });
}

function methods(): readonly string[] {
  return discord.calls.all.filter(({ path }) => /commands$/.test(path)).map(({ method }) => method);
}

/** The ids that the loopback Discord gives, in the order of what is registered. */
const ids = new Map(
  commands
    .flatMap(({ name, onMessage }) => (onMessage ? [name, undefined] : [name]))
    .flatMap((name, i) => (name ? [[name, `${100_000_000_000_000_021n + BigInt(i)}`]] : [])),
);

test.each([
  ['everywhere', undefined],
  ['in one server', GUILD],
])('all commands in all languages are sent once, and their ids known: %s', async (_, guildId) => {
  const place = await placeAt(guildId);
  expect(await register({ ...place, commands, log })).toEqual(ids);
  expect(methods()).toEqual(['GET', 'PUT']);
  expect(await register({ ...place, commands, log })).toEqual(ids);
  expect(methods()).toEqual(['GET', 'PUT', 'GET']);
});

test('a text that differs in one language is found', async () => {
  const place = await placeAt();
  await register({ ...place, commands, log });
  const there = discord.registered.get(PATH) ?? [];
  const older = there.map((one) =>
    one.name === 'why'
      ? { ...one, name_localizations: { ...one.name_localizations, fr: 'car' } }
      : one,
  );
  discord.registered.set(PATH, older);
  const { difference } = await compareRegistered(place, commands);
  expect(tellDifference(difference)).toEqual(['~ /why', '    name in fr: "car" → "pourquoi"']);
});

test('the entry point of an activity stays, and is no difference', async () => {
  const entryPoint = { id: '9', type: 4, name: 'launch', handler: 2, version: '7' };
  const place = await placeAt();
  await register({ ...place, commands, log });
  const stored = await place.rest.get(`/applications/${APPLICATION}/commands`, {
    query: new URLSearchParams({ with_localizations: 'true' }),
  });
  const answer = { status: 200, body: [...(Array.isArray(stored) ? stored : []), entryPoint] };
  discord.fail(/commands$/, answer, answer);
  const compared = await compareRegistered(place, commands);
  expect(tellDifference(compared.difference)).toEqual([]);
  expect(await putCommands(place, compared)).toEqual(ids);
  const { body } = discord.calls.all.at(-1) ?? {};
  expect(Array.isArray(body) ? body.at(-1) : body).toEqual({
    id: '9',
    type: 4,
    name: 'launch',
    handler: 2,
  });
});

/** What is told when the commands cannot be compared. */
async function faultAt(guildId?: string): Promise<string | undefined> {
  const place = await placeAt(guildId);
  try {
    await compareRegistered(place, commands);
  } catch (error) {
    return registrationFault(error, place);
  }
  return 'nothing went wrong';
}

const invite = `https://discord.com/oauth2/authorize?client_id=${APPLICATION}&scope=bot+applications.commands`;

test('a server that the bot is not in is told with the way in', async () => {
  expect(await faultAt('100000000000000099')).toBe(
    `The bot is not in the server 100000000000000099 (DISCORD_GUILD_ID): invite it with ${invite}, or leave DISCORD_GUILD_ID empty to register everywhere.`,
  );
});

test('a server where it may not have commands is told with the scope that it lacks', async () => {
  discord.fail(/commands$/, { status: 403, body: { code: 50001, message: 'Missing Access' } });
  expect(await faultAt(GUILD)).toBe(
    `The server ${GUILD} does not let the bot have commands there: invite it once more with ${invite}, which asks for applications.commands.`,
  );
});

test('what Discord does not take is told in its words', async () => {
  discord.fail(/commands$/, {
    status: 400,
    body: { code: 30032, message: 'Daily creates used up' },
  });
  expect(await faultAt()).toBe('Discord refused: Daily creates used up');
});

test('troubles of Discord’s own are told as such', async () => {
  const down = { status: 503, body: {} };
  discord.fail(/commands$/, down, down, down, down);
  expect(await faultAt()).toBe('Discord has troubles of its own (503); please try again later.');
});

test('a refused token is told with its cure', async () => {
  const place = { token: 'wrong', apiUrl: discord.apiUrl };
  const error: unknown = await placeOf(place).catch((fault: unknown) => fault);
  expect(await registrationFault(error, undefined)).toBe(
    'Discord refused DISCORD_TOKEN; copy it anew from the Developer Portal, Bot, Reset Token',
  );
});

test('a network that leads nowhere is told, our own faults are not', async () => {
  const rest = new REST({ api: 'http://127.0.0.1:1/api' }).setToken(TOKEN);
  const place = { rest, applicationId: APPLICATION };
  const error: unknown = await compareRegistered(place, []).catch((fault: unknown) => fault);
  expect(await registrationFault(error, place)).toBe(
    'Discord cannot be reached (ECONNREFUSED): check the network, and DISCORD_API_URL.',
  );
  expect(await registrationFault(new Error('a slip'), place)).toBeUndefined();
});
