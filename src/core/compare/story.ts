import { plural, silence } from '../answer.ts';
import type { Article } from '../article.ts';
import { quoteEntry } from '../entry.ts';
import type { Library, Opened, QuoteHit } from '../library.ts';
import { type Ref, writeRef } from '../ref.ts';
import type { Ask, Entry, Reply } from '../reply.ts';
import { type Kin, tellKin } from '../story.ts';
import { laidOut, PAGE_SIZE } from './laid-out.ts';

/** An article of a story with what is quoted in it. */
type Member = {
  readonly ref: Ref;
  readonly article: Article;
  readonly kin?: Kin;
  readonly quotes: readonly QuoteHit[];
};

/** More articles of one story are not looked into. */
const MOST_FELLOWS = 24;

/** What the articles of one story quote, and what each of them does not have. */
type StoryQuotes = {
  readonly articles: number;
  /** How many more the story has, that were not looked into. */
  readonly unread: number;
  /** Quotations, those of several articles once. */
  readonly quotations: number;
  readonly inAll: number;
  readonly missing: readonly { readonly from: string; readonly hit: QuoteHit }[];
};

/** Undefined where the article is in no story. */
async function storyQuotes(opened: Opened, library: Library): Promise<StoryQuotes | undefined> {
  if (!opened.story) return undefined;
  const members: Member[] = [opened];
  for (const { ref, article, kin } of opened.story.slice(0, MOST_FELLOWS)) {
    const fellow = await library.open(ref);
    members.push({ ref, article, kin, quotes: fellow?.quotes ?? [] });
  }
  const quotations = onceEach(members.flatMap(({ quotes }) => quotes));
  const lacks = ({ article }: Member, hit: QuoteHit) =>
    [hit, ...hit.others].every((one) => one.article.id !== article.id);
  return {
    articles: members.length,
    unread: opened.story.length + 1 - members.length,
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
  const what = kin ? `${own}, beside ${writeRef(opened.ref)}: ${tellKin(kin)}` : own;
  return `Not in the article${outlet} that this corpus holds (${what})`;
}

function missingEntry({ from, hit }: StoryQuotes['missing'][number]): Entry {
  return { ...quoteEntry(hit), group: from };
}

/** `S3 and 2 more articles of its story: 5 quotations, 2 of them in all`. */
function tellStoryQuotes({ ref }: Opened, story: StoryQuotes): string {
  const { articles, quotations, inAll, unread } = story;
  const of = unread > 0 ? `${articles - 1} of ${articles + unread - 1} more articles` : '';
  const more = of || plural(articles - 1, 'more article');
  return `${writeRef(ref)} and ${more} of its story: ${plural(quotations, 'quotation')}, ${inAll} of them in all`;
}

/** What each article of a story does not have of what the others quote. */
export async function storyReply(opened: Opened, page: number, library: Library): Promise<Reply> {
  const number = writeRef(opened.ref);
  const shared = opened.quotes.filter(({ others }) => others.length > 0);
  const follow = shared
    .slice(0, PAGE_SIZE)
    .map(({ ref }): Ask => ({ command: 'compare', raw: { topic: writeRef(ref) } }));
  const story = await storyQuotes(opened, library);
  if (!story) {
    const has = shared.map(({ ref }) => writeRef(ref)).join(', ');
    const hints = [
      'A story is articles that say the same in nearly the same words.',
      ...(has ? [`Of its quotations other articles have ${has}.`] : []),
      silence(library),
    ];
    return {
      kind: 'nothing',
      heading: `${number} is in no story of several articles`,
      hints,
      follow,
    };
  }
  const { missing } = story;
  const entries = missing.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(missingEntry);
  return laidOut({ entries, total: missing.length }, page, {
    heading: tellStoryQuotes(opened, story),
    facts: [],
    remarks: ['Told of the articles as this corpus holds them; other states of a page may differ.'],
    follow,
    nothing: {
      kind: 'nothing',
      heading: tellStoryQuotes(opened, story),
      hints: ['None of its articles lacks a quotation that another one has.', silence(library)],
      follow,
    },
  });
}
