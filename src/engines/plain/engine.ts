import { type Article, type Passage, passagesOf } from '../../core/article.ts';
import type { Corpus, Numbered } from '../../core/corpus.ts';
import type { Engine } from '../../core/engine.ts';
import { above } from '../../core/matching.ts';
import { wordsIn } from '../../core/words.ts';
import type { Finder } from '../finder.ts';
import { libraryOver } from '../library.ts';
import { type Readings, shelfOf } from '../shelf.ts';
import { recorder } from '../store/recorder.ts';
import { readWordBlock, wordBlockOf } from '../store/word-blocks.ts';

/** The slow, obvious engine: keeps and reads everything, every time. Other engines are checked against it. */
export function plainEngine(): Engine {
  let kept: { readonly corpus: Corpus; readonly readings: readonly Numbered[] } | undefined;
  return {
    async publish(corpus) {
      const readings: Numbered[] = [];
      for await (const reading of corpus.readings()) readings.push(reading);
      kept = { corpus, readings };
    },

    async open() {
      if (!kept) throw new Error('Nothing has been published yet; publish a corpus first.');
      const { readings, corpus } = kept;
      const record = recorder(corpus);
      for (const reading of readings) {
        const { article } = reading;
        const words = passagesOf(article).flatMap(({ span }) => wordsIn(article.text, span));
        record.add(reading, words, { line: 0, words: 0 });
      }
      const shelf = shelfOf(await record.finish(), inMemory(readings));
      return libraryOver({ engine: 'plain', shelf, finder: plainFinder(readings) });
    },
  };
}

function inMemory(readings: readonly Numbered[]): Readings {
  const at = (article: number) => {
    const reading = readings[article];
    if (!reading) throw new Error(`there is no article in row ${article}`);
    return reading;
  };
  return {
    reading: async (article) => at(article),
    async words(article) {
      const reading = at(article);
      const counts = { quotes: reading.quotes.length, events: reading.events.length };
      return readWordBlock(wordBlockOf(reading), counts) ?? { quotes: [], events: [] };
    },
    close: async () => {},
  };
}

type Place = { readonly article: Article; readonly passage: Passage };

function plainFinder(readings: readonly Numbered[]): Finder {
  const places = readings.flatMap(({ article }) =>
    passagesOf(article).map((passage): Place => ({ article, passage })),
  );
  const inside = ({ article, passage }: Place) =>
    wordsIn(article.text, passage.span).map(({ term }) => term);
  return {
    count: (term) => places.filter((place) => inside(place).includes(term)).length,

    holding(terms) {
      return [...places.entries()]
        .map(([at, place]) => ({ at, words: inside(place) }))
        .filter(({ words }) => terms.every((term) => words.includes(term)))
        .map(({ at, words }) => ({ at, times: words.filter((w) => terms.includes(w)).length }))
        .sort((a, b) => b.times - a.times || a.at - b.at)
        .map(({ at }) => at);
    },

    marks(terms) {
      const bitsOf = (words: readonly string[]) =>
        terms.reduce((bits, term, n) => (words.includes(term) ? bits | (1 << n) : bits), 0);
      return {
        inside: Uint32Array.from(places, (place) => bitsOf(inside(place))),
        above: Uint32Array.from(places, ({ article, passage }) =>
          bitsOf(wordsIn(above(article, passage)).map(({ term }) => term)),
        ),
      };
    },
  };
}
