import { passagesOf } from '../../core/article.ts';
import type { Corpus, Numbered } from '../../core/corpus.ts';
import type { Engine } from '../../core/engine.ts';
import { above } from '../../core/matching.ts';
import { wordsIn } from '../../core/words.ts';
import { libraryOver } from '../library.ts';
import { type Readings, shelfOf } from '../shelf.ts';
import { recorder } from '../store/recorder.ts';
import { hashedWords, readWordBlock, wordBlockOf } from '../store/word-blocks.ts';
import { plainFinder } from './finder.ts';

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
      for (const reading of readings) record.add(reading, hashedWords(reading), NO_SIZES);
      const shelf = await shelfOf(await record.finish(), inMemory(readings));
      const rows = readings.flatMap(({ article }) =>
        passagesOf(article).map((passage) => ({
          text: wordsIn(article.text, passage.span),
          above: wordsIn(above(article, passage)),
        })),
      );
      return libraryOver({ engine: 'plain', shelf, finder: plainFinder(rows) });
    },
  };
}

const NO_SIZES = { line: 0, words: 0 };

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
      return (
        readWordBlock(wordBlockOf(reading, hashedWords(reading)), counts) ?? {
          quotes: [],
          events: [],
        }
      );
    },
    close: async () => {},
  };
}
