import type { Article, Passage } from './article.ts';
import type { Stamp } from './corpus.ts';
import type { Coverage } from './coverage.ts';
import type { Day } from './day.ts';
import type { DatedEvent } from './event.ts';
import type { Quote } from './quote.ts';
import type { Ref } from './ref.ts';
import type { Span } from './span.ts';
import type { Speaker } from './speaker.ts';
import type { Kin, Standing } from './story.ts';
import type { When } from './when.ts';
import type { Zoom } from './zoom.ts';

/** Keeps to some of the corpus. A text without a date is left out as soon as a day is asked for. */
export type Filter = {
  readonly outlet?: string | undefined;
  readonly since?: Day | undefined;
  readonly until?: Day | undefined;
  /** `09-30`: only what is known to be of this day of a year. */
  readonly yearly?: string | undefined;
};

export type Sort = 'best' | 'newest' | 'oldest';

/** What the times of a timeline are of. */
export const DATES_OF = ['event', 'published'] as const;
export type DatesOf = (typeof DATES_OF)[number];

/** arrived: in the order in which articles came into the corpus. */
export type ArticleSort = Sort | 'arrived';

export type PageRequest = { readonly number: number; readonly size: number };

export type PassageQuery = Filter & {
  /** As `core/sought.ts` reads them: words, phrases in quotation marks, `-word`. */
  readonly words: string;
  /** A name in `Library.speakers`: only passages in which they are quoted. */
  readonly speaker?: string | undefined;
  readonly sort: Sort;
  readonly page: PageRequest;
};

export type QuoteQuery = Filter &
  Taking<QuoteHit> & {
    /** A name in `Library.speakers`. */
    readonly speaker?: string | undefined;
    /** Words that must stand in the quote or around it: its paragraph, the next ones, its heading. */
    readonly about?: string | undefined;
    /** Leaves out quotes whose speaker is uncertain. */
    readonly certain?: boolean | undefined;
    /** Of the page only those that other articles have too; the others are not even read. */
    readonly shared?: boolean | undefined;
    readonly sort: Sort;
    readonly page: PageRequest;
  };

/** For a page too long to be held. */
export type Taking<T> = {
  /**
   * Takes each item as soon as it is read, in order, the next one when it has; the page then holds none.
   * They come without highlights, as what is kept elsewhere marks nothing.
   */
  readonly take?: ((item: T) => Promise<void>) | undefined;
};

/** `since` and `until` ask for the times that `dates` is about: when things happened, unless it says otherwise. */
export type EventQuery = Filter &
  Taking<MomentHit> & {
    /** Empty for all that is told of a day of every year. */
    readonly about: string;
    /** What is taken together, with one sentence for each; by day where it is absent. */
    readonly zoom?: Zoom | undefined;
    /** What times are of: of what is told, or of the articles that tell it. */
    readonly dates?: DatesOf | undefined;
    /** At most so many times; absent: all of a small topic by days, else as many as are usual. */
    readonly most?: number | undefined;
    /** Of the page only what several articles tell; the rest is not even read. */
    readonly shared?: boolean | undefined;
    readonly page: PageRequest;
  };

export type ArticleQuery = Filter &
  Taking<ArticleHit> & {
    /**
     * As `core/sought.ts` reads them. Each stands somewhere in the article, in its paragraphs or above
     * one; what it is to be without stands nowhere there.
     */
    readonly words?: string | undefined;
    /** A name in `Library.speakers`: only articles in which they are quoted. */
    readonly speaker?: string | undefined;
    /** Only articles with a greater number than this. Numbers are kept, so it asks for what came since. */
    readonly after?: number | undefined;
    /** `best`: those first in which one paragraph holds everything; the newest where no words are asked for. */
    readonly sort: ArticleSort;
    readonly page: PageRequest;
  };

export type Page<T> = {
  readonly items: readonly T[];
  readonly total: number;
  /** How many more would match but have no date, where the query asks for one. */
  readonly undated: number;
};

/** `beside`: how many of the items have the topic only around them. */
export type QuotePage = Page<QuoteHit> & { readonly beside: number };

/** Something found, with its article, its place to refer to, and the words to mark (in article text). */
type Hit = {
  readonly ref: Ref;
  readonly article: Article;
  /** The article's own number: `S3`. */
  readonly source: Ref;
  readonly passage: Passage;
  readonly highlights: readonly Span[];
};
export type PassageHit = Hit & {
  /** The same passage in other articles of the story, whatever the query asked for; absent where none. */
  readonly others?: readonly OtherPassage[];
};
export type OtherPassage = Pick<Hit, 'ref' | 'article' | 'source' | 'passage'> & {
  readonly kin: Kin;
};

/** `copies`: how many more passages were found that are in another article's passage word for word or nearly. */
export type PassagePage = Page<PassageHit> & { readonly copies?: number };
export type QuoteHit = Hit & {
  readonly quote: Quote;
  /** The same quotation as other articles give it, whatever the query asked for. */
  readonly others: readonly OtherQuote[];
  /** Other quotes of the speaker in the same sentence, when the sentence is what is shown. */
  readonly siblings: readonly Ref[];
  /** True when the topic stands only around the quote's paragraph: beside it, or above. */
  readonly beside: boolean;
  /** Absent when the article does not show whose words they are. */
  readonly speaker?: Speaker | undefined;
  /** Of its article; absent where that is in no story. */
  readonly standing?: Standing;
};
export type OtherQuote = Pick<Hit, 'ref' | 'article' | 'source'> & {
  readonly quote: Quote;
  /** What its article is to the one shown, where both are one story. */
  readonly kin?: Kin;
  /** Of its article; absent where that is in no story. */
  readonly standing?: Standing;
};
export type EventHit = Hit & { readonly event: DatedEvent };
export type OtherEvent = Pick<Hit, 'ref' | 'article' | 'source'> & {
  readonly event: DatedEvent;
  /** What its article is to the one shown, where both are one story. */
  readonly kin?: Kin;
};

/** An event as it stands on a timeline, for a time and for the articles that tell the same. */
export type MomentHit = EventHit & {
  /** The time that it stands for: its own, or the week, month or year that was asked for. */
  readonly when?: When | undefined;
  /** The same happening as other articles tell it. */
  readonly others: readonly OtherEvent[];
  /** The same happening as another outlet tells it of another day. */
  readonly rivals: readonly OtherEvent[];
  /** How many articles tell of this time. */
  readonly articles: number;
};

/** A page of a timeline. */
export type Moments = Page<MomentHit> & {
  /** How many dated sentences on the topic it was made of. */
  readonly sentences: number;
  /** False where the times that mattered less were left out. */
  readonly whole: boolean;
  readonly coverage: Coverage;
};

/** Which quotes are counted; `topics` asks for at most so many names that they speak of. */
export type TallyQuery = Omit<QuoteQuery, 'shared' | 'sort' | 'page'> & {
  readonly topics?: number | undefined;
};

/**
 * Quotes in numbers. A quotation counts once in each article that has it: `times` is the sum over the
 * outlets and over the articles that state none.
 */
export type Tally = {
  /** How many there are when those of several articles are one, as `quotes` shows them. */
  readonly quotes: number;
  readonly times: number;
  readonly articles: number;
  /** How many more would match but have no date, where the query asks for one. */
  readonly undated: number;
  /** The most quotes first. */
  readonly outlets: readonly OutletTally[];
  readonly noOutlet: Omit<OutletTally, 'name'>;
  /** Who is quoted, the most times first, at most 50; those whom the articles do not show are left out. */
  readonly speakers: readonly Count[];
  /** By the publication of their articles, in the order of time; those without a date are left out. */
  readonly published: readonly { readonly when: When; readonly times: number }[];
  /** What the articles call the speaker who is asked for: the most articles first. */
  readonly names: readonly FormTally[];
  readonly roles: readonly FormTally[];
  /** Names of which all words stand in these quotes: the most first, weighed by how rare they are in passages. */
  readonly topics: {
    readonly names: readonly Count[];
    /** In so many quotes they were counted: in all, or in some taken evenly from very many. */
    readonly quotes: number;
  };
};
export type OutletTally = {
  readonly name: string;
  readonly times: number;
  readonly articles: number;
};

/** A name or a role as articles write it. */
export type FormTally = {
  readonly words: string;
  readonly articles: number;
  /** How many of the articles have a date. */
  readonly dated: number;
  /** The first and the last day of their publication. */
  readonly span?: { readonly since: Day; readonly until: Day };
};

/** An article with the references of what was read in it. */
export type Opened = {
  /** The article's own: `S3`, whatever in it was asked for. */
  readonly ref: Ref;
  readonly article: Article;
  readonly passages: readonly Passage[];
  readonly quotes: readonly QuoteHit[];
  readonly events: readonly EventHit[];
  /** The other articles of its story, the first published first; absent where it has none. */
  readonly story?: readonly Fellow[];
};

/** Another article of the same story. */
export type Fellow = {
  readonly ref: Ref;
  readonly article: Article;
  readonly kin: Kin;
  /** True where it stands before the opened one in the story: published, or seen, before it. */
  readonly isEarlier: boolean;
};

/** An article to be listed and cited. */
export type ArticleHit = Pick<Hit, 'ref' | 'article'> & {
  /** Absent where it is in none. */
  readonly story?: {
    /** The article that leads it, itself perhaps. */
    readonly leads: Ref;
    /** What it is to that one; absent where it leads. */
    readonly kin?: Kin;
    /** How many articles the story has. */
    readonly articles: number;
  };
};

export type Count = { readonly name: string; readonly count: number };

/** What the corpus holds, in numbers. */
export type Summary = {
  readonly stamp: Stamp;
  readonly engine: string;
  readonly articles: number;
  /** The highest number of an article: 3 where `S3` came last; 0 where there is none. */
  readonly lastArticle: number;
  readonly passages: number;
  readonly quotes: number;
  readonly events: number;
  readonly outlets: readonly Count[];
  /** How many stories stand in several articles, and what those beside the first are; absent where none. */
  readonly stories?: { readonly count: number; readonly kinships: readonly Count[] };
  /** By the code of the language. */
  readonly languages: readonly Count[];
  /** The first and the last day of publication; absent when no article has a date. */
  readonly span?: { readonly since: Day; readonly until: Day };
  /** The articles that lack something, with what they lack; of very many the first. */
  readonly gaps: readonly {
    readonly ref: Ref;
    readonly file: string;
    readonly lacks: readonly string[];
  }[];
  /** How many more lack something, where `gaps` does not name them all. */
  readonly moreGaps?: number;
};

/** What the corpus holds of one word of a question, for an answer that found nothing. */
export type Near = {
  /** As it was typed. */
  readonly word: string;
  /** How many passages hold it. */
  readonly passages: number;
  /** Words of the corpus that are spelled much like it, when no passage holds it; the likeliest first. */
  readonly spellings: readonly string[];
};

export type SuggestKind = 'speakers' | 'topics' | 'outlets' | 'refs';

/**
 * Everything a command may ask of the corpus.
 * Each engine implements this and nothing else; `test/engines/engine.contract.ts` holds them to it.
 */
export interface Library {
  /** A passage that several articles of one story have is one item. */
  passages(query: PassageQuery): Promise<PassagePage>;
  /** A quotation of several articles, and several quotes of a retold sentence, are one item. */
  quotes(query: QuoteQuery): Promise<QuotePage>;
  /** Whole articles, each by itself, also those of one story. */
  articles(query: ArticleQuery): Promise<Page<ArticleHit>>;
  /** In the order of time; those whose time is unresolved come last, in the order of their articles. */
  events(query: EventQuery): Promise<Moments>;
  /** The article that a reference stands for or stands in; undefined when there is none. */
  open(ref: Ref): Promise<Opened | undefined>;
  /** Counts the quotes that `quotes` finds, without showing them. */
  tally(query: TallyQuery): Promise<Tally>;
  /** Every speaker, the most quoted first; all of them are read for it. */
  speakers(): readonly Speaker[];
  /** The speakers whom a name may mean, the most quoted first: those among whom `speakersNamed` finds. */
  readonly called: (name: string) => readonly Speaker[];
  /** Up to `limit` completions, best first; for an empty text the most frequent. Never throws. */
  suggest(kind: SuggestKind, typed: string, limit: number): readonly string[];
  /**
   * What a code stands for, on one line of at most 100 UTF-16 units that begins with it: `S3 — Harbour wall
   * to be rebuilt, The Example Post, 2 Mar 2024`; the text itself where it is no code of this corpus.
   */
  labelOf(code: string): string;
  /** The passages that hold most of what some words tell, best first, whatever else they hold; at most so many. */
  nearest(words: string, most: number): Promise<readonly PassageHit[]>;
  /** Each telling word of a question by itself. */
  near(words: string): Promise<readonly Near[]>;
  summary(): Summary;
  /** Lets go of its files; nothing may be asked afterwards. */
  close(): Promise<void>;
}
