import type { Summary } from '../../core/library.ts';
import type { When } from '../../core/when.ts';
import type { Tables } from './columns.ts';
import type { Strings } from './string-table.ts';

/** Names prepared for completion: `Names` of `core/suggest.ts`. */
const NAMES = {
  wordChars: 'u16',
  wordEnds: 'u32',
  wordShared: 'u8',
  ranks: 'u32',
  rankEnds: 'u32',
  nameWords: 'u32',
  nameEnds: 'u32',
  offerEnds: 'u32',
} as const;
const STRINGS = { bytes: 'u8', ends: 'u32' } as const;

/**
 * What is kept in memory of a corpus beside its texts and its text index: a row an article, passage, quote and
 * event, in the order of the readings. Rows of one table are named by their place in another; a
 * column `order` lists the rows by their numbers, and is empty where they come so.
 */
export const LAYOUT = {
  articles: {
    number: 'u32',
    /** A place in `About.outlets` + 1; 0 where it is not known. */
    outlet: 'u32',
    /** A place in `About.whens` + 1; 0 where it is not known. */
    published: 'u32',
    /** Where the passages, quotes and events of each article begin, and where the last ones end. */
    passages: 'u32',
    quotes: 'u32',
    events: 'u32',
    /** Where its line and its words begin in their files: in bytes. */
    line: 'f64',
    words: 'f64',
    /** A place in `stories` + 1; 0 where it is in none; empty where there are no stories. */
    story: 'u32',
    order: 'u32',
  },
  /**
   * `opens`: 1 where a passage does not stand in one section with the one before it. `unit`: the same
   * for passages of one story that say the same: the first of them; empty where there are no stories.
   */
  passages: { opens: 'u8', unit: 'u32' },
  /** As JSON. */
  stories: STRINGS,
  quotes: {
    number: 'u32',
    article: 'u32',
    /** The passage where it begins, and how many more it reaches into. */
    first: 'u32',
    more: 'u16',
    /** A rank among the speakers + 1; 0 where none is known. */
    speaker: 'u32',
    /** 1 where its speaker is certain. */
    certain: 'u8',
    direct: 'u8',
    /** The name beside the words, and the role, as places in `forms` + 1; 0 where there is none. */
    named: 'u32',
    role: 'u32',
    /** The same for quotes that are shown once: the first row of them. */
    unit: 'u32',
    /** The rows, the best first. */
    merit: 'u32',
    order: 'u32',
  },
  /** Quotes that are one quotation in several articles: rows, each group by numbers, groups by their first. */
  same: { rows: 'u32', ends: 'u32' },
  events: {
    number: 'u32',
    article: 'u32',
    first: 'u32',
    more: 'u16',
    /** A place in `About.whens` + 1; 0 where it is unresolved. */
    when: 'u32',
    /** Of unresolved ones the days from the article's own, + `AWAY`; 0 where that is not known. */
    away: 'u16',
    /** A place in `STATUSES`. */
    status: 'u8',
    leads: 'u8',
    order: 'u32',
    /** The rows by the numbers of their articles, then by their own; empty where they come so. */
    told: 'u32',
  },
  /** Names and roles of speakers as articles write them, each once. */
  forms: STRINGS,
  /** As JSON, the most quoted first. */
  speakers: STRINGS,
  /** What speakers are called, by hash, ascending, with whom it may mean. */
  called: { hash: 'u32', speaker: 'u32' },
  topics: STRINGS,
} as const;

/** What only completion and advice on spelling look at: tables that are read when the first question needs them. */
export const LATER = {
  headlineNames: NAMES,
  /** The articles in the order in which they are offered, as rows: the newest first. */
  offered: { article: 'u32' },
  speakerNames: NAMES,
  topicNames: NAMES,
  outletNames: NAMES,
  /** The words of the corpus, folded, with how often each occurs and how it is mostly spelled. */
  vocabulary: { chars: 'u16', ends: 'u32', shared: 'u8', count: 'u32' },
  spellings: STRINGS,
} as const;

/** Strings that are shown one by one, and too many for memory: only where they end is kept there. */
export const SINGLE = {
  /** The headline of each article; empty where it has none. */
  headlines: STRINGS,
  /** The first words of each quote. */
  openings: STRINGS,
} as const;

export type Records = Tables<typeof LAYOUT> &
  Tables<typeof LATER> & { readonly [T in keyof typeof SINGLE]: Strings };

/** All tables as the recorder makes them. */
export type Recorded = Records & Tables<typeof SINGLE>;

/** What an unresolved time is moved by, so that days before the article's are no numbers below 0. */
export const AWAY = 30_000;

/** What is small enough to be kept as JSON. */
export type About = {
  readonly summary: Omit<Summary, 'engine' | 'lastArticle'>;
  /** In the order of `byTime`. */
  readonly whens: readonly When[];
  /** Every outlet as articles write it. */
  readonly outlets: readonly string[];
};
