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
/** Articles are looked at for having the same speaker in the same days. */
const MOST_LOOKED = 24;
/** With so many of its words an article has it in some way, though it is not read as a quotation there. */
const HAS = 0.6;

/** Which articles of the same stories, or of the speaker in the same days, do not have a quotation. */
export async function tellMissing(
  quotation: Quotation,
  library: Library,
): Promise<readonly Fact[]> {
  const looked = [...(await fellows(quotation, library)), ...(await sameDays(quotation, library))];
  const having = new Set<string>(quotation.given.map(({ article }) => article.id));
  const others = [...new Map(looked.map((one) => [one.article.id, one])).values()].filter(
    ({ article }) => !having.has(article.id),
  );
  const hasWords = others.filter(({ article }) => holds(article, quotation));
  const lacking = others.filter((one) => !hasWords.includes(one));
  const told = lacking.slice(0, MOST_TOLD).map((one) => ({
    name: 'Without it',
    value: `not in the article ${ofOutlet(one)}that this corpus holds (${writeRef(one.source)}), ${one.why}`,
  }));
  const more = lacking.length - told.length;
  return [
    ...told,
    ...(more > 0 ? [{ name: 'Without it', value: `${more} more such articles` }] : []),
    ...hasWords.slice(0, MOST_TOLD).map((one) => ({
      name: 'Not read as this quotation',
      value: `most of the words stand in the article ${ofOutlet(one)}(${writeRef(one.source)})`,
    })),
  ];
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

/** The other articles of the stories in which it stands. */
async function fellows({ given }: Quotation, library: Library): Promise<readonly Looked[]> {
  const found: Looked[] = [];
  const stories = new Set<number>();
  for (const { source, standing } of given) {
    if (!standing || stories.has(standing.story)) continue;
    stories.add(standing.story);
    const opened = await library.open(source);
    for (const { ref, article, kin } of opened?.story ?? []) {
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
