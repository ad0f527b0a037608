import type { Library, Near } from '../core/library.ts';
import { compare } from '../core/matching.ts';
import { slice } from '../core/span.ts';
import type { Speaker } from '../core/speaker.ts';
import { spelledLike } from '../core/suggest.ts';
import { fold, queryWords } from '../core/words.ts';
import { eventsFor, passagesFor, quotesFor } from './answers.ts';
import type { Finder } from './finder.ts';
import { openedAt } from './hits.ts';
import type { Shelf } from './shelf.ts';
import { suggesterOf } from './suggestions.ts';
import type { Survey } from './survey.ts';

/** What a library is made of. Only the finder is an engine's own. */
export type Stock = {
  readonly engine: string;
  readonly shelf: Shelf;
  readonly survey: Survey;
  readonly speakers: readonly Speaker[];
  readonly finder: Finder;
};

const MOST_SPELLINGS = 3;

export function libraryOver(stock: Stock): Library {
  const { engine, shelf, survey, finder } = stock;
  const speakers = [...stock.speakers].sort(
    (a, b) => b.quotes - a.quotes || compare(a.name, b.name),
  );
  const suggest = suggesterOf({ shelf, survey, speakers });
  const spelledAlike = spellings(survey);
  return {
    async passages(query) {
      return passagesFor(stock, query);
    },
    async quotes(query) {
      return quotesFor(stock, query);
    },
    async events(query) {
      return eventsFor(stock, query);
    },
    async open(ref) {
      return openedAt(shelf, ref);
    },
    async near(words) {
      return queryWords(words).map(({ term, span }): Near => {
        const word = slice(words, span);
        const passages = finder.count(term);
        return { word, passages, spellings: passages > 0 ? [] : spelledAlike(word) };
      });
    },
    speakers: () => speakers,
    suggest: (kind, typed, limit) => suggest[kind](typed, limit),
    summary: () => ({ engine, ...survey.summary }),
  };
}

/** Looks words up in the vocabulary, which is folded when it is first needed. */
function spellings({ vocabulary }: Survey): (word: string) => readonly string[] {
  let counts: Map<string, number> | undefined;
  const shown = new Map<string, string>();
  return (word) => {
    counts ??= new Map(
      vocabulary.map(([spelling, count]) => {
        shown.set(fold(spelling), spelling);
        return [fold(spelling), count];
      }),
    );
    return spelledLike(fold(word), counts, MOST_SPELLINGS).map((like) => shown.get(like) ?? like);
  };
}
