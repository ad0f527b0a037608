import { expect, test } from 'vitest';
import { composeDigest } from '../../../src/core/digest/compose.ts';
import { labelOf } from '../../../src/core/digest/poster.ts';
import type { Pause } from '../../../src/core/digest/subscription.ts';
import { digestPoster } from '../../../src/front/discord/post-digests.ts';
import { news } from '../../core/digest/news.ts';
import { aDay } from '../../stores/a-state.ts';
import { aWish } from '../../stores/a-wish.ts';
import { contextOf } from '../../support/desk.ts';
import { BOT, CHANNEL, GUILD } from '../../support/loopback-discord/world.ts';
import { ownClient } from './own-client.ts';

const NOW = Date.parse('2026-11-22T12:00Z');
const VIEW = 1 << 10;
const HISTORY = 1 << 16;
const { discord, client } = ownClient({ retries: 1 });

const day = aDay('2026-11-22');
const one = { ...aWish({ channel: CHANNEL, owner: '100000000000000013' }), id: 'abc234' };
const subscription = { ...one, created: NOW, from: NOW };
const label = labelOf('abc234', day);
const MESSAGES = /\/channels\/\d+\/messages$/;

/** Lets everybody do so much in the server. */
async function allow(permissions: number): Promise<void> {
  const heard = new Promise((resolve) => client().once('roleUpdate', resolve));
  const role = { id: GUILD, name: '@everyone', color: 0, position: 0, hoist: false };
  discord().gateway.dispatch('GUILD_ROLE_UPDATE', {
    guild_id: GUILD,
    role: { ...role, permissions: `${permissions}` },
  });
  await heard;
  const member = { user: BOT, roles: [], joined_at: '2026-01-01T00:00:00Z', flags: 0 };
  discord().fail(/\/members\/\d+$/, { status: 200, body: member });
}

const messages = () => discord().calls.all.filter(({ path }) => MESSAGES.test(path));
const find = () => digestPoster(client(), () => NOW).find(subscription, label, NOW);
const listed = (...all: readonly object[]) => ({ status: 200, body: all });
const said = (id: number, part: object) => ({ id: `${id}`, author: BOT, content: '', ...part });

test('nothing is sent once it is too late', async () => {
  const { library } = await contextOf(news);
  const digest = await composeDigest(library, {
    query: one.what,
    since: { kind: 'article', number: 0 },
    today: day,
  });
  const post = { subscription, day, digest, skipped: [], label };
  const poster = digestPoster(client(), () => NOW);
  expect(await poster.post(post, NOW)).toEqual({ kind: 'not sent' });
  expect(await poster.post(post, NOW - 60_000)).toEqual({ kind: 'not sent' });
  expect(messages()).toEqual([]);
});

test('a picture that is asked for is painted and told in words', async () => {
  const { library } = await contextOf(news);
  const digest = await composeDigest(library, {
    query: { topic: 'hall', include: ['articles'], size: 'usual', picture: 'dark' },
    since: { kind: 'article', number: 0 },
    today: day,
  });
  discord().fail(MESSAGES, { status: 200, body: { id: '9' } });
  const post = { subscription, day, digest, skipped: [], label };
  const poster = digestPoster(client(), () => NOW);
  expect(await poster.post(post, NOW + 30_000)).toEqual({ kind: 'sent', message: '9' });
  const [{ body, files } = expect.fail('nothing was sent')] = messages();
  expect(body).toMatchObject({
    attachments: [
      {
        id: 0,
        filename: 'timeline-hall.png',
        description: expect.stringMatching(/^Timeline on “hall”/u),
      },
    ],
  });
  expect(
    files?.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('latin1', 1, 4)]),
  ).toEqual([['timeline-hall.png', 'PNG']]);
});

test.each([
  ['by its nonce', said(9, { nonce: label.nonce }), { kind: 'found', message: '9' }],
  ['by its mark', said(9, { content: `…\n-# ${label.mark}` }), { kind: 'found', message: '9' }],
  [
    'not in another of its own',
    said(9, { content: 'digest abc234 · 2026-11-21' }),
    { kind: 'none' },
  ],
  [
    'not in what somebody else said',
    { ...said(9, { content: label.mark }), author: { ...BOT, id: '100000000000000011' } },
    { kind: 'none' },
  ],
])('a digest is found %s, also where the bot may no longer write', async (_, message, looked) => {
  await allow(VIEW | HISTORY);
  discord().fail(MESSAGES, listed(message));
  expect(await find()).toEqual(looked);
});

test('all that was said since then is looked through', async () => {
  await allow(VIEW | HISTORY);
  const first = Array.from({ length: 100 }, (_, at) => said(200 - at, {}));
  discord().fail(MESSAGES, listed(...first), listed(said(201, { nonce: label.nonce })));
  expect(await find()).toEqual({ kind: 'found', message: '201' });
  expect(messages().map(({ query }) => query)).toEqual([
    { after: expect.stringMatching(/^15740316942336\d{5}$/u), limit: '100' },
    { after: '200', limit: '100' },
  ]);
});

test.each([
  ['View Channel', HISTORY],
  ['Read Message History', VIEW],
])('a channel looks empty without %s, so that it cannot be looked through', async (_, allowed) => {
  await allow(allowed);
  expect(await find()).toEqual({ kind: 'cannot look' });
  expect(messages()).toEqual([]);
});

test('a thread that fell asleep is fetched and looked through', async () => {
  await allow(VIEW | HISTORY);
  const asleep = '100000000000000077';
  const thread = { id: asleep, type: 11, name: 'news', parent_id: CHANNEL, guild_id: GUILD };
  discord().fail(/\/channels\/\d+$/, { status: 200, body: thread });
  discord().fail(MESSAGES, listed(said(9, { nonce: label.nonce })));
  const poster = digestPoster(client(), () => NOW);
  expect(await poster.find({ ...subscription, channel: asleep }, label, NOW)).toEqual({
    kind: 'found',
    message: '9',
  });
});

test('a channel that is gone, or that Discord does not tell of, cannot be looked through', async () => {
  const gone = { ...subscription, channel: '100000000000000078' };
  const poster = digestPoster(client(), () => NOW);
  discord().fail(/\/channels\/\d+$/, {
    status: 404,
    body: { code: 10003, message: 'Unknown Channel' },
  });
  expect(await poster.find(gone, label, NOW)).toEqual({ kind: 'cannot look' });
  discord().fail(/\/channels\/\d+$/, 'stumble', 'stumble');
  expect(await poster.find(gone, label, NOW)).toEqual({ kind: 'unreachable' });
});

const pause: Pause = {
  why: 'no access',
  since: NOW,
  detail: 'it lacks Send Messages',
  told: false,
};
const tell = () => digestPoster(client(), () => NOW).tellOwner(subscription, pause);
const DIRECT = { status: 200, body: { id: '100000000000000088', type: 1 } };
const TAKEN = {
  status: 200,
  body: { ...said(99, {}), channel_id: '100000000000000088', attachments: [], embeds: [] },
};

test('who set it up is told privately, and once where Discord stumbles', async () => {
  discord().fail(/\/users\/@me\/channels$/, DIRECT);
  discord().fail(MESSAGES, 'stumble', TAKEN);
  expect(await tell()).toBe('told');
  const body = {
    content: `The digest abc234 for <#${CHANNEL}> (articles on “harvest”, every day at 08\\:00 Europe/Berlin) rests: the bot cannot post in its channel (it lacks Send Messages). It goes on by itself once that is mended; nothing of its settings is lost.`,
    nonce: `abc234-${NOW.toString(36)}`,
    enforce_nonce: true,
  };
  expect(messages()).toMatchObject([{ body }, { body }]);
});

test.each([
  ['who takes no messages is not asked again', { status: 403, body: { code: 50007 } }, 'cannot'],
  ['a fault of Discord is tried again later', 'stumble', 'unknown'],
] as const)('%s', async (_, failure, told) => {
  discord().fail(/\/users\/@me\/channels$/, DIRECT);
  discord().fail(MESSAGES, failure, failure);
  expect(await tell()).toBe(told);
});
