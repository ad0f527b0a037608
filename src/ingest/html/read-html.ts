import type { Article, ArticleId, Known } from '../../core/article.ts';
import type { Span } from '../../core/span.ts';
import { datelineOf } from '../raw-text/dateline.ts';
import { doubtsOf } from '../raw-text/doubts.ts';
import { readRawText } from '../raw-text/read-raw-text.ts';
import { dayCandidates } from './day-candidates.ts';
import { factsOf, type PageFacts } from './facts.ts';
import { type Flow, flowsOf } from './flow.ts';
import { toldBy } from './json-ld.ts';
import { mainPart } from './main-part.ts';
import { isTooDeep, TOO_DEEP } from './nesting.ts';
import { openPage, type Page } from './page.ts';
import { type Published, publishedOn } from './published.ts';
import { type Body, setFlows } from './set-flows.ts';
import { type Sifted, sift } from './sift.ts';

type Source = { readonly id: ArticleId; readonly file: string };

/** An article, or one sentence on why there is none. */
export type ReadPage = { readonly article: Article } | { readonly fault: string };

/**
 * Reads a saved page as an article. Its text is the words of the page's main part, a blank line between
 * two blocks; within a block nothing but white space is changed. `url` is where the page was found.
 */
export async function readHtml(html: string, source: Source, url?: string): Promise<ReadPage> {
  if (isTooDeep(html)) return { fault: TOO_DEEP };
  const page = await openPage(html);
  const all = flowsOf(page.documentElement ?? page);
  if (all.length === 0) return { fault: faultOf(page) };
  const told = toldBy(page);
  const facts = factsOf(page, told, html, url);
  const candidates = dayCandidates(page, told, all, url ?? facts.url?.value);
  const published = publishedOn(candidates);
  const main = sift((await mainPart(page)) ?? [], facts.title?.value);
  const body = holdsText(main, all) ? setFlows(main) : asPlainText(all, source);
  return { article: articleOf(source, body, facts, published) };
}

function faultOf(page: Page): string {
  const [frame] = page.querySelectorAll('frameset,frame');
  return frame
    ? 'the page holds only frames: its text is in other files'
    : 'the page holds no text to read';
}

/** Enough for a short report, or the greater part of all that the page says. */
function holdsText(main: readonly Sifted[], all: readonly Flow[]): boolean {
  const length = (flows: readonly Flow[]) => flows.reduce((sum, { text }) => sum + text.length, 0);
  const read = length(main.filter(({ dropped, kind }) => !dropped && kind === 'paragraph'));
  return read >= 250 || read * 2 > length(all);
}

/** Where the page's marks do not tell its main part, its words are read as a text file's are. */
function asPlainText(flows: readonly Flow[], source: Source): Body {
  const text = flows.map((flow) => flow.text).join('\n\n');
  const { blocks, dropped } = readRawText(text, source);
  return { text, blocks, dropped };
}

function articleOf(
  source: Source,
  body: Body,
  facts: PageFacts,
  published: Published | undefined,
): Article {
  const { text, blocks } = body;
  const opening = blocks.filter(({ kind }) => kind === 'paragraph').slice(0, 3);
  const dateline = opening.map(({ span }) => datelineOf(text, span)).find((found) => found);
  const contrary = doubtsOf({
    published: published?.known,
    url: published?.doubt ? undefined : facts.url,
    opening: opening.map(({ span }) => text.slice(span.start, span.end)),
  });
  const doubts = [...(published?.doubt ? [published.doubt] : []), ...contrary];
  return {
    ...source,
    ...body,
    ...facts,
    ...(facts.title && { title: standing(text, facts.title) }),
    ...(published && { published: published.known }),
    ...(dateline && { dateline }),
    ...(doubts.length > 0 && { doubts }),
  };
}

/** With its place, where the words stand in the text as well. */
function standing(text: string, title: Known<string>): Known<string> {
  const start = text.indexOf(title.value);
  const span: Span = { start, end: start + title.value.length };
  return start < 0 ? title : { ...title, span };
}
