import { describe, expect, test } from 'vitest';
import { aRawSite, aSite } from './support/site.ts';
import { aFetcher, aWorld } from './support/world.ts';

const HOUR = 3_600_000;

test('what a site asks programs not to fetch is not fetched, and the rule is named', async () => {
  const site = await aSite({
    '/robots.txt': 'User-agent: *\nDisallow: /a',
    '/a?x=1': 'a',
    '/b': 'b',
  });
  const { get } = aFetcher();
  const { host } = new URL(site.at('/'));
  expect(await get(site.at('/a?x=1'))).toEqual({
    kind: 'fault',
    url: site.at('/a?x=1'),
    why: 'robots',
    sentence: `${site.at('/a?x=1')}: not fetched, the robots.txt of ${host} asks programs not to (Disallow: /a); save the page into the corpus folder if you may use it.`,
    again: false,
    fetchedAt: '2026-11-22T12:00:00.000Z',
  });
  expect(await get(site.at('/b'))).toMatchObject({ kind: 'fresh' });
  expect(site.asked).toEqual(['/robots.txt', '/b']);
});

test('rules for this program come before those for all', async () => {
  const rules = 'User-agent: *\nDisallow: /\n\nUser-agent: Dateline\nDisallow: /b';
  const site = await aSite({ '/robots.txt': rules, '/a': 'a', '/b': 'b' });
  const { get } = aFetcher();
  expect(await get(site.at('/a'))).toMatchObject({ kind: 'fresh' });
  expect(await get(site.at('/b'))).toMatchObject({ why: 'robots' });
});

test('where a redirect leads is asked too', async () => {
  const there = await aSite({ '/robots.txt': 'User-agent: *\nDisallow: /', '/b': 'b' });
  const here = await aSite({ '/a': { status: 301, headers: { location: there.at('/b') } } });
  expect(await aFetcher().get(here.at('/a'))).toMatchObject({
    why: 'robots',
    sentence: expect.stringContaining(`it redirects to ${there.at('/b')}: the robots.txt of`),
  });
  expect(there.asked).toEqual(['/robots.txt']);
});

describe('it is asked for', () => {
  test('once a day', async () => {
    const site = await aSite({ '/robots.txt': '', '/a': 'a' });
    const world = aWorld();
    const { get } = aFetcher(world);
    for (const hours of [0, 12, 11, 2]) {
      world.now += hours * HOUR;
      await get(site.at('/a'));
    }
    expect(site.asked).toEqual(['/robots.txt', '/a', '/a', '/a', '/robots.txt', '/a']);
  });

  test('once by many who come at once', async () => {
    const site = await aSite({ '/robots.txt': '', '/a': 'a', '/b': 'b' });
    const { get } = aFetcher();
    await Promise.all([get(site.at('/a')), get(site.at('/b')), get(site.at('/a'))]);
    expect(site.asked.filter((path) => path === '/robots.txt')).toHaveLength(1);
  });

  test('again soon where it could not be had', async () => {
    const site = await aSite({ '/robots.txt': [{ status: 500 }, 'User-agent: x'], '/a': 'a' });
    const world = aWorld();
    const { get } = aFetcher(world, { tries: 1 });
    const kinds = [];
    for (const minutes of [0, 9, 2]) {
      world.now += minutes * 60_000;
      kinds.push((await get(site.at('/a'))).kind);
    }
    expect(kinds).toEqual(['fault', 'fault', 'fresh']);
    expect(site.asked).toEqual(['/robots.txt', '/robots.txt', '/a']);
  });
});

test.each([400, 401, 403, 404, 410, 451])('a site that answers %i has none', async (status) => {
  const site = await aSite({ '/robots.txt': { status }, '/a': 'a' });
  expect(await aFetcher().get(site.at('/a'))).toMatchObject({ kind: 'fresh' });
});

test.each([
  [500, 'server', 'the server is in trouble (500); try again later'],
  [501, 'server', 'the server is in trouble (501); try again later'],
  [429, 'wait', 'the server was asked too often (429); try again later'],
])('where it answers %i, nothing is fetched for now', async (status, why, reason) => {
  const site = await aSite({ '/robots.txt': { status }, '/a': 'a' });
  expect(await aFetcher({}, { tries: 1 }).get(site.at('/a'))).toMatchObject({
    kind: 'fault',
    why,
    again: true,
    status,
    sentence: `${site.at('/a')}: not fetched, its robots.txt, which says what may be fetched, cannot be had now: ${reason}.`,
  });
  expect(site.asked).toEqual(['/robots.txt']);
});

test('where it breaks off, nothing is fetched for now', async () => {
  const site = await aSite({
    '/robots.txt': (_, response) => response.destroy(),
    '/a': 'a',
  });
  expect(await aFetcher({}, { tries: 1 }).get(site.at('/a'))).toMatchObject({
    why: 'unreachable',
    again: true,
    sentence: `${site.at('/a')}: not fetched, the connection broke off; try again later.`,
  });
});

test('rules of yesterday hold while today’s cannot be had', async () => {
  const rules = 'User-agent: *\nDisallow: /a';
  const site = await aSite({ '/robots.txt': [rules, { status: 500 }], '/a': 'a', '/b': 'b' });
  const world = aWorld();
  const { get } = aFetcher(world, { tries: 1 });
  expect(await get(site.at('/a'))).toMatchObject({ why: 'robots' });
  world.now += 25 * HOUR;
  expect(await get(site.at('/a'))).toMatchObject({ why: 'robots' });
  expect(await get(site.at('/b'))).toMatchObject({ kind: 'fresh' });
});

describe('redirects of it', () => {
  const to = (location: string) => ({ status: 301, headers: { location } });

  test('are followed, and hold for the site that was asked', async () => {
    const there = await aSite({ '/r': 'User-agent: *\nDisallow: /a' });
    const here = await aSite({ '/robots.txt': to(there.at('/r')), '/a': 'a' });
    expect(await aFetcher().get(here.at('/a'))).toMatchObject({ why: 'robots' });
    expect(there.asked).toEqual(['/r']);
  });

  test('are no rules where there are too many', async () => {
    const site = await aSite({ '/robots.txt': to('/r'), '/r': to('/robots.txt'), '/a': 'a' });
    expect(await aFetcher().get(site.at('/a'))).toMatchObject({ kind: 'fresh' });
  });
});

test('of a robots.txt without end, 500 KiB are read, up to the last whole line', async () => {
  const head = 'User-agent: *\nDisallow: /a\n';
  // The limit falls behind “Disallow: /”, which would forbid everything.
  const filler = `${'#'.repeat(500 * 1024 - head.length - 'Disallow: /'.length - 1)}\n`;
  const body = `${head}${filler}Disallow: /c\n${'Disallow: /d\n'.repeat(1_000)}`;
  const site = await aSite({ '/robots.txt': body, '/a': 'a', '/c': 'c', '/d': 'd', '/x': 'x' });
  const { get } = aFetcher();
  const kinds = [];
  for (const path of ['/a', '/c', '/d', '/x']) kinds.push((await get(site.at(path))).kind);
  expect(kinds).toEqual(['fault', 'fresh', 'fresh', 'fresh']);
});

test('the pause that it asks for is kept, up to a limit', async () => {
  const slow = 'User-agent: *\nCrawl-delay: 5';
  const tooSlow = 'User-agent: *\nCrawl-delay: 86400';
  const site = await aSite({ '/robots.txt': [slow, tooSlow], '/a': 'a' });
  const world = aWorld();
  const { get } = aFetcher(world, { crawlDelay: 30_000 });
  await get(site.at('/a'));
  await get(site.at('/a'));
  world.now += 25 * HOUR;
  await get(site.at('/a'));
  await get(site.at('/a'));
  expect(world.slept).toEqual([5_000, 5_000, 30_000, 30_000]);
});

test('a site that answers nothing sound is not asked for more', async () => {
  const site = await aRawSite((socket) => socket.destroy());
  expect(await aFetcher({}, { tries: 1 }).get(site.at('/a'))).toMatchObject({ why: 'unreachable' });
});
