import { type Article, gapsOf, passagesOf } from '../core/article.ts';
import type { Numbered, Stamp } from '../core/corpus.ts';
import type { Day } from '../core/day.ts';
import type { Count, Summary } from '../core/library.ts';
import { compare } from '../core/matching.ts';
import { ownCopy } from '../core/word-memo.ts';
import type { WordRow } from '../core/word-row.ts';
import { fold } from '../core/words.ts';
import { forgetRarest } from './store/forget-rarest.ts';
import { topicCount } from './topics.ts';

/** What is known of a corpus as a whole, worked out once when it is published. */
type Survey = {
  readonly summary: Omit<Summary, 'engine' | 'lastArticle'>;
  /** Names that articles speak of, the most frequent first. */
  readonly topics: readonly string[];
  /** Each word folded, as it is written most often, and how often it occurs; sorted. */
  readonly vocabulary: readonly (readonly [folded: string, spelling: string, count: number])[];
};

/** The rarest words are forgotten whenever the vocabulary grows beyond this. */
const MOST_WORDS = 400_000;
/** What is longer is no word that anybody misspells. */
const LONGEST_WORD = 40;
/** Articles with gaps are named up to so many. */
const MOST_GAPS = 1_000;

/** Looks at a corpus article by article. */
export function surveyor(stamp: Stamp) {
  const outlets = new Map<string, { name: string; count: number }>();
  const languages = new Map<string, number>();
  const spellings = new Map<string, number>();
  const topics = topicCount();
  const gaps: Summary['gaps'][number][] = [];
  let moreGaps = 0;
  const counts = { articles: 0, passages: 0, quotes: 0, events: 0 };
  let span: { since: Day; until: Day } | undefined;

  function add({ article, number, quotes, events }: Numbered, words: WordRow): void {
    counts.articles++;
    counts.passages += passagesOf(article).length;
    counts.quotes += quotes.length;
    counts.events += events.length;
    tallyOutlet(outlets, article);
    const language = article.language?.value;
    if (language) languages.set(language, (languages.get(language) ?? 0) + 1);
    tallyWords(spellings, article.text, words);
    topics.add(article);
    const lacks = gapsOf(article);
    if (lacks.length > 0) {
      const gap = { ref: { kind: 'article', number }, file: article.file, lacks } as const;
      if (gaps.length < MOST_GAPS) gaps.push(gap);
      else moreGaps++;
    }
    const when = article.published?.value;
    if (when) span = span ? joined(span, when) : { since: when.since, until: when.until };
  }

  function result(): Survey {
    const summary = {
      stamp,
      ...counts,
      outlets: [...outlets.values()].sort(byCount),
      languages: [...languages].map(([name, count]) => ({ name, count })).sort(byCount),
      ...(span && { span }),
      gaps,
      ...(moreGaps > 0 && { moreGaps }),
    };
    return { summary, topics: topics.result(), vocabulary: vocabularyOf(spellings) };
  }

  return { add, result };
}
function tallyOutlet(outlets: Map<string, { name: string; count: number }>, article: Article) {
  if (!article.outlet) return;
  const key = fold(article.outlet.value.trim());
  const known = outlets.get(key);
  if (known) known.count++;
  else outlets.set(key, { name: article.outlet.value, count: 1 });
}

function tallyWords(spellings: Map<string, number>, text: string, words: WordRow): void {
  const { length, starts, ends } = words;
  for (let at = 0; at < length; at++) {
    const [start = 0, end = 0] = [starts[at], ends[at]];
    if (end - start < 3 || end - start > LONGEST_WORD) continue;
    const spelling = text.slice(start, end);
    const count = spellings.get(spelling);
    if (count === undefined) spellings.set(ownCopy(spelling), 1);
    else spellings.set(spelling, count + 1);
  }
  if (spellings.size >= MOST_WORDS) forgetRarest(spellings, MOST_WORDS);
}

function vocabularyOf(spellings: ReadonlyMap<string, number>): Survey['vocabulary'] {
  const words = new Map<string, { spelling: string; most: number; count: number }>();
  for (const [spelling, count] of spellings) {
    const folded = fold(spelling);
    const known = words.get(folded) ?? { spelling, most: 0, count: 0 };
    if (count > known.most) Object.assign(known, { spelling, most: count });
    known.count += count;
    words.set(folded, known);
  }
  return [...words]
    .map(([folded, { spelling, count }]) => [folded, spelling, count] as const)
    .sort(([a], [b]) => compare(a, b));
}

function joined(a: { since: Day; until: Day }, b: { since: Day; until: Day }) {
  const [first, last] = [compare(a.since, b.since), compare(a.until, b.until)];
  return { since: first > 0 ? b.since : a.since, until: last < 0 ? b.until : a.until };
}

function byCount(a: Count, b: Count): number {
  return b.count - a.count || compare(a.name, b.name);
}
