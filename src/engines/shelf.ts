import { type Passage, passagesOf } from '../core/article.ts';
import type { Numbered } from '../core/corpus.ts';
import type { DatedEvent } from '../core/event.ts';
import { type Home, homeOf } from '../core/matching.ts';
import type { Quote } from '../core/quote.ts';
import type { Speaker } from '../core/speaker.ts';
import type { SameQuotes } from './same-quotes.ts';

/** An article among its fellows. */
export type Shelved = {
  readonly reading: Numbered;
  readonly passages: readonly Passage[];
  readonly quotes: readonly ShelvedQuote[];
  readonly events: readonly ShelvedEvent[];
};

/** A passage among all passages of the corpus; its place is its number in that row, from 0. */
export type Place = { readonly of: Shelved; readonly passage: Passage };

export type ShelvedQuote = {
  readonly number: number;
  readonly of: Shelved;
  readonly quote: Quote;
  readonly speaker: Speaker | undefined;
  /** In places of the whole row. */
  readonly home: Home;
};

export type ShelvedEvent = {
  readonly number: number;
  readonly of: Shelved;
  readonly event: DatedEvent;
  /** True for the first time of its sentence: the one that dates its main clause. */
  readonly leads: boolean;
  readonly home: Home;
};

/** All readings in rows, so that questions need not look for what belongs together. */
export type Shelf = {
  readonly articles: ReadonlyMap<number, Shelved>;
  readonly places: readonly Place[];
  readonly quotes: ReadonlyMap<number, ShelvedQuote>;
  readonly bySpeaker: ReadonlyMap<string, readonly ShelvedQuote[]>;
  readonly events: ReadonlyMap<number, ShelvedEvent>;
  /** The group of each quote that several articles have, by number. */
  readonly same: ReadonlyMap<number, readonly number[]>;
};

/** Fills a shelf in the order of the readings; places follow that order. */
export async function shelve(
  readings: AsyncIterable<Numbered> | Iterable<Numbered>,
  speakers: readonly Speaker[],
  sameQuotes: SameQuotes,
): Promise<Shelf> {
  const byName = new Map(speakers.map((speaker) => [speaker.name, speaker]));
  const articles = new Map<number, Shelved>();
  const places: Place[] = [];
  const quotes = new Map<number, ShelvedQuote>();
  const bySpeaker = new Map(speakers.map(({ name }) => [name, [] as ShelvedQuote[]]));
  const events = new Map<number, ShelvedEvent>();
  for await (const reading of readings) {
    const shelved = shelvedOf(reading, places.length, byName);
    articles.set(reading.number, shelved);
    for (const passage of shelved.passages) places.push({ of: shelved, passage });
    for (const quote of shelved.quotes) {
      quotes.set(quote.number, quote);
      if (quote.speaker) bySpeaker.get(quote.speaker.name)?.push(quote);
    }
    for (const event of shelved.events) events.set(event.number, event);
  }
  const same = new Map(
    sameQuotes.flatMap((group) => group.map((number) => [number, group] as const)),
  );
  return { articles, places, quotes, bySpeaker, events, same };
}

function shelvedOf(
  reading: Numbered,
  offset: number,
  speakers: ReadonlyMap<string, Speaker>,
): Shelved {
  const passages = passagesOf(reading.article);
  const quotes: ShelvedQuote[] = [];
  const events: ShelvedEvent[] = [];
  const of: Shelved = { reading, passages, quotes, events };
  for (const [at, quote] of reading.quotes.entries()) {
    const home = homeOf(passages, quote.parts);
    const number = reading.quoteNumbers[at];
    if (!home || number === undefined) continue;
    const speaker = speakers.get(reading.speakers[at] ?? '');
    quotes.push({ number, of, quote, speaker, home: shifted(home, offset) });
  }
  for (const [at, event] of reading.events.entries()) {
    const home = homeOf(passages, [event.sentence]);
    const number = reading.eventNumbers[at];
    if (!home || number === undefined) continue;
    const leads = reading.events[at - 1]?.sentence.start !== event.sentence.start;
    events.push({ number, of, event, leads, home: shifted(home, offset) });
  }
  return of;
}

function shifted({ first, last }: Home, by: number): Home {
  return { first: first + by, last: last + by };
}
