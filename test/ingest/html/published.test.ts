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

test.each([
  ['hu', '2016. december 9.'],
  ['lt', '2016 m. gruodžio 9 d.'],
  ['lv', '2016. gada 9. decembris'],
  ['vi', 'ngày 9 tháng 12 năm 2016'],
  ['ko', '2016년 12월 9일'],
  ['ja', '2016年12月9日'],
  ['ar', '٩ ديسمبر ٢٠١٦'],
  ['ar', '9 كانون الأول 2016'],
  ['he', '9 בדצמבר 2016'],
  ['hi', '9 दिसंबर 2016'],
  ['th', '9 ธันวาคม 2559'],
  ['et', '9. detsember 2016'],
  ['sr', '9. децембар 2016.'],
  ['ca', '9 de desembre del 2016'],
])('in %s, %s is a day', async (lang, text) => {
  const page = aPage({ body: seen(text) }).replace('lang="en"', `lang="${lang}"`);
  expect((await read(page)).published?.value).toEqual(day('2016-12-09'));
});

test('a month that two languages share is that of the page’s language, or none', async () => {
  const page = aPage({ body: seen('9. listopada 2016') });
  const shown = async (lang: string) =>
    (await read(page.replace('lang="en"', `lang="${lang}"`))).published?.value.since;
  expect(await Promise.all(['hr', 'pl', ''].map(shown))).toEqual([
    '2016-10-09',
    '2016-11-09',
    undefined,
  ]);
});

test('seconds since 1970 are a day', async () => {
  expect((await read(aPage({ head: meta('1481284800') }))).published?.value).toEqual(
    day('2016-12-09'),
  );
});

test('of the dates that a page shows, the one beside its headline is its own', async () => {
  const body = `<p>3 July 2017</p><p>Most read</p><p>Contact us</p><h1>River rises in Norport</h1><p>9 December 2016</p>${paragraphs()}<p>Read more</p><p>About us</p><p>2 May 2018</p>`;
  expect((await read(aPage({ body }))).published?.value).toEqual(day('2016-12-09'));
});

test('an archived page shows the day on which it was saved: that is not its own', async () => {
  const body = `<p>10 December 2016</p>${paragraphs()}<p>9 December 2016</p>`;
  const copy = 'https://web.archive.org/web/20161210000000/https://nor.example/rises';
  expect((await read(aPage({ body }), copy)).published?.value).toEqual(day('2016-12-09'));
});

test('what its programs hold is read where it tells nothing else', async () => {
  const head = '<script>var page = {"publishedAt": "2016-12-09T10:00:00+01:00"};</script>';
  expect((await read(aPage({ head }))).published).toMatchObject({
    value: day('2016-12-09'),
    how: 'page data',
  });
  const both = await read(aPage({ head: `${head}${meta('2016-12-08')}` }));
  expect(both.published?.value).toEqual(day('2016-12-08'));
});
