import { plural } from '../answer.ts';
import type { Article } from '../article.ts';
import { passagesOf } from '../article.ts';
import { shiftDay } from '../day.ts';
import type { Library, QuoteHit } from '../library.ts';
import { type Ref, writeRef } from '../ref.ts';
import type { Fact } from '../reply.ts';
import { tellKin } from '../story.ts';
import { claimedIn } from '../verify/claimed.ts';
import { judge } from '../verify/judge.ts';
import { showWhen } from '../when.ts';
import type { Quotation } from './quotation.ts';

/** An article that a reader would look into for a quotation, and why. */
type Looked = { readonly source: Ref; readonly article: Article; readonly why: string };

/** So many articles are named; the others are counted. */
const MOST_TOLD = 6;
/** Of the stories, and of the articles with the same speaker in the same days, so many are looked into. */
const MOST_LOOKED = 24;
/** With so many of its words an article has it in some way, though it is not read as a quotation there. */
const HAS = 0.6;

/** Which articles of the same stories, or of the speaker in the same days, do not have a quotation. */
export async function tellMissing(
  quotation: Quotation,
  library: Library,
): Promise<readonly Fact[]> {
  const having = new Set<string>(quotation.given.map(({ article }) => article.id));
  const ofStories = await fellows(quotation, having, library);
  const looked = [...ofStories.slice(0, MOST_LOOKED), ...(await sameDays(quotation, library))];
  const unread = ofStories.length - MOST_LOOKED;
  const others = [...new Map(looked.map((one) => [one.article.id, one])).values()].filter(
    ({ article }) => !having.has(article.id),
  );
  const hasWords = others.filter(({ article }) => holds(article, quotation));
  const lacking = others.filter((one) => !hasWords.includes(one));
  const told = lacking.slice(0, MOST_TOLD).map((one) => ({
    name: 'Without it',
    value: `not in the article ${ofOutlet(one)}that this corpus holds (${writeRef(one.source)}), ${one.why}`,
  }));
  return [
    ...told,
    ...tellMore('Without it', lacking.length - told.length, SUCH),
    ...hasWords.slice(0, MOST_TOLD).map((one) => ({
      name: NOT_READ,
      value: `most of the words stand in the article ${ofOutlet(one)}(${writeRef(one.source)})`,
    })),
    ...tellMore(NOT_READ, hasWords.length - MOST_TOLD, SUCH),
    ...tellMore('Not looked into', unread, OF_STORY),
  ];
}

const NOT_READ = 'Not read as this quotation';

type Nouns = readonly [one: string, many: string];
const SUCH: Nouns = ['such article', 'such articles'];
const OF_STORY: Nouns = ['article of its story', 'articles of its story'];

/** `and 3 more such articles`; nothing where there are none. */
function tellMore(name: string, count: number, [one, many]: Nouns): readonly Fact[] {
  return count > 0 ? [{ name, value: `and ${plural(count, `more ${one}`, `more ${many}`)}` }] : [];
}

function ofOutlet({ article }: Looked): string {
  return article.outlet ? `of ${article.outlet.value} ` : '';
}

function holds(article: Article, { fullest }: Quotation): boolean {
  const paragraphs = passagesOf(article).map(({ span }) => span);
  const judged = judge(claimedIn(fullest.wording.text), {
    text: article.text,
    paragraphs,
    quoted: [],
  });
  return (judged?.share ?? 0) >= HAS;
}

/** The other articles of the stories in which it stands, but for those that have it. */
async function fellows(
  { given }: Quotation,
  having: ReadonlySet<string>,
  library: Library,
): Promise<readonly Looked[]> {
  const found: Looked[] = [];
  const stories = new Set<number>();
  for (const { source, standing } of given) {
    if (!standing || stories.has(standing.story)) continue;
    stories.add(standing.story);
    const opened = await library.open(source);
    for (const { ref, article, kin } of opened?.story ?? []) {
      if (having.has(article.id)) continue;
      const why = `which is of one story with ${writeRef(source)}: ${tellKin(kin)}`;
      found.push({ source: ref, article, why });
    }
  }
  return found;
}

/** Articles that quote the same speaker within a day of it. */
async function sameDays(
  { asked: { article, speaker } }: Quotation,
  library: Library,
): Promise<readonly Looked[]> {
  const when = article.published?.value;
  if (when?.precision !== 'day' || !speaker) return [];
  const [since, until] = [shiftDay(when.since, -1), shiftDay(when.until, 1)];
  if (!since || !until) return [];
  const page = { number: 1, size: MOST_LOOKED };
  const { items } = await library.quotes({
    speaker: speaker.name,
    since,
    until,
    sort: 'oldest',
    page,
  });
  const why = `which quotes ${speaker.name} between ${dayOf(since)} and ${dayOf(until)}`;
  return items.flatMap((hit: QuoteHit) =>
    [hit, ...hit.others]
      .filter((one) => isWithin(one.article, since, until))
      .map((one) => ({ source: one.source, article: one.article, why })),
  );
}

function isWithin({ published }: Article, since: string, until: string): boolean {
  const when = published?.value;
  return when !== undefined && when.since >= since && when.until <= until;
}

function dayOf(day: NonNullable<ReturnType<typeof shiftDay>>): string {
  return showWhen({ since: day, until: day, precision: 'day' });
}
