import { expect, test } from 'vitest';
import type { ArticleId } from '../../../src/core/article.ts';
import { isTooDeep, TOO_DEEP } from '../../../src/ingest/html/nesting.ts';
import { readHtml } from '../../../src/ingest/html/read-html.ts';

const MANY = 20_001;

test.each([
  ['as deep', '<div>'.repeat(MANY)],
  ['as deep with other end tags between', '<div></b></p>'.repeat(MANY)],
  ['as deep behind a slash that ends nothing', '<div class="a"/>'.repeat(MANY)],
  ['as deep in a drawing', `<svg>${'<g>'.repeat(MANY)}`],
])('too deep: %s', (_, html) => {
  expect(isTooDeep(html)).toBe(true);
});

test.each([
  ['one after another', '<div><b>Rain</b></div>'.repeat(MANY)],
  ['never closed, as paragraphs and list items may be', '<p>Rain<li>Rain<br>'.repeat(MANY)],
  ['closed with what they stand in', '<div><b><i>Rain</div>'.repeat(MANY)],
  ['of a script', `<script>"${'<div>'.repeat(MANY)}"</script>`],
  ['in a comment', `<!-- ${'<div>'.repeat(MANY)} -->`],
  ['of a drawing', `<svg>${'<path d="M0"/>'.repeat(MANY)}</svg>`],
  ['ten thousand deep', '<div>'.repeat(10_000)],
])('not too deep: elements %s', (_, html) => {
  expect(isTooDeep(html)).toBe(false);
});

test('a page that is too deep is named so', async () => {
  const html = `<html><body>${'<div>'.repeat(MANY)}<p>The river rose on Monday.</p>`;
  const source = { id: 'nor' as ArticleId, file: 'nor.html' };
  expect(await readHtml(html, source)).toEqual({ fault: TOO_DEEP });
});
