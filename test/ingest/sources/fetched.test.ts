import { appendFile, mkdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { writeWhen } from '../../../src/core/when.ts';
import { keptEntriesFile } from '../../../src/ingest/feeds/kept-entries.ts';
import { fetchedStore } from '../../../src/ingest/fetch/store/fetched-store.ts';
import { readItem } from '../../../src/ingest/read-item.ts';
import { fetchSources } from '../../../src/ingest/sources/fetched/fetch-sources.ts';
import { kindAt } from '../../../src/ingest/sources/fetched/kind-at.ts';
import { itemsOf } from '../../../src/ingest/sources/items-of.ts';
import { readSourcesFile } from '../../../src/ingest/sources/sources-file.ts';
import { aSite } from '../fetch/support/site.ts';
import { aFetcher } from '../fetch/support/world.ts';
import { aPage, REPORT } from '../html/a-page.ts';
import { aFolder } from '../support/folder.ts';

const folder = aFolder();
const LINES = [...REPORT, ...REPORT.map((line) => `${line} So it went on the next day, too.`)];
const WHOLE = LINES.map((line) => `<p>${line}</p>`).join('');

const rss = (...items: readonly string[]) =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Nor</title><language>en</language>${items.join('')}</channel></rss>`;
const item = (id: string, rest: string) =>
  `<item><guid isPermaLink="false">${id}</guid><title>Rain ${id}</title>${rest}</item>`;
const whole = (words: string) => `<content:encoded><![CDATA[${words}]]></content:encoded>`;
const xml = (body: string) => ({ headers: { 'content-type': 'application/rss+xml' }, body });
const html = (body: string) => ({ headers: { 'content-type': 'text/html' }, body });

const fetching = () => ({
  fetcher: aFetcher(),
  store: fetchedStore(folder.at('fetched')),
  folder: folder.at('fetched'),
  report: () => {},
});

/** Fetches what the list names, as `npm run ingest` does. */
async function fetched(list: string) {
  const file = await folder.put('sources.yaml', list);
  return fetchSources((await readSourcesFile(file)).sources, fetching());
}

/** What is stored, read as any start reads it. */
async function stored() {
  await mkdir(folder.at('corpus'), { recursive: true });
  const { items, faults } = await itemsOf({
    corpusDir: folder.at('corpus'),
    sourcesFile: folder.at('sources.yaml'),
    fetchedDir: folder.at('fetched'),
  });
  const told = [...faults];
  const articles: Record<string, unknown> = {};
  for (const one of items) {
    const { article, faults } = await readItem(one);
    told.push(...faults);
    if (!article) continue;
    const { title, published, url, fetchedAt, text } = article;
    articles[one.file.replace(/127\.0\.0\.1:\d+/, 'site')] = [
      title && `${title.value} (${title.how})`,
      published && `${writeWhen(published.value)} (${published.how})`,
      url && `${new URL(url.value).pathname} (${url.how})`,
      fetchedAt,
      text.length,
    ];
  }
  return { articles, told };
}

const LENGTH = REPORT.join('\n\n').length;

test('entries become articles: by their own text, or by the page that they link to', async () => {
  const date = '<pubDate>Fri, 09 Dec 2016 10:00:00 +0100</pubDate>';
  const site = await aSite({
    '/feed': xml(
      rss(
        item('a', `<link>/a</link>${date}${whole(WHOLE)}`),
        item('b', `<link>/b</link>${date}<description>Wet.</description>`),
        item('c', '<link>/c</link><description>Gone.</description>'),
        item('d', '<description>Nowhere.</description>'),
      ),
    ),
    '/b': html(aPage({ head: '<meta property="og:title" content="Rain over Norport">' })),
  });
  const { told, faults } = await fetched(`- feed: ${site.at('/feed')}\n  name: nor`);
  expect(told).toEqual(['nor: 4 entries new or changed.', 'nor: 1 page new or changed.']);
  expect(faults).toEqual([expect.stringMatching(/^nor: http:\S+\/c: not fetched, .*404/)]);
  expect(site.asked.toSorted()).toEqual(['/b', '/c', '/feed', '/robots.txt']);
  expect(await stored()).toEqual({
    articles: {
      'nor/site/a#v1': [
        'Rain a (feed)',
        '2016-12-09 (feed)',
        '/a (feed)',
        expect.stringMatching(/^2026-11-22T12:/),
        LINES.join('\n\n').length,
      ],
      'nor/site/b#v1': [
        'Rain over Norport (meta tag)',
        '2016-12-09 (feed)',
        '/b (link)',
        expect.stringMatching(/^2026-11-22T12:/),
        LENGTH,
      ],
    },
    told: [
      expect.stringMatching(
        /^nor\/\S+\/c: the feed has only a summary of it, and its page \S+ is gone \(404\)$/,
      ),
      'nor/d: the feed has only a summary of it, and no link',
    ],
  });
});

test('what left the feed stays, and what changed is kept beside what it was', async () => {
  const more = WHOLE.replace('two metres', 'three metres');
  const site = await aSite({
    '/feed': [
      xml(
        rss(
          item('a', `<link>/a</link>${whole(WHOLE)}`),
          item('b', `<link>/b</link>${whole(WHOLE)}`),
        ),
      ),
      xml(rss(item('b', `<link>/b</link>${whole(more)}`))),
    ],
  });
  const list = `- feed: ${site.at('/feed')}\n  name: nor`;
  await fetched(list);
  const before = await stored();
  const { told } = await fetched(list);
  expect(told).toEqual(['nor: 1 entry new or changed.']);
  const after = await stored();
  expect(Object.keys(after.articles)).toEqual(['nor/site/a#v1', 'nor/site/b#v1', 'nor/site/b#v2']);
  expect(after.articles).toMatchObject(before.articles);
});

test('listed pages are fetched, and asked for again only as far as they changed', async () => {
  const page = { headers: { 'content-type': 'text/html', etag: '"1"' }, body: aPage({}) };
  const site = await aSite({
    '/a': [page, { status: 304 }],
    '/b.png': { headers: { 'content-type': 'image/png' }, body: 'x' },
  });
  const list = `- pages: [${site.at('/a')}, ${site.at('/b.png')}]\n  name: nor\n  outlet: Nor Herald`;
  expect(await fetched(list)).toEqual({ told: ['nor: 2 pages new or changed.'], faults: [] });
  const { told } = await fetched(list);
  expect(told).toEqual([]);
  expect(site.requests.at(-1)?.headers).toHaveProperty('host');
  const { articles, told: said } = await stored();
  expect(Object.keys(articles)).toEqual(['nor/site/a#v1']);
  expect(said).toEqual([
    expect.stringMatching(/^nor\/\S+\/b\.png#v1: the site sent image\/png, which is no article$/),
  ]);
});

test('what is not fetched yet is told, and a line that a crash cut off is passed over', async () => {
  const site = await aSite({ '/feed': xml(rss(item('a', `<link>/a</link>${whole(WHOLE)}`))) });
  const list = `- feed: ${site.at('/feed')}\n  name: nor\n- page: ${site.at('/a')}\n  name: page`;
  await folder.put('sources.yaml', list);
  expect((await stored()).told).toEqual([
    'nor: not fetched yet; run npm run ingest',
    `page: not fetched yet; run npm run ingest (${site.at('/a')})`,
  ]);
  await fetched(list);
  const path = keptEntriesFile(folder.at('fetched'), site.at('/feed'));
  await appendFile(path, '{"seen": "2026');
  expect(Object.keys((await stored()).articles)).toEqual(['nor/site/a#v1']);
});

test('an address is a feed or a page by what it holds, and never on the own network', async () => {
  const site = await aSite({
    '/feed': { headers: { 'content-type': 'text/html' }, body: rss() },
    '/page': html(aPage({})),
    '/list': { headers: { 'content-type': 'text/csv' }, body: 'a,b' },
  });
  expect(await kindAt(site.at('/feed'), fetching())).toBe('feed');
  expect(await kindAt(site.at('/page'), fetching())).toBe('page');
  expect(await kindAt(site.at('/list'), fetching())).toEqual({
    fault: `${site.at('/list')}: the site sent text/csv, no page and no feed; save it as a file and name that`,
  });
  const strict = { ...fetching(), fetcher: aFetcher({ allowPrivate: false }) };
  expect(await kindAt(site.at('/page'), strict)).toEqual({
    fault: expect.stringContaining(`${site.at('/page')}: not fetched, `),
  });
});
