import { type Article, passagesOf } from '../core/article.ts';
import { compare } from '../core/matching.ts';
import { slice } from '../core/span.ts';
import { wordsIn } from '../core/words.ts';

const MOST_TOPICS = 5_000;
/** Names met in one article only are forgotten when more than this many wait. */
const MOST_NAMES = 200_000;
/** A name in a title or heading weighs as much as in this many more articles. */
const HEADLINE = 2;

/** One to three capitalised words inside a sentence: after a small word or a comma. */
const NAME =
  /(?<=[\p{Ll}\d,;] )\p{Lu}[\p{L}\p{M}'’-]*\p{L}(?: \p{Lu}[\p{L}\p{M}'’-]*\p{L}){0,2}(?![\p{L}\p{M}])/gu;
const POSSESSIVE = /['’]s$/i;

const NOT_TOPICS = new Set(
  `january february march april may june july august september october november december jan feb mar
  apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mr mrs
  ms dr gmt president minister photo reuters`.split(/\s+/),
);

/** Counts the names that articles speak of. */
export function topicCount() {
  const names = new Map<string, number>();

  function add(article: Article): void {
    const inBody = namesIn(passagesOf(article).map(({ span }) => slice(article.text, span)));
    const headings = article.blocks.filter(({ kind }) => kind === 'heading');
    const headlines = [
      article.title?.value ?? '',
      ...headings.map(({ span }) => slice(article.text, span)),
    ].join('\n');
    for (const name of inBody) {
      const weight = 1 + (headlines.includes(name) ? HEADLINE : 0);
      names.set(name, (names.get(name) ?? 0) + weight);
    }
    if (names.size < MOST_NAMES) return;
    for (const [name, count] of names) if (count === 1) names.delete(name);
  }

  function result(): readonly string[] {
    return [...names]
      .sort(([a, one], [b, other]) => other - one || compare(a, b))
      .slice(0, MOST_TOPICS)
      .map(([name]) => name);
  }

  return { add, result };
}

function namesIn(texts: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of texts) {
    for (const [found] of text.matchAll(NAME)) {
      const name = found.replace(POSSESSIVE, '');
      if (NOT_TOPICS.has(name.toLowerCase()) || wordsIn(name).length === 0) continue;
      names.add(name);
    }
  }
  return names;
}
