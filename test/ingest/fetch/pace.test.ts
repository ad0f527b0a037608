import { describe, expect, test } from 'vitest';
import { fetcher } from '../../../src/ingest/fetch/fetcher.ts';
import { pace } from '../../../src/ingest/fetch/pace.ts';
import { aSite, type Said } from './support/site.ts';
import { aFetcher, aWorld, NOON } from './support/world.ts';

const busy = (headers: Record<string, string> = {}) => ({ status: 503, headers });
const none = { '/robots.txt': { status: 404 } };

describe('a host', () => {
  test('is asked one thing at a time, a second apart', async () => {
    const world = aWorld();
    const spans: [number, number][] = [];
    let open = 0;
    const slow: Said = (_, response) => {
      open += 1;
      expect(open).toBe(1);
      const start = world.now;
      world.now += 300;
      setImmediate(() => {
        open -= 1;
        spans.push([start - NOON, world.now - NOON]);
        response.end('x');
      });
    };
    const site = await aSite({ ...none, '/a': slow, '/b': slow, '/c': slow });
    const { get } = aFetcher(world);
    await Promise.all(['/a', '/b', '/c'].map((path) => get(site.at(path))));
    expect(spans).toEqual([
      [1_000, 1_300],
      [2_300, 2_600],
      [3_600, 3_900],
    ]);
  });

  test('does not wait for another one', async () => {
    const slow = await aSite({ ...none, '/a': () => {} });
    const quick = await aSite({ ...none, '/b': 'b' });
    const lookup = async () => ['127.0.0.1'];
    const { get } = aFetcher({ lookup });
    const gone = new AbortController();
    const waiting = get(slow.at('/a').replace('127.0.0.1', 'slow.example'), {
      signal: gone.signal,
    });
    const url = quick.at('/b').replace('127.0.0.1', 'quick.example');
    expect(await get(url)).toMatchObject({ kind: 'fresh' });
    gone.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
  });

  test('waits where too many others are asked', async () => {
    let open = 0;
    let most = 0;
    const slow: Said = (_, response) => {
      open += 1;
      most = Math.max(most, open);
      setImmediate(() => {
        open -= 1;
        response.end('x');
      });
    };
    const site = await aSite({ ...none, '/a': slow });
    const { get } = aFetcher({ lookup: async () => ['127.0.0.1'] }, { parallel: 2 });
    const hosts = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}.example`);
    const all = await Promise.all(
      hosts.map((host) => get(site.at('/a').replace('127.0.0.1', host))),
    );
    expect(all.map(({ kind }) => kind)).toEqual(hosts.map(() => 'fresh'));
    expect(most).toBeLessThanOrEqual(2);
  });
});

describe('what may pass is tried again', () => {
  test.each([
    ['408', { status: 408 }],
    ['425', { status: 425 }],
    ['429', { status: 429 }],
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['503', { status: 503 }],
    ['504', { status: 504 }],
    ['a connection that breaks off', ((_, response) => response.destroy()) satisfies Said],
  ])('%s', async (_, fault: Said) => {
    const site = await aSite({ ...none, '/a': [fault, fault, 'good'] });
    const world = aWorld();
    expect(await aFetcher(world).get(site.at('/a'))).toMatchObject({ bytes: Buffer.from('good') });
    // A second after the robots.txt, then twice with a back-off that doubles.
    expect(world.slept.reduce((sum, wait) => sum + wait)).toBe(7_000);
    expect(site.asked).toEqual(['/robots.txt', '/a', '/a', '/a']);
  });

  test('but not for ever', async () => {
    const site = await aSite({ ...none, '/a': busy() });
    expect(await aFetcher().get(site.at('/a'))).toMatchObject({
      kind: 'fault',
      why: 'server',
      again: true,
      status: 503,
      sentence: `${site.at('/a')}: not fetched, the server is in trouble (503); try again later.`,
    });
    expect(site.asked).toEqual(['/robots.txt', '/a', '/a', '/a']);
  });

  test('a redirect that was followed is not followed again for it', async () => {
    const site = await aSite({
      ...none,
      '/a': { status: 302, headers: { location: '/b' } },
      '/b': [{ status: 500 }, 'good'],
    });
    expect(await aFetcher().get(site.at('/a'))).toMatchObject({ kind: 'fresh' });
    expect(site.asked).toEqual(['/robots.txt', '/a', '/b', '/b']);
  });

  test('after a wait that chance spreads', async () => {
    const waits = [];
    for (const chance of [0, 0.5, 0.999]) {
      const site = await aSite({ ...none, '/a': [{ status: 500 }, 'good'] });
      const world = { ...aWorld(), random: () => chance };
      await aFetcher(world).get(site.at('/a'));
      waits.push(world.slept[1]);
    }
    expect(waits).toEqual([1_000, 2_000, 2_998]);
  });
});

describe('a server that asks to wait', () => {
  test.each([
    ['10', 10_000],
    ['0', 2_000],
    ['Sun, 22 Nov 2026 12:00:31 GMT', 30_000],
    ['Sun, 22 Nov 2026 11:00:00 GMT', 2_000],
    ['soon', 2_000],
    ['-1', 2_000],
    ['1e9', 2_000],
  ])('with Retry-After: %s is left alone that long', async (wait, slept) => {
    const site = await aSite({ ...none, '/a': [busy({ 'retry-after': wait }), 'good'] });
    const world = aWorld();
    expect(await aFetcher(world).get(site.at('/a'))).toMatchObject({ kind: 'fresh' });
    expect(world.slept).toEqual([1_000, slept]);
  });

  test('for longer than the limit is not asked again for now, whatever of it is wanted', async () => {
    const site = await aSite({
      ...none,
      '/a': { status: 429, headers: { 'retry-after': '3600' } },
      '/b': 'b',
    });
    const world = aWorld();
    const { get } = aFetcher(world);
    expect(await get(site.at('/a'))).toMatchObject({
      why: 'wait',
      again: true,
      retryAfter: 3_600_000,
      sentence: `${site.at('/a')}: not fetched, the server was asked too often (429); try again in 60 minutes.`,
    });
    world.now += 1_200_000;
    expect(await get(site.at('/b'))).toMatchObject({
      why: 'wait',
      again: true,
      retryAfter: 2_400_000,
      sentence: `${site.at('/b')}: not fetched, its host asked to be left alone for another 40 minutes; try again after that.`,
    });
    world.now += 2_400_000;
    expect(await get(site.at('/b'))).toMatchObject({ kind: 'fresh' });
    expect(site.asked).toEqual(['/robots.txt', '/a', '/b']);
  });

  test('for longer than anyone would counts as asking for a month', async () => {
    const headers = { 'retry-after': '9'.repeat(400) };
    const site = await aSite({ ...none, '/a': { status: 503, headers } });
    expect(await aFetcher().get(site.at('/a'))).toMatchObject({ retryAfter: 30 * 86_400_000 });
  });

  test('is left alone by those who wait for their turn, too', async () => {
    const site = await aSite({ ...none, '/a': [busy({ 'retry-after': '20' }), 'a'], '/b': 'b' });
    const world = aWorld();
    const { get } = aFetcher(world);
    await Promise.all([get(site.at('/a')), get(site.at('/b'))]);
    expect(site.asked).toEqual(['/robots.txt', '/a', '/b', '/a']);
    expect(world.slept).toEqual([1_000, 20_000, 1_000]);
  });
});

describe('a server that does not answer', () => {
  const dead: Said = (_, response) => response.destroy();

  test('three times in a row is left alone for ten minutes', async () => {
    const site = await aSite({ ...none, '/a': dead, '/b': 'b' });
    const world = aWorld();
    const { get } = aFetcher(world, { tries: 2 });
    for (let i = 0; i < 3; i++) await get(site.at('/a'));
    world.now += 60_000;
    const told = {
      why: 'unreachable',
      again: true,
      retryAfter: 540_000,
      sentence: `${site.at('/b')}: not fetched, its host failed 3 times in a row and is left alone for another 9 minutes; try again after that.`,
    };
    expect(await get(site.at('/b'))).toMatchObject(told);
    world.now += 540_000;
    expect(await get(site.at('/b'))).toMatchObject({ kind: 'fresh' });
    expect(site.asked).toEqual(['/robots.txt', ...Array(6).fill('/a'), '/b']);
  });

  test.each([
    ['a page', 'b'],
    ['an error', { status: 404 }],
  ] satisfies [string, Said][])(
    'now and then, and with %s between, is asked on',
    async (_, said) => {
      const site = await aSite({ ...none, '/a': dead, '/b': said });
      const { get } = aFetcher({}, { tries: 1 });
      for (const path of ['/a', '/a', '/b', '/a', '/a', '/b', '/a']) await get(site.at(path));
      expect(site.asked).toEqual(['/robots.txt', '/a', '/a', '/b', '/a', '/a', '/b', '/a']);
    },
  );
});

test('a clock that is put back stops nothing', async () => {
  const site = await aSite({ ...none, '/a': 'a' });
  const world = aWorld();
  const { get } = aFetcher(world);
  await get(site.at('/a'));
  world.now -= 3_600_000;
  await get(site.at('/a'));
  expect(world.slept).toEqual([1_000, 1_000]);
});

describe('who leaves', () => {
  const reason = new Error('Ctrl-C');

  test('before it starts asks nothing', async () => {
    const site = await aSite({ '/a': 'a' });
    const asked = aFetcher().get(site.at('/a'), { signal: AbortSignal.abort(reason) });
    await expect(asked).rejects.toBe(reason);
    expect(site.asked).toEqual([]);
  });

  test.each([
    ['the answer', '/a', () => {}],
    ['the body', '/a', (_: unknown, response) => void response.write('Rain')],
    ['the robots.txt', '/robots.txt', () => {}],
  ] satisfies [string, string, Said][])(
    'in the middle of %s is gone at once',
    async (_, path, said) => {
      const leave = new AbortController();
      const closed = aGate();
      const site = await aSite({
        '/a': 'a',
        [path]: (request, response) => {
          if (typeof said === 'function') said(request, response);
          response.once('close', closed.open);
          setImmediate(() => leave.abort(reason));
        },
      });
      await expect(aFetcher().get(site.at('/a'), { signal: leave.signal })).rejects.toBe(reason);
      await closed.opened;
    },
  );

  test('while it pauses does not wait for its turn', async () => {
    const site = await aSite({ ...none, '/a': 'a' });
    const leave = new AbortController();
    const { get } = fetcher({
      allowPrivate: true,
      userAgent: 'Dateline/0.0',
      limits: { gap: 1e9 },
    });
    // The robots.txt came; the page's turn would be days from now.
    const asked = get(site.at('/a'), { signal: leave.signal });
    setTimeout(() => leave.abort(reason), 20);
    await expect(asked).rejects.toBe(reason);
    expect(site.asked).not.toContain('/a');
  });

  test('leaves its turn to the next, and the robots.txt to those who still wait for it', async () => {
    const answer = aGate();
    const site = await aSite({
      '/robots.txt': (_, response) => void answer.opened.then(() => response.end('')),
      '/a': 'a',
      '/b': 'b',
    });
    const leave = new AbortController();
    const { get } = aFetcher();
    const first = get(site.at('/a'), { signal: leave.signal });
    const second = get(site.at('/b'));
    leave.abort(reason);
    await expect(first).rejects.toBe(reason);
    answer.open();
    expect(await second).toMatchObject({ kind: 'fresh' });
    expect(site.asked).toEqual(['/robots.txt', '/b']);
  });

  test.each([...Array(8).keys()])(
    'as its slot comes (%i ticks later) leaves it to the next',
    async (ticks) => {
      const { turn } = pace({ ...aWorld(), limits: { retryAfter: 0, parallel: 1 } });
      const done = aGate();
      const leave = new AbortController();
      const first = turn('a', { gap: 0, signal: undefined, work: () => done.opened });
      const second = turn('b', { gap: 0, signal: leave.signal, work: async () => 'b' });
      const { signal: calm } = new AbortController();
      const third = turn('c', { gap: 0, signal: calm, work: async () => 'c' });
      // All three have asked for the one slot.
      await new Promise(setImmediate);
      done.open();
      for (let tick = 0; tick < ticks; tick++) await undefined;
      leave.abort(reason);
      await Promise.allSettled([first, second]);
      expect(await third).toBe('c');
    },
  );

  function aGate() {
    let open = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    return { opened, open: () => open() };
  }
});
