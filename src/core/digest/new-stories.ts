import { plural } from '../answer.ts';
import type { Article } from '../article.ts';
import type { Day } from '../day.ts';
import type { ArticleHit, Library, Opened } from '../library.ts';
import { compare } from '../matching.ts';
import { writeRef } from '../ref.ts';
import { type Also, cite } from '../reply.ts';
import { tellKin } from '../story.ts';
import type { Since } from './digest.ts';

/** Articles of one story that have come, those that lead or came first before others. */
export type Cluster = {
  /** The number of the article that leads the story, whether it came now or not. */
  readonly leads: number;
  readonly hits: readonly [ArticleHit, ...ArticleHit[]];
};

/** A story of which nothing was known before. */
export type NewStory = {
  readonly shown: Opened;
  readonly also: readonly Also[];
  /** The numbers of all its articles that have come. */
  readonly articles: readonly number[];
  readonly outlets: ReadonlySet<string>;
  readonly newest: string;
};

export function clustersOf(hits: readonly ArticleHit[]): readonly Cluster[] {
  const clusters = new Map<number, [ArticleHit, ...ArticleHit[]]>();
  for (const hit of hits.toSorted((a, b) => a.ref.number - b.ref.number)) {
    const leads = hit.story?.leads.number ?? hit.ref.number;
    const known = clusters.get(leads);
    if (!known) clusters.set(leads, [hit]);
    else if (hit.ref.number === leads) known.unshift(hit);
    else known.push(hit);
  }
  return [...clusters]
    .map(([leads, found]) => ({ leads, hits: found }))
    .sort((a, b) => byWeight(weightOf(a), weightOf(b)));
}

type Weight = { readonly outlets: number; readonly newest: string; readonly first: number };

function weightOf({ hits }: Cluster): Weight {
  const articles = hits.map(({ article }) => article);
  const outlets = outletsOf(articles).size;
  return { outlets, newest: newestOf(articles), first: hits[0].ref.number };
}

/** The more outlets the earlier, then the newer; what has no date comes last. */
function byWeight(a: Weight, b: Weight): number {
  return b.outlets - a.outlets || compare(b.newest, a.newest) || a.first - b.first;
}

function outletsOf(articles: readonly Article[]): ReadonlySet<string> {
  return new Set(articles.flatMap(({ outlet }) => outlet?.value ?? []));
}

function newestOf(articles: readonly Article[]): string {
  return articles.map(({ published }) => published?.value.since ?? '').reduce<string>(later, '');
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** Whether a story was there before what is told now. */
export async function wasThere(
  { leads, hits }: Cluster,
  since: Since,
  library: Library,
): Promise<boolean> {
  if (hits.some(({ ref }) => ref.number === leads)) return false;
  if (since.kind === 'article') return leads <= since.number;
  const leader = await library.open({ kind: 'article', number: leads });
  return isBefore(leader?.article, since.day);
}

function isBefore(article: Article | undefined, day: Day): boolean {
  const published = article?.published?.value;
  return published !== undefined && published.until < day;
}

/** The story with the article that is shown for it, opened. */
export async function storyOf({ hits }: Cluster, library: Library): Promise<NewStory | undefined> {
  const [first, ...others] = hits;
  const shown = await library.open(first.ref);
  if (!shown) return undefined;
  const kinOf = (number: number) => shown.story?.find(({ ref }) => ref.number === number)?.kin;
  const articles = hits.map(({ article }) => article);
  return {
    shown,
    also: others.map(({ ref, article }) => {
      const kin = kinOf(ref.number);
      return { ...alsoOf({ ref, article }), ...(kin && { lead: tellKin(kin) }) };
    }),
    articles: hits.map(({ ref }) => ref.number),
    outlets: outletsOf(articles),
    newest: newestOf(articles),
  };
}

function alsoOf({ ref, article }: Pick<ArticleHit, 'ref' | 'article'>): Also {
  return { ref: writeRef(ref), source: cite(article, ref) };
}

/** Words that are told alike by chance are shorter than this. */
const FEWEST = 40;

/**
 * Joins a story to one before it where the article shown for it gives the same quotation: two reports of
 * the same happening. Each is compared with what stands before, so that nothing is joined by a chain.
 */
export function joinedByQuotes(stories: readonly NewStory[]): readonly NewStory[] {
  const joined: NewStory[] = [];
  for (const story of stories) {
    const at = joined.findIndex((before) => sharesQuotation(story, before));
    const before = joined[at];
    if (!before) joined.push(story);
    else joined[at] = together(before, story);
  }
  return joined.sort((a, b) => byWeight(weightIn(a), weightIn(b)));
}

function weightIn({ outlets, newest, shown }: NewStory): Weight {
  return { outlets: outlets.size, newest, first: shown.ref.number };
}

function sharesQuotation({ shown }: NewStory, before: NewStory): boolean {
  return shown.quotes.some(
    ({ quote, others }) =>
      quote.kind === 'direct' &&
      quote.parts.some(({ start, end }) => end - start >= FEWEST) &&
      others.some(({ source }) => source.number === before.shown.ref.number),
  );
}

function together(before: NewStory, story: NewStory): NewStory {
  return {
    ...before,
    also: [
      ...before.also,
      { ...alsoOf(story.shown), lead: 'another report with the same quotation' },
      ...story.also,
    ],
    articles: [...before.articles, ...story.articles],
    outlets: new Set([...before.outlets, ...story.outlets]),
    newest: later(before.newest, story.newest),
  };
}

/** Why a story is told: `2 articles at 2 outlets`. */
export function tellWeight({ articles, outlets }: NewStory): string {
  const at = outlets.size > 0 ? ` at ${plural(outlets.size, 'outlet')}` : '';
  return `new: ${plural(articles.length, 'article')}${at}`;
}

export function titleOf({ title }: Article): string {
  return title?.value ?? '(no headline in the source)';
}
