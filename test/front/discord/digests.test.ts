import { expect, test } from 'vitest';
import digest from '../../../commands/digest.ts';
import type { Day } from '../../../src/core/day.ts';
import { composeDigest } from '../../../src/core/digest/compose.ts';
import { labelOf, type Posted } from '../../../src/core/digest/poster.ts';
import { DIGEST_PARTS } from '../../../src/core/digest/query.ts';
import type { Subscription } from '../../../src/core/digest/subscription.ts';
import { digestMessage } from '../../../src/front/discord/digest.ts';
import { render } from '../../../src/front/discord/render.ts';
import { news } from '../../core/digest/news.ts';
import { aCorpus, anArticle } from '../../support/corpus.ts';
import { contextOf } from '../../support/desk.ts';
import { digestsInMemory } from '../../support/digests.ts';
import type { Failure } from '../../support/loopback-discord/loopback.ts';
import { APPLICATION, CHANNEL, GUILD } from '../../support/loopback-discord/world.ts';
import { look, onStage } from './stage.ts';

const { discord, started } = onStage();
const { library } = await contextOf(news);
const today = '2024-03-04' as Day;

const made = await composeDigest(library, {
  query: { include: DIGEST_PARTS, size: 'usual' },
  since: { kind: 'article', number: 1 },
  today,
});

test('a digest is one plain message of whole lines, with links that do not unfurl', () => {
  const mark = 'digest abc234 · 2024-03-04';
  const skipped = [{ day: '2024-03-03' as Day, why: 'not running' as const }];
  expect(digestMessage(made, { silent: true, mark, skipped })).toEqual({
    flags: ['SuppressEmbeds', 'SuppressNotifications'],
    allowedMentions: { parse: [] },
    files: [],
    content: `**Digest of 4 Mar 2024**
-# 2 new stories in 6 new articles, come after S1

**New stories**
- [New ferry promised](<https://example.org/ferry>) · The Example Post · 3 Mar 2024 · \`S4\`
  “The ferry will sail again before the first snow, whatever it costs us.” — **Ana Ruiz** · \`Q1\`
  -# also at Coast Daily, Island News · in 3 outlets, 1 wording; 2 of them run one text: wire copy (CNA)
- [Market day moves](<https://example.org/market>) · The Example Post · 4 Mar 2024 · \`S7\`
  The market moves to Friday from this week on, the council decided.

**Told before, now also elsewhere**
- [Wall falls at the harbour](<https://example.com/wall>) · Coast Daily · 3 Mar 2024 · \`S2\`
  The harbour wall fell in the night and nobody was hurt by it.
  -# copy of S1 at The Example Post

**Changed since**
- [Harbour wall falls](<https://example.org/harbour>) · The Example Post · 3 Mar 2024 · \`S3\`
  The harbour wall fell in the night and **two people were** hurt by it.
  -# 1 paragraph changed since S1

**Timeline: the last seven days, and what the new articles tell of**
- **4 Mar 2023** On 4 March 2023 the old market hall burned down. · [The Example Post](<https://example.org/market>), 4 Mar 2024 · \`E2\`
- **3 Mar 2024** The pier opens on 3 March. · [The Example Post](<https://example.org/ferry>), 3 Mar 2024 · \`E1\`
-# No digest on 3 Mar 2024: the bot was not running
-# \`/article S1\` reads the stored copy of a code · digest abc234 · 2024-03-04`,
  });
});

test('what does not fit stands whole in a file, and is counted; nothing in it pings', async () => {
  const storms = Array.from({ length: 12 }, (_, at) =>
    anArticle({
      id: `storm-${at}`,
      title: `@everyone Storm ${at}`,
      text: `The storm of day ${at} tore ${'roof after roof '.repeat(15)}off the houses by the sea.`,
    }),
  );
  const many = await contextOf(aCorpus(storms.map((article) => ({ article }))));
  const long = await composeDigest(many.library, {
    query: { topic: 'storm', include: ['articles'], size: 'long' },
    since: { kind: 'article', number: 0 },
    today,
  });
  const { content, files } = digestMessage(long, { silent: false });
  const drawn = content.split('\n').filter((line) => line.startsWith('- ')).length;
  expect(content.length).toBeLessThanOrEqual(2000);
  expect(content).toContain(`-# ${12 - drawn} more in the file below`);
  expect(content).not.toMatch(/(?<!\\)@/);
  const preview = { kind: 'digest', digest: long, lines: ['Not set up.'], reasons: true } as const;
  const shown = render(preview, { command: 'digest', raw: { part: 'preview' } });
  const texts = JSON.stringify(shown.components).match(/"content":"(?:[^"\\]|\\.)*"/gu) ?? [];
  expect(texts.length).toBeGreaterThan(1);
  expect(
    texts.reduce((sum, text) => sum + JSON.parse(`{${text}}`).content.length, 0),
  ).toBeLessThanOrEqual(4000);
  const [file] = files;
  expect(file?.name).toBe('digest-storm-2024-03-04.md');
  expect(`${file?.attachment}`.match(/^- .*Storm \d+/gm)).toHaveLength(12);
});

test('each part of /digest is shown with its own options', async () => {
  await started({ commands: [digest] });
  const [shown] = discord().registered.get(`/applications/${APPLICATION}/commands`) ?? [];
  const { options = [] } = JSON.parse(JSON.stringify(shown));
  const told = options.map((part: { type: number; name: string; options?: { name: string }[] }) =>
    [part.type, part.name, ...(part.options ?? []).map(({ name }) => name)].join(' '),
  );
  expect(told).toEqual([
    '1 set topic channel time zone days speaker outlet include size silent empty language change',
    '1 preview topic digest since speaker outlet include size picture',
    '1 list',
    '1 pause digest',
    '1 resume digest',
    '1 remove digest',
    '1 now digest',
  ]);
});

test('/digest set answers privately, and names what the channel lacks', async () => {
  const { place: _, channels: __, ...digests } = digestsInMemory();
  await started({ commands: [digest], library: () => library, digests });
  const options = { time: '8am', zone: 'Lisbon', topic: 'ferry' };
  const question = { name: 'digest', part: 'set', options, person: 'mia' } as const;
  expect(look(await discord().slash(question).answered)).toEqual({
    kind: 'private',
    buttons: [],
    texts: [
      '### \\#sources gets everything on “ferry”, every day at 08\\:00 Europe/Lisbon, silently',
      [
        'First digest: Mon 23 Nov 2026, 08\\:00 Europe/Lisbon',
        'On a day without news: post nothing',
        'Dates: in American English',
        'Code: d1',
        '\\#sources lacks for the bot: Read Message History. Nothing is posted before it has that.',
        '/digest preview shows what it would say; /digest set change\\:d1 changes it.',
      ].join('\n'),
    ],
  });
  const [set] = digests.subscriptions.list(GUILD);
  expect(set).toMatchObject({
    server: GUILD,
    channel: CHANNEL,
    zone: 'Europe/Lisbon',
    at: '08:00',
  });
});

test('time zones are completed by city', async () => {
  await started({ commands: [digest], library: () => library });
  const { sent } = await discord().type('digest', 'zone', 'berl').answered;
  expect(sent).toMatchObject({
    type: 8,
    data: { choices: [{ name: 'Europe/Berlin', value: 'Europe/Berlin' }] },
  });
});

const subscription: Subscription = {
  id: 'abc234',
  server: GUILD,
  channel: CHANNEL,
  owner: '100000000000000013',
  at: '08:00',
  zone: 'UTC',
  days: [1],
  what: made.query,
  silent: true,
  onEmpty: 'post nothing',
  created: 0,
  from: 0,
};

test.each<[string, Failure, Posted]>([
  [
    'sent',
    { status: 200, body: { id: '100000000000000099' } },
    { kind: 'sent', message: '100000000000000099' },
  ],
  [
    'without access',
    { status: 403, body: { code: 50013, message: 'Missing Permissions' } },
    { kind: 'refused', why: 'no access' },
  ],
  [
    'to a channel that is gone',
    { status: 404, body: { code: 10003, message: 'Unknown Channel' } },
    { kind: 'refused', why: 'channel gone' },
  ],
  [
    'that Discord refuses',
    { status: 400, body: { code: 50035, message: 'Invalid Form Body' } },
    { kind: 'refused', why: 'refused', detail: 'Invalid Form Body' },
  ],
  ['whose answer is no message', { status: 200, body: {} }, { kind: 'unknown' }],
])('a digest %s', async (_, failure, posted) => {
  const { poster } = await started({ commands: [] });
  discord().fail(/\/channels\/\d+\/messages$/, failure);
  const label = labelOf('abc234', today);
  const post = { subscription, day: today, digest: made, skipped: [], label };
  expect(await poster.post(post, Date.now() + 20_000)).toEqual(posted);
  const [call] = discord().calls.all.filter(({ path }) => path.endsWith('/messages'));
  expect(call?.body).toMatchObject({
    flags: (1 << 2) | (1 << 12),
    nonce: 'abc234-20240304',
    enforce_nonce: true,
    allowed_mentions: { parse: [] },
    content: expect.stringContaining('digest abc234 · 2024-03-04'),
  });
});
