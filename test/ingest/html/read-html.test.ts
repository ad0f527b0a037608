import { expect, test } from 'vitest';
import type { ArticleId } from '../../../src/core/article.ts';
import { readHtml } from '../../../src/ingest/html/read-html.ts';
import { aPage, blocks, droppedFrom, paragraphs, REPORT, read } from './a-page.ts';

const [first, second, third] = REPORT;
const whole = (...texts: readonly string[]) => texts.map((text) => ['paragraph', text]);

test('the main part is read, a blank line between its blocks', async () => {
  const navigation = '<nav><a href="/">Home</a> <a href="/news">News</a></nav>';
  const page = await read(aPage({ body: `${navigation}<div>${paragraphs()}</div>` }));
  expect(page.text).toBe(REPORT.join('\n\n'));
  expect(blocks(page)).toEqual(whole(...REPORT));
});

test('within a paragraph nothing but white space changes', async () => {
  const odd = `  The  “river”\n\t<b>Nor</b>&nbsp;ro<i>se</i> by&#32;two <a href="/m">metres</a> &amp; more, and more, on Monday in the whole of Norport. `;
  const page = await read(aPage({ body: `<article><p>${odd}</p>${paragraphs()}</article>` }));
  expect(blocks(page)[0]).toEqual([
    'paragraph',
    'The “river” Nor rose by two metres & more, and more, on Monday in the whole of Norport.',
  ]);
});

test('sub-headings and captions are told apart', async () => {
  const figure = '<figure><img src="a.jpg"><figcaption>The bridge at noon</figcaption></figure>';
  const body = `<article><p>${first}</p>${figure}<p>${second}</p><h2>On the farms</h2><p>${third}</p></article>`;
  expect(blocks(await read(aPage({ body })))).toEqual([
    ['paragraph', first],
    ['caption', 'The bridge at noon'],
    ['paragraph', second],
    ['heading', 'On the farms'],
    ['paragraph', third],
  ]);
});

test('line breaks set paragraphs apart where a page has no others', async () => {
  const body = `<div><div>${first}<br><br>${second}<br/>${third}</div></div>`;
  expect(blocks(await read(aPage({ body })))).toEqual(whole(...REPORT));
});

test.each([
  ['related headline', '<p><a href="/b">Nine bridges to see before winter</a></p>'],
  ['related headline', '<p>Read more: <a href="/b">A dry year</a></p>'],
  ['byline', '<p>Reporting by Ida Berg; editing by Tom Ek</p>'],
  ['newsletter and sign-in', '<p>Sign up for our newsletter</p>'],
  ['advertisement', '<p>Anzeige</p>'],
])('kept apart as %s: %s', async (reason, html) => {
  const body = `<article><p>${first}</p><p>${second}</p>${html}<p>${third}</p></article>`;
  const page = await read(aPage({ body }));
  expect(blocks(page)).toEqual(whole(...REPORT));
  expect(droppedFrom(page).map(([why]) => why)).toEqual([reason]);
});

test('what follows an end mark is not the article', async () => {
  const body = `<article>${paragraphs()}<h3>About the author</h3><p>Ida Berg writes on rivers, bridges and the people who live by them.</p></article>`;
  const page = await read(aPage({ body }));
  expect(blocks(page)).toEqual(whole(...REPORT));
  expect(droppedFrom(page)).toEqual([
    ['end mark', 'About the author'],
    [
      'after “About the author”',
      'Ida Berg writes on rivers, bridges and the people who live by them.',
    ],
  ]);
});

test('words that stand out in a box of their own as well are read once', async () => {
  const words = 'We have seen worse, and we have boats';
  const body = `<article><p>${first}</p><blockquote>“${words}”</blockquote><p>${second}</p><p>${third}</p></article>`;
  const page = await read(aPage({ body }));
  expect(blocks(page)).toEqual(whole(...REPORT));
  expect(droppedFrom(page)).toEqual([['pull quote', `“${words}”`]]);
});

test('a box that holds most of the words is no small part, whatever it is called', async () => {
  const body = `<div class="subscriber-content byline">${paragraphs()}</div>`;
  expect(blocks(await read(aPage({ body })))).toEqual(whole(...REPORT));
});

test('what a browser does not show is not read', async () => {
  const hidden = `<p style="display: none">No one sees this line of the page, it is hidden.</p><script>var words = 1;</script>`;
  expect(
    blocks(await read(aPage({ body: `<article>${paragraphs()}${hidden}</article>` }))),
  ).toEqual(whole(...REPORT));
});

test('a quoted post stays, whatever its box is called', async () => {
  const post = 'Stay away from the lower bridge tonight, all of you, please.';
  const box = `<div class="social-embed"><blockquote class="post"><p>${post}</p></blockquote></div>`;
  const body = `<article><p>${first}</p><p>${second}</p>${box}<p>${third}</p></article>`;
  expect(blocks(await read(aPage({ body })))).toEqual(whole(first, second, post, third));
});

test.each([
  ['nested ten thousand deep', `${'<div>'.repeat(10_000)}${paragraphs()}`],
  ['nested ten thousand deep in bold', `${'<b><i>'.repeat(5_000)}${paragraphs()}`],
  ['inside one large form', `<form>${paragraphs()}</form>`],
  ['with a script before it', `<script>1</script>${aPage({})}`],
  ['without any tag around it', paragraphs()],
])('a page is read %s', async (_, html) => {
  expect(blocks(await read(html))).toEqual(whole(...REPORT));
});

test.each([
  ['', 'the page holds no text to read'],
  ['<html><body> <img src="a.jpg"> </body></html>', 'the page holds no text to read'],
  [
    '<html><frameset cols="*,*"><frame src="a.html"></frameset></html>',
    'the page holds only frames: its text is in other files',
  ],
])('%s has no text', async (html, fault) => {
  expect(await readHtml(html, { id: 'nor' as ArticleId, file: 'nor.html' })).toEqual({ fault });
});
