import { expect, test } from 'vitest';
import type { Question } from '../../support/loopback-discord/loopback.ts';
import { settingsInMemory } from '../../support/settings.ts';
import { aSlowCommand, echo, quoteLongest as longest } from './desk.ts';
import { look, onStage } from './stage.ts';

const { discord, started, troubles } = onStage();
const SILENT = 1 << 12;

/** A private answer. */
function hidden(more: Partial<Question> = {}) {
  const options = { words: 'rain', hide: true };
  return discord().slash({ name: 'echo', options, ...more }).answered;
}

/** The public messages that stand in the channel. */
function posts(): number {
  return discord()
    .standing()
    .filter(({ flags }) => (flags & (1 << 6)) === 0).length;
}

test.each(['server', 'thread', 'group', 'other server'] as const)(
  'a private answer is shared in a %s, without a sound, under the name of who shares it',
  async (where) => {
    const bot = await started();
    const first = await hidden({ where });
    expect(look(first)).toMatchObject({
      kind: 'private',
      buttons: ['Open the source', '/echo once more', 'Next', 'Share'],
    });
    const { answered, followed } = discord().press(first.message, 'Share');
    expect(look(await answered)).toMatchObject({
      kind: 'in place',
      buttons: ['Open the source', '/echo once more', 'Next'],
    });
    const after = await followed;
    expect(look(after)).toMatchObject({
      kind: 'public',
      buttons: ['Open the source', '/echo once more', 'Next', 'Delete'],
    });
    expect(look(after).texts?.at(-1)).toBe('-# Page 1 of 3 · 3 in all\n-# Shared by ana');
    expect(after.message.flags & SILENT).toBe(SILENT);
    expect(troubles(bot)).toEqual([]);
  },
);

test.each(['card', 'plain'] as const)(
  'the longest answer names who shared it, drawn as %s',
  async (drawnAs) => {
    const bot = await started({ commands: [longest], drawnAs });
    const { message } = await discord().slash({ name: 'longest', options: { hide: true } })
      .answered;
    const shared = look(await discord().press(message, 'Share').followed);
    expect(shared.texts?.join('\n')).toMatch(/\n-# Shared by ana$/);
    expect(troubles(bot)).toEqual([]);
  },
);

test('a place that wants plain text gets it', async () => {
  const settings = settingsInMemory({ seenBy: 'asker', drawnAs: 'plain' });
  const bot = await started({ settingsOf: () => settings });
  const { message } = await discord().slash({ name: 'echo', options: { words: 'rain' } }).answered;
  const { sent } = await discord().press(message, 'Share').followed;
  expect(sent).toMatchObject({
    data: {
      content: expect.stringMatching(
        /^\*\*Echo, page 1\*\*[\s\S]*“rain”[\s\S]*\n-# Shared by ana$/,
      ),
      flags: expect.toSatisfy((flags: number) => (flags & SILENT) !== 0),
    },
  });
  expect(troubles(bot)).toEqual([]);
});

test('what is pressed twice is posted once, also where the second press comes late', async () => {
  const { slow, events } = aSlowCommand();
  const bot = await started({ commands: [slow, echo] });
  const { message } = await hidden();
  const both = [discord().press(message, 'Share'), discord().press(message, 'Share')];
  await both[0]?.followed;
  await both[1]?.deferred;
  const late = await discord().press(message, 'Share').answered;
  expect(look(late)).toEqual({
    kind: 'private',
    texts: ['This answer is in the channel already.'],
    buttons: [],
  });
  expect(posts()).toBe(1);
  expect([troubles(bot), events.all]).toEqual([[], []]);
});

test('each page is shared for itself', async () => {
  await started();
  const first = await hidden();
  await discord().press(first.message, 'Share').followed;
  const second = await discord().press(first.message, 'Next').answered;
  await discord().press(second.message, 'Share').followed;
  expect(posts()).toBe(2);
});

test('between the bot and one person, there is nobody to share with', async () => {
  await started();
  const { buttons } = look(await hidden({ where: 'direct message' }));
  expect(buttons).toEqual(['Open the source', '/echo once more', 'Next']);
});

test.each([
  [
    'server',
    'send',
    'You cannot share this: you lack the permission Send Messages in <#100000000000000003>.',
  ],
  [
    'thread',
    'sendInThreads',
    'You cannot share this: you lack the permission Send Messages in Threads in <#100000000000000005>.',
  ],
  [
    'other server',
    'externalApps',
    'You cannot share this: you lack the permission Use External Apps in <#100000000000000008>.',
  ],
] as const)(
  'who may not post in a %s cannot do it by way of the bot',
  async (where, lacked, said) => {
    await started();
    const { message } = await hidden({ where });
    const { answered } = discord().press(message, 'Share', { lacking: { person: [lacked] } });
    expect(look(await answered)).toEqual({ kind: 'private', texts: [said], buttons: [] });
    expect(posts()).toBe(0);
  },
);

test.each([
  [
    'a permission that is missing',
    { status: 403, body: { code: 50013, message: 'Missing Permissions' } },
    'This could not be shared: Dateline lacks the permission Send Messages in <#100000000000000003>.',
  ],
  [
    'a connection that broke',
    'drop',
    'Discord did not confirm that this was shared. If it does not appear in the channel, press Share again.',
  ],
  [
    'something else',
    { status: 400, body: { code: 50035, message: 'Invalid Form Body' } },
    'Discord did not take this; nothing was shared. Please press Share again.',
  ],
] as const)('what could not be posted for %s can be shared again', async (_, failure, said) => {
  const { lines } = await started();
  const { message } = await hidden();
  discord().fail(/webhooks\/\d+\/[^/]+$/, failure);
  const by = { lacking: { bot: ['send'] } } as const;
  const told = await discord().press(message, 'Share', by).followed;
  expect(look(told)).toEqual({ kind: 'private', texts: [said], buttons: [] });
  expect(posts()).toBe(0);
  expect(JSON.stringify(lines.all)).not.toMatch(/“?rain|token-of/);
  const now = discord()
    .standing()
    .find(({ id }) => id === message.id);
  await discord().press(now ?? message, 'Share').followed;
  expect(posts()).toBe(1);
});
