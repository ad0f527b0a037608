import { passagesOf } from '../../core/article.ts';
import type { Corpus, Numbered } from '../../core/corpus.ts';
import { compare, sameSection } from '../../core/matching.ts';
import { calledAs } from '../../core/name.ts';
import type { Speaker } from '../../core/speaker.ts';
import { type Names, namesOf } from '../../core/suggest.ts';
import { wordListOf } from '../../core/word-list.ts';
import type { WordRow } from '../../core/word-row.ts';
import { surveyor } from '../survey.ts';
import { breather } from './breath.ts';
import { eventRows } from './event-rows.ts';
import { growing } from './growing.ts';
import { hashOf } from './hash.ts';
import type { About, Recorded, Records } from './layout.ts';
import { orderOf } from './ordered.ts';
import { quoteRows } from './quote-rows.ts';
import { storiesIn, storyRows } from './story-rows.ts';
import { growingStrings, type StringTable, stringAt, stringTable } from './string-table.ts';
import { whenTable } from './when-table.ts';

/** How much of each file an article takes, in bytes. */
export type Sizes = { readonly line: number; readonly words: number };

/** Takes down a corpus article by article, in the order of the readings, into rows. */
export function recorder({
  stamp,
  speakers,
  stories,
}: Pick<Corpus, 'stamp' | 'speakers' | 'stories'>) {
  const ranked = mostQuotedFirst(speakers);
  const ranks = new Map(ranked.map(({ name }, rank) => [name, rank + 1]));
  const survey = surveyor(stamp);
  const whens = whenTable();
  const articles = articleRows(whens.numberOf);
  const opens = growing('u8');
  const quotes = quoteRows((name) => ranks.get(name) ?? 0);
  const events = eventRows(whens.numberOf);
  const told = storyRows(stories);

  /** `words` are all words of its passages. */
  function add(reading: Numbered, words: WordRow, sizes: Sizes): void {
    const passages = passagesOf(reading.article);
    const place = { article: articles.count(), passage: opens.length(), passages };
    survey.add(reading, words);
    for (const [at, passage] of passages.entries()) {
      const before = passages[at - 1];
      opens.push(before && sameSection(before, passage) ? 0 : 1);
    }
    quotes.add(reading, place);
    events.add(reading, place);
    told.add(reading, place);
    const ends = { passages: opens.length(), quotes: quotes.count(), events: events.count() };
    articles.add(reading, ends, sizes);
  }

  async function finish(): Promise<{ readonly records: Recorded; readonly about: About }> {
    const breath = breather();
    const sorted = whens.sorted();
    const { outlets, headlines, ...rows } = articles.finish(sorted.places);
    const { summary, topics, vocabulary } = survey.result();
    await breath();
    const said = await quotes.finish({ published: rows.published, whens: sorted.whens });
    const { story, unit, stories: inStories } = told.finish(opens.length());
    const offers = offered(rows, headlines);
    await breath();
    const names = ranked.map(({ name, aliases }) => [name, ...aliases]);
    const records: Recorded = {
      articles: { ...rows, story },
      passages: { opens: opens.row(), unit },
      stories: inStories,
      ...said,
      events: events.finish(sorted.places, rows.number),
      headlines,
      ...offers,
      speakers: stringTable(ranked.map((speaker) => JSON.stringify(speaker))),
      called: calledTable(ranked),
      speakerNames: columnsOf(namesOf(names)),
      topics: stringTable(topics),
      topicNames: columnsOf(namesOf(topics.map((topic) => [topic]))),
      outletNames: columnsOf(namesOf(summary.outlets.map(({ name }) => [name]))),
      vocabulary: {
        ...owned(wordListOf(vocabulary.map(([folded]) => folded))),
        count: Uint32Array.from(vocabulary, ([, , count]) => count),
      },
      spellings: stringTable(vocabulary.map(([, spelling]) => spelling)),
    };
    const repeated = storiesIn(stories);
    const whole = { ...summary, ...(repeated && { stories: repeated }) };
    return { records, about: { summary: whole, whens: sorted.whens, outlets } };
  }

  return { add, finish };
}

function mostQuotedFirst(speakers: readonly Speaker[]): readonly Speaker[] {
  return speakers.toSorted((a, b) => b.quotes - a.quotes || compare(a.name, b.name));
}

/** So many articles are offered by the words of their headlines: the newest. */
const MOST_OFFERED = 200_000;

/** The articles that are offered, by their headlines: the newest first, of one day those that came last. */
function offered(
  { published, number }: Pick<Records['articles'], 'published' | 'number'>,
  headlines: StringTable,
): Pick<Records, 'offered' | 'headlineNames'> {
  const rows = Uint32Array.from(published, (_, row) => row).sort(
    (a, b) => (published[b] ?? 0) - (published[a] ?? 0) || (number[b] ?? 0) - (number[a] ?? 0),
  );
  const article = rows.slice(0, MOST_OFFERED);
  const names = Array.from(article, (row) => stringAt(headlines, row));
  const headlineNames = namesOf(names.map((name) => (name === '' ? [] : [name])));
  return { offered: { article }, headlineNames: columnsOf(headlineNames) };
}

type Outlets = { readonly outlets: readonly string[] };
type Ends = Readonly<Record<'passages' | 'quotes' | 'events', number>>;

function articleRows(whenNumber: ReturnType<typeof whenTable>['numberOf']) {
  const outlets = new Map<string, number>();
  const [number, outlet, published] = [growing('u32'), growing('u32'), growing('u32')];
  const [passages, quotes, events] = [growing('u32'), growing('u32'), growing('u32')];
  const [line, words] = [growing('f64'), growing('f64')];
  const headlines = growingStrings();
  const bounds = [passages, quotes, events, line, words];
  for (const bound of bounds) bound.push(0);
  let [lines, blocks] = [0, 0];

  function outletNumber(name: string | undefined): number {
    if (name === undefined) return 0;
    const known = outlets.get(name) ?? outlets.size + 1;
    outlets.set(name, known);
    return known;
  }

  return {
    count: () => number.length(),
    add({ article, number: own }: Numbered, ends: Ends, sizes: Sizes): void {
      number.push(own);
      headlines.push(article.title?.value ?? '');
      outlet.push(outletNumber(article.outlet?.value));
      published.push(whenNumber(article.published?.value));
      passages.push(ends.passages);
      quotes.push(ends.quotes);
      events.push(ends.events);
      lines += sizes.line;
      blocks += sizes.words;
      line.push(lines);
      words.push(blocks);
    },
    finish(
      places: Uint32Array,
    ): Omit<Records['articles'], 'story'> & Pick<Recorded, 'headlines'> & Outlets {
      return {
        number: number.row(),
        outlet: outlet.row(),
        published: published.row().map((when) => places[when] ?? 0),
        passages: passages.row(),
        quotes: quotes.row(),
        events: events.row(),
        line: line.row(),
        words: words.row(),
        order: orderOf(number.row()),
        outlets: [...outlets.keys()],
        headlines: headlines.table(),
      };
    },
  };
}

/** 21 bits are left beside a hash in a number that sorts by itself. */
const BESIDE = 2 ** 21;

function calledTable(ranked: readonly Speaker[]): Records['called'] {
  const keys = ranked.flatMap((speaker, rank) =>
    [...new Set(calledAs(speaker).map(hashOf))].map((hash) => hash * BESIDE + rank),
  );
  const sorted = Float64Array.from(keys).sort();
  return {
    hash: Uint32Array.from(sorted, (key) => Math.floor(key / BESIDE)),
    speaker: Uint32Array.from(sorted, (key) => key % BESIDE),
  };
}

function columnsOf({ words, ...rows }: Names): Records['speakerNames'] {
  const { chars, ends, shared } = owned(words);
  return {
    wordChars: chars,
    wordEnds: ends,
    wordShared: shared,
    ranks: new Uint32Array(rows.ranks),
    rankEnds: new Uint32Array(rows.rankEnds),
    nameWords: new Uint32Array(rows.nameWords),
    nameEnds: new Uint32Array(rows.nameEnds),
    offerEnds: new Uint32Array(rows.offerEnds),
  };
}

function owned({ chars, ends, shared }: Names['words']) {
  return {
    chars: new Uint16Array(chars),
    ends: new Uint32Array(ends),
    shared: new Uint8Array(shared),
  };
}
