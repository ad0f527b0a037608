import { flowsOf } from '../html/flow.ts';
import { openPage } from '../html/page.ts';
import { type Body, setFlows } from '../html/set-flows.ts';
import { type Sifted, sift } from '../html/sift.ts';

/** What stands above or below an article on a page; a piece of a page is all article. */
const AROUND = new Set(['before the article', 'after the article']);
/** What programs write under the articles of a feed. */
const APPENDED = /^the post .{1,300} (?:appeared|was published) first on .{1,100}$/iu;

/** The text of a piece of a page that holds an article and nothing around it; undefined where it holds none. */
export async function fragmentBody(html: string, title?: string): Promise<Body | undefined> {
  const page = await openPage(`<html><body>${html}</body></html>`);
  const flows = sift(flowsOf(page.documentElement ?? page), title);
  const body = setFlows(flows.map(withOwnReason));
  return body.blocks.length > 0 ? body : undefined;
}

function withOwnReason({ dropped, ...flow }: Sifted): Sifted {
  const own = dropped && !AROUND.has(dropped) ? dropped : undefined;
  const reason = own ?? (APPENDED.test(flow.text) ? 'syndication line' : undefined);
  return reason ? { ...flow, dropped: reason } : flow;
}
