import { passagesOf } from '../core/article.ts';
import type { ArticleHit, Fellow, OtherPassage } from '../core/library.ts';
import { type Kin, kinOf, type Standing, type Story } from '../core/story.ts';
import { type Copies, copiesIn, onceEach } from './copies.ts';
import type { Matches } from './matches.ts';
import type { Shelf } from './shelf.ts';
import { stringAt } from './store/string-table.ts';

/** Of each shelf that was asked. */
const known = new WeakMap<Shelf, Copies>();

/** Which passages of the stories say the same; undefined where there are no stories. */
export function copiesOn(shelf: Shelf): Copies | undefined {
  const { unit } = shelf.records.passages;
  if (unit.length === 0) return undefined;
  const copies = known.get(shelf) ?? copiesIn(unit);
  known.set(shelf, copies);
  return copies;
}

/** Passages of one story that say the same, once: the first of the story's where it was found too. */
export function oncePerStory(shelf: Shelf, found: Matches): ReturnType<typeof onceEach> {
  const copies = copiesOn(shelf);
  return copies ? onceEach(found, copies) : { found, copies: 0 };
}

/** The story of the article in a row; undefined where it is in none. */
function storyAt({ records: { articles, stories } }: Shelf, row: number): Story | undefined {
  const place = (articles.story[row] ?? 0) - 1;
  // It was written by `storyRows`, and the checksum of its file was right.
  return place < 0 ? undefined : (JSON.parse(stringAt(stories, place)) as Story);
}

/** What the article in `other` is to the one in `shown`; undefined where they are two stories. */
export function kinAt(shelf: Shelf, shown: number, other: number): Kin | undefined {
  const { story, number } = shelf.records.articles;
  if (!story[shown] || story[shown] !== story[other]) return undefined;
  const articles = storyAt(shelf, shown)?.articles ?? [];
  const [a, b] = [shown, other].map((row) => articles.find((one) => one.number === number[row]));
  return a && b && kinOf(a, b);
}

/** Which story the article in a row stands in, and as what. */
export function standingAt(shelf: Shelf, row: number): Standing | undefined {
  const { story, number } = shelf.records.articles;
  const as = storyAt(shelf, row)?.articles.find((one) => one.number === number[row]);
  return as && { story: story[row] ?? 0, as };
}

/** Where the article in a row stands in its story; undefined where it is in none. */
export function placeInStory(shelf: Shelf, row: number): ArticleHit['story'] {
  const articles = storyAt(shelf, row)?.articles ?? [];
  const [leader] = articles;
  const own = articles.find(({ number }) => number === shelf.records.articles.number[row]);
  if (!leader || !own) return undefined;
  return {
    leads: { kind: 'article', number: leader.number },
    ...(own !== leader && { kin: kinOf(leader, own) }),
    articles: articles.length,
  };
}

/** The passages of other articles of a story that say what the one in a place says. */
export async function othersOf(shelf: Shelf, place: number): Promise<readonly OtherPassage[]> {
  const { articles, passages } = shelf.records;
  const row = shelf.articleAt(place);
  const wanted = passages.unit[place];
  const others = fellowRows(shelf, row).flatMap((other) => {
    const from = articles.passages[other.row] ?? 0;
    const count = (articles.passages[other.row + 1] ?? 0) - from;
    const own = Array.from({ length: count }, (_, at) => at);
    const same = own.filter((at) => passages.unit[from + at] === wanted);
    return same.length > 0 ? [{ ...other, same }] : [];
  });
  const found = await Promise.all(
    others.map(async ({ row: other, kin, same }) => {
      const { article, number } = await shelf.reading(other);
      const all = passagesOf(article);
      return same.flatMap((at): readonly OtherPassage[] => {
        const passage = all[at];
        if (!passage) return [];
        const ref = { kind: 'passage', number, passage: passage.number } as const;
        return [{ ref, article, source: { kind: 'article', number }, passage, kin }];
      });
    }),
  );
  return found.flat();
}

/** The other articles of the story of the one in a row, in the order of the story. */
export async function fellowsOf(shelf: Shelf, row: number): Promise<readonly Fellow[]> {
  return Promise.all(
    fellowRows(shelf, row).map(async ({ row: other, kin, isEarlier }) => {
      const { article, number } = await shelf.reading(other);
      return { ref: { kind: 'article', number }, article, kin, isEarlier };
    }),
  );
}

type FellowRow = Pick<Fellow, 'kin' | 'isEarlier'> & { readonly row: number };

function fellowRows(shelf: Shelf, row: number): readonly FellowRow[] {
  const articles = storyAt(shelf, row)?.articles ?? [];
  const own = articles.findIndex(({ number }) => number === shelf.records.articles.number[row]);
  const shown = articles[own];
  if (!shown) return [];
  return articles.flatMap((other, rank): readonly FellowRow[] => {
    const found = rank === own ? undefined : shelf.articles.rowOf(other.number);
    if (found === undefined) return [];
    return [{ row: found, kin: kinOf(shown, other), isEarlier: rank < own }];
  });
}
