import { expect, test } from 'vitest';
import { addressesOf } from '../../../src/ingest/fetch/hosts.ts';
import { aSite } from './support/site.ts';
import { aFetcher } from './support/world.ts';

test.each([
  ['127.0.0.1', '127.0.0.1'],
  ['127.0.0.1.', '127.0.0.1'],
  ['2130706433', '127.0.0.1'],
  ['0x7f000001', '127.0.0.1'],
  ['0x7f.1', '127.0.0.1'],
  ['017700000001', '127.0.0.1'],
  ['0177.0.0.01', '127.0.0.1'],
  ['127.1', '127.0.0.1'],
  ['①②⑦.0.0.1', '127.0.0.1'],
  ['0', '0.0.0.0'],
  ['[::1]', '::1'],
  ['[::ffff:127.0.0.1]', '::ffff:7f00:1'],
  ['[::127.0.0.1]', '::7f00:1'],
  ['[64:ff9b::127.0.0.1]', '64:ff9b::7f00:1'],
  ['[2002:7f00:1::]', '2002:7f00:1::'],
  ['169.254.169.254', '169.254.169.254'],
])('http://%s/ is never asked', async (host, told) => {
  const lookup = () => expect.fail('an address needs no looking up');
  expect(await aFetcher({ allowPrivate: false, lookup }).get(`http://${host}/a`)).toMatchObject({
    kind: 'fault',
    why: 'private',
    again: false,
    sentence: `${new URL(`http://${host}/a`).href}: not fetched, ${told} is not on the public internet; save the page into the corpus folder instead.`,
  });
});

test.each([['localhost'], ['localhost.'], ['intranet.example']])(
  'a name that leads into the own network is not followed: %s',
  async (host) => {
    const site = await aSite({ '/a': 'secret' });
    const fetched = await aFetcher({ allowPrivate: false, lookup: async () => ['127.0.0.1'] }).get(
      site.at('/a').replace('127.0.0.1', host),
    );
    expect(fetched).toMatchObject({
      why: 'private',
      sentence: expect.stringContaining(
        `not fetched, ${host.replace(/\.$/u, '')} (127.0.0.1) is not on the public internet`,
      ),
    });
    expect(site.asked).toEqual([]);
  },
);

test('a name is looked up once a request, and the address that was checked is the one that is asked', async () => {
  const site = await aSite({ '/a': 'one' });
  // Whoever looked it up again would be led elsewhere; the system itself knows no such name.
  const answers = [['127.0.0.1'], ['127.0.0.1']];
  const lookup = async () => answers.shift() ?? expect.fail('looked up once more');
  const fetched = await aFetcher({ lookup }).get(site.at('/a').replace('127.0.0.1', 'a.example'));
  expect(fetched).toMatchObject({ kind: 'fresh', bytes: Buffer.from('one') });
  expect(site.requests.map(({ headers }) => headers.host?.replace(/:\d+/u, ''))).toEqual([
    'a.example',
    'a.example',
  ]);
});

test.each([
  [
    ['127.0.0.1', '93.184.215.14', '::1', '2606:4700::1'],
    ['93.184.215.14', '2606:4700::1'],
  ],
  [['2606:4700::1'], ['2606:4700::1']],
])('of %j only %j may be connected to', async (addresses, open) => {
  const hosts = { allowPrivate: false, lookup: async () => addresses };
  const found = await addressesOf(new URL('https://mixed.example/'), hosts);
  expect('kind' in found || found.map(({ address }) => address)).toEqual(open);
});

test.each([
  ['no address at all', []],
  ['what is no address', ['127.0.0.1 ', 'x']],
])('a lookup that finds %s finds no host', async (_, addresses) => {
  const fetched = await aFetcher({ lookup: async () => addresses }).get('http://odd.example/a');
  expect(fetched).toMatchObject({
    why: 'host',
    sentence:
      'http://odd.example/a: not fetched, there is no host odd.example; check the spelling and your connection.',
  });
});

test.each([
  ['ENOTFOUND', 'there is no host away.example; check the spelling and your connection'],
  [
    'EAI_AGAIN',
    'the address of away.example cannot be looked up (EAI_AGAIN); check your connection, and try again later',
  ],
])('a lookup that fails with %s is told', async (code, reason) => {
  const lookup = () => Promise.reject(Object.assign(new Error('lookup'), { code }));
  expect(await aFetcher({ lookup }).get('http://away.example/a')).toMatchObject({
    why: 'host',
    again: true,
    sentence: `http://away.example/a: not fetched, ${reason}.`,
  });
});

test('a redirect into the own network is not followed', async () => {
  const inside = await aSite({ '/secret': 'secret' });
  const outside = await aSite({
    '/a': { status: 302, headers: { location: inside.at('/secret') } },
  });
  // The outer site stands for a public one: its name is let through, an address is not.
  const setting = { lookup: async () => ['127.0.0.1'], allowPrivate: ['public.example'] };
  const url = outside.at('/a').replace('127.0.0.1', 'public.example');
  expect(await aFetcher(setting).get(url)).toMatchObject({
    kind: 'fault',
    why: 'private',
    sentence: `${url}: not fetched, it redirects to ${inside.at('/secret')}: 127.0.0.1 is not on the public internet; save the page into the corpus folder instead.`,
  });
  expect(outside.asked).toEqual(['/robots.txt', '/a']);
  expect(inside.asked).toEqual([]);
});

test('a robots.txt that redirects into the own network is not followed either', async () => {
  const inside = await aSite({ '/robots.txt': '' });
  const headers = { location: inside.at('/robots.txt') };
  const outside = await aSite({ '/robots.txt': { status: 301, headers } });
  const setting = { lookup: async () => ['127.0.0.1'], allowPrivate: ['public.example'] };
  const url = outside.at('/a').replace('127.0.0.1', 'public.example');
  expect(await aFetcher(setting).get(url)).toMatchObject({ kind: 'fault', why: 'private' });
  expect(inside.asked).toEqual([]);
});
