import { expect, test } from 'vitest';
import { APPLICATION, GUILD } from '../../support/loopback-discord/world.ts';
import { aSlowCommand, echo, start } from './desk.ts';
import { look, onStage } from './stage.ts';

const { discord, started } = onStage();

function puts(): number {
  return discord().calls.all.filter(({ method }) => method === 'PUT').length;
}

test('logs in with the Guilds intent alone and registers the commands', async () => {
  await started();
  const [login] = discord().gateway.events.all;
  expect(login).toEqual({ kind: 'identified', intents: 1 });
  const commands = discord().registered.get(`/applications/${APPLICATION}/commands`);
  expect(commands?.map(({ name }) => name)).toEqual(['echo', 'broken', 'hostile']);
  expect(commands?.[0]).toEqual({
    type: 1,
    name: 'echo',
    description: 'Say it again',
    options: [
      {
        type: 3,
        name: 'words',
        description: 'what to say',
        required: true,
        max_length: 500,
        autocomplete: true,
      },
      {
        type: 4,
        name: 'page',
        description: 'which page',
        required: false,
        min_value: 1,
        max_value: 999_999,
      },
      { type: 5, name: 'loud', description: 'in capitals', required: false },
      expect.objectContaining({
        type: 5,
        name: 'hide',
        description: 'Only you see the answer',
        required: false,
      }),
    ],
    contexts: [0, 1, 2],
    integration_types: [0, 1],
  });
});

test.each([
  ['everywhere', {}],
  ['in one server', { guildId: GUILD }],
])('registers again only when something changed: %s', async (_, place) => {
  await (await started(place)).stop();
  await (await started(place)).stop();
  expect(puts()).toBe(1);
  const { lines } = await started({ ...place, commands: [{ ...echo, about: 'Repeat' }] });
  expect(puts()).toBe(2);
  expect(lines.all.at(-1)).toEqual({
    level: 'info',
    fields: { added: [], changed: ['echo'], removed: ['broken', 'hostile'], commands: 1 },
    message: 'commands registered',
  });
});

test('a bot that cannot register still answers', async () => {
  discord().fail(/commands$/, { status: 403, body: { code: 50001, message: 'Missing Access' } });
  const { lines } = await started();
  expect(lines.all.map(({ message }) => message)).toContain('registering the commands failed');
  const { sent } = await discord().slash({ name: 'echo', options: { words: 'rain' } }).answered;
  expect(sent.type).toBe(4);
});

test('a refused token is told with its cure', async () => {
  await expect(start(discord(), { token: 'wrong' })).rejects.toThrow(/refused DISCORD_TOKEN/);
});

test('waits as long as it is told to when it asks too much', async () => {
  await started();
  const body = { message: 'You are being rate limited.', retry_after: 0.05, global: false };
  discord().fail(/callback$/, { status: 429, body, headers: { 'retry-after': '0.05' } });
  const { answered } = discord().slash({ name: 'echo', options: { words: 'rain' } });
  expect(look(await answered).kind).toBe('public');
});

test('comes back after the connection broke, and answers what was asked meanwhile', async () => {
  const { lines } = await started();
  discord().gateway.drop();
  const { answered } = discord().slash({ name: 'echo', options: { words: 'rain' } });
  await discord().gateway.events.next(({ kind }) => kind === 'resumed');
  expect(look(await answered).kind).toBe('public');
  expect(lines.all.filter(({ level }) => level === 'error')).toEqual([]);
});

test('stops once the answers on their way have arrived', async () => {
  const { slow, events } = aSlowCommand();
  const bot = await started({ commands: [slow, echo] });
  const { answered } = discord().slash({ name: 'slow' });
  await events.next((event) => event === 'begun');
  const stopped = bot.stop();
  expect(bot.stop()).toBe(stopped);
  const meanwhile = await discord().slash({ name: 'echo', options: { words: 'rain' } }).answered;
  expect(look(meanwhile).kind).toBe('public');
  events.add('go on');
  await stopped;
  expect(look(await answered).texts?.[0]).toBe('### Done');
  await discord().gateway.events.next(({ kind }) => kind === 'closed');
});

test('does not wait forever for an answer when it stops', async () => {
  const { slow, events } = aSlowCommand();
  const bot = await started({ commands: [slow] });
  discord().slash({ name: 'slow' });
  await events.next((event) => event === 'begun');
  await bot.stop();
  await discord().gateway.events.next(({ kind }) => kind === 'closed');
});
