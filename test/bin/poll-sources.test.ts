import { expect, test } from 'vitest';
import { type Polling, pollSources } from '../../src/bin/poll-sources.ts';
import type { FetchedSources } from '../../src/ingest/sources/fetched/fetch-sources.ts';
import type { Source } from '../../src/ingest/sources/source.ts';

const MINUTE = 60_000;

const feed = (name: string, every?: number): Source => ({
  name,
  reading: {},
  kind: 'feed',
  url: `https://example.org/${name}`,
  ...(every && { every }),
});
const folder: Source = { name: 'folder', reading: {}, kind: 'folder', path: '/articles' };

const NOTHING: FetchedSources = { told: [], faults: [] };

/** Polls on a clock of its own for so many minutes; what was done, each with its minute. */
async function polled(minutes: number, around: Partial<Polling> = {}): Promise<readonly string[]> {
  let now = 0;
  const done: string[] = [];
  const note = (what: string) => done.push(`${now / MINUTE} ${what}`);
  const poller = pollSources({
    everyMinutes: 30,
    sources: async () => [],
    renew: async () => note('renewed'),
    tell: (news) => note(`${news.kind}: ${('told' in news ? news.told : news.faults).join(' ')}`),
    ...around,
    bring: async (source) => {
      note(`fetched ${source.name}`);
      return around.bring ? around.bring(source) : NOTHING;
    },
    clock: {
      now: () => now,
      until: async (at) => {
        now = at;
        if (now > minutes * MINUTE) poller.stop();
      },
    },
  });
  await poller.start();
  return done;
}

test('the corpus folder is read again every so often, sources or none', async () => {
  expect(await polled(60)).toEqual(['30 renewed', '60 renewed']);
});

test('each source has a schedule of its own', async () => {
  const sources = async () => [feed('often', 20), feed('usual')];
  const done = await polled(60, { sources });
  expect(done.filter((line) => line.includes('fetched'))).toEqual([
    '0 fetched often',
    '0 fetched usual',
    '20 fetched often',
    '30 fetched usual',
    '40 fetched often',
    '60 fetched often',
    '60 fetched usual',
  ]);
});

test('the corpus is read again where something came, after all of it came', async () => {
  const sources = async () => [feed('a', 10), feed('b', 10)];
  const bring = async ({ name }: Source) =>
    name === 'a' ? { told: ['a: 1 entry new.'], faults: [] } : NOTHING;
  expect(await polled(10, { sources, bring, everyMinutes: 60 })).toEqual([
    '0 fetched a',
    '0 fetched b',
    '0 came: a: 1 entry new.',
    '0 renewed',
    '10 fetched a',
    '10 fetched b',
    '10 came: a: 1 entry new.',
    '10 renewed',
  ]);
});

test('nothing is read again where nothing came', async () => {
  const done = await polled(25, { sources: async () => [feed('quiet', 10)] });
  expect(done).toEqual(['0 fetched quiet', '10 fetched quiet', '20 fetched quiet']);
});

test('a source that fails is asked less and less, and as usual once it answers', async () => {
  let asked = 0;
  const bring = async () => {
    asked++;
    if (asked === 2) throw new Error('the line broke');
    return asked > 2 ? NOTHING : { told: [], faults: ['ill: it is down.'] };
  };
  const done = await polled(100, {
    sources: async () => [feed('ill', 10)],
    bring,
    everyMinutes: 999,
  });
  expect(done).toEqual([
    '0 fetched ill',
    '0 faults: ill: it is down.',
    '20 fetched ill',
    '20 faults: ill: the line broke',
    '60 fetched ill',
    '70 fetched ill',
    '80 fetched ill',
    '90 fetched ill',
    '100 fetched ill',
  ]);
});

test('a folder of the list is left to the reading, and a list that cannot be read stops nothing', async () => {
  expect(await polled(30, { sources: async () => [folder] })).toEqual(['30 renewed']);
  const sources = async () => {
    throw new Error('no list');
  };
  expect(await polled(30, { sources })).toEqual([
    '0 faults: Error: no list',
    '30 faults: Error: no list',
  ]);
});
