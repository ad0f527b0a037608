import { isUncertain } from '../article.ts';
import { type Day, readDay, shiftDay } from '../day.ts';
import { momentEntry } from '../entry.ts';
import type { EventHit, Filter, Library, MomentHit } from '../library.ts';
import { compare } from '../matching.ts';
import { writeRef } from '../ref.ts';
import type { Entry } from '../reply.ts';
import { overlaps } from '../span.ts';
import { showWhen, type When } from '../when.ts';
import { type DigestLine, type Part, partOf, type Verdict } from './digest.ts';
import { leadEntry, withoutWays } from './most-quotable.ts';
import { type NewStory, titleOf } from './new-stories.ts';

export type DaysAsked = {
  readonly library: Library;
  readonly topic: string | undefined;
  readonly filter: Pick<Filter, 'outlet'>;
  readonly today: Day;
  readonly room: number;
  /** What is told above already, and not again. */
  readonly told: readonly Entry[];
};

/** What happened in the last seven days, and what the new articles tell of, in the order of time. */
export async function theWeek(stories: readonly NewStory[], asked: DaysAsked): Promise<Part> {
  const { library, topic, filter, today, room, told: above } = asked;
  const since = shiftDay(today, -6) ?? today;
  const page = { number: 1, size: room };
  const { items: recent } =
    topic === undefined
      ? { items: [] }
      : await library.events({ about: topic, ...filter, since, until: today, most: room, page });
  const isNew = (hit: MomentHit) => isOfDay(hit) && !above.some((entry) => tellsSame(entry, hit));
  const ofWeek = recent.filter(isNew);
  const told = stories.flatMap(({ shown }) => shown.events.map(asMoment).filter(isNew));
  const refs = new Set(ofWeek.map(({ ref }) => writeRef(ref)));
  const others = told
    .filter(({ ref }) => !refs.has(writeRef(ref)))
    .sort((a, b) => compare(sinceOf(b), sinceOf(a)));
  const weighed = [...ofWeek, ...others].map((hit) => ({
    line: lineOf(hit),
    verdict: { ...named(hit), reason: `tells of ${hit.when ? showWhen(hit.when) : 'a day'}` },
  }));
  const { section, verdicts } = partOf({ name: 'timeline', title: TITLE }, weighed, room);
  if (!section) return { verdicts };
  return { section: { ...section, lines: section.lines.toSorted(byWhen) }, verdicts };
}

const TITLE = 'Timeline: the last seven days, and what the new articles tell of';

function tellsSame({ words: [first] }: Entry, { article, event }: MomentHit): boolean {
  return first.article === article.id && overlaps(first.span, event.sentence);
}

function byWhen(a: DigestLine, b: DigestLine): number {
  return compare(a.when?.since ?? '', b.when?.since ?? '');
}

function sinceOf({ when }: MomentHit): string {
  return when?.since ?? '';
}

function asMoment(hit: EventHit): MomentHit {
  const { dated } = hit.event;
  const when = dated.kind === 'resolved' ? { when: dated.when } : {};
  return { ...hit, ...when, others: [], rivals: [], articles: 1 };
}

/** Known to the day, and not counted from a day that is not certain. */
function isOfDay({ when, event, article: { published } }: MomentHit): boolean {
  if (when?.precision !== 'day' || when.approximate || event.status === 'denied') return false;
  const isRelative = event.dated.kind === 'resolved' && event.dated.how === 'relative';
  return !isRelative || published === undefined || isPrecise(published);
}

/** Whether a date of publication is that day: a page’s clock only says by when. */
function isPrecise(published: NonNullable<EventHit['article']['published']>): boolean {
  return published.how !== 'page clock' && !isUncertain(published);
}

function lineOf(hit: MomentHit): DigestLine {
  return { entry: withoutWays(momentEntry(hit, 'event')), ...(hit.when && { when: hit.when }) };
}

function named({ ref, article }: Pick<MomentHit, 'ref' | 'article'>) {
  return { ref: writeRef(ref), title: titleOf(article) };
}

/** What happened or was published on the same day of earlier years, where the day is known for sure. */
export async function onThisDay(asked: DaysAsked): Promise<Part> {
  const { library, topic, filter, today, room, told: above } = asked;
  const until = readDay(`${Number(today.slice(0, 4)) - 1}-12-31`);
  const ofDay = { ...filter, yearly: today.slice(5), until };
  const page = { number: 1, size: room };
  const events = await library.events({ ...ofDay, about: topic ?? '', most: room, page });
  const isNew = (hit: MomentHit) => isOfDay(hit) && !above.some((entry) => tellsSame(entry, hit));
  const happened = events.items.filter(isNew);
  // Where enough happened that day, nobody needs to be told what was published on it.
  const articles =
    happened.length < room
      ? await library.articles({ ...ofDay, words: topic, sort: 'oldest', page })
      : { items: [] };
  const tellers = new Set(happened.map(({ source }) => source.number));
  const stories = new Set<number>();
  const left: Verdict[] = [];
  const published = articles.items.flatMap(({ ref, article, story }) => {
    const hit = { ref, article };
    const leads = story?.leads.number ?? ref.number;
    const reason = tellers.has(ref.number)
      ? 'its own sentence is told of this day'
      : stories.has(leads)
        ? 'its story is told of this day'
        : article.published && isPrecise(article.published)
          ? undefined
          : 'its day of publication is not certain';
    if (reason) left.push({ ...named(hit), kept: false, reason });
    else stories.add(leads);
    return reason ? [] : [hit];
  });
  const opened = await Promise.all(published.map(({ ref }) => library.open(ref)));
  const told = opened.flatMap((one) => {
    const entry = one && leadEntry(one);
    const when = one?.article.published?.value;
    if (!entry || !when) return [];
    const line: DigestLine = { entry: { ...entry, remarks: ['published that day'] }, when };
    return [{ line, verdict: { ...named(one), reason: `published on ${showWhen(when)}` } }];
  });
  const weighed = [
    ...happened.map((hit) => ({
      line: lineOf(hit),
      verdict: { ...named(hit), reason: `tells of ${hit.when ? showWhen(hit.when) : 'a day'}` },
    })),
    ...told,
  ];
  const title = `On this day in earlier years, ${dayAndMonth(today)}`;
  const { section, verdicts } = partOf({ name: 'on this day', title }, weighed, room);
  if (!section) return { verdicts: [...verdicts, ...left] };
  const lines = section.lines.toSorted(byWhen);
  return { section: { ...section, lines }, verdicts: [...verdicts, ...left] };
}

function dayAndMonth(day: Day): string {
  const when: When = { since: day, until: day, precision: 'day' };
  return showWhen(when).replace(/ \d{4}$/, '');
}
