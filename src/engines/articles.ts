import type { ArticleHit, ArticleQuery, Page, PageRequest } from '../core/library.ts';
import { bucketed } from '../core/mentions.ts';
import { type Sought, soughtIn } from '../core/sought.ts';
import type { Source } from './finder.ts';
import { KEPT, keeperOf, UNDATED } from './keeping.ts';
import { bestOf } from './matches.ts';
import { boundsOf, dateKeys, itemsOf } from './pages.ts';
import { rankOf } from './quotes-near.ts';
import type { Shelf } from './shelf.ts';
import { breather, SLICE } from './store/breath.ts';
import { placeInStory } from './stories.ts';

/** The texts of a page's articles are read, and no others. */
export async function articlesFor(source: Source, query: ArticleQuery): Promise<Page<ArticleHit>> {
  const { shelf } = source;
  const sought = query.words === undefined ? undefined : soughtIn(query.words);
  const { rows, undated } = await articlesKept(source, query, sought);
  const shown = pageOf(source, rows, { ...query, sought });
  const items = await itemsOf(shown, (row) => articleHit(shelf, row), query);
  return { items, total: rows.length, undated };
}

async function articleHit(shelf: Shelf, row: number): Promise<ArticleHit> {
  const { article, number } = await shelf.reading(row);
  const story = placeInStory(shelf, row);
  return { ref: { kind: 'article', number }, article, ...(story && { story }) };
}

type Kept = {
  /** In the order of their numbers. */
  readonly rows: Uint32Array;
  readonly undated: number;
};

async function articlesKept(
  source: Source,
  query: ArticleQuery,
  sought: Sought | undefined,
): Promise<Kept> {
  const { shelf } = source;
  const { articles, records } = shelf;
  const { published } = records.articles;
  const holding = sought && (await rowsHolding(source, sought));
  const quoting = query.speaker === undefined ? undefined : rowsQuoting(shelf, query.speaker);
  const keeps = keeperOf(shelf, query);
  const breath = breather();
  const first = articles.from((query.after ?? 0) + 1);
  const rows = new Uint32Array(articles.length - first);
  let count = 0;
  let undated = 0;
  for (let place = first; place < articles.length; place++) {
    if (place % SLICE === 0) await breath();
    const row = articles.row(place);
    if (holding?.[row] === 0 || quoting?.[row] === 0) continue;
    const kind = keeps(row, published[row] ?? 0);
    if (kind === UNDATED) undated++;
    if (kind === KEPT) rows[count++] = row;
  }
  return { rows: rows.subarray(0, count), undated };
}

/** The passages of so many articles are looked through before others get their turn. */
const MOST_AT_ONCE = 2 ** 12;

/** 1 for each article that holds every part, wherever in it, and nothing that it is to be without. */
async function rowsHolding(
  { shelf: { records }, finder }: Source,
  { parts, without }: Sought,
): Promise<Uint8Array> {
  const { passages, number } = records.articles;
  const rows = new Uint8Array(number.length);
  if (parts.length === 0 && without.length === 0) return rows;
  const wanted = finder.marks(parts);
  const banned = without.length > 0 ? finder.marks(without) : undefined;
  const all = 2 ** parts.length - 1;
  const breath = breather();
  for (let row = 0; row < rows.length; row++) {
    if (row % MOST_AT_ONCE === 0) await breath();
    const end = passages[row + 1] ?? 0;
    let held = 0;
    let ill = 0;
    for (let at = passages[row] ?? 0; at < end; at++) {
      held |= (wanted.inside[at] ?? 0) | (wanted.above[at] ?? 0);
      ill |= (banned?.inside[at] ?? 0) | (banned?.above[at] ?? 0);
    }
    if (held === all && ill === 0) rows[row] = 1;
  }
  return rows;
}

/** 1 for each article that quotes a speaker. */
function rowsQuoting(shelf: Shelf, speaker: string): Uint8Array {
  const { quotes, articles } = shelf.records;
  const rows = new Uint8Array(articles.number.length);
  const rank = rankOf(shelf, speaker);
  for (let row = 0; row < quotes.speaker.length; row++) {
    if (quotes.speaker[row] === rank) rows[quotes.article[row] ?? 0] = 1;
  }
  return rows;
}

type Asked = Pick<ArticleQuery, 'sort'> & {
  readonly page: PageRequest;
  readonly sought: Sought | undefined;
};

function pageOf(source: Source, rows: Uint32Array, { sort, page, sought }: Asked): Uint32Array {
  const { from, to } = boundsOf(page);
  if (sort === 'arrived') return rows.subarray(from, to);
  const { keyOf, keys } = dateKeys(source.shelf, sort === 'oldest' ? sort : 'newest');
  const dated = bucketed(rows, keyOf, keys).rows;
  if (sort !== 'best' || !sought) return dated.subarray(from, to);
  const scoreOf = scores(source, sought);
  const places = dated.map((_, place) => place);
  const best = bestOf({ ids: places, scores: Float64Array.from(dated, scoreOf) }, to);
  return Uint32Array.from(best.slice(from), ({ id }) => dated[id] ?? 0);
}

/** Of an article, what its best passage is worth that holds everything; 0 where none does. */
function scores({ shelf, finder }: Source, sought: Sought): (row: number) => number {
  const best = new Float64Array(shelf.articles.length);
  const { ids, scores: worth } = finder.holding(sought);
  for (let at = 0; at < ids.length; at++) {
    const row = shelf.articleAt(ids[at] ?? 0);
    best[row] = Math.max(best[row] ?? 0, worth[at] ?? 0);
  }
  return (row) => best[row] ?? 0;
}
