import { type Article, type Passage, passagesOf } from '../../core/article.ts';
import type { Corpus, Numbered } from '../../core/corpus.ts';
import type { Engine } from '../../core/engine.ts';
import { above } from '../../core/matching.ts';
import { wordsIn } from '../../core/words.ts';
import type { Finder } from '../finder.ts';
import { libraryOver } from '../library.ts';
import { type Shelf, shelve } from '../shelf.ts';
import { surveyor } from '../survey.ts';

/** The slow, obvious engine: reads everything, every time. Other engines are checked against it. */
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
      const { speakers, stamp } = kept.corpus;
      const survey = surveyor(stamp);
      for (const reading of kept.readings) {
        const { article } = reading;
        survey.add(
          reading,
          passagesOf(article).flatMap(({ span }) => wordsIn(article.text, span)),
        );
      }
      const result = survey.result();
      const shelf = await shelve(kept.readings, speakers, result.sameQuotes);
      const finder = plainFinder(shelf);
      return libraryOver({ engine: 'plain', shelf, survey: result, speakers, finder });
    },
  };
}

function plainFinder({ places }: Shelf): Finder {
  const inside = ({ of, passage }: { of: { reading: Numbered }; passage: Passage }) =>
    wordsIn(of.reading.article.text, passage.span).map(({ term }) => term);
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
        above: Uint32Array.from(places, ({ of, passage }) =>
          bitsOf(wordsAbove(of.reading.article, passage)),
        ),
      };
    },
  };
}

function wordsAbove(article: Article, passage: Passage): readonly string[] {
  return wordsIn(above(article, passage)).map(({ term }) => term);
}
