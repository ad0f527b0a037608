import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { fetchedStore } from '../../../../src/ingest/fetch/store/fetched-store.ts';
import type { KeptUrl } from '../../../../src/ingest/fetch/store/kept-url.ts';
import { aFault, aPage, at, PAGE, unchanged } from '../support/pages.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fetched-'));
  onTestFinished(() => rm(folder, { recursive: true }));
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const version = (text: string, time: string) => ({
  sha256: sha256(text),
  size: text.length,
  seen: at(time),
});

async function everything() {
  const [kept, faults]: [KeptUrl[], string[]] = [[], []];
  for await (const url of fetchedStore(folder).all((fault) => faults.push(fault))) kept.push(url);
  return { kept, faults };
}

/** What is known of the page after these sightings, and what each changed. */
async function after(...sightings: Parameters<ReturnType<typeof fetchedStore>['keep']>[0][]) {
  const { keep, get } = fetchedStore(folder);
  const changes: string[] = [];
  for (const sighting of sightings) changes.push((await keep(sighting)).change);
  return { changes, kept: await get(PAGE) };
}

test('nothing is known of what was never fetched', async () => {
  const store = fetchedStore(folder);
  expect(await store.get(PAGE)).toBeUndefined();
  expect(await store.held(PAGE)).toEqual({});
  expect(await everything()).toEqual({ kept: [], faults: [] });
});

test('a page is kept byte for byte, with how it came', async () => {
  const bytes = Buffer.from([0, 255, 13, 10, 0x85]);
  const how = {
    finalUrl: 'https://www.example.org/b',
    contentType: 'text/html',
    charset: 'windows-1252',
    etag: '"v1"',
    lastModified: 'Sun, 22 Nov 2026 10:00:00 GMT',
  };
  const { keep, get, read } = fetchedStore(folder);
  const outcome = await keep(aPage('', '12:00', { bytes, ...how }));
  const hash = createHash('sha256').update(bytes).digest('hex');
  const only = {
    sha256: hash,
    size: 5,
    seen: at('12:00'),
    contentType: 'text/html',
    charset: 'windows-1252',
  };
  const seen = { firstSeen: at('12:00'), lastSeen: at('12:00') };
  const kept = { url: PAGE, status: 200, ...how, ...seen, versions: [only] };
  expect(outcome).toEqual({ change: 'new', kept });
  expect(await get(`${PAGE}#part`)).toEqual(kept);
  expect(await read(only)).toEqual({ bytes });
});

describe('what later fetches bring', () => {
  const known = { url: PAGE, finalUrl: PAGE, status: 200 };

  test('the same bytes move the day when it was last seen', async () => {
    expect(await after(aPage('one', '12:00'), aPage('one', '13:00'))).toEqual({
      changes: ['new', 'same'],
      kept: {
        ...known,
        firstSeen: at('12:00'),
        lastSeen: at('13:00'),
        versions: [version('one', '12:00')],
      },
    });
  });

  test('so does the word that nothing changed, which may bring new tags', async () => {
    const sightings = [
      aPage('one', '12:00', { etag: '"v1"', lastModified: 'then' }),
      unchanged('13:00', { etag: 'W/"v1"' }),
    ];
    expect(await after(...sightings)).toEqual({
      changes: ['new', 'same'],
      kept: {
        ...known,
        etag: 'W/"v1"',
        lastModified: 'then',
        firstSeen: at('12:00'),
        lastSeen: at('13:00'),
        versions: [version('one', '12:00')],
      },
    });
  });

  test('other bytes are a new version beside the old one, also when they were there before', async () => {
    const texts = [
      aPage('one', '12:00', { etag: '"v1"' }),
      aPage('two', '13:00'),
      aPage('one', '14:00'),
    ];
    expect(await after(...texts)).toEqual({
      changes: ['new', 'updated', 'updated'],
      kept: {
        ...known,
        firstSeen: at('12:00'),
        lastSeen: at('14:00'),
        versions: [version('one', '12:00'), version('two', '13:00'), version('one', '14:00')],
      },
    });
    const { read } = fetchedStore(folder);
    expect(await read({ sha256: sha256('one') })).toEqual({ bytes: Buffer.from('one') });
    expect(await read({ sha256: sha256('two') })).toEqual({ bytes: Buffer.from('two') });
  });

  test.each([
    ['between two versions', '12:30', 'new text', ['one 12:00', 'new text 12:30', 'two 13:00']],
    ['before the first', '11:00', 'new text', ['new text 11:00', 'one 12:00', 'two 13:00']],
    ['of the same as before it', '12:30', 'one', ['one 12:00', 'two 13:00']],
    ['of the same as after it', '12:30', 'two', ['one 12:00', 'two 12:30']],
    [
      'within a version',
      '13:30',
      'new text',
      ['one 12:00', 'two 13:00', 'new text 13:30', 'two 14:00'],
    ],
  ])('a sighting %s that comes late finds its place', async (_, time, text, told) => {
    const known = [aPage('one', '12:00'), aPage('two', '13:00'), unchanged('14:00')];
    const { kept } = await after(...known, aPage(text, time, { etag: '"late"' }));
    const names = new Map(['one', 'two', 'new text'].map((name) => [sha256(name), name]));
    const versions = kept?.versions.map(
      ({ sha256: hash, seen }) => `${names.get(hash)} ${seen.slice(11, 16)}`,
    );
    expect(versions).toEqual(told);
    expect(kept).toMatchObject({
      lastSeen: at('14:00'),
      firstSeen: at(time < '12:00' ? time : '12:00'),
    });
    expect(kept).not.toHaveProperty('etag');
  });

  test('a page that is gone is told to be, and its copy stays', async () => {
    expect(
      await after(aPage('one', '12:00'), aFault('13:00'), aFault('14:00', { status: 410 })),
    ).toEqual({
      changes: ['new', 'gone', 'gone'],
      kept: {
        ...known,
        status: 410,
        firstSeen: at('12:00'),
        lastSeen: at('12:00'),
        gone: { since: at('13:00'), status: 410 },
        versions: [version('one', '12:00')],
      },
    });
    expect(await fetchedStore(folder).read({ sha256: sha256('one') })).toEqual({
      bytes: Buffer.from('one'),
    });
  });

  test.each([
    ['with the same bytes', aPage('one', '14:00'), ['one 12:00']],
    ['with others', aPage('two', '14:00'), ['one 12:00', 'two 14:00']],
    ['unchanged', unchanged('14:00'), ['one 12:00']],
  ])('a page that comes back %s is not gone', async (_, back, told) => {
    const { kept } = await after(aPage('one', '12:00'), aFault('13:00'), back);
    expect(kept).not.toHaveProperty('gone');
    expect(kept).toMatchObject({ status: 200, firstSeen: at('12:00'), lastSeen: at('14:00') });
    expect(kept?.versions.length).toBe(told.length);
  });

  test('a page that was never there is gone, too', async () => {
    expect(await after(aFault('12:00'))).toEqual({
      changes: ['gone'],
      kept: {
        ...known,
        status: 404,
        gone: { since: at('12:00'), status: 404 },
        versions: [],
      },
    });
  });

  test('other faults leave no trace', async () => {
    const slow = aFault('13:00', { why: 'slow', again: true });
    expect(await after(slow, unchanged('14:00'))).toEqual({
      changes: ['none', 'none'],
      kept: undefined,
    });
    expect(await everything()).toEqual({ kept: [], faults: [] });
  });

  test('a page that was seen before it was gone does not come back for being told late', async () => {
    const { changes, kept } = await after(aFault('13:00'), aPage('one', '12:00'));
    expect(changes).toEqual(['gone', 'new']);
    expect(kept).toMatchObject({
      status: 404,
      gone: { since: at('13:00') },
      lastSeen: at('12:00'),
    });
  });

  test('a fault that comes late does not make gone what was seen after it', async () => {
    const { changes, kept } = await after(aPage('one', '13:00'), aFault('12:00'));
    expect(changes).toEqual(['new', 'none']);
    expect(kept).not.toHaveProperty('gone');
  });
});

describe('what makes the next request conditional', () => {
  const tags = { etag: '"v1"', lastModified: 'Sun, 22 Nov 2026 10:00:00 GMT' };

  test('is what came with the copy, and where it was found', async () => {
    const { keep, held } = fetchedStore(folder);
    await keep(aPage('one', '12:00', { ...tags, finalUrl: 'https://www.example.org/b' }));
    expect(await held(PAGE)).toEqual({ ...tags, finalUrl: 'https://www.example.org/b' });
  });

  test('is nothing where the copy is not there any more', async () => {
    const { keep, held } = fetchedStore(folder);
    await keep(aPage('one', '12:00', tags));
    await rm(join(folder, 'bodies'), { recursive: true });
    expect(await held(PAGE)).toEqual({});
  });
});

describe('damage', () => {
  const bodyOf = (text: string) => join(folder, 'bodies', sha256(text).slice(0, 2), sha256(text));

  test('to a copy is told, and mended by the next fetch', async () => {
    const { keep, read } = fetchedStore(folder);
    await keep(aPage('one', '12:00'));
    await writeFile(bodyOf('one'), 'oen');
    const told = {
      fault: `${bodyOf('one')}: this copy is damaged; remove it, and fetch its page again`,
    };
    expect(await read({ sha256: sha256('one') })).toEqual(told);
    await keep(aPage('one', '13:00'));
    expect(await read({ sha256: sha256('one') })).toEqual({ bytes: Buffer.from('one') });
  });

  test('a copy that is missing is told', async () => {
    expect(await fetchedStore(folder).read({ sha256: sha256('one') })).toEqual({
      fault: `${bodyOf('one')}: this copy is missing; fetch its page again`,
    });
  });

  test.each([
    ['no JSON', '{"url": "https://exam'],
    ['nothing', ''],
    ['another thing', '{"url": 7}'],
    [
      'a version without a hash',
      JSON.stringify({
        url: PAGE,
        finalUrl: PAGE,
        status: 200,
        versions: [{ sha256: '../x', size: 1, seen: at('12:00') }],
      }),
    ],
  ])('to an entry (%s) is told; the others and the line itself stay', async (_, line) => {
    const { keep } = fetchedStore(folder);
    await keep(aPage('one', '12:00'));
    const [name = ''] = await readdir(join(folder, 'urls'));
    const file = join(folder, 'urls', name);
    await writeFile(file, `${line}\n${await readFile(file, 'utf8')}`);
    await keep(aPage('two', '13:00'));
    const { kept, faults } = await everything();
    expect(kept.map(({ url, versions }) => [url, versions.length])).toEqual([[PAGE, 2]]);
    expect(faults).toEqual([`${file}:1: this entry is damaged; mend or remove the line`]);
    expect(await readFile(file, 'utf8')).toMatch(line);
  });
});

test('URLs of every kind are kept apart and found again', async () => {
  const urls = [
    'http://example.org/a',
    'https://example.org/A',
    'https://example.org/a?x=1&y=..%2F..%2Fetc',
    'https://example.org/CON/aux.txt:$DATA',
    'https://[2001:db8::1]:8443/a',
    'https://xn--bcher-kva.example/%E2%82%AC',
    `https://example.org/${'long/'.repeat(1_000)}`,
  ];
  const { keep, get } = fetchedStore(folder);
  for (const url of urls) await keep(aPage(url, '12:00', { url, finalUrl: url }));
  for (const url of urls)
    expect(await get(url)).toMatchObject({ url, versions: [{ sha256: sha256(url) }] });
  const { kept, faults } = await everything();
  expect(kept.map(({ url }) => url).sort()).toEqual(urls.toSorted());
  expect(faults).toEqual([]);
  const files = await readdir(folder, { recursive: true });
  expect(files.every((file) => /^[\w./\\-]{1,90}$/u.test(file))).toBe(true);
});

test('what killed processes left is cleared after a day', async () => {
  const uuid = '0a1b2c3d-0000-4000-8000-000000000000';
  const [old, young] = [`a-${uuid}`, `b-${uuid}`];
  for (const name of ['drafts', 'locks']) await mkdir(join(folder, name));
  const left = [join('drafts', old), join('drafts', young), join('locks', `abc.${uuid}`)];
  for (const file of left) await writeFile(join(folder, file), 'x');
  const now = Date.parse(at('12:00'));
  for (const [i, hours] of [25, 23, 25].entries()) {
    const when = new Date(now - hours * 3_600_000);
    await utimes(join(folder, left[i] ?? ''), when, when);
  }
  await fetchedStore(folder, () => now).keep(aPage('one', '12:00'));
  expect([await readdir(join(folder, 'drafts')), await readdir(join(folder, 'locks'))]).toEqual([
    [young],
    [],
  ]);
});
