import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type DigestKeeping, keepDigests } from '../../src/bin/keep-digests.ts';
import type { Day } from '../../src/core/day.ts';
import type { Digest } from '../../src/core/digest/digest.ts';
import type { PostedNow } from '../../src/core/digest/digests.ts';
import type { Post, Posted, Poster } from '../../src/core/digest/poster.ts';
import { openState } from '../../src/stores/state.ts';
import { news } from '../core/digest/news.ts';
import { contextOf } from '../support/desk.ts';

const { library } = await contextOf(news);

const folder = mkdtempSync(join(tmpdir(), 'dateline-digests-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let states = 0;

/** Sunday, 3 March 2024, noon in Greenwich: the day of the ferry. */
const NOON = Date.parse('2024-03-03T12:00:00Z');

/** Digests of a bot whose Discord takes what it is sent, and whose clock stands still unless somebody waits. */
function keeping(parts: Partial<DigestKeeping> = {}, posted?: Posted) {
  const posts: Post<Digest>[] = [];
  const poster: Poster<Digest> = {
    post: async (post) => posted ?? { kind: 'sent', message: `${posts.push(post)}` },
    find: async () => ({ kind: 'none' }),
    tellOwner: async () => 'told',
  };
  let now = NOON;
  const until = async (at: number) => {
    now = Math.max(now, at);
    if (now > NOON + 86_400_000) keeper.stop();
  };
  const { subscriptions, ledger } = openState({
    file: join(folder, `${++states}.sqlite`),
    today: () => '2024-03-03' as Day,
    tell: (fault) => expect.fail(`${fault}`),
  });
  const keeper = keepDigests({
    subscriptions,
    ledger,
    clock: { now: () => now, until },
    library: () => library,
    isRenewing: () => false,
    poster: () => poster,
    tell: (fault) => expect.fail(`${fault}`),
    ...parts,
  });
  const one = subscriptions.set(
    {
      server: '100000000000000002',
      channel: '100000000000000003',
      owner: '100000000000000013',
      at: '18:00',
      zone: 'UTC',
      days: [0, 1, 2, 3, 4, 5, 6],
      what: { include: ['articles'], size: 'usual' },
      silent: true,
      onEmpty: 'post nothing',
    },
    NOON,
  );
  return { keeper, one, posts, subscriptions };
}

const headings = (posts: readonly Post<Digest>[]) =>
  posts.map(({ day, digest }) => `${day}: ${digest.heading}`);

test('a digest that is asked for is posted once, and the next one tells what comes after it', async () => {
  const { keeper, one, posts } = keeping();
  expect(keeper.kept.since(one)).toEqual({ kind: 'day', day: '2024-03-03' });
  expect(await keeper.kept.post?.(one)).toEqual({ kind: 'posted' });
  expect(await keeper.kept.post?.(one)).toEqual({ kind: 'settled' });
  expect(headings(posts)).toEqual([
    '2024-03-03: 2 new stories in 6 new articles, published from 3 Mar 2024 on',
  ]);
  expect(keeper.kept.since(one)).toEqual({ kind: 'article', number: 7 });
});

test('where nothing is new, nothing is posted at once, and the digest of the day still comes', async () => {
  const early = await contextOf(news);
  let isThere = false;
  const { keeper, one, posts } = keeping({
    library: () => ({
      ...early.library,
      articles: async (query) =>
        isThere ? library.articles(query) : { items: [], total: 0, undated: 0 },
    }),
  });
  expect(await keeper.kept.post?.(one)).toEqual({ kind: 'nothing new' });
  isThere = true;
  await keeper.start();
  expect(posts.map(({ day }) => day)).toEqual(['2024-03-03']);
});

test.each<[Posted, PostedNow]>([
  [
    { kind: 'refused', why: 'refused' },
    { kind: 'failed', why: 'It was not sent: Discord refused it.' },
  ],
  [
    { kind: 'refused', why: 'no access' },
    {
      kind: 'failed',
      why: 'Discord does not take it there now; /digest list names what the bot lacks. It is tried again by itself.',
    },
  ],
])('one that is asked for and %o is told as such', async (posted, told) => {
  const { keeper, one } = keeping({}, posted);
  expect(await keeper.kept.post?.(one)).toEqual(told);
});

test('what is due is posted at its time, and a day without news is none', async () => {
  const { keeper, posts } = keeping();
  await keeper.start();
  expect(headings(posts)).toEqual([
    '2024-03-03: 2 new stories in 6 new articles, published from 3 Mar 2024 on',
  ]);
});

test('digests wait while the corpus is being read again, and as long as there is none', async () => {
  const renewing = keeping({ isRenewing: () => true });
  expect(await renewing.keeper.kept.post?.(renewing.one)).toEqual({ kind: 'later' });
  const empty = keeping({ library: () => undefined });
  expect(await empty.keeper.kept.post?.(empty.one)).toEqual({ kind: 'later' });
  expect([...renewing.posts, ...empty.posts]).toEqual([]);
});

test('one made in a terminal is never due on Discord', async () => {
  const { keeper, one, posts, subscriptions } = keeping();
  const { id: _, created: __, from: ___, ...wish } = one;
  subscriptions.remove(one.id);
  subscriptions.set({ ...wish, server: 'terminal', channel: 'terminal' }, NOON);
  await keeper.start();
  expect(posts).toEqual([]);
});
