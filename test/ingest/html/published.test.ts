import { expect, test } from 'vitest';
import { aPage, paragraphs, read } from './a-page.ts';

const meta = (content: string) => `<meta property="article:published_time" content="${content}">`;
const seen = (text: string) => `<article><p class="date">${text}</p>${paragraphs()}</article>`;
const day = (since: string) => ({ since, until: since, precision: 'day' });
const data = (date: string) =>
  `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${date}"}</script>`;

test.each([
  ['its data', { head: data('2016-12-09T10:00:00+01:00') }, '2016-12-09', 'page data'],
  ['a tag', { head: meta('2016-12-09') }, '2016-12-09', 'meta tag'],
  [
    'a time tag',
    { body: `<time pubdate datetime="2016-12-09">Friday</time>${paragraphs()}` },
    '2016-12-09',
    'time tag',
  ],
  ['its text', { body: seen('9 December 2016') }, '2016-12-09', 'visible text'],
  ['German text', { body: seen('Freitag, 9. März 2018, 10:15 Uhr') }, '2018-03-09', 'visible text'],
  ['French text', { body: seen('Publié le 9 août 2018') }, '2018-08-09', 'visible text'],
  ['Russian text', { body: seen('9 декабря 2016') }, '2016-12-09', 'visible text'],
  ['dotted figures', { body: seen('09.12.2016') }, '2016-12-09', 'visible text'],
])('the day is read from %s', async (_, page, since, how) => {
  expect((await read(aPage(page))).published).toMatchObject({ value: day(since), how });
});

test('figures that name two days name none', async () => {
  expect((await read(aPage({ body: seen('03/04/2016') }))).published).toBeUndefined();
  const american = aPage({ body: seen('03/04/2016') }).replace('lang="en"', 'lang="en-US"');
  expect((await read(american)).published?.value.since).toBe('2016-03-04');
});

test('the link carries a day', async () => {
  const page = await read(aPage({}), 'https://nor.example/2016/12/09/rises.html');
  expect(page.published).toMatchObject({ value: day('2016-12-09'), how: 'link' });
});

test('the newsroom’s day wins over the clock in Greenwich', async () => {
  const head = meta('2016-12-10T02:30:00Z');
  const linked = await read(aPage({ head }), 'https://nor.example/2016/12/09/rises.html');
  expect(linked.published?.value).toEqual(day('2016-12-09'));
  const shown = await read(aPage({ head, body: seen('Dec. 9, 2016') }));
  expect(shown.published?.value).toEqual(day('2016-12-09'));
  expect((await read(aPage({ head }))).published?.value).toEqual(day('2016-12-10'));
});

test('a day that two kinds of signs tell is surer than one that they dispute', async () => {
  const sure = await read(aPage({ head: meta('2016-12-09'), body: seen('9 December 2016') }));
  const disputed = await read(aPage({ head: meta('2016-12-09'), body: seen('2 May 2017') }));
  expect(sure.published?.confidence).toBeGreaterThan(0.95);
  expect(sure.doubts).toBeUndefined();
  expect(disputed.published?.confidence).toBeLessThan(0.7);
  expect(disputed.doubts).toEqual(['The meta tag says 2016-12-09, but the page shows 2017-05-02.']);
});

test('a change is no publication', async () => {
  const head = '<meta property="article:modified_time" content="2016-12-11">';
  const { published, updated } = await read(aPage({ head }));
  expect(published).toBeUndefined();
  expect(updated).toEqual({ value: day('2016-12-11'), how: 'meta tag' });
});

test('a day that does not exist is none', async () => {
  expect((await read(aPage({ head: meta('2016-02-30') }))).published).toBeUndefined();
});
