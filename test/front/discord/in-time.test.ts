import { expect, test } from 'vitest';
import { LIMITS } from '../../../src/front/discord/pacing.ts';
import { aSlowCommand, echo } from './desk.ts';
import { look, onStage } from './stage.ts';

const { discord, started, troubles } = onStage();

/** A bot that promises at once whatever is not there at once. */
async function aSlowBot(more: Parameters<typeof started>[0] = {}) {
  const { slow, events } = aSlowCommand();
  const bot = await started({ commands: [slow, echo], promptness: 1, ...more });
  return { bot, events };
}

test.each([
  [false, 'public'],
  [true, 'private'],
] as const)(
  'a slow answer is promised at once, and given when it is there: hide:%s',
  async (hide, kind) => {
    const { bot, events } = await aSlowBot();
    const { answered, deferred } = discord().slash({ name: 'slow', options: { hide } });
    expect((await deferred).flags).toBe(hide ? 1 << 6 : 0);
    events.add('go on');
    expect(look(await answered)).toMatchObject({
      kind,
      texts: expect.arrayContaining(['### Done']),
    });
    expect(discord().standing().length).toBe(1);
    expect(troubles(bot)).toEqual([]);
  },
);

test('a slow page is turned in place', async () => {
  const { bot, events } = await aSlowBot({ promptness: 2000 });
  const first = discord().slash({ name: 'slow' });
  events.add('go on');
  const { message } = await first.answered;
  await bot.stop();
  const again = await aSlowBot();
  const { answered, deferred } = discord().press(message, 'Next');
  await deferred;
  again.events.add('go on');
  const turned = await answered;
  expect([look(turned).kind, turned.message.id]).toEqual(['in place', message.id]);
  expect(troubles(again.bot)).toEqual([]);
});

test.each([
  ['be unclear', /^Please say more\.$/],
  ['break', /^Something broke on our side\. Reference: /],
] as const)(
  'a promise to all that cannot be kept is taken back, and told to who asked: %s',
  async (event, said) => {
    const { events } = await aSlowBot();
    const { deferred, followed } = discord().slash({
      name: 'slow',
      options: { words: 'my query' },
    });
    await deferred;
    events.add(event);
    const told = await followed;
    expect(look(told)).toEqual({
      kind: 'private',
      texts: [expect.stringMatching(said)],
      buttons: [],
    });
    expect(discord().standing()).toEqual([told.message]);
  },
);

test('a page that breaks is told beside the one that stays', async () => {
  const { events } = await aSlowBot();
  const { message } = await discord().slash({ name: 'echo', options: { words: 'rain' } }).answered;
  const pressed = discord().pressId(message, '1|slow|2|');
  await pressed.deferred;
  events.add('break');
  expect(look(await pressed.followed).texts?.[0]).toMatch(/^Something broke on our side/);
  expect(discord().standing()).toContainEqual(message);
});

test('what takes longer than Discord waits is told', async () => {
  const { bot } = await aSlowBot({ patience: 1 });
  const { followed } = discord().slash({ name: 'slow' });
  expect(look(await followed)).toEqual({
    kind: 'private',
    texts: ['This took longer than Discord waits for an answer. Please ask for less at once.'],
    buttons: [],
  });
  expect(troubles(bot)).toEqual([]);
});

const FEW = { ...LIMITS, atOnce: 1 };

test('who would wait too long for their turn is told in time, and others are answered after', async () => {
  const { bot, events } = await aSlowBot({ limits: FEW });
  const first = discord().slash({ name: 'slow' });
  await first.deferred;
  const busy = await discord().slash({ name: 'slow', person: 'ben' }).answered;
  expect(look(busy)).toEqual({
    kind: 'private',
    texts: ['Busy: many questions are being answered. Please ask again in 3 seconds.'],
    buttons: [],
  });
  const pressed = await discord().pressId(busy.message, '1+|slow|1|', 'mia').answered;
  expect(look(pressed).texts?.[0]).toMatch(/^Busy: /);
  events.add('go on');
  await first.answered;
  const next = await discord().slash({ name: 'echo', options: { words: 'rain' }, person: 'ben' });
  expect(look(await next.answered).kind).toBe('public');
  expect(troubles(bot)).toEqual([]);
});

test('a question that waited a little is answered when its turn comes', async () => {
  const { events } = await aSlowBot({ limits: FEW, promptness: 2000 });
  const both = [
    discord().slash({ name: 'slow' }),
    discord().slash({ name: 'echo', options: { words: 'rain' }, person: 'ben' }),
  ];
  await events.next((event) => event === 'begun');
  events.add('go on');
  const kinds = await Promise.all(both.map(async ({ answered }) => look(await answered).kind));
  expect(kinds).toEqual(['public', 'public']);
});

test('who asks too much in a minute is told when to go on', async () => {
  let now = 0;
  await started({ limits: { ...LIMITS, perMinute: 2 }, clock: () => now });
  const ask = () => discord().slash({ name: 'echo', options: { words: 'rain' } }).answered;
  expect([look(await ask()).kind, look(await ask()).kind]).toEqual(['public', 'public']);
  now += 20_000;
  expect(look(await ask())).toEqual({
    kind: 'private',
    texts: [
      'That is more questions than one person may ask in a minute. Please go on in 40 seconds.',
    ],
    buttons: [],
  });
  now += 40_000;
  expect(look(await ask()).kind).toBe('public');
});

test('nobody is helped to type while others wait', async () => {
  const { events } = await aSlowBot({ limits: FEW, promptness: 2000 });
  discord().slash({ name: 'slow' });
  await events.next((event) => event === 'begun');
  const waiting = discord().slash({ name: 'slow', person: 'ben' });
  expect((await discord().type('echo', 'words', 'an').answered).sent).toEqual({
    type: 8,
    data: { choices: [] },
  });
  events.add('go on');
  await waiting.answered;
  const { sent } = await discord().type('echo', 'words', 'an').answered;
  expect(sent.type === 8 && sent.data.choices.length).toBe(25);
});
