import { type Coverage, coverageOf } from '../core/coverage.ts';
import type { DatesOf, EventQuery, MomentHit, Moments } from '../core/library.ts';
import { type Mentions, NOT_COUNTED } from '../core/mentions.ts';
import { type Part, type Sought, soughtIn } from '../core/sought.ts';
import { timelineOf } from '../core/timeline.ts';
import type { Moment, WordsOf } from '../core/timeline-telling.ts';
import type { Source } from './finder.ts';
import { eventHit, otherEvent } from './hits.ts';
import { DROPPED, KEPT, keeperOf, UNDATED } from './keeping.ts';
import { ALL_INSIDE, nearnessTo, rowsOfArticles } from './nearness.ts';
import { boundsOf, itemsOf } from './pages.ts';
import type { Shelf } from './shelf.ts';
import { breather, SLICE } from './store/breath.ts';
import { AWAY } from './store/layout.ts';

/** A timeline of the dated sentences on a topic. */
export async function eventsFor(source: Source, query: EventQuery): Promise<Moments> {
  const { shelf } = source;
  const { zoom = 'day', dates = 'event', most, page } = query;
  const sought = soughtIn(query.about);
  const { rows, near, undated } = await eventsNear(source, query, sought);
  const breath = breather();
  const mentions = mentionsOf(shelf, { rows, near, dates });
  await breath();
  const timeline = await timelineOf(mentions, { zoom, most, pause: breath }, wordsIn(shelf, rows));
  const { from, to } = boundsOf(page);
  const terms = query.take ? [] : sought.parts;
  const items: MomentHit[] = [];
  for (let at = from; at < Math.min(to, timeline.count); at += AT_ONCE) {
    const some = await timeline.moments(at, Math.min(to, at + AT_ONCE));
    const moments = query.shared ? some.filter(isShared) : some;
    const read = (moment: Moment) => momentHit(shelf, rows, moment, terms);
    items.push(...(await itemsOf(moments, read, query)));
  }
  await breath();
  let coverage: Coverage | undefined;
  return {
    items,
    total: timeline.count,
    undated,
    sentences: mentions.size,
    whole: timeline.whole,
    // Only a timeline shows it.
    get coverage() {
      coverage ??= coverageOf(mentions);
      return coverage;
    },
  };
}

/** So many moments are told before they are read, and no longer kept where they are taken. */
const AT_ONCE = 8;

function isShared({ others, rivals }: Moment): boolean {
  return others.length + rivals.length > 0;
}

type Found = {
  /** In the order of their articles' numbers, then of their own. */
  readonly rows: Uint32Array;
  /** How near each of them is to the topic. */
  readonly near: Uint8Array;
  readonly undated: number;
};

async function eventsNear(
  { shelf, finder }: Source,
  query: EventQuery,
  sought: Sought,
): Promise<Found> {
  const { articles, events } = shelf.records;
  const { first, more } = events;
  const ofAll = query.about === '' && query.yearly !== undefined;
  const breath = breather();
  const nearness = ofAll ? ALL_INSIDE : nearnessTo(sought, shelf, finder);
  await breath();
  const may = rowsInOrder(shelf, nearness.articles);
  const size = may?.length ?? first.length;
  await breath();
  const keeps = keeperOf(shelf, query);
  const rows = new Uint32Array(size);
  const near = new Uint8Array(size);
  const ofPublication = query.dates === 'published';
  let count = 0;
  let undated = 0;
  for (let place = 0; place < size; place++) {
    if (place % SLICE === 0) await breath();
    const row = may ? (may[place] ?? 0) : place;
    const article = events.article[row] ?? 0;
    const when = ofPublication ? articles.published[article] : events.when[row];
    // Of a few days fewer are kept than are near.
    const kind = keeps(article, when ?? 0);
    if (kind === DROPPED) continue;
    const found = nearness.of(first[row] ?? 0, more[row] ?? 0);
    if (found === 0) continue;
    if (kind === UNDATED) undated++;
    if (kind !== KEPT) continue;
    near[count] = found;
    rows[count++] = row;
  }
  return { rows: rows.subarray(0, count), near: near.subarray(0, count), undated };
}

/** The rows of some articles, in the order of these articles' numbers; absent for all as they come. */
function rowsInOrder(
  { records }: Shelf,
  articles: Uint32Array | undefined,
): Uint32Array | undefined {
  const { told, article } = records.events;
  if (told.length === 0) return articles && rowsOfArticles(articles, records.articles.events);
  if (!articles) return told;
  const may = new Uint8Array(records.articles.number.length);
  for (const row of articles) may[row] = 1;
  return told.filter((row) => may[article[row] ?? 0] === 1);
}

function mentionsOf(
  { records: { articles, events }, about }: Shelf,
  { rows, near, dates }: Pick<Found, 'rows' | 'near'> & { readonly dates: DatesOf },
): Mentions {
  const size = rows.length;
  const [article, outlet] = [new Uint32Array(size), new Uint32Array(size)];
  const [published, when] = [new Uint32Array(size), new Uint32Array(size)];
  const [status, leads] = [new Uint8Array(size), new Uint8Array(size)];
  const away = new Int32Array(size);
  for (let at = 0; at < size; at++) {
    const row = rows[at] ?? 0;
    const own = events.article[row] ?? 0;
    const days = events.away[row] ?? 0;
    article[at] = own;
    outlet[at] = articles.outlet[own] ?? 0;
    published[at] = articles.published[own] ?? 0;
    when[at] = events.when[row] ?? 0;
    away[at] = days === 0 ? NOT_COUNTED : days - AWAY;
    status[at] = events.status[row] ?? 0;
    leads[at] = events.leads[row] ?? 0;
  }
  return {
    size,
    whens: about.whens,
    when: dates === 'published' ? published : when,
    published,
    article,
    outlet,
    away,
    status,
    leads,
    nearness: near,
  };
}

/** Reads the words of the sentences in some rows, each article's once. */
function wordsIn(shelf: Shelf, rows: Uint32Array): WordsOf {
  const { articles, events } = shelf.records;
  return async (asked) => {
    const own = asked.map((at) => rows[at] ?? 0);
    const wanted = [...new Set(own.map((row) => events.article[row] ?? 0))];
    const blocks = await Promise.all(wanted.map((article) => shelf.words(article)));
    const blockOf = new Map(wanted.map((article, at) => [article, blocks[at]]));
    return own.map((row) => {
      const article = events.article[row] ?? 0;
      const words = blockOf.get(article)?.events[row - (articles.events[article] ?? 0)];
      // As signed numbers each takes less room; which are the same stays so.
      return new Set(words && new Int32Array(words.buffer, words.byteOffset, words.length));
    });
  };
}

async function momentHit(
  shelf: Shelf,
  rows: Uint32Array,
  { told, when, others, rivals, articles }: Moment,
  terms: readonly Part[],
): Promise<MomentHit | undefined> {
  const rowOf = (at: number) => rows[at] ?? 0;
  const elsewhere = async (ats: readonly number[]) => {
    const found = await Promise.all(ats.map((at) => otherEvent(shelf, rowOf(at), rowOf(told))));
    return found.flatMap((other) => other ?? []);
  };
  const hit = await eventHit(shelf, rowOf(told), terms);
  return (
    hit && {
      ...hit,
      ...(when && { when }),
      others: await elsewhere(others),
      rivals: await elsewhere(rivals),
      articles,
    }
  );
}
