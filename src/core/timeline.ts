import { daysBetween } from './day.ts';
import type { DatedEvent } from './event.ts';
import { alike, central, type Worded } from './likeness.ts';
import { compare } from './matching.ts';
import type { When } from './when.ts';
import { type Zoom, zoomed } from './zoom.ts';

/** How near to the words of a topic a sentence stands: in their passage, beside or below them, elsewhere in the article. */
export type Nearness = 'inside' | 'around' | 'beyond';

/** A sentence on a topic, as a timeline weighs it; `item` is whatever the asker knows it by. */
export type Mention<Item> = {
  readonly item: Item;
  /** The number of its article. */
  readonly article: number;
  readonly outlet?: string | undefined;
  readonly published?: When | undefined;
  /** When it happened, or was published where that is asked for; absent when it is not known. */
  readonly when?: When | undefined;
  readonly status: DatedEvent['status'];
  /** True for the time of a sentence's main clause, false for further times in it. */
  readonly leads: boolean;
  readonly nearness: Nearness;
};

/** One line of a timeline. */
export type Moment<Item> = {
  /** Absent for what has no known time. */
  readonly when?: When;
  /** The sentence that stands for it. */
  readonly told: Item;
  /** The same happening as other articles tell it. */
  readonly others: readonly Item[];
  /** The same happening as another outlet tells it of another day. */
  readonly rivals: readonly Item[];
  /** How many articles tell of this time. */
  readonly articles: number;
};

export type Timeline<Item> = {
  readonly count: number;
  /** From one place up to another, in the order of time; those without a known time last. */
  readonly moments: (from: number, to: number) => readonly Moment<Item>[];
  /** False where some were left out. */
  readonly whole: boolean;
};

export type TimelineAsked = {
  readonly zoom: Zoom;
  /** At most so many dated moments, and so many without a date; absent: all of a small topic, else the usual number. */
  readonly most?: number | undefined;
};

/** Up to so many sentences a timeline by days shows them all. */
const SMALL = 60;
const USUAL = 30;
/** Of the sentences on one time, the weightiest so many are read for their words. */
const POOL = 64;
/** The same happening is told of days at most so far apart. */
const RIVAL_DAYS = 45;
/** Of the sentences on another day, the weightiest so many are compared. */
const RIVAL_POOL = 8;

/** The mentions of one stretch of time. */
type Stretch<Item> = { readonly when: When; readonly mentions: readonly Mention<Item>[] };

/** Builds a timeline; `termsOf` reads the words of a sentence and is asked only where they decide. */
export function timelineOf<Item>(
  mentions: readonly Mention<Item>[],
  { zoom, most }: TimelineAsked,
  termsOf: (item: Item) => readonly string[],
): Timeline<Item> {
  const stretches = stretchesOf(mentions, zoom);
  const undated = mentions.filter(({ when }) => !when);
  const all = most === undefined && zoom === 'day' && mentions.length <= SMALL;
  const room = most ?? USUAL;
  const chosen = all ? stretches : weightiest(stretches, room);
  const worded = wordedBy(termsOf);
  const inOrder = chosen.toSorted((a, b) => byTime(a.when, b.when));
  const dated: readonly (() => Moment<Item>)[] = all
    ? inOrder.flatMap((stretch) => everyMoment(stretch, worded)).map((moment) => () => moment)
    : inOrder.map((stretch) => () => centralMoment(stretch, worded));
  const rest = all ? undated : undated.slice(0, room);
  const beside = rivalsAmong(inOrder, worded);
  return {
    count: dated.length + rest.length,
    moments: (from, to) => [
      ...dated.slice(from, to).map((moment) => beside(moment())),
      ...rest
        .slice(Math.max(0, from - dated.length), Math.max(0, to - dated.length))
        .map(undatedMoment),
    ],
    whole: all || (chosen.length === stretches.length && undated.length <= room),
  };
}

function undatedMoment<Item>({ item }: Mention<Item>): Moment<Item> {
  return { told: item, others: [], rivals: [], articles: 1 };
}

/** The times that mattered, the weightiest first. Ties go to the earlier. */
export function weightiest<Item>(
  stretches: readonly Stretch<Item>[],
  most: number,
): readonly Stretch<Item>[] {
  return stretches
    .map((stretch) => ({ stretch, weight: weightOf(stretch) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || byTime(a.stretch.when, b.stretch.when))
    .slice(0, most)
    .map(({ stretch }) => stretch);
}

/** Puts mentions together by the stretch of time that they fall in. */
export function stretchesOf<Item>(
  mentions: readonly Mention<Item>[],
  zoom: Zoom,
): readonly Stretch<Item>[] {
  const stretches = new Map<string, { when: When; mentions: Mention<Item>[] }>();
  for (const mention of mentions) {
    if (!mention.when) continue;
    const when = zoomed(mention.when, zoom);
    const key = `${when.since}/${when.until}${when.approximate ? '~' : ''}`;
    const known = stretches.get(key);
    if (known) known.mentions.push(mention);
    else stretches.set(key, { when, mentions: [mention] });
  }
  return [...stretches.values()];
}

/** The sentence among the mentions of one time that is nearest to what all of them tell. */
export function centralOf<Item>(
  mentions: readonly Mention<Item>[],
  termsOf: (item: Item) => readonly string[],
): Mention<Item> | undefined {
  return centralAmong(poolOf(mentions), wordedBy(termsOf));
}

const NEARNESS: Readonly<Record<Nearness, number>> = { inside: 1, around: 0.75, beyond: 0.5 };
const NOT_TOLD = 0.5;
/** Further times of a sentence count where nothing else tells of them. */
const FURTHER = 0.01;
/** A look back over ten days weighs 1.7 times as much as the news of the day. */
const LOOK_BACK = 10;

/**
 * The closer and the longer remembered, the more: what only the news of the day tells is the bare
 * burst. Every article looks back on whole months and years, which tells nothing of them.
 */
function weigh({ nearness, status, leads, when, published }: Mention<unknown>): number {
  const exact = when?.precision === 'day' && published;
  const apart = exact ? Math.abs(daysBetween(when.since, published.since)) : 0;
  const remembered = 1 + Math.log(1 + apart / LOOK_BACK);
  const told = status === 'told' ? 1 : NOT_TOLD;
  return NEARNESS[nearness] * told * remembered * (leads ? 1 : FURTHER);
}

const COARSE: Readonly<Record<When['precision'], number>> = {
  day: 1,
  period: 0.5,
  month: 0.4,
  year: 0.15,
};

/** Articles that tell of a time, weighed, by the number of days on which they were published. */
function weightOf({ when, mentions }: Stretch<unknown>): number {
  const articles = new Map<number, number>();
  const days = new Map<string, number>();
  for (const mention of mentions) {
    const weight = weigh(mention);
    const day = mention.published?.since ?? '';
    articles.set(mention.article, Math.max(articles.get(mention.article) ?? 0, weight));
    days.set(day, Math.max(days.get(day) ?? 0, weight));
  }
  return COARSE[when.precision] * sum(articles.values()) * Math.log(1 + sum(days.values()));
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

type Wording<Item> = (mention: Mention<Item>) => Worded;

function wordedBy<Item>(termsOf: (item: Item) => readonly string[]): Wording<Item> {
  const known = new Map<Item, Worded>();
  return ({ item }) => {
    const worded = known.get(item) ?? new Set(termsOf(item));
    known.set(item, worded);
    return worded;
  };
}

function poolOf<Item>(mentions: readonly Mention<Item>[], most = POOL): readonly Mention<Item>[] {
  const leading = mentions.filter(({ leads }) => leads);
  const pool = leading.length > 0 ? leading : mentions;
  if (pool.length <= most) return pool;
  return pool
    .map((mention) => ({ mention, weight: weigh(mention) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ mention }) => mention);
}

function centralAmong<Item>(
  pool: readonly Mention<Item>[],
  worded: Wording<Item>,
): Mention<Item> | undefined {
  const at = central(
    pool.map((mention) => ({
      words: worded(mention),
      voice: weigh(mention),
      fitness: NEARNESS[mention.nearness] * (mention.status === 'told' ? 1 : NOT_TOLD),
    })),
  );
  return pool[at];
}

function momentOf<Item>(
  { when, mentions }: Stretch<Item>,
  told: Mention<Item>,
  others: readonly Mention<Item>[],
): Moment<Item> {
  return {
    when,
    told: told.item,
    others: others.map(({ item }) => item),
    rivals: [],
    articles: new Set(mentions.map(({ article }) => article)).size,
  };
}

/** One sentence for a stretch, with those of other articles that tell the same. */
function centralMoment<Item>(stretch: Stretch<Item>, worded: Wording<Item>): Moment<Item> {
  const pool = poolOf(stretch.mentions);
  const told = centralAmong(pool, worded) ?? stretch.mentions[0];
  if (!told) throw new Error('a stretch of time without a sentence');
  const words = worded(told);
  const same = pool.filter(
    (other) => other.article !== told.article && alike(words, worded(other)),
  );
  return momentOf(stretch, told, oncePerArticle(same));
}

function oncePerArticle<Item>(mentions: readonly Mention<Item>[]): readonly Mention<Item>[] {
  const seen = new Set<number>();
  return mentions.filter(({ article }) => !seen.has(article) && seen.add(article));
}

/** Every sentence of a stretch; those of different articles that tell the same stand together. */
function everyMoment<Item>(stretch: Stretch<Item>, worded: Wording<Item>): readonly Moment<Item>[] {
  const groups: [Mention<Item>, ...Mention<Item>[]][] = [];
  for (const mention of stretch.mentions) {
    const group = groups.find(
      (members) =>
        members.every(({ article }) => article !== mention.article) &&
        alike(worded(members[0]), worded(mention)),
    );
    if (group) group.push(mention);
    else groups.push([mention]);
  }
  return groups.map(([told, ...others]) => momentOf(stretch, told, others));
}

/** Puts beside a moment what another outlet tells in like words of another day. */
function rivalsAmong<Item>(
  stretches: readonly Stretch<Item>[],
  worded: Wording<Item>,
): (moment: Moment<Item>) => Moment<Item> {
  const days = stretches
    .filter(({ when }) => when.precision === 'day')
    .map(({ when: { since }, mentions }) => ({ since, mentions }));
  return (moment) => {
    const { when } = moment;
    const day = days.find(({ since }) => when?.precision === 'day' && since === when.since);
    const told = day?.mentions.find(({ item }) => item === moment.told);
    if (!day || !told) return moment;
    const words = worded(told);
    const rivals = days
      .filter(
        (other) => other !== day && Math.abs(daysBetween(other.since, day.since)) <= RIVAL_DAYS,
      )
      .flatMap(({ mentions }) =>
        poolOf(
          mentions.filter((other) => rivalling(told, other)),
          RIVAL_POOL,
        ),
      )
      .filter((other) => alike(words, worded(other), 'strictly'));
    return { ...moment, rivals: oncePerArticle(rivals).map(({ item }) => item) };
  };
}

function rivalling(a: Mention<unknown>, b: Mention<unknown>): boolean {
  const outlets = a.outlet !== undefined && b.outlet !== undefined && a.outlet !== b.outlet;
  return outlets && a.article !== b.article && a.leads && b.leads && a.status === b.status;
}

function byTime(a: When, b: When): number {
  return compare(a.since, b.since) || compare(a.until, b.until);
}
