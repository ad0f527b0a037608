import type { Library, Near } from '../core/library.ts';
import { compare } from '../core/matching.ts';
import { slice } from '../core/span.ts';
import type { Speaker } from '../core/speaker.ts';
import { type Spellings, spellingsOf } from '../core/spelling.ts';
import { fold, queryWords } from '../core/words.ts';
import { nearestFor, passagesFor, quotesFor } from './answers.ts';
import type { Finder } from './finder.ts';
import { openedAt } from './hits.ts';
import { eventsFor } from './moments.ts';
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
  const spellings = spelledAlike(survey);
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
    async nearest(words, most) {
      return nearestFor(stock, words, most);
    },
    async near(words) {
      return queryWords(words).map(({ term, span }): Near => {
        const word = slice(words, span);
        const passages = finder.count(term);
        return { word, passages, spellings: passages > 0 ? [] : spellings(word) };
      });
    },
    speakers: () => speakers,
    suggest: (kind, typed, limit) => suggest[kind](typed, limit),
    summary: () => ({ engine, ...survey.summary }),
  };
}

/**
 * Finds words of the vocabulary spelled like another: fewest errors first, then the most frequent.
 * With two errors and another first letter it is another word: `actions` is no `sanctions`.
 */
function spelledAlike({ vocabulary }: Survey): (word: string) => readonly string[] {
  let spellings: Spellings | undefined;
  return (word) => {
    spellings ??= spellingsOf(vocabulary.map(([folded]) => folded));
    const typed = fold(word);
    return spellings(typed, 'whole')
      .map(({ at, errors }) => ({ errors, word: vocabulary[at] }))
      .filter(({ errors, word }) => errors < 2 || word?.[0][0] === typed[0])
      .sort((a, b) => a.errors - b.errors || (b.word?.[2] ?? 0) - (a.word?.[2] ?? 0))
      .flatMap(({ word }) => word?.[1] ?? [])
      .slice(0, MOST_SPELLINGS);
  };
}
