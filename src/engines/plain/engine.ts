import { passagesOf } from '../../core/article.ts';
import type { Corpus, Numbered } from '../../core/corpus.ts';
import type { Engine } from '../../core/engine.ts';
import { above } from '../../core/matching.ts';
import { wordsIn } from '../../core/words.ts';
import { libraryOver } from '../library.ts';
import { shelve } from '../shelf.ts';
import { surveyor } from '../survey.ts';
import { plainFinder } from './finder.ts';

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
      const rows = shelf.places.map(({ of, passage }) => {
        const { article } = of.reading;
        return {
          text: wordsIn(article.text, passage.span),
          above: wordsIn(above(article, passage)),
        };
      });
      const finder = plainFinder(rows);
      return libraryOver({ engine: 'plain', shelf, survey: result, speakers, finder });
    },
  };
}
