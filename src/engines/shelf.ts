import type { Numbered } from '../core/corpus.ts';
import type { Speaker } from '../core/speaker.ts';
import { breather, SLICE } from './store/breath.ts';
import type { About, Records } from './store/layout.ts';
import { type Ordered, ordered } from './store/ordered.ts';
import { stringAt } from './store/string-table.ts';
import { newestRanks } from './store/when-table.ts';
import type { WordBlock } from './store/word-blocks.ts';

/** What is not kept in memory: the articles, by their rows. Throws, naming the cure, where one is damaged. */
export interface Readings {
  reading(article: number): Promise<Numbered>;
  words(article: number): Promise<WordBlock>;
  close(): Promise<void>;
}

/**
 * A corpus as questions look at it: rows of numbers for everything that is found and sorted, and the
 * articles themselves for what is shown. A passage is named by its place in the row of all passages.
 */
export type Shelf = Readings & {
  readonly records: Records;
  readonly about: About;
  readonly articles: Ordered;
  readonly quotes: Ordered;
  readonly events: Ordered;
  /** The row of the article that a passage stands in. */
  readonly articleAt: (place: number) => number;
  /** Of an article, as a place in `About.whens` + 1, what rank its publication has from the newest on. */
  readonly newest: Uint32Array;
  /** For each quote its place among all, the best first. */
  readonly meritOf: Uint32Array;
  readonly speakerAt: (rank: number) => Speaker;
};

export async function shelfOf(
  { records, about }: Pick<Shelf, 'records' | 'about'>,
  readings: Readings,
): Promise<Shelf> {
  const { articles, quotes, events, speakers } = records;
  return {
    ...readings,
    records,
    about,
    articles: ordered(articles),
    quotes: ordered(quotes),
    events: ordered(events),
    articleAt: articleFinder(articles.passages),
    newest: newestRanks(about.whens),
    meritOf: await placesIn(quotes.merit),
    // It was written by `recorder`, and the checksum of its file was right.
    speakerAt: (rank) => JSON.parse(stringAt(speakers, rank)) as Speaker,
  };
}

async function placesIn(rows: Uint32Array): Promise<Uint32Array> {
  const breath = breather();
  const places = new Uint32Array(rows.length);
  for (let place = 0; place < rows.length; place++) {
    if (place % SLICE === 0) await breath();
    places[rows[place] ?? 0] = place;
  }
  return places;
}

const STEP = 16;

/** Finds the article of a passage, from where the passages of each article begin. */
function articleFinder(starts: Uint32Array): Shelf['articleAt'] {
  const all = starts[starts.length - 1] ?? 0;
  /** The article of every so many passages. */
  const near = new Uint32Array(Math.ceil(all / STEP));
  let article = 0;
  for (let at = 0; at < near.length; at++) {
    while ((starts[article + 1] ?? all) <= at * STEP && article < starts.length - 2) article++;
    near[at] = article;
  }
  return (place) => {
    let found = near[Math.floor(place / STEP)] ?? 0;
    while ((starts[found + 1] ?? all) <= place && found < starts.length - 2) found++;
    return found;
  };
}
