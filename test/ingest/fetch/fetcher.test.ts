import { describe, expect, test } from 'vitest';
import type { Fetched } from '../../../src/ingest/fetch/fetched.ts';
import { aSite } from './support/site.ts';
import { aFetcher } from './support/world.ts';

test('a page comes with what its server says about it', async () => {
  const site = await aSite({
    '/a': {
      headers: {
        'content-type': 'Text/HTML; charset="ISO-8859-1"',
        etag: '"v1"',
        'last-modified': 'Sun, 22 Nov 2026 10:00:00 GMT',
      },
      body: Buffer.from('<p>Caf\xe9', 'latin1'),
    },
  });
  expect(await aFetcher().get(`${site.at('/a')}#part`)).toEqual({
    kind: 'fresh',
    url: site.at('/a'),
    finalUrl: site.at('/a'),
    redirects: [],
    status: 200,
    bytes: Buffer.from('<p>Caf\xe9', 'latin1'),
    contentType: 'text/html',
    charset: 'iso-8859-1',
    etag: '"v1"',
    lastModified: 'Sun, 22 Nov 2026 10:00:00 GMT',
    fetchedAt: '2026-11-22T12:00:01.000Z',
  });
  expect(site.asked).toEqual(['/robots.txt', '/a']);
});

test('a request says who asks and what is wanted, and brings nothing else along', async () => {
  const site = await aSite({ '/feed': 'x' });
  await aFetcher().get(site.at('/feed'), { accept: 'application/rss+xml' });
  expect(site.requests[1]?.headers).toEqual({
    'user-agent': 'Dateline/0.0 (a test)',
    accept: 'application/rss+xml',
    'accept-encoding': 'gzip, deflate, br',
    host: new URL(site.at('/')).host,
    connection: 'close',
  });
});

test.each([
  ['ftp://example.org/a', 'only http:// and https:// addresses are fetched'],
  ['file:///etc/passwd', 'only http:// and https:// addresses are fetched'],
  ['javascript:alert(1)', 'only http:// and https:// addresses are fetched'],
  ['example.org/a', 'it is no web address; write it whole, as in https://example.org/page'],
  ['', 'it is no web address; write it whole, as in https://example.org/page'],
  ['http://', 'it is no web address; write it whole, as in https://example.org/page'],
  ['http://256.1.1.1/', 'it is no web address; write it whole, as in https://example.org/page'],
])('%s is refused', async (url, reason) => {
  expect(await aFetcher().get(url)).toEqual({
    kind: 'fault',
    url,
    why: 'url',
    sentence: `${url}: not fetched, ${reason}.`,
    again: false,
    fetchedAt: '2026-11-22T12:00:00.000Z',
  });
});

test.each([
  ['https://ana:pass@example.org/a', 'https://…@example.org/a'],
  ['http://ana@example.org/a', 'http://…@example.org/a'],
  ['http:\\\\ana:p@example.org/a', 'http:\\\\…@example.org/a'],
])('%s holds a password, which is not told on', async (url, shown) => {
  const reason = 'it holds a user name or password; give the address without it';
  expect(await aFetcher().get(url)).toMatchObject({
    url: shown,
    sentence: `${shown}: not fetched, ${reason}.`,
  });
});

test('an address of more than 8,192 characters is refused, and shown short', async () => {
  const { sentence } = faultIn(await aFetcher().get(`http://example.org/${'a'.repeat(9_000)}`));
  expect(sentence).toMatch(
    /^http:\/\/example\.org\/a{280}…: not fetched, the address is longer than 8192 characters\.$/u,
  );
});

describe('redirects', () => {
  const to = (location: string, status = 302) => ({ status, headers: { location } });

  test.each([301, 302, 303, 307, 308])('%i is followed and told', async (status) => {
    const site = await aSite({ '/a': to('b?x=1#part', status), '/b?x=1': 'there' });
    expect(await aFetcher().get(site.at('/a'))).toMatchObject({
      kind: 'fresh',
      url: site.at('/a'),
      finalUrl: site.at('/b?x=1'),
      redirects: [{ status, from: site.at('/a'), to: site.at('/b?x=1') }],
      bytes: Buffer.from('there'),
    });
  });

  test('letters beyond ASCII in a redirect are read as UTF-8', async () => {
    const path = `/${encodeURIComponent('é')}`;
    const raw = Buffer.from('/é').toString('latin1');
    const site = await aSite({ '/a': to(raw), [path]: 'there' });
    expect(await aFetcher().get(site.at('/a'))).toMatchObject({ finalUrl: site.at(path) });
  });

  test('a circle is left', async () => {
    const site = await aSite({ '/a': to('/b'), '/b': to('/a') });
    expect(faultIn(await aFetcher().get(site.at('/a')))).toMatchObject({
      why: 'redirects',
      again: false,
      sentence: `${site.at('/a')}: not fetched, it redirects to ${site.at('/b')}: it redirects in a circle, to ${site.at('/a')}; save the page into the corpus folder instead.`,
    });
    expect(site.asked).toEqual(['/robots.txt', '/a', '/b']);
  });

  test('too many are left', async () => {
    const site = await aSite({ '/0': to('/1'), '/1': to('/2'), '/2': to('/3'), '/3': 'there' });
    const most = (redirects: number) => aFetcher({}, { redirects }).get(site.at('/0'));
    expect(await most(3)).toMatchObject({ kind: 'fresh' });
    expect(faultIn(await most(2))).toMatchObject({
      why: 'redirects',
      sentence: `${site.at('/0')}: not fetched, it redirects more than 2 times.`,
    });
  });

  test.each([
    ['ftp://example.org/b', 'only http:// and https:// addresses are fetched'],
    ['http://ana:p@example.org/', 'it holds a user name or password; give the address without it'],
    ['http://[', 'it is no web address; write it whole, as in https://example.org/page'],
  ])('one to %s is not followed', async (location, reason) => {
    const site = await aSite({ '/a': to(location) });
    const shown = location.replace('ana:p', '…');
    expect(faultIn(await aFetcher().get(site.at('/a')))).toMatchObject({
      why: 'redirects',
      sentence: `${site.at('/a')}: not fetched, it redirects to ${shown}, but ${reason}.`,
    });
  });

  test('one that leads nowhere is a fault', async () => {
    const site = await aSite({ '/a': { status: 302 } });
    expect(faultIn(await aFetcher().get(site.at('/a')))).toMatchObject({
      why: 'refused',
      sentence: `${site.at('/a')}: not fetched, the server answers without a page (302); open it in a browser to see why.`,
    });
  });
});

describe('what is held already', () => {
  const asIs = { etag: '"v1"', lastModified: 'Sun, 22 Nov 2026 10:00:00 GMT' };

  test('is not sent again when it did not change', async () => {
    const site = await aSite({ '/a': { status: 304, headers: { etag: 'W/"v2"' } } });
    expect(await aFetcher().get(site.at('/a'), asIs)).toEqual({
      kind: 'unchanged',
      url: site.at('/a'),
      finalUrl: site.at('/a'),
      redirects: [],
      etag: 'W/"v2"',
      fetchedAt: '2026-11-22T12:00:01.000Z',
    });
    expect(site.requests[0]?.headers).not.toHaveProperty('if-none-match');
    expect(site.requests[1]?.headers).toMatchObject({
      'if-none-match': asIs.etag,
      'if-modified-since': asIs.lastModified,
    });
  });

  test('is asked about only where it was found', async () => {
    const site = await aSite({
      '/a': { status: 302, headers: { location: '/b' } },
      '/b': { status: 304 },
    });
    const held = { ...asIs, finalUrl: site.at('/b') };
    expect(await aFetcher().get(site.at('/a'), held)).toMatchObject({
      kind: 'unchanged',
      finalUrl: site.at('/b'),
    });
    const [, first, second] = site.requests.map(({ headers }) => headers['if-none-match']);
    expect([first, second]).toEqual([undefined, '"v1"']);
  });

  test('is not believed to be unchanged where nobody asked', async () => {
    const site = await aSite({ '/a': { status: 304 } });
    expect(faultIn(await aFetcher().get(site.at('/a')))).toMatchObject({
      why: 'broken',
      sentence: `${site.at('/a')}: not fetched, the server says that nothing changed, but was not asked that.`,
    });
  });

  test('a tag that is none is not sent', async () => {
    const site = await aSite({ '/a': 'x' });
    const odd = { etag: 'v1\r\nx: y', lastModified: 'now\n' };
    expect(await aFetcher().get(site.at('/a'), odd)).toMatchObject({ kind: 'fresh' });
    expect(site.requests[1]?.headers).not.toHaveProperty('if-none-match');
    expect(site.requests[1]?.headers).not.toHaveProperty('if-modified-since');
  });
});

test.each([
  [
    404,
    'gone',
    false,
    'the server has no such page (404); look for its title to see where it went',
  ],
  [
    410,
    'gone',
    false,
    'the server has no such page (410); look for its title to see where it went',
  ],
  [
    401,
    'refused',
    false,
    'the server asks for a login (401); save the page into the corpus folder instead',
  ],
  [
    403,
    'refused',
    false,
    'the server refuses it (403); save the page into the corpus folder instead',
  ],
  [
    451,
    'refused',
    false,
    'the server refuses it (451); save the page into the corpus folder instead',
  ],
  [
    202,
    'refused',
    true,
    'the server answers without a page (202); open it in a browser to see why',
  ],
  [
    204,
    'refused',
    true,
    'the server answers without a page (204); open it in a browser to see why',
  ],
  [
    206,
    'refused',
    true,
    'the server answers without a page (206); open it in a browser to see why',
  ],
  [501, 'server', true, 'the server is in trouble (501); try again later'],
])('%i is told, and asked for once', async (status, why, again, reason) => {
  const site = await aSite({ '/a': { status } });
  expect(await aFetcher().get(site.at('/a'))).toEqual({
    kind: 'fault',
    url: site.at('/a'),
    why,
    sentence: `${site.at('/a')}: not fetched, ${reason}.`,
    again,
    status,
    fetchedAt: '2026-11-22T12:00:01.000Z',
  });
  expect(site.asked).toEqual(['/robots.txt', '/a']);
});

function faultIn(fetched: Fetched) {
  return fetched.kind === 'fault' ? fetched : expect.fail(`fetched, ${fetched.kind}`);
}
