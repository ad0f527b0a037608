import { found, nearHints, plural, silence, tooCommon, unknownCode } from '../src/core/answer.ts';
import { readAsked, tellWords } from '../src/core/asked.ts';
import { defineCommand } from '../src/core/command.ts';
import {
  type Happening,
  happeningOf,
  isTwice,
  refOf,
  sharedHappening,
  tellDays,
  toldEntries,
} from '../src/core/compare/happening.ts';
import { tellMissing } from '../src/core/compare/missing.ts';
import { outletsSide } from '../src/core/compare/outlets.ts';
import {
  givenEntries,
  isShared,
  type Quotation,
  quotationOf,
  tellQuotation,
} from '../src/core/compare/quotation.ts';
import { missingEntry, storyQuotes, tellStoryQuotes } from '../src/core/compare/story.ts';
import { filterOptions, readFilter, tellFilter } from '../src/core/filter.ts';
import type { Filter, Library, Opened, OutletTally, Page } from '../src/core/library.ts';
import { readQuestion, tellNamesakes } from '../src/core/question.ts';
import { type Ref, readRef, writeRef } from '../src/core/ref.ts';
import type { Ask, Entry, Fact, Reply } from '../src/core/reply.ts';

const PAGE_SIZE = 3;
const OUTLETS_A_PAGE = 2;
/** The best quotes on a topic, among which one is looked for that several sources have. */
const MOST_LOOKED = 24;

const BY = ['quote', 'event', 'outlets'] as const;
type By = (typeof BY)[number];

const { from, to } = filterOptions('Published');

export default defineCommand({
  name: 'compare',
  about: 'Outlets side by side: the same quotation or event as each tells it',
  example: 'Peskov Aleppo',
  options: {
    topic: {
      kind: 'text',
      about: 'A speaker, a topic, or both; or a code: Q17, E5, S3',
      required: true,
      suggest: 'topics',
    },
    by: { kind: 'choice', about: 'What to lay side by side; the first that is there', choices: BY },
    from,
    to,
    page: { kind: 'count', about: 'Which page of the answer' },
  },

  async run({ topic, by, page = 1, ...period }, { library }) {
    const ref = readRef(topic);
    if (ref) return byCode(ref, page, library);
    const read = readTopic(topic, period, library);
    if ('problem' in read) return { kind: 'unclear', problem: read.problem };
    return byTopic({ ...read, topic, by }, page, library);
  },
});

type Period = Pick<Parameters<typeof readFilter>[0], 'from' | 'to'>;
type Topic = {
  readonly filter: Filter;
  readonly speaker?: string;
  readonly about?: string;
  /** ` by Ana Ruiz on “wall”`. */
  readonly asked: string;
};

function readTopic(
  topic: string,
  period: Period,
  library: Library,
): Topic | { readonly problem: string } {
  const wanted = readAsked(topic, {});
  if ('problem' in wanted) return wanted;
  const read = readFilter({ ...period, outlet: undefined }, library);
  if ('problem' in read) return read;
  const question = readQuestion(wanted.words, library.called);
  if (question.kind === 'namesakes') {
    return { problem: tellNamesakes(question.typed, question.speakers) };
  }
  const { speaker, topic: about } = question;
  const vague = about === '' ? undefined : tooCommon(about);
  if (vague) return vague;
  const asked = `${speaker ? ` by ${speaker.name}` : ''}${about ? ` on ${tellWords(about)}` : ''}${tellFilter(read.filter)}`;
  return {
    filter: read.filter,
    asked,
    ...(speaker && { speaker: speaker.name }),
    ...(about && { about }),
  };
}

async function byCode(ref: Ref, page: number, library: Library): Promise<Reply> {
  const opened = await library.open(ref);
  if (!opened) return unknownCode(ref, library);
  const story: Ask = { command: 'compare', raw: { topic: writeRef(opened.ref) } };
  const follow = opened.story ? [story] : [];
  if (ref.kind === 'quote') {
    const hit = opened.quotes.find((one) => one.ref.number === ref.number);
    if (!hit) return unknownCode(ref, library);
    return quotationReply(await quotationOf(hit, library), { page, follow }, library);
  }
  if (ref.kind === 'event') {
    const hit = opened.events.find((one) => one.ref.number === ref.number);
    if (!hit) return unknownCode(ref, library);
    return happeningReply(await happeningOf(hit, library), { page, follow }, library);
  }
  return storyReply(opened, page, library);
}

type Turn = { readonly page: number; readonly follow: readonly Ask[] };

async function quotationReply(
  quotation: Quotation,
  { page, follow }: Turn,
  library: Library,
): Promise<Reply> {
  const { given, asked } = quotation;
  const missing = page === 1 || !isShared(quotation) ? await tellMissing(quotation, library) : [];
  const isAlone = given.length < 2 && missing.length === 0;
  const number = writeRef(asked.ref);
  const facts = page === 1 ? [...tellFullest(quotation), ...missing] : [];
  const shown = given.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const entries = isAlone ? [] : await givenEntries(quotation, shown, library);
  return laidOut({ entries, total: isAlone ? 0 : given.length }, page, {
    heading: tellQuotation(quotation),
    facts,
    remarks: [silence(library)],
    follow: [{ command: 'article', raw: { ref: number } }, ...follow],
    nothing: {
      kind: 'nothing',
      heading: `${number} stands in one article of this corpus: there is nothing to compare`,
      hints: [silence(library)],
      follow: [
        { command: 'quote', raw: { query: asked.speaker?.name ?? number } },
        ...follow,
      ].filter(({ raw }) => !('query' in raw) || asked.speaker !== undefined),
    },
  });
}

function tellFullest({ fullest, given }: Quotation): readonly Fact[] {
  if (given.length < 2) return [];
  const outlet = fullest.article.outlet?.value ?? 'outlet not stated';
  return [{ name: 'Fullest wording', value: `${writeRef(fullest.ref)}, ${outlet}` }];
}

async function happeningReply(
  happening: Happening,
  { page, follow }: Turn,
  library: Library,
): Promise<Reply> {
  const all = isTwice(happening) || happening.told.length > 1 ? toldEntries(happening) : [];
  const own = refOf(happening);
  const number = own ? writeRef(own) : '';
  const sources = new Set(all.map(({ group }) => group)).size;
  return laidOut(
    { entries: all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), total: all.length },
    page,
    {
      heading: `${number}: one happening, told in ${plural(all.length, 'article')} of ${plural(sources, 'outlet')}`,
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

async function storyReply(opened: Opened, page: number, library: Library): Promise<Reply> {
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

type Wanted = Topic & { readonly topic: string; readonly by: By | undefined };

/** The first of what several sources tell: a quotation, an event; else what each outlet quotes. */
async function byTopic(wanted: Wanted, page: number, library: Library): Promise<Reply> {
  const { by, topic, speaker, about, filter } = wanted;
  const others = (shown: By) =>
    BY.filter((one) => one !== shown).map(
      (one): Ask => ({ command: 'compare', raw: { topic, by: one } }),
    );
  if (by === undefined || by === 'quote') {
    const quotation = await sharedQuotation(wanted, library);
    if (quotation) return quotationReply(quotation, { page, follow: others('quote') }, library);
  }
  if (by === undefined || by === 'event') {
    const query = { ...filter, about: about ?? speaker ?? topic };
    const happening = await sharedHappening(query, library);
    if (happening) return happeningReply(happening, { page, follow: others('event') }, library);
  }
  if (by === 'quote' || by === 'event') {
    const what =
      by === 'quote' ? `the best ${MOST_LOOKED} quotes` : `the first ${MOST_LOOKED} events`;
    return {
      kind: 'nothing',
      heading: `None of ${what}${wanted.asked} stands in two outlets of this corpus`,
      hints: [...(await nearHints(about ?? topic, library)), silence(library)],
      follow: others(by),
    };
  }
  return outletsReply(wanted, page, library);
}

/** The best quotation on it that another outlet has too. */
async function sharedQuotation(
  { filter, speaker, about }: Topic,
  library: Library,
): Promise<Quotation | undefined> {
  const page = { number: 1, size: MOST_LOOKED };
  const { items } = await library.quotes({ ...filter, speaker, about, sort: 'best', page });
  for (const hit of items) {
    if (hit.others.length === 0) continue;
    const quotation = await quotationOf(hit, library);
    if (isShared(quotation)) return quotation;
  }
  return undefined;
}

async function outletsReply(wanted: Wanted, page: number, library: Library): Promise<Reply> {
  const { speaker, about, filter, asked, topic, by } = wanted;
  const query = { ...filter, speaker, about };
  const { outlets, noOutlet, quotes, undated } = await library.tally(query);
  const shown = outlets.slice((page - 1) * OUTLETS_A_PAGE, page * OUTLETS_A_PAGE);
  const { entries, facts } = await outletsSide(query, shown, library);
  const remarks = [
    ...(by === undefined ? ['No quotation and no event on it was found in two outlets.'] : []),
    ...tellNoOutlet(noOutlet),
    silence(library),
  ];
  const follow: readonly Ask[] = [
    { command: 'quote', raw: { query: topic } },
    { command: 'timeline', raw: { topic } },
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
        ...(quotes === 0 ? await nearHints(about ?? topic, library) : []),
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

type Laid = {
  readonly heading: string;
  readonly facts: readonly Fact[];
  readonly remarks: readonly string[];
  readonly follow: readonly Ask[];
  readonly size?: number;
  readonly nothing: Extract<Reply, { kind: 'nothing' }>;
};

function laidOut(
  { entries, total, undated = 0 }: { entries: readonly Entry[]; total: number; undated?: number },
  number: number,
  { nothing, size = PAGE_SIZE, ...told }: Laid,
): Promise<Reply> {
  const page: Page<Entry> = { items: entries, total, undated };
  return found(
    page,
    { number, size },
    { ...told, toEntry: (entry) => entry, nothing: () => nothing },
  );
}
