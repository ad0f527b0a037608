import { expect, test } from 'vitest';
import { aCertificate } from './support/certificate.ts';
import { aSite } from './support/site.ts';
import { aFetcher } from './support/world.ts';

const lookup = async () => ['127.0.0.1'];
const sound = aCertificate('secure.example');
const named = (url: string, host = 'secure.example') => url.replace('127.0.0.1', host);
const untrusted = (url: string, code: string) => ({
  kind: 'fault',
  why: 'tls',
  again: true,
  sentence: `${url}: not fetched, its certificate or encryption cannot be trusted (${code}); open it in a browser to see why.`,
});

test.each(['secure.example', 'secure.example.'])('a page comes encrypted from %s', async (host) => {
  const site = await aSite({ '/a': 'a' }, sound);
  const fetched = await aFetcher({ lookup, trust: [sound.cert] }).get(named(site.at('/a'), host));
  expect(fetched).toMatchObject({ kind: 'fresh', finalUrl: named(site.at('/a')) });
});

test('a certificate that nobody trusts is not trusted', async () => {
  const site = await aSite({ '/a': 'a' }, sound);
  const url = named(site.at('/a'));
  const fetched = await aFetcher({ lookup }).get(url);
  expect(fetched).toMatchObject(untrusted(url, 'DEPTH_ZERO_SELF_SIGNED_CERT'));
  expect(site.asked).toEqual([]);
});

test('another host’s certificate is not trusted', async () => {
  const site = await aSite({ '/a': 'a' }, sound);
  const url = named(site.at('/a'), 'other.example');
  const fetched = await aFetcher({ lookup, trust: [sound.cert] }).get(url);
  expect(fetched).toMatchObject(untrusted(url, 'ERR_TLS_CERT_ALTNAME_INVALID'));
});

test('a certificate that ran out is not trusted', async () => {
  const old = aCertificate('secure.example', { until: '20210101' });
  const site = await aSite({ '/a': 'a' }, old);
  const url = named(site.at('/a'));
  const fetched = await aFetcher({ lookup, trust: [old.cert] }).get(url);
  expect(fetched).toMatchObject(untrusted(url, 'CERT_HAS_EXPIRED'));
});

test('a server without encryption is told', async () => {
  const site = await aSite({ '/a': 'a' });
  const fetched = await aFetcher().get(site.at('/a').replace('http:', 'https:'));
  expect(fetched).toMatchObject({ kind: 'fault', why: 'tls' });
});

test('a redirect from https to http is refused, with the address that it leads to', async () => {
  const open = await aSite({ '/b': 'b' });
  const headers = { location: open.at('/b') };
  const site = await aSite({ '/a': { status: 301, headers } }, sound);
  const fetched = await aFetcher({ lookup, trust: [sound.cert] }).get(named(site.at('/a')));
  expect(fetched).toMatchObject({
    why: 'redirects',
    again: false,
    sentence: `${named(site.at('/a'))}: not fetched, it redirects to ${open.at('/b')}, which is not encrypted; give that address itself if you trust it.`,
  });
  expect(open.asked).toEqual([]);
});

test('a redirect from http to https is followed', async () => {
  const site = await aSite({ '/a': 'a' }, sound);
  const headers = { location: named(site.at('/a')) };
  const open = await aSite({ '/a': { status: 301, headers } });
  const fetched = await aFetcher({ lookup, trust: [sound.cert] }).get(open.at('/a'));
  expect(fetched).toMatchObject({ kind: 'fresh', finalUrl: named(site.at('/a')) });
});
