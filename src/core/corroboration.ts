import { plural } from './answer.ts';
import type { Article } from './article.ts';
import type { Quote } from './quote.ts';
import { slice } from './span.ts';
import { kinOf, type Standing } from './story.ts';
import { tokensIn } from './verify/tokens.ts';
import { fold } from './words.ts';

/** A quotation as one article has it. */
export type Telling = {
  readonly article: Article;
  readonly quote: Quote;
  readonly standing?: Standing | undefined;
};

/**
 * In how many places a quotation stands. A source is an outlet, or an article that states none:
 * whether two such are of one outlet is not known.
 */
export type Corroboration = {
  /** States of one page count once. */
  readonly articles: number;
  /** How many further states of these pages have it. */
  readonly versions: number;
  readonly outlets: number;
  /** Articles that state no outlet. */
  readonly unstated: number;
  /** Different rows of words within quotation marks; case and punctuation aside. */
  readonly wordings: number;
  /** Sources that only retell it. */
  readonly retold: number;
  /** Sources that have it in one and the same text: none of these speaks for another. */
  readonly shared: readonly SharedText[];
};

export type SharedText = {
  readonly how: 'wire copy' | 'copy';
  readonly agencies: readonly string[];
  readonly sources: number;
};

export function corroborationOf(tellings: readonly Telling[]): Corroboration {
  const pages = pagesOf(tellings);
  const sources = new Set(pages.map(({ source }) => source));
  const outlets = new Set(pages.flatMap(({ source, isStated }) => (isStated ? [source] : [])));
  const marked = tellings.filter(({ quote }) => quote.kind !== 'indirect');
  const isQuoting = ({ states }: Page) => states.some((state) => marked.includes(state));
  const quoting = new Set(pages.filter(isQuoting).map(({ source }) => source));
  const articles = new Set(tellings.map(({ article }) => article.id)).size;
  return {
    articles: pages.length,
    versions: articles - pages.length,
    outlets: outlets.size,
    unstated: sources.size - outlets.size,
    wordings: new Set(marked.map(wordingOf)).size,
    retold: sources.size - quoting.size,
    shared: sharedTexts(pages),
  };
}

/** An article, or all states of one page: one source, told by the name of its outlet. */
type Page = {
  readonly states: readonly Telling[];
  readonly source: string;
  readonly isStated: boolean;
};

function pagesOf(tellings: readonly Telling[]): readonly Page[] {
  let left = tellings;
  const pages: Page[] = [];
  for (const first of tellings) {
    if (!left.includes(first)) continue;
    const states = [first];
    for (const state of states) {
      states.push(...left.filter((one) => !states.includes(one) && isSamePage(state, one)));
    }
    left = left.filter((one) => !states.includes(one));
    const sources = states.map(({ article }) => sourceOf(article)).sort();
    const stated = sources.find((source) => source.startsWith(OUTLET));
    pages.push({ states, source: stated ?? sources[0] ?? '', isStated: stated !== undefined });
  }
  return pages;
}

function isSamePage(a: Telling, b: Telling): boolean {
  if (a.article.id === b.article.id) return true;
  const [one, other] = [a.standing, b.standing];
  if (!one || !other || one.story !== other.story) return false;
  return kinOf(one.as, other.as).kinship === 'version';
}

const OUTLET = 'outlet ';

/** An outlet by its name; an article that states none by itself. */
export function sourceOf({ outlet, id }: Article): string {
  return outlet ? `${OUTLET}${fold(outlet.value.trim())}` : `article ${id}`;
}

function wordingOf({ article, quote }: Telling): string {
  const tokens = quote.parts.flatMap((part) => tokensIn(slice(article.text, part)));
  return tokens.map(({ key }) => key).join(' ');
}

function sharedTexts(pages: readonly Page[]): readonly SharedText[] {
  const all = pages.flatMap(({ states, source }) =>
    states.flatMap(({ standing }) => (standing ? [{ source, ...standing }] : [])),
  );
  const stories = [...new Set(all.map(({ story }) => story))].sort((a, b) => a - b);
  return stories.flatMap((story): readonly SharedText[] => {
    const own = all.filter((one) => one.story === story);
    const sources = new Set(own.map(({ source }) => source)).size;
    if (sources < 2) return [];
    const pairs = own.flatMap((a, at) => own.slice(at + 1).map((b) => kinOf(a.as, b.as)));
    const wire = pairs.filter((kin) => kin.kinship === 'wire copy');
    const agencies = [...new Set(wire.flatMap(({ agency }) => agency ?? []))].sort();
    return [{ how: wire.length > 0 ? 'wire copy' : 'copy', agencies, sources }];
  });
}

/**
 * For readers, never more than is known: `in 4 outlets, 2 wordings; 2 of them run one text: wire copy
 * (TASS)`. Undefined where one article alone has it: that nobody else does is not known.
 */
export function tellCorroboration(found: Corroboration): string | undefined {
  const { articles, versions, outlets, unstated, shared } = found;
  if (articles === 1) {
    if (versions === 0) return undefined;
    return `in ${versions + 1} versions of one page, which are one source`;
  }
  const sources = outlets + unstated;
  const texts = shared.map(({ how, agencies, sources: running }) => {
    const who = running === sources ? 'all of them run' : `${running} of them run`;
    const named = agencies.length > 0 ? ` (${agencies.join(', ')})` : '';
    return `; ${who} one text: ${how === 'copy' ? 'copies' : 'wire copy'}${named}`;
  });
  const states = versions > 0 ? '; versions of one page count once' : '';
  return `${tellSources(found)}${tellWordings(found)}${texts.join('')}${states}`;
}

/** `in 4 outlets`, `in 1 outlet and 2 articles that state none`. */
export function tellSources({
  articles,
  outlets,
  unstated,
}: Pick<Corroboration, 'articles' | 'outlets' | 'unstated'>): string {
  const stateNone = unstated === 1 ? 'states none' : 'state none';
  if (outlets === 0) return `in ${plural(articles, 'article')} that state no outlet`;
  if (unstated > 0) {
    return `in ${plural(outlets, 'outlet')} and ${plural(unstated, 'article')} that ${stateNone}`;
  }
  if (outlets === 1) return `in ${plural(articles, 'article')} of one outlet`;
  return `in ${plural(outlets, 'outlet')}`;
}

function tellWordings({ wordings, retold, outlets, unstated }: Corroboration): string {
  if (wordings === 0) return ', retold without quotation marks';
  const only = retold === outlets + unstated ? '' : `, retold in ${retold}`;
  return `, ${plural(wordings, 'wording')}${retold > 0 ? only : ''}`;
}
