import type { Tally } from '../core/library.ts';
import { compare } from '../core/matching.ts';
import { wordsIn } from '../core/words.ts';
import type { Source } from './finder.ts';
import type { Shelf } from './shelf.ts';
import { breather } from './store/breath.ts';
import { hashOf } from './store/hash.ts';
import { stringAt } from './store/string-table.ts';

/** Of more quotes, so many are looked at, taken evenly. */
const MOST_READ = 100;
/** A name in fewer quotes is there by chance. */
const FEWEST = 2;

/** Of the most frequent names so many are weighed. */
const MOST_WEIGHED = 40;

/** A name of the corpus with its terms. */
type Name = {
  readonly name: string;
  readonly terms: readonly string[];
  readonly hashes: readonly number[];
};

/** Finds the names of the corpus that stand in some quotes: the most, and those first that are rare elsewhere. */
export function namesSpokenOver({
  shelf,
  finder,
}: Source): (rows: Uint32Array, most: number) => Promise<Tally['topics']> {
  let byHash: Promise<ReadonlyMap<number, readonly Name[]>> | undefined;
  const passages = shelf.records.passages.opens.length;
  /** At most so many passages have it: its rarest word stands in no more. */
  const shareOf = ({ terms }: Name) =>
    Math.min(...terms.map((term) => finder.count(term))) / (passages || 1);
  return async (rows, most) => {
    if (most === 0) return { names: [], quotes: 0 };
    byHash ??= namesByHash(shelf);
    const { counts, quotes } = await countIn(shelf, takenEvenly(rows), await byHash);
    const standing = [...counts]
      .filter(([, count]) => count >= FEWEST)
      .sort(([a, one], [b, other]) => other - one || compare(a.name, b.name))
      .slice(0, MOST_WEIGHED)
      .map(([name, count]) => ({ name, count, merit: gain(count / quotes, shareOf(name), count) }))
      .sort(
        (a, b) =>
          b.merit - a.merit ||
          b.name.hashes.length - a.name.hashes.length ||
          compare(a.name.name, b.name.name),
      );
    const names: typeof standing = [];
    for (const one of standing) {
      if (names.length === most) break;
      if (!names.some((other) => coincide(one, other))) names.push(one);
    }
    return { names: names.map(({ name, count }) => ({ name: name.name, count })), quotes };
  };
}

/** So many names are read before others get their turn. */
const AT_ONCE = 64;

/** Each name under the hash of its first term. */
async function namesByHash({
  records: { topics },
}: Shelf): Promise<ReadonlyMap<number, readonly Name[]>> {
  const byHash = new Map<number, Name[]>();
  const breath = breather();
  for (let at = 0; at < topics.ends.length; at++) {
    if (at % AT_ONCE === 0) await breath();
    const name = stringAt(topics, at);
    const terms = [...new Set(wordsIn(name).map(({ term }) => term))];
    const hashes = terms.map(hashOf);
    const [first] = hashes;
    if (first === undefined) continue;
    const known = byHash.get(first);
    if (known) known.push({ name, terms, hashes });
    else byHash.set(first, [{ name, terms, hashes }]);
  }
  return byHash;
}

function takenEvenly(rows: Uint32Array): readonly number[] {
  const count = Math.min(rows.length, MOST_READ);
  return Array.from(
    { length: count },
    (_, at) => rows[Math.floor((at * rows.length) / count)] ?? 0,
  );
}

/** In how many of some quotes each name stands with all its words. */
async function countIn(
  shelf: Shelf,
  rows: readonly number[],
  byHash: ReadonlyMap<number, readonly Name[]>,
): Promise<{ readonly counts: ReadonlyMap<Name, number>; readonly quotes: number }> {
  const { quotes, articles } = shelf.records;
  const counts = new Map<Name, number>();
  const own = [...new Set(rows.map((row) => quotes.article[row] ?? 0))];
  const blocks = await Promise.all(own.map((article) => shelf.words(article)));
  const blockOf = new Map(own.map((article, at) => [article, blocks[at]]));
  for (const row of rows) {
    const article = quotes.article[row] ?? 0;
    const words = new Set(blockOf.get(article)?.quotes[row - (articles.quotes[article] ?? 0)]);
    for (const word of words) {
      for (const name of byHash.get(word) ?? []) {
        if (name.hashes.every((hash) => words.has(hash))) {
          counts.set(name, (counts.get(name) ?? 0) + 1);
        }
      }
    }
  }
  return { counts, quotes: rows.length };
}

/** How often it stands here, weighed by how much more often than elsewhere. */
function gain(here: number, elsewhere: number, count: number): number {
  return count * Math.log(1 + here / Math.max(elsewhere, 1e-6));
}

type Counted = { readonly name: Name; readonly count: number };

/** `United States` and `States` tell of the same where they stand in as many quotes. */
function coincide(a: Counted, b: Counted): boolean {
  const [small, large] =
    a.name.hashes.length <= b.name.hashes.length ? [a.name, b.name] : [b.name, a.name];
  return (
    small.hashes.every((hash) => large.hashes.includes(hash)) &&
    (a.count === b.count || small.hashes.length === large.hashes.length)
  );
}
