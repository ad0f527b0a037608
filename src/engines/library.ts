import type { Library, Near } from '../core/library.ts';
import { isTerm, piecesOf, soughtIn } from '../core/sought.ts';
import { slice } from '../core/span.ts';
import { spellingsIn } from '../core/spelling.ts';
import { beginningWith } from '../core/word-list.ts';
import { fold, queryWords } from '../core/words.ts';
import { articlesFor } from './articles.ts';
import { speakersCalled } from './called.ts';
import type { Source } from './finder.ts';
import { openedAt } from './hits.ts';
import { labelsOf } from './labels.ts';
import { eventsFor } from './moments.ts';
import { nearestFor, passagesFor } from './passage-answers.ts';
import { quotesFor } from './quote-answers.ts';
import type { Shelf } from './shelf.ts';
import { stringAt } from './store/string-table.ts';
import { suggesterOf } from './suggestions.ts';
import { tallyOver } from './tally.ts';

/** What a library is made of. Only the finder is an engine's own. */
export type Stock = Source & { readonly engine: string };

const MOST_SPELLINGS = 3;

export function libraryOver(stock: Stock): Library {
  const { engine, shelf, finder } = stock;
  const suggest = suggesterOf(shelf);
  const spellings = spelledAlike(shelf);
  const tally = tallyOver(stock);
  return {
    passages: (query) => passagesFor(stock, query),
    quotes: (query) => quotesFor(stock, query),
    articles: (query) => articlesFor(stock, query),
    events: (query) => eventsFor(stock, query),
    tally: (query) => tally(query),
    open: (ref) => openedAt(shelf, ref),
    nearest: (words, most) => nearestFor(stock, words, most),
    async near(words) {
      const wanted = piecesOf(words).filter(({ leaveOut }) => !leaveOut);
      const nearEach = wanted.flatMap(({ text, phrase }): Near[] => {
        const each = queryWords(text).map(({ term, span }): Near => {
          const word = slice(text, span);
          const passages = finder.count(term);
          return { word, passages, spellings: passages > 0 ? [] : spellings(word) };
        });
        const [whole] = phrase ? soughtIn(`"${text}"`).parts : [];
        if (whole === undefined || isTerm(whole)) return each;
        return [...each, { word: text, passages: finder.count(whole), spellings: [] }];
      });
      return [...new Map(nearEach.map((near) => [near.word, near])).values()];
    },
    speakers: () => Array.from(shelf.records.speakers.ends, (_, rank) => shelf.speakerAt(rank)),
    called: (name) => speakersCalled(shelf, name),
    labelOf: labelsOf(shelf),
    suggest: (kind, typed, limit) => suggest[kind](typed, limit),
    summary: () => ({ engine, lastArticle: lastNumber(shelf), ...shelf.about.summary }),
    close: () => shelf.close(),
  };
}

function lastNumber({ articles }: Shelf): number {
  return articles.length > 0 ? articles.number(articles.length - 1) : 0;
}

/** Words begun with fewer letters could become anything. */
const FEWEST_LETTERS = 4;

/**
 * Finds words of the vocabulary spelled like another: those that it begins first, then those with the
 * fewest errors; of each the most frequent. With two errors and another first letter it is another
 * word: `actions` is no `sanctions`.
 */
function spelledAlike({ records }: Shelf): (word: string) => readonly string[] {
  return remembering((typed) => {
    const { vocabulary, spellings } = records;
    const alike = spellingsIn(vocabulary);
    const longer = typed.length < FEWEST_LETTERS ? [] : beginningSo(records, typed);
    if (longer.length > 0) return longer;
    const sameLetter = beginningWith(vocabulary, typed.slice(0, 1));
    const twice = alike(typed, 'whole', sameLetter).filter(({ errors }) => errors === 2);
    return [...alike(typed, 'whole', { most: 1 }), ...twice]
      .sort(
        (a, b) =>
          a.errors - b.errors || (vocabulary.count[b.at] ?? 0) - (vocabulary.count[a.at] ?? 0),
      )
      .slice(0, MOST_SPELLINGS)
      .map(({ at }) => stringAt(spellings, at));
  });
}

/** An answer that finds nothing asks for the same words twice. */
const REMEMBERED = 200;

function remembering(
  find: (typed: string) => readonly string[],
): (word: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const typed = fold(word);
    const found = known.get(typed);
    if (found) return found;
    if (known.size >= REMEMBERED) known.clear();
    const fresh = find(typed);
    known.set(typed, fresh);
    return fresh;
  };
}

/** The most frequent words that begin so. */
function beginningSo(
  { vocabulary, spellings }: Shelf['records'],
  typed: string,
): readonly string[] {
  const { from, to } = beginningWith(vocabulary, typed);
  const places = Array.from({ length: to - from }, (_, at) => from + at);
  return places
    .sort((a, b) => (vocabulary.count[b] ?? 0) - (vocabulary.count[a] ?? 0))
    .slice(0, MOST_SPELLINGS)
    .map((at) => stringAt(spellings, at));
}
