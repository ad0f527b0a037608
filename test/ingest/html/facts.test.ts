import { expect, test } from 'vitest';
import { aPage, paragraphs, read } from './a-page.ts';

const data = (record: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(record)}</script>`;
const ARTICLE = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'Organization', '@id': '#us', name: 'Nor Herald' },
    {
      '@type': 'NewsArticle',
      headline: 'River rises &amp; rises',
      datePublished: '2016-12-09T10:00:00+01:00',
      dateModified: '2016-12-11',
      author: [{ '@type': 'Person', name: 'Ida Berg' }, { name: 'Tom Ek' }],
      publisher: { '@id': '#us' },
      mainEntityOfPage: 'https://nor.example/rivers/rises',
    },
  ],
};

test('the page’s data tells what it is', async () => {
  const { title, outlet, author, url, published, updated } = await read(
    aPage({ head: data(ARTICLE) }),
  );
  expect({ title, outlet, author, url }).toEqual({
    title: { value: 'River rises & rises', how: 'page data' },
    outlet: { value: 'Nor Herald', how: 'page data' },
    author: { value: 'Ida Berg, Tom Ek', how: 'page data' },
    url: { value: 'https://nor.example/rivers/rises', how: 'page data' },
  });
  expect(published).toMatchObject({ value: { since: '2016-12-09' }, how: 'page data' });
  expect(updated).toMatchObject({ value: { since: '2016-12-11' }, how: 'page data' });
});

test('so do its tags; the headline that is seen wins over one with the outlet’s name', async () => {
  const head = `<title>River rises in Norport - Nor Herald</title>
    <meta property="og:site_name" content="Nor Herald"><meta name="author" content="Ida Berg">
    <link rel="canonical" href="https://nor.example/rises">`;
  const { title, outlet, author, url } = await read(
    aPage({ head, body: `<h1>River rises in Norport</h1><article>${paragraphs()}</article>` }),
  );
  expect({ title, outlet, author, url }).toEqual({
    title: { value: 'River rises in Norport', how: 'title line' },
    outlet: { value: 'Nor Herald', how: 'meta tag' },
    author: { value: 'Ida Berg', how: 'meta tag' },
    url: { value: 'https://nor.example/rises', how: 'meta tag' },
  });
});

test('the outlet’s name is taken from the end of a title', async () => {
  const head = `<title>River rises in Norport | Nor Herald</title><meta property="og:site_name" content="Nor Herald">`;
  expect((await read(aPage({ head }))).title).toEqual({
    value: 'River rises in Norport',
    how: 'meta tag',
  });
});

test('an archived copy gives both links', async () => {
  const copy = 'https://web.archive.org/web/20161210000000/https://nor.example/rises';
  const { url, archivedUrl, outlet } = await read(
    aPage({ head: `<link rel="canonical" href="${copy}">` }),
  );
  expect([url?.value, archivedUrl?.value, outlet?.value]).toEqual([
    'https://nor.example/rises',
    copy,
    'nor.example',
  ]);
});

test.each([
  ['By Ida Berg', 'Ida Berg'],
  ['Von Ida Berg', 'Ida Berg'],
  ['admin', undefined],
  ['https://nor.example/ida', undefined],
  ['Nor Herald', undefined],
])('of “%s” the author is %s', async (content, author) => {
  const head = `<meta property="og:site_name" content="Nor Herald"><meta name="author" content="${content}">`;
  expect((await read(aPage({ head }))).author?.value).toBe(author);
});

test('where a page was found is its link where it names none', async () => {
  const { url, outlet } = await read(aPage({}), 'https://www.nor.example/rises');
  expect([url, outlet?.value]).toEqual([
    { value: 'https://www.nor.example/rises', how: 'link' },
    'nor.example',
  ]);
});

test('what a page does not say is not made up', async () => {
  const page = await read(aPage({}));
  expect(Object.keys(page)).toEqual(['id', 'file', 'text', 'blocks', 'dropped', 'language']);
  expect(page.language).toEqual({ value: 'en', how: 'meta tag' });
});
