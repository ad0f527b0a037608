import type { Day } from '../core/day.ts';
import type { FormTally, OutletTally, Tally, TallyQuery } from '../core/library.ts';
import { compare } from '../core/matching.ts';
import { NOTHING, soughtIn } from '../core/sought.ts';
import { fold } from '../core/words.ts';
import type { Source } from './finder.ts';
import { Best } from './matches.ts';
import { quotesNear } from './quotes-near.ts';
import type { Shelf } from './shelf.ts';
import { namesSpokenOver } from './spoken-names.ts';
import { breather } from './store/breath.ts';
import { stringAt } from './store/string-table.ts';

/** More are counted, but not named. */
const MOST_SPEAKERS = 50;

/** Counts quotes from the records alone: no article is read but for the names that they speak of. */
export function tallyOver(source: Source): (query: TallyQuery) => Promise<Tally> {
  const { shelf } = source;
  const namesSpoken = namesSpokenOver(source);
  const shownAs = outletNames(shelf);
  const nameAt = keptNames(shelf);
  return async (query) => {
    const sought = query.about === undefined ? NOTHING : soughtIn(query.about);
    const { rows, undated } = await quotesNear(source, query, sought);
    const breath = breather();
    const { kept, quotes } = onceAnArticle(shelf, rows);
    const articles = articlesOf(shelf, kept);
    await breath();
    const forms = query.speaker === undefined ? new Uint32Array(0) : kept;
    const { named, role } = shelf.records.quotes;
    const speakers = later(() => speakersIn(shelf, nameAt, kept));
    const published = later(() => byPublication(shelf, kept));
    const names = later(() => formsIn(shelf, forms, named));
    const roles = later(() => formsIn(shelf, forms, role));
    return {
      quotes,
      times: kept.length,
      articles: articles.length,
      undated,
      ...byOutlet(shelf, shownAs, { kept, articles }),
      get speakers() {
        return speakers();
      },
      get published() {
        return published();
      },
      get names() {
        return names();
      },
      get roles() {
        return roles();
      },
      topics: await namesSpoken(kept, query.topics ?? 0),
    };
  };
}

/** Counted with the first look at it: who counts outlets mostly needs no speakers. */
function later<T>(count: () => readonly T[]): () => readonly T[] {
  let counted: readonly T[] | undefined;
  return () => {
    counted ??= count();
    return counted;
  };
}

/** Of quotes that are shown once, the first of each article; and how many they are then. */
function onceAnArticle(
  { records: { quotes } }: Shelf,
  rows: Uint32Array,
): { readonly kept: Uint32Array; readonly quotes: number } {
  const { unit, article } = quotes;
  /** For each unit the last article that it was counted in, + 1: the rows of an article stand together. */
  const counted = new Uint32Array(unit.length);
  let units = 0;
  const kept = rows.filter((row) => {
    const own = unit[row] ?? 0;
    const place = (article[row] ?? 0) + 1;
    if (counted[own] === place) return false;
    if (counted[own] === 0) units++;
    counted[own] = place;
    return true;
  });
  return { kept, quotes: units };
}

/** The articles of some quotes, each once. */
function articlesOf({ records: { quotes } }: Shelf, rows: Uint32Array): Uint32Array {
  const articles = new Uint32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const article = quotes.article[rows[at] ?? 0] ?? 0;
    if (count === 0 || articles[count - 1] !== article) articles[count++] = article;
  }
  return articles.subarray(0, count);
}

type Counted = { readonly kept: Uint32Array; readonly articles: Uint32Array };

function byOutlet(
  { records }: Shelf,
  shownAs: readonly string[],
  counted: Counted,
): Pick<Tally, 'outlets' | 'noOutlet'> {
  const { outlet } = records.articles;
  const times = new Uint32Array(shownAs.length + 1);
  const articles = new Uint32Array(shownAs.length + 1);
  const add = (counts: Uint32Array, at: number) => {
    counts[at] = (counts[at] ?? 0) + 1;
  };
  for (const row of counted.kept) add(times, outlet[records.quotes.article[row] ?? 0] ?? 0);
  for (const article of counted.articles) add(articles, outlet[article] ?? 0);
  const outlets = new Map<string, OutletTally>();
  for (const [at, name] of shownAs.entries()) {
    if (times[at + 1] === 0) continue;
    const before = outlets.get(name);
    outlets.set(name, {
      name,
      times: (before?.times ?? 0) + (times[at + 1] ?? 0),
      articles: (before?.articles ?? 0) + (articles[at + 1] ?? 0),
    });
  }
  return {
    outlets: [...outlets.values()].sort((a, b) => b.times - a.times || compare(a.name, b.name)),
    noOutlet: { times: times[0] ?? 0, articles: articles[0] ?? 0 },
  };
}

/** Each outlet as the corpus writes it mostly. */
function outletNames({ about }: Shelf): readonly string[] {
  const nameOf = (outlet: string) => fold(outlet.trim());
  const known = new Map(about.summary.outlets.map(({ name }) => [nameOf(name), name]));
  return about.outlets.map((written) => known.get(nameOf(written)) ?? written);
}

function byPublication({ records, about }: Shelf, rows: Uint32Array): Tally['published'] {
  const { published } = records.articles;
  const times = new Uint32Array(about.whens.length + 1);
  for (const row of rows) {
    const when = published[records.quotes.article[row] ?? 0] ?? 0;
    times[when] = (times[when] ?? 0) + 1;
  }
  const told: Tally['published'][number][] = [];
  for (let at = 1; at < times.length; at++) {
    const count = times[at] ?? 0;
    const when = count > 0 ? about.whens[at - 1] : undefined;
    if (when) told.push({ when, times: count });
  }
  return told;
}

function speakersIn(
  { records: { quotes, speakers } }: Shelf,
  nameAt: (rank: number) => string,
  rows: Uint32Array,
): Tally['speakers'] {
  const counts = new Uint32Array(speakers.ends.length + 1);
  for (let at = 0; at < rows.length; at++) {
    const speaker = quotes.speaker[rows[at] ?? 0] ?? 0;
    counts[speaker] = (counts[speaker] ?? 0) + 1;
  }
  counts[0] = 0;
  const best = new Best(MOST_SPEAKERS);
  for (let speaker = 1; speaker < counts.length; speaker++) {
    const count = counts[speaker] ?? 0;
    if (count > 0 && count > best.bar) best.offer(speaker - 1, count);
  }
  return best.inOrder().map(({ id, score }) => ({ name: nameAt(id), count: score }));
}

/** So many names are kept as they were read. */
const MOST_NAMES = 1_000;

/** The names of speakers by their ranks; the same few are asked for again and again. */
function keptNames({ speakerAt }: Shelf): (rank: number) => string {
  const names = new Map<number, string>();
  return (rank) => {
    const name = names.get(rank) ?? speakerAt(rank).name;
    if (names.size >= MOST_NAMES) names.clear();
    names.set(rank, name);
    return name;
  };
}

type Form = { words: string; articles: number; dated: number; since?: Day; until?: Day };

/** The names or roles of some quotes, each with the articles that have it; case does not tell them apart. */
function formsIn(
  { records, about }: Shelf,
  rows: Uint32Array,
  column: Uint32Array,
): readonly FormTally[] {
  const { article } = records.quotes;
  const byPlace = new Map<number, Form>();
  const byWords = new Map<string, Form>();
  const last = new Map<Form, number>();
  for (const row of rows) {
    const place = column[row] ?? 0;
    if (place === 0) continue;
    const form = byPlace.get(place) ?? formAt(records, place, byWords);
    byPlace.set(place, form);
    const own = article[row] ?? 0;
    if (last.get(form) === own) continue;
    last.set(form, own);
    form.articles++;
    const when = about.whens[(records.articles.published[own] ?? 0) - 1];
    if (!when) continue;
    form.dated++;
    if (form.since === undefined || when.since < form.since) form.since = when.since;
    if (form.until === undefined || when.until > form.until) form.until = when.until;
  }
  return [...byWords.values()]
    .sort((a, b) => b.articles - a.articles || compare(a.words, b.words))
    .map(({ since, until, ...form }) => ({
      ...form,
      ...(since && until && { span: { since, until } }),
    }));
}

function formAt({ forms }: Shelf['records'], place: number, byWords: Map<string, Form>): Form {
  const words = stringAt(forms, place - 1);
  const known = byWords.get(fold(words)) ?? { words, articles: 0, dated: 0 };
  byWords.set(fold(words), known);
  return known;
}
