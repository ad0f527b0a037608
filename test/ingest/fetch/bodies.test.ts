import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { aRawSite, aSite } from './support/site.ts';
import { aFetcher } from './support/world.ts';

const once1 = { tries: 1 };
const packed = (packing: string, body: Uint8Array | string) => ({
  headers: { 'content-encoding': packing },
  body,
});

describe('packed bodies', () => {
  const text = 'Rain fell on the harbour. '.repeat(100);

  test.each([
    ['gzip', gzipSync(text)],
    ['X-GZIP', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['br', brotliCompressSync(text)],
    ['identity', Buffer.from(text)],
  ])('%s is unpacked', async (packing, body) => {
    const site = await aSite({ '/a': packed(packing, body) });
    expect(await aFetcher().get(site.at('/a'))).toMatchObject({ bytes: Buffer.from(text) });
  });

  test.each(['gzip', 'deflate', 'br'])('an empty body is empty, also as %s', async (packing) => {
    const site = await aSite({ '/a': packed(packing, '') });
    expect(await aFetcher().get(site.at('/a'))).toMatchObject({ bytes: Buffer.from('') });
  });

  test('a packed file is kept packed', async () => {
    const body = gzipSync(text);
    const site = await aSite({
      '/a.gz': { headers: { 'content-type': 'application/gzip' }, body },
    });
    expect(await aFetcher().get(site.at('/a.gz'))).toMatchObject({ bytes: body });
  });

  test.each(['zstd', 'gzip, gzip', 'constructor'])('%s is not known', async (packing) => {
    const site = await aSite({ '/a': packed(packing, 'x') });
    expect(await aFetcher().get(site.at('/a'))).toMatchObject({
      why: 'broken',
      sentence: `${site.at('/a')}: not fetched, it comes packed in a way that is not known (${packing}).`,
    });
  });

  test.each([
    ['gzip', 'Z_DATA_ERROR'],
    ['deflate', 'Z_DATA_ERROR'],
    ['br', 'ERR__ERROR_FORMAT_CL_SPACE'],
  ])('what is no %s is told', async (packing, code) => {
    const site = await aSite({ '/a': packed(packing, 'hello world, hello') });
    expect(await aFetcher().get(site.at('/a'))).toMatchObject({
      why: 'broken',
      sentence: `${site.at('/a')}: not fetched, what came is packed wrongly (${code}).`,
    });
  });
});

describe('no more than the limit is read', () => {
  const size = 100_000;
  const nulls = Buffer.alloc(50_000_000);
  const tooLarge = (url: string) => ({
    kind: 'fault',
    why: 'large',
    again: false,
    sentence: `${url}: not fetched, it is larger than 100 KB; save it into the corpus folder if you need it.`,
  });

  test.each([
    ['gzip', gzipSync(nulls)],
    ['deflate', deflateSync(nulls)],
    ['br', brotliCompressSync(nulls)],
  ])('of a bomb behind %s', async (packing, bomb) => {
    const site = await aSite({ '/a': packed(packing, bomb) });
    expect(await aFetcher({}, { size }).get(site.at('/a'))).toMatchObject(tooLarge(site.at('/a')));
  });

  test('of what is packed without end and holds nothing', async () => {
    const empty = gzipSync('');
    const site = await aSite({
      '/a': async (_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        await endless(response, Buffer.concat(Array.from({ length: 1_000 }, () => empty)));
      },
    });
    expect(await aFetcher({}, { size }).get(site.at('/a'))).toMatchObject(tooLarge(site.at('/a')));
  });

  test('of a body without end', async () => {
    const site = await aSite({ '/a': (_, response) => endless(response, Buffer.alloc(10_000)) });
    expect(await aFetcher({}, { size }).get(site.at('/a'))).toMatchObject(tooLarge(site.at('/a')));
  });

  test('and nothing where it is said beforehand', async () => {
    const site = await aRawSite((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100001\r\n\r\n');
    });
    expect(await aFetcher({}, { size }).get(site.at('/a'))).toMatchObject(tooLarge(site.at('/a')));
  });

  test.each([
    [size, 'fresh'],
    [size + 1, 'fault'],
  ])('%i bytes are %s', async (length, kind) => {
    const body = Buffer.alloc(length);
    const site = await aSite({ '/a': { body }, '/packed': packed('gzip', gzipSync(body)) });
    const { get } = aFetcher({}, { size });
    expect(await get(site.at('/a'))).toMatchObject({ kind });
    expect(await get(site.at('/packed'))).toMatchObject({ kind });
  });

  async function endless(response: ServerResponse, chunk: Uint8Array) {
    const closed = once(response, 'close');
    while (!response.destroyed) {
      if (!response.write(chunk)) await Promise.race([once(response, 'drain'), closed]);
    }
  }
});

describe('a body that is not what was announced', () => {
  const raw = (text: string) =>
    aRawSite((socket) => {
      socket.end(text);
    });
  const broken = (url: string) => ({
    kind: 'fault',
    why: 'unreachable',
    again: true,
    sentence: `${url}: not fetched, the connection broke off; try again later.`,
  });
  const gzipped = gzipSync('Rain fell on the harbour.').toString('latin1');

  test.each([
    ['is shorter than its length', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort'],
    [
      'ends in the middle of a chunk',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nshort',
    ],
    ['lacks its last chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n'],
    ['has a chunk that is none', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
    ['ends in its headers', 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n'],
    ['does not come', ''],
  ])('%s', async (_, text) => {
    const site = await raw(text);
    expect(await aFetcher({}, once1).get(site.at('/a'))).toMatchObject(broken(site.at('/a')));
  });

  test('is packed, and cut before its first byte', async () => {
    const head = 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 100\r\n\r\n';
    const site = await raw(head);
    expect(await aFetcher({}, once1).get(site.at('/a'))).toMatchObject(broken(site.at('/a')));
  });

  test('is packed, and cut without a word', async () => {
    const site = await aRawSite((socket) => {
      const head = 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n';
      socket.end(head + gzipped.slice(0, -9), 'latin1');
    });
    expect(await aFetcher({}, once1).get(site.at('/a'))).toMatchObject(broken(site.at('/a')));
  });

  test('is longer than its length: what is beyond it belongs to no page', async () => {
    const site = await raw('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nshort and more\r\n\r\n');
    expect(await aFetcher({}, once1).get(site.at('/a'))).toMatchObject({
      bytes: Buffer.from('short'),
    });
  });

  test.each([
    ['no HTTP', 'hello\r\n\r\n', 'HPE_INVALID_CONSTANT'],
    ['a header of its own kind', 'HTTP/1.1 200 OK\r\na b: c\r\n\r\n', 'HPE_INVALID_HEADER_TOKEN'],
    [
      'two lengths',
      'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
      'HPE_UNEXPECTED_CONTENT_LENGTH',
    ],
  ])('is %s', async (_, text, code) => {
    const site = await raw(text);
    expect(await aFetcher({}, once1).get(site.at('/a'))).toMatchObject({
      why: 'broken',
      sentence: `${site.at('/a')}: not fetched, the server does not speak HTTP as it should (${code}).`,
    });
  });

  test('has too many headers', async () => {
    const site = await raw(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`);
    expect(await aFetcher().get(site.at('/a'))).toMatchObject({
      why: 'broken',
      sentence: `${site.at('/a')}: not fetched, the server sends more than 32.8 KB of headers.`,
    });
  });

  test('would switch to another protocol', async () => {
    const site = await raw('HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
    expect(await aFetcher({}, once1).get(site.at('/a'))).toMatchObject(broken(site.at('/a')));
  });
});

describe('what is too slow is left', () => {
  const slow = (url: string, what: string) => ({
    kind: 'fault',
    why: 'slow',
    again: true,
    sentence: `${url}: not fetched, ${what}; try again later.`,
  });

  test('a server that says nothing', async () => {
    const site = await aRawSite(() => {});
    expect(await aFetcher({}, { idle: 30, tries: 1 }).get(site.at('/a'))).toMatchObject(
      slow(site.at('/a'), 'nothing came within 30 milliseconds'),
    );
  });

  test('a page that stops', async () => {
    const site = await aSite({ '/a': (_, response) => void response.write('Rain') });
    expect(await aFetcher({}, { idle: 500, tries: 1 }).get(site.at('/a'))).toMatchObject(
      slow(site.at('/a'), 'nothing came within 500 milliseconds'),
    );
  });

  test('a page that drips', async () => {
    const site = await aSite({ '/a': (_, response) => drip(() => response.write('.')) });
    expect(await aFetcher({}, { whole: 500, tries: 1 }).get(site.at('/a'))).toMatchObject(
      slow(site.at('/a'), 'it did not come whole within 500 milliseconds'),
    );
  });

  test('headers that drip', async () => {
    const site = await aRawSite((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nx: ');
      drip(() => socket.writable && socket.write('.'));
    });
    expect(await aFetcher({}, { idle: 100, tries: 1 }).get(site.at('/a'))).toMatchObject(
      slow(site.at('/a'), 'nothing came within 100 milliseconds'),
    );
  });

  test('a name that is not looked up', async () => {
    const lookup = () => new Promise<never>(() => {});
    const url = 'http://away.example/a';
    expect(await aFetcher({ lookup }, { whole: 30, tries: 1 }).get(url)).toMatchObject(
      slow(url, 'it did not come whole within 30 milliseconds'),
    );
  });

  function drip(write: () => unknown) {
    const timer = setInterval(write, 2);
    onTestFinished(() => clearInterval(timer));
  }
});
