import { expect } from 'vitest';
import type { Article, ArticleId } from '../../../src/core/article.ts';
import { slice } from '../../../src/core/span.ts';
import { readHtml } from '../../../src/ingest/html/read-html.ts';

/** Three paragraphs of a made-up report: enough for a page to have a main part. */
export const REPORT = [
  'The river Nor rose by two metres on Monday, and the mayor of Norport, Ana Ruiz, had the lower streets cleared.',
  '“We have seen worse, and we have boats,” Ruiz said, standing on the old bridge, which was closed in the afternoon.',
  'Farmers along the river, who had just brought in the harvest, moved their grain to higher ground, she added.',
] as const;

export const paragraphs = (texts: readonly string[] = REPORT) =>
  texts.map((text) => `<p>${text}</p>`).join('\n');

export function aPage({ head = '', body = `<article>${paragraphs()}</article>` }): string {
  return `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
}

export async function read(html: string, url?: string): Promise<Article> {
  const source = { id: 'nor' as ArticleId, file: 'nor.html' };
  const page = await readHtml(html, source, url);
  return 'article' in page ? page.article : expect.fail(page.fault);
}

export function blocks({ text, blocks }: Article) {
  return blocks.map(({ kind, span }) => [kind, slice(text, span)]);
}

export function droppedFrom({ text, dropped }: Article) {
  return dropped.map(({ reason, span }) => [reason, slice(text, span)]);
}
