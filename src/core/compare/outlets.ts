import { nearHints, plural, silence, tellCounts } from '../answer.ts';
import { type Day, shiftDay } from '../day.ts';
import { quoteEntry } from '../entry.ts';
import type { Filter, Library, OutletTally, Tally } from '../library.ts';
import type { Ask, Entry, Fact, Reply } from '../reply.ts';
import { showWhen } from '../when.ts';
import { laidOut } from './laid-out.ts';

/** Which quotes are laid side by side. */
type OutletsQuery = Omit<Filter, 'outlet'> & {
  readonly speaker?: string | undefined;
  readonly about?: string | undefined;
};

const QUOTES_EACH = 2;
const MOST_NAMED = 6;

/** What each of some outlets quotes, and whom others quote in the same days and it does not. */
async function outletsSide(
  query: OutletsQuery,
  outlets: readonly OutletTally[],
  library: Library,
): Promise<{ readonly entries: readonly Entry[]; readonly facts: readonly Fact[] }> {
  const entries: Entry[] = [];
  const facts: Fact[] = [];
  for (const { name, times, articles } of outlets) {
    const own = { ...query, outlet: name };
    const page = { number: 1, size: QUOTES_EACH };
    const { items } = await library.quotes({ ...own, sort: 'best', page });
    const group = `${name}: ${plural(times, 'quote')} in ${plural(articles, 'article')}`;
    entries.push(...items.map((hit) => ({ ...quoteEntry(hit), group })));
    if (query.speaker === undefined) facts.push(...(await whoIsQuoted(query, name, library)));
  }
  return { entries, facts };
}

async function whoIsQuoted(
  query: OutletsQuery,
  outlet: string,
  library: Library,
): Promise<readonly Fact[]> {
  const own = await library.tally({ ...query, outlet });
  const quoted = own.speakers.length > 0 ? tellCounts(own.speakers, MOST_NAMED) : 'nobody by name';
  return [
    { name: `Quoted in ${outlet}`, value: `${quoted}${tellUndated(own)}` },
    ...(await whoIsNot(query, { outlet, own }, library)),
  ];
}

function tellUndated({ times, published }: Tally): string {
  const dated = published.reduce((sum, one) => sum + one.times, 0);
  if (dated === times) return '';
  return dated === 0
    ? '; undated, so that the same days cannot be looked at'
    : `; ${plural(times - dated, 'of the quotes is', 'of the quotes are')} undated`;
}

/** Whom the others quote on it, in the days from the outlet's first article to its last, a day around. */
async function whoIsNot(
  query: OutletsQuery,
  { outlet, own }: { readonly outlet: string; readonly own: Tally },
  library: Library,
): Promise<readonly Fact[]> {
  const days = daysOf(query, own);
  if (!days) return [];
  const all = await library.tally({ ...query, ...days });
  const named = new Set(own.speakers.map(({ name }) => name));
  const others = all.speakers.filter(({ name }) => !named.has(name));
  if (others.length === 0) return [];
  const between = `between ${dayOf(days.since)} and ${dayOf(days.until)}`;
  const value = `${tellCounts(others, MOST_NAMED)}, whom others quote ${between}`;
  return [{ name: `Not in the articles of ${outlet} that this corpus holds`, value }];
}

type Days = { readonly since: Day; readonly until: Day };

function daysOf({ since: from, until: to }: OutletsQuery, { published }: Tally): Days | undefined {
  const [first, last] = [published[0], published.at(-1)];
  const [since, until] = [
    first && shiftDay(first.when.since, -1),
    last && shiftDay(last.when.until, 1),
  ];
  if (!since || !until) return undefined;
  return {
    since: from !== undefined && from > since ? from : since,
    until: to !== undefined && to < until ? to : until,
  };
}

function dayOf(day: Day): string {
  return showWhen({ since: day, until: day, precision: 'day' });
}

const OUTLETS_A_PAGE = 2;

/** A topic as it was typed, and how it was read: ` by Ana Ruiz on “wall”`. */
export type OutletsAsked = {
  readonly query: OutletsQuery;
  readonly topic: string;
  readonly asked: string;
  /** The same in words alone: a name in place of `speaker:`. */
  readonly words: string;
  /** False where it is shown for want of anything that two outlets share. */
  readonly isChosen: boolean;
};

/** A page of outlets, each with what it quotes. */
export async function outletsReply(
  { query, asked, topic, words, isChosen }: OutletsAsked,
  page: number,
  library: Library,
): Promise<Reply> {
  const { outlets, noOutlet, quotes, undated } = await library.tally(query);
  const shown = outlets.slice((page - 1) * OUTLETS_A_PAGE, page * OUTLETS_A_PAGE);
  const { entries, facts } = await outletsSide(query, shown, library);
  const remarks = [
    ...(isChosen ? [] : ['No quotation and no event on it was found in two outlets.']),
    ...tellNoOutlet(noOutlet),
    silence(library),
  ];
  const follow: readonly Ask[] = [
    { command: 'quote', raw: { query: topic } },
    { command: 'timeline', raw: { topic: words } },
  ];
  const isOne = outlets.length < 2;
  return laidOut({ entries, total: isOne ? 0 : outlets.length, undated }, page, {
    heading: `${plural(outlets.length, 'outlet')} side by side, ${plural(quotes, 'quote')}${asked}`,
    facts,
    remarks,
    follow,
    size: OUTLETS_A_PAGE,
    nothing: {
      kind: 'nothing',
      heading: `There are no two outlets to compare${asked}`,
      hints: [
        ...outlets.map((one) => `${one.name} has ${plural(one.times, 'quote')} on it.`),
        ...tellNoOutlet(noOutlet),
        ...(quotes === 0 ? await nearHints(query.about ?? words, library) : []),
        silence(library),
      ],
      follow: [...(quotes > 0 ? follow : []), { command: 'search', raw: { query: topic } }],
    },
  });
}

function tellNoOutlet({ times, articles }: Omit<OutletTally, 'name'>): readonly string[] {
  if (times === 0) return [];
  const where = `${plural(articles, 'article')} that ${articles === 1 ? 'states' : 'state'} no outlet`;
  return [`${plural(times, 'more quote')} on it ${times === 1 ? 'is' : 'are'} in ${where}.`];
}
