import { plural } from '../answer.ts';
import type { Article } from '../article.ts';
import { quoteEntry } from '../entry.ts';
import type { Library, Opened, QuoteHit } from '../library.ts';
import { type Ref, writeRef } from '../ref.ts';
import type { Entry } from '../reply.ts';
import { type Kin, tellKin } from '../story.ts';

/** An article of a story with what is quoted in it. */
type Member = {
  readonly ref: Ref;
  readonly article: Article;
  readonly kin?: Kin;
  readonly quotes: readonly QuoteHit[];
};

/** What the articles of one story quote, and what each of them does not have. */
export type StoryQuotes = {
  readonly articles: number;
  /** Quotations, those of several articles once. */
  readonly quotations: number;
  readonly inAll: number;
  readonly missing: readonly { readonly from: string; readonly hit: QuoteHit }[];
};

/** Undefined where the article is in no story. */
export async function storyQuotes(
  opened: Opened,
  library: Library,
): Promise<StoryQuotes | undefined> {
  if (!opened.story) return undefined;
  const members: Member[] = [opened];
  for (const { ref, article, kin } of opened.story) {
    const fellow = await library.open(ref);
    members.push({ ref, article, kin, quotes: fellow?.quotes ?? [] });
  }
  const quotations = onceEach(members.flatMap(({ quotes }) => quotes));
  const lacks = ({ article }: Member, hit: QuoteHit) =>
    [hit, ...hit.others].every((one) => one.article.id !== article.id);
  return {
    articles: members.length,
    quotations: quotations.length,
    inAll: quotations.filter((hit) => !members.some((member) => lacks(member, hit))).length,
    missing: members.flatMap((member) =>
      quotations
        .filter((hit) => lacks(member, hit))
        .map((hit) => ({ from: titleOf(member, opened), hit })),
    ),
  };
}

/** A quotation of several articles once, as the first of them has it. */
function onceEach(quotes: readonly QuoteHit[]): readonly QuoteHit[] {
  const seen = new Set<number>();
  return quotes.filter(({ ref, others }) => {
    if (seen.has(ref.number)) return false;
    for (const one of [ref, ...others.map((other) => other.ref)]) seen.add(one.number);
    return true;
  });
}

function titleOf({ ref, article, kin }: Member, opened: Opened): string {
  const outlet = article.outlet ? ` of ${article.outlet.value}` : '';
  const own = writeRef(ref);
  const what = kin ? `${own}; beside ${writeRef(opened.ref)} ${tellKin(kin)}` : own;
  return `Not in the article${outlet} that this corpus holds (${what})`;
}

export function missingEntry({ from, hit }: StoryQuotes['missing'][number]): Entry {
  return { ...quoteEntry(hit), group: from };
}

/** `S3 and 2 more articles of its story: 5 quotations, 2 of them in all`. */
export function tellStoryQuotes({ ref }: Opened, story: StoryQuotes): string {
  const { articles, quotations, inAll } = story;
  const more = plural(articles - 1, 'more article');
  return `${writeRef(ref)} and ${more} of its story: ${plural(quotations, 'quotation')}, ${inAll} of them in all`;
}
