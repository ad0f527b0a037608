import type { Count, Library, Page, PageRequest } from './library.ts';
import { type Ref, writeRef } from './ref.ts';
import type { Ask, Entry, Fact, Pages, Reply } from './reply.ts';
import { tellsNothing } from './sought.ts';

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

function pagesOf({ total }: Page<unknown>, { number, size }: PageRequest): Pages {
  return { number, of: Math.max(1, Math.ceil(total / size)), total };
}

type Nothing = Extract<Reply, { kind: 'nothing' }>;

/** Turns a page of hits into a reply; a page past the end is unclear, none at all is `nothing`. */
export async function found<T>(
  page: Page<T>,
  request: PageRequest,
  told: {
    readonly heading: string;
    readonly facts?: readonly Fact[];
    readonly remarks?: readonly string[];
    readonly follow?: readonly Ask[];
    readonly toEntry: (hit: T) => Entry;
    readonly nothing: () => Promise<Nothing> | Nothing;
  },
): Promise<Reply> {
  if (page.total === 0) return withUndated(await told.nothing(), page.undated);
  const pages = pagesOf(page, request);
  if (page.items.length === 0) {
    return {
      kind: 'unclear',
      problem: `There is no page ${request.number}: this answer has ${plural(pages.of, 'page')}.`,
    };
  }
  const entries = page.items.map(told.toEntry);
  const remarks = [...(told.remarks ?? []), ...tellUndated(page.undated)];
  const { heading, facts = [], follow = [] } = told;
  return { kind: 'found', heading, facts, entries, pages, remarks, follow };
}

function tellUndated(undated: number): string[] {
  if (undated === 0) return [];
  return [
    `${plural(undated, 'more match', 'more matches')} left out: no date is known, so the period cannot be checked.`,
  ];
}

function withUndated(nothing: Nothing, undated: number): Nothing {
  return { ...nothing, hints: [...tellUndated(undated), ...nothing.hints] };
}

/** A question of words like “so be it” alone cannot be looked up; this says so. */
export function tooCommon(text: string): Extract<Reply, { kind: 'unclear' }> | undefined {
  if (!tellsNothing(text)) return undefined;
  const problem = `“${text}” holds no word that can be looked up; please add a telling one.`;
  return { kind: 'unclear', problem };
}

/** What to tell somebody whose words were not found: which words the corpus has, and what is near. */
export async function nearHints(words: string, library: Library): Promise<string[]> {
  const near = await library.near(words);
  return near.map(({ word, passages, spellings }) => {
    if (passages > 0) return `“${word}” stands in ${plural(passages, 'passage')}.`;
    const instead = spellings.length > 0 ? `; did you mean ${spellings.join(' or ')}?` : '.';
    return `“${word}” stands nowhere here${instead}`;
  });
}

/** What somebody is told whose code stands for nothing. */
export function unknownCode(ref: Ref, library: Library): Nothing {
  const { articles } = library.summary();
  const hint = `Codes come from answers and stay the same; this corpus has ${plural(articles, 'article')}. What was removed keeps its code to itself.`;
  return {
    kind: 'nothing',
    heading: `There is no ${writeRef(ref)} in this corpus`,
    hints: [hint],
    follow: [],
  };
}

/** The size and span of the corpus, and that its silence proves nothing. */
export function silence(library: Library): string {
  const { articles, span } = library.summary();
  const dates = span ? `, dated ${span.since} to ${span.until} where they are dated` : '';
  return `This corpus has ${plural(articles, 'article')}${dates}. Not finding it here does not mean that it was never said.`;
}

export function tellCounts(counts: readonly Count[], most: number): string {
  const shown = counts.slice(0, most).map(({ name, count }) => `${name} (${count})`);
  const more = counts.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
