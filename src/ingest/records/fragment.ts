import type { Article, Block, Dropped } from '../../core/article.ts';
import { flowsOf } from '../html/flow.ts';
import { openPage } from '../html/page.ts';
import { sift } from '../html/sift.ts';

type Body = Pick<Article, 'text' | 'blocks' | 'dropped'>;

/** What stands above or below an article on a page; a piece of a page is all article. */
const AROUND = new Set(['before the article', 'after the article']);
/** What programs write under the articles of a feed. */
const APPENDED = /^the post .{1,300} (?:appeared|was published) first on .{1,100}$/iu;

/** The text of a piece of a page that holds an article and nothing around it; undefined where it holds none. */
export async function fragmentBody(html: string, title?: string): Promise<Body | undefined> {
  const page = await openPage(`<html><body>${html}</body></html>`);
  const flows = sift(flowsOf(page.documentElement ?? page), title);
  const blocks: Block[] = [];
  const dropped: Dropped[] = [];
  let text = '';
  for (const flow of flows) {
    if (text !== '') text += '\n\n';
    const span = { start: text.length, end: text.length + flow.text.length };
    text += flow.text;
    const own = flow.dropped && !AROUND.has(flow.dropped) ? flow.dropped : undefined;
    const reason = own ?? (APPENDED.test(flow.text) ? 'syndication line' : undefined);
    if (reason) dropped.push({ span, reason });
    else blocks.push({ kind: flow.kind, span });
  }
  return blocks.length > 0 ? { text, blocks, dropped } : undefined;
}
