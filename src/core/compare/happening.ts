import { silence } from '../answer.ts';
import { sourceOf, tellSources } from '../corroboration.ts';
import { shiftDay } from '../day.ts';
import { eventEntry } from '../entry.ts';
import type { EventHit, Filter, Library, OtherEvent } from '../library.ts';
import { writeRef } from '../ref.ts';
import type { Entry, Fact, Reply } from '../reply.ts';
import { slice } from '../span.ts';
import { tellKin } from '../story.ts';
import { showWhen } from '../when.ts';
import { laidOut, PAGE_SIZE, type Turn } from './laid-out.ts';
import { type Difference, differenceOf, tellDifference, wordingOf } from './wording.ts';

/** A happening as all articles tell it that this corpus holds; the first is the one that was asked for. */
export type Happening = { readonly told: readonly OtherEvent[] };

const MOST_MOMENTS = 12;
/** So many words of a sentence are asked for, the rarest first. */
const MOST_ASKED = 3;
/** Another outlet's day for the same happening is looked for so many days before and after. */
const DAYS = 10;
/** With fewer of its words in common, a sentence is of its own making. */
const SHARE = 0.6;

/** The first happening on a topic that several sources tell of; undefined where there is none. */
export async function sharedHappening(
  query: Filter & { readonly about: string },
  library: Library,
): Promise<Happening | undefined> {
  const page = { number: 1, size: MOST_MOMENTS };
  const { items } = await library.events({ ...query, shared: true, page });
  return items
    .map((hit) => ({ told: [hit, ...hit.others, ...hit.rivals] }))
    .find((happening) => isTwice(happening));
}

/** True where another outlet, or an article of none, tells it too. */
function isTwice({ told }: Happening): boolean {
  return new Set(told.map(({ article }) => sourceOf(article))).size > 1;
}

/** What other articles make of an event: by its rarest words, which they would share. */
export async function happeningOf(asked: EventHit, library: Library): Promise<Happening> {
  const { article, event } = asked;
  const known = await library.near(slice(article.text, event.sentence));
  const rare = known
    .filter(({ passages, word }) => passages > 1 && word.length > 2)
    .toSorted((a, b) => a.passages - b.passages)
    .slice(0, MOST_ASKED);
  const told = new Map<number, OtherEvent>([[asked.ref.number, asked]]);
  for (const { word } of rare) {
    const page = { number: 1, size: MOST_MOMENTS };
    const { items } = await library.events({ about: word, ...daysAround(asked), page });
    for (const moment of items) {
      const all = [moment, ...moment.others, ...moment.rivals];
      if (!all.some(({ ref }) => ref.number === asked.ref.number)) continue;
      for (const one of all) if (!told.has(one.ref.number)) told.set(one.ref.number, one);
    }
  }
  return { told: [...told.values()] };
}

function daysAround({ event: { dated } }: EventHit): Filter {
  if (dated.kind === 'unresolved') return {};
  const [since, until] = [shiftDay(dated.when.since, -DAYS), shiftDay(dated.when.until, DAYS)];
  return since && until ? { since, until } : {};
}

/** Each telling under its outlet, the asked one's first, then by outlet as they were found. */
function toldEntries({ told }: Happening): readonly Entry[] {
  const [first] = told;
  if (!first) return [];
  const sources = [...new Set(told.map(({ article }) => sourceOf(article)))];
  const ordered = sources.flatMap((source) =>
    told.filter(({ article }) => sourceOf(article) === source),
  );
  return ordered.map((one) => toldEntry(one, first));
}

function toldEntry(one: OtherEvent, first: OtherEvent): Entry {
  const base = eventEntry(one);
  const grouped = { ...base, group: one.article.outlet?.value ?? 'Outlet not stated' };
  if (one === first) {
    return { ...grouped, remarks: ['the others are compared with it', ...base.remarks] };
  }
  const wordings = [one, first].map(({ article, event }) =>
    wordingOf(article, { parts: [event.sentence] }),
  );
  const [own, theirs] = wordings;
  const difference = own && theirs && differenceOf(own, theirs);
  const isNear = difference !== undefined && difference.share >= SHARE;
  const kin = one.kin ? [`its article runs one text: ${tellKin(one.kin)}`] : [];
  return {
    ...grouped,
    remarks: [
      ...tellDay(one, first),
      ...tellWording(isNear ? difference : undefined, writeRef(first.ref)),
      ...kin,
      ...base.remarks,
    ],
    ...(isNear && !difference.same && { compared: difference.bits, beside: writeRef(first.ref) }),
  };
}

/** What a reporter writes in other words is no change of anybody's words: the marks alone tell it. */
function tellWording(difference: Difference | undefined, ref: string): readonly string[] {
  if (difference?.same) return tellDifference(difference, ref);
  return [difference ? `worded otherwise than ${ref}` : 'told in words of its own'];
}

/** Which of two days is right is the reader's to judge. */
function tellDay(one: OtherEvent, first: OtherEvent): readonly string[] {
  const [own, theirs] = [dayOf(one), dayOf(first)];
  if (!own || !theirs || own === theirs) return [];
  return [`another day than in ${writeRef(first.ref)}, which says ${theirs}`];
}

function dayOf({ event: { dated } }: OtherEvent): string | undefined {
  return dated.kind === 'resolved' ? showWhen(dated.when) : undefined;
}

/** `4 Mar 2024: Coast Daily, The Example Post; 5 Mar 2024: Inland News`. */
function tellDays({ told }: Happening): readonly Fact[] {
  const days = new Map<string, Set<string>>();
  for (const one of told) {
    const day = dayOf(one) ?? 'day not known';
    const outlets = days.get(day) ?? new Set();
    days.set(day, outlets.add(one.article.outlet?.value ?? writeRef(one.source)));
  }
  const value = [...days].map(([day, outlets]) => `${day}: ${[...outlets].join(', ')}`).join('; ');
  return [{ name: days.size > 1 ? 'Told of different days' : 'Told of', value }];
}

function sourcesOf({ told }: Happening) {
  const articles = [...new Map(told.map(({ article }) => [article.id, article])).values()];
  const stated = articles.filter(({ outlet }) => outlet !== undefined);
  return {
    articles: articles.length,
    outlets: new Set(stated.map(sourceOf)).size,
    unstated: articles.length - stated.length,
  };
}

/** A page of a happening as each article tells it. */
export async function happeningReply(
  happening: Happening,
  { page, follow }: Turn,
  library: Library,
): Promise<Reply> {
  const all = happening.told.length > 1 ? toldEntries(happening) : [];
  const number = happening.told[0] ? writeRef(happening.told[0].ref) : '';
  return laidOut(
    { entries: all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), total: all.length },
    page,
    {
      heading: `${number}: what seems one happening, told ${tellSources(sourcesOf(happening))}`,
      facts: page === 1 ? tellDays(happening) : [],
      remarks: [silence(library)],
      follow: [{ command: 'article', raw: { ref: number } }, ...follow],
      nothing: {
        kind: 'nothing',
        heading: `${number} is told in one article of this corpus: there is nothing to compare`,
        hints: [silence(library)],
        follow: [{ command: 'article', raw: { ref: number } }, ...follow],
      },
    },
  );
}
