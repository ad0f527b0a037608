import { afterEach, beforeEach, expect, test } from 'vitest';
import { defineCommand } from '../../../src/core/command.ts';
import { happenings } from '../../support/loopback-discord/happenings.ts';
import { type Loopback, startLoopback } from '../../support/loopback-discord/loopback.ts';
import type { Answered } from '../../support/loopback-discord/rest.ts';
import { flatten } from '../../support/loopback-discord/rules.ts';
import { APPLICATION, GUILD } from '../../support/loopback-discord/world.ts';
import { echo, hostile, library, type Running, start } from './desk.ts';
import { seen } from './reader.ts';

const EPHEMERAL = 1 << 6;

let discord: Loopback;
const running: Running[] = [];

async function started(told: Parameters<typeof start>[1] = {}): Promise<Running> {
  const bot = await start(discord, told);
  running.push(bot);
  return bot;
}

beforeEach(async () => {
  discord = await startLoopback();
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((bot) => bot.stop()));
  await discord.stop();
});

/** An answer as a person sees it. */
function look({ sent, message }: Answered) {
  if (sent.type === 8) return { kind: 'choices' };
  const all = flatten(sent.data.components);
  return {
    kind: sent.type === 7 ? 'in place' : (message.flags & EPHEMERAL) === 0 ? 'public' : 'private',
    texts: all.flatMap((one) => (one.type === 10 ? [one.content] : [])),
    buttons: all.flatMap((one) => (one.type === 2 ? [one.label] : [])),
  };
}

/** What Discord refused, and the faults that were logged. */
function troubles({ lines }: Running) {
  const refused = discord.calls.all.filter(({ status = 0 }) => status >= 400);
  return [...refused, ...lines.all.filter(({ level }) => level !== 'info')];
}

function puts(): number {
  return discord.calls.all.filter(({ method }) => method === 'PUT').length;
}

test('logs in with the Guilds intent alone and registers the commands', async () => {
  await started();
  const [login] = discord.gateway.events.all;
  expect(login).toEqual({ kind: 'identified', intents: 1 });
  const commands = discord.registered.get(`/applications/${APPLICATION}/commands`);
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
    ],
    contexts: [0, 1],
    integration_types: [0],
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
  discord.fail(/commands$/, { status: 403, body: { code: 50001, message: 'Missing Access' } });
  const { lines } = await started();
  expect(lines.all.map(({ message }) => message)).toContain('registering the commands failed');
  const { sent } = await discord.slash({ name: 'echo', options: { words: 'rain' } }).answered;
  expect(sent.type).toBe(4);
});

test('a refused token is told with its cure', async () => {
  await expect(start(discord, { token: 'wrong' })).rejects.toThrow(/refused DISCORD_TOKEN/);
});

test.each(['server', 'direct message'] as const)(
  'answers a slash command in a %s',
  async (where) => {
    const bot = await started();
    const options = { words: 'rain in Lodz', page: 2, loud: true };
    const { answered } = discord.slash({ name: 'echo', options, where });
    expect(look(await answered)).toEqual({
      kind: 'public',
      texts: [
        '### Echo, page 2',
        'Speaker not shown in the article · `Q1`\n“RAIN IN LODZ”\n-# [Rain in Lodz](https://post.example/rain) · The Lodz Post · published 9 Dec 2016 · `S1`',
        '-# Page 2 of 3 · 3 in all',
      ],
      buttons: ['Previous', 'Next', '/echo once more'],
    });
    expect(troubles(bot)).toEqual([]);
  },
);

test('problems are told to the asker alone', async () => {
  await started();
  const { answered } = discord.slash({ name: 'echo', options: { words: ' ' } });
  expect(look(await answered)).toEqual({
    kind: 'private',
    texts: ['Please give words: what to say.'],
    buttons: [],
  });
});

test('completes what is typed: unique names that Discord takes, and none where there is a fault', async () => {
  const { lines } = await started();
  const { sent } = await discord.type('echo', 'words', 'an').answered;
  const choices = sent.type === 8 ? sent.data.choices : [];
  expect(choices.length).toBe(25);
  expect(choices.slice(0, 3)).toEqual([
    { name: 'Ana Ruiz', value: 'Ana Ruiz' },
    { name: 'Ben Okri', value: 'Ben Okri' },
    { name: 'speakers 0', value: 'speakers 0' },
  ]);
  const none = await discord.type('echo', 'words', 'break').answered;
  expect(none.sent).toEqual({ type: 8, data: { choices: [] } });
  const line = await lines.next(({ message }) => message === 'completing failed');
  expect(JSON.stringify(line)).not.toContain('for break');
});

test('the asker turns pages in place; another person gets a copy of their own', async () => {
  const bot = await started();
  const first = await discord.slash({ name: 'echo', options: { words: 'a & b = 100 %|' } })
    .answered;
  const second = await discord.press(first.message, 'Next').answered;
  expect(look(second)).toMatchObject({
    kind: 'in place',
    buttons: ['Previous', 'Next', '/echo once more'],
  });
  expect(look(second).texts?.slice(0, 2).join()).toContain('page 2,');
  expect(look(second).texts?.[1]).toContain('“a & b = 100 %\\|”');

  const copy = await discord.press(second.message, 'Next', 'ben').answered;
  expect(look(copy)).toMatchObject({ kind: 'private', buttons: ['Previous', '/echo once more'] });
  const turned = await discord.press(copy.message, 'Previous', 'ben').answered;
  expect(look(turned).kind).toBe('in place');
  expect(look(turned).texts?.[0]).toBe('### Echo, page 2');
  expect(troubles(bot)).toEqual([]);
});

test('a question on a button is answered anew', async () => {
  await started();
  const first = await discord.slash({ name: 'echo', options: { words: 'rain' } }).answered;
  const again = await discord.press(first.message, '/echo once more').answered;
  expect(look(again)).toMatchObject({ kind: 'public' });
  expect(look(again).texts?.[1]).toContain('“once more”');
  const others = await discord.press(first.message, '/echo once more', 'ben').answered;
  expect(look(others).kind).toBe('private');
});

test.each([
  ['0|echo|2|w:rain', 'Type /echo to ask again.'],
  ['1|gone|2|words=rain', 'Type / to see what you can ask.'],
  ['page-2', 'Type / to see what you can ask.'],
])('the button %j of an earlier version is answered kindly', async (id, cure) => {
  await started();
  const { message } = await discord.slash({ name: 'echo', options: { words: 'rain' } }).answered;
  expect(look(await discord.pressId(message, id).answered)).toEqual({
    kind: 'private',
    texts: [`This button is from an earlier version of Dateline. ${cure}`],
    buttons: [],
  });
});

test('says that it is still loading, and answers once it is not', async () => {
  let loaded: typeof library | undefined;
  await started({ library: () => loaded });
  const ask = () => discord.slash({ name: 'echo', options: { words: 'rain' } }).answered;
  expect(look(await ask())).toEqual({
    kind: 'private',
    texts: ['Still loading the corpus. Please ask again in a moment.'],
    buttons: [],
  });
  expect((await discord.type('echo', 'words', '').answered).sent).toEqual({
    type: 8,
    data: { choices: [] },
  });
  loaded = library;
  expect(look(await ask()).kind).toBe('public');
});

test('a fault is told without details, under the reference that is logged', async () => {
  const { lines } = await started();
  const shown = look(
    await discord.slash({ name: 'broken', options: { words: 'my query' } }).answered,
  );
  const line = await lines.next(({ level }) => level === 'error');
  expect(shown).toEqual({
    kind: 'private',
    texts: [`Something broke on our side. Reference: ${line.fields['reference']}`],
    buttons: [],
  });
  expect(line).toMatchObject({ message: 'answering failed', fields: { command: 'broken' } });
  expect(JSON.stringify(line)).toContain('cannot find … in /srv/secret');
  expect(JSON.stringify(line)).not.toContain('my query');
});

test('hostile text arrives inert, whole sentences of it', async () => {
  await started();
  const { answered } = discord.slash({ name: 'hostile' });
  const { texts = [] } = look(await answered);
  expect(texts.length).toBe(4);
  expect(texts[0]).toBe('### \\@everyone \\*\\*three\\*\\* quotes');
  const { words, elements } = seen(texts[1] ?? '');
  expect(elements).toEqual(['code', 'sub', 'a', 'code']);
  const quoted = /“([\s\S]*) \[…\]”/.exec(words.replace(/[\u2068\u2069]/g, ''))?.[1] ?? '';
  expect(quoted.length).toBeGreaterThan(600);
  expect(quoted).toMatch(/alike\.$/);
  expect(hostile.startsWith(quoted)).toBe(true);
});

const ALREADY = { status: 400, body: { code: 40060, message: 'Already acknowledged.' } };
const UNKNOWN = { status: 404, body: { code: 10062, message: 'Unknown interaction' } };
const BROKEN = { status: 500, body: { code: 0, message: '500: Internal Server Error' } };

test.each([
  ['taken already', [ALREADY], 'warn'],
  ['too late', [UNKNOWN], 'warn'],
  ['a server that stays broken', Array.from({ length: 8 }, () => BROKEN), 'error'],
  [
    'a connection that breaks again and again',
    Array.from({ length: 4 }, () => 'drop' as const),
    'error',
  ],
] as const)('survives an answer refused: %s', async (_, failures, level) => {
  const { lines } = await started();
  discord.fail(/callback$/, ...failures);
  const { id } = discord.slash({ name: 'echo', options: { words: 'my query' } });
  const line = await lines.next((one) => one.fields['reference'] !== undefined);
  expect(line.level).toBe(level);
  expect(JSON.stringify(lines.all)).not.toMatch(/my query|token-of/);
  if (level === 'error')
    await lines.next(({ message }) => message === 'the fault could not be told');
  expect(discord.calls.all.filter(({ path }) => path.includes(id)).length).toBe(failures.length);
  const next = await discord.slash({ name: 'echo', options: { words: 'rain' } }).answered;
  expect(look(next).kind).toBe('public');
});

test.each([
  ['lost on the way there', 'drop'],
  ['taken, but never confirmed', 'lose'],
] as const)('an answer %s arrives once', async (_, failure) => {
  const { lines } = await started();
  discord.fail(/callback$/, failure);
  const { id, answered } = discord.slash({ name: 'echo', options: { words: 'rain' } });
  expect(look(await answered).kind).toBe('public');
  await discord.calls.next(({ path, status }) => path.includes(id) && status !== undefined);
  if (failure === 'lose') await lines.next(({ level }) => level === 'warn');
  expect(lines.all.filter(({ level }) => level === 'error')).toEqual([]);
});

test('waits as long as it is told to when it asks too much', async () => {
  await started();
  const body = { message: 'You are being rate limited.', retry_after: 0.05, global: false };
  discord.fail(/callback$/, { status: 429, body, headers: { 'retry-after': '0.05' } });
  const { answered } = discord.slash({ name: 'echo', options: { words: 'rain' } });
  expect(look(await answered).kind).toBe('public');
});

test('comes back after the connection broke, and answers what was asked meanwhile', async () => {
  const { lines } = await started();
  discord.gateway.drop();
  const { answered } = discord.slash({ name: 'echo', options: { words: 'rain' } });
  await discord.gateway.events.next(({ kind }) => kind === 'resumed');
  expect(look(await answered).kind).toBe('public');
  expect(lines.all.filter(({ level }) => level === 'error')).toEqual([]);
});

/** A command that tells when it began, and answers when it is told to. */
function aSlowCommand() {
  const events = happenings<'begun' | 'go on'>();
  const slow = defineCommand({
    name: 'slow',
    about: 'Take time',
    example: '',
    options: {},
    run: async () => {
      events.add('begun');
      await events.next((event) => event === 'go on');
      return { kind: 'notice', heading: 'Done', facts: [], lines: [] };
    },
  });
  return { slow, events };
}

test('stops once the answers on their way have arrived', async () => {
  const { slow, events } = aSlowCommand();
  const bot = await started({ commands: [slow] });
  const { answered } = discord.slash({ name: 'slow' });
  await events.next((event) => event === 'begun');
  const stopped = bot.stop();
  expect(bot.stop()).toBe(stopped);
  events.add('go on');
  await stopped;
  expect(look(await answered).texts).toEqual(['### Done']);
  await discord.gateway.events.next(({ kind }) => kind === 'closed');
});

test('does not wait forever for an answer when it stops', async () => {
  const { slow, events } = aSlowCommand();
  const bot = await started({ commands: [slow] });
  discord.slash({ name: 'slow' });
  await events.next((event) => event === 'begun');
  await bot.stop();
  await discord.gateway.events.next(({ kind }) => kind === 'closed');
});
