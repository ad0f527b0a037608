import type { Corpus, Numbered } from '../../core/corpus.ts';
import type { Speaker } from '../../core/speaker.ts';
import { seeded } from '../statistics.ts';
import { madeUpArticle } from './article.ts';
import { nameAt, zipf } from './words.ts';

const SPEAKERS = 3;

/**
 * A corpus of made-up articles with the quotes and dates that a reader would find in them. The same
 * for the same size and seed, but for new names that come with every few articles, however many there are.
 */
export function syntheticCorpus(size: number, seed: number): Corpus {
  const next = { article: size + 1, quote: 20 * size, event: 20 * size };
  return {
    stamp: {
      builtAt: '2025-01-01T00:00:00Z',
      content: `${size} made up from ${seed}`,
      reader: 'made up',
      next,
    },
    speakers: speakersOf(size, seed),
    stories: [],
    async *readings() {
      let quote = 1;
      let event = 1;
      for (let at = 0; at < size; at++) {
        const reading = numbered(at, seed, { quote, event });
        quote += reading.quotes.length;
        event += reading.events.length;
        yield reading;
      }
    },
  };
}

/** How many people have been heard of by then. */
function known(at: number): number {
  return 30 + Math.floor(4 * at ** 0.8);
}

function speakersIn(at: number, seed: number): readonly number[] {
  const random = seeded(seed * 7_919 + at);
  return Array.from({ length: SPEAKERS }, () =>
    random() < 0.2 ? known(at) - 1 : zipf(random, known(at)),
  );
}

function numbered(
  at: number,
  seed: number,
  first: { readonly quote: number; readonly event: number },
): Numbered {
  const { article, quotes, events } = madeUpArticle({ at, seed, speakers: speakersIn(at, seed) });
  return {
    article,
    quotes: quotes.map(({ quote }) => quote),
    events,
    hash: article.id,
    number: at + 1,
    quoteNumbers: quotes.map((_, place) => first.quote + place),
    eventNumbers: events.map((_, place) => first.event + place),
    speakers: quotes.map(({ speaker }) => nameAt(speaker)),
  };
}

/** Their numbers of quotes are estimates: nothing that is measured depends on them. */
function speakersOf(size: number, seed: number): readonly Speaker[] {
  const articles = new Map<number, number>();
  for (let at = 0; at < size; at++) {
    for (const rank of new Set(speakersIn(at, seed))) {
      articles.set(rank, (articles.get(rank) ?? 0) + 1);
    }
  }
  return [...articles].map(([rank, count]) => {
    const name = nameAt(rank);
    return {
      name,
      type: 'person',
      aliases: [name.split(' ')[1] ?? name],
      roles: ['spokesman'],
      quotes: 2 * count,
      articles: count,
    };
  });
}
