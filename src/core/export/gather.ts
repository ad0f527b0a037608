import { plural, tooCommon } from '../answer.ts';
import { readAsked, speakerAsked, tellWords } from '../asked.ts';
import { type FilterInput, readFilter, tellFilter } from '../filter.ts';
import type { Library, Sort } from '../library.ts';
import { type QuoteInput, readQuotes } from '../quote-question.ts';
import { readTimeline } from '../timeline-options.ts';
import { articlesCsv, articlesJson, articlesMarkdown } from './article-sheet.ts';
import type { Contents, Exported, SheetFormat } from './contents.ts';
import { toCsv } from './csv.ts';
import { toJson } from './json.ts';
import { toMarkdown } from './markdown.ts';
import { quotesCsv, quotesJson, quotesMarkdown } from './quote-sheet.ts';
import { rowOf } from './sheet.ts';

type ExportInput = FilterInput & QuoteInput & { readonly sort: Sort | undefined };
type Problem = { readonly problem: string };
type Gathering = (
  input: ExportInput,
  most: number,
  library: Library,
) => Promise<Contents | Problem>;

/** Reads what is asked to be exported and finds it, at most so many. */
export const GATHER: Readonly<Record<Exported, Gathering>> = { quotes, timeline, articles };

async function quotes(
  { sort = 'best', ...input }: ExportInput,
  most: number,
  library: Library,
): Promise<Contents | Problem> {
  const read = readQuotes(input, library);
  if ('problem' in read) return read;
  const page = { number: 1, size: most };
  const { items, total, undated } = await library.quotes({ ...read.query, sort, page });
  const { builtAt } = library.summary().stamp;
  const writers = { csv: quotesCsv, json: quotesJson, markdown: quotesMarkdown };
  return {
    noun: 'quote',
    asked: read.asked,
    words: read.query.about ?? '',
    total,
    undated,
    articles: items,
    write: (count, as) =>
      writers[as]({ title: `Quotes${read.asked}`, builtAt, hits: items.slice(0, count) }),
  };
}

async function timeline(
  { query, speaker, certain, sort, ...filters }: ExportInput,
  most: number,
  library: Library,
): Promise<Contents | Problem> {
  const given = Object.entries({ speaker, certain, sort }).find(([, value]) => value !== undefined);
  if (given) {
    const problem = `A timeline is of dated sentences in the order of time: please leave ${given[0]} out, or export quotes.`;
    return { problem };
  }
  const all = { zoom: undefined, dates: undefined, most: undefined };
  const read = readTimeline({ topic: query, ...filters, ...all }, library);
  if ('problem' in read) return read;
  const page = { number: 1, size: most };
  const found = await library.events({ ...read.query, most, page });
  const { items, total, undated, whole, sentences } = found;
  const title = `Timeline${read.asked}`;
  const { dates } = read.query;
  const { builtAt } = library.summary().stamp;
  const writers = { csv: toCsv, json: toJson, markdown: toMarkdown };
  return {
    noun: 'dated sentence',
    asked: read.asked,
    words: read.query.about,
    total,
    ...(!whole && { remark: `These mattered most, of ${plural(sentences, 'dated sentence')}.` }),
    undated,
    articles: items,
    write: (count, as) =>
      writers[as]({ title, dates, builtAt, rows: items.slice(0, count).map(rowOf) }),
  };
}

async function articles(
  { query, certain, speaker, outlet, from, to, sort = 'best' }: ExportInput,
  most: number,
  library: Library,
): Promise<Contents | Problem> {
  if (certain !== undefined) {
    return {
      problem: 'Only quotes have certain speakers: please leave certain out, or export quotes.',
    };
  }
  const wanted = readAsked(query, { outlet, speaker });
  if ('problem' in wanted) return wanted;
  const read = readFilter({ outlet: wanted.outlet, from, to }, library);
  if ('problem' in read) return read;
  const who = wanted.speaker === undefined ? undefined : speakerAsked(wanted.speaker, library);
  if (who && 'problem' in who) return who;
  const words = wanted.words === '' ? undefined : wanted.words;
  const vague = words && tooCommon(words);
  if (vague) return { problem: vague.problem };
  const asked = `${words ? ` with ${tellWords(words)}` : ''}${who ? ` that quote ${who.name}` : ''}${tellFilter(read.filter)}`;
  const page = { number: 1, size: most };
  const sought = { ...read.filter, words, speaker: who?.name, sort, page };
  const { items, total, undated } = await library.articles(sought);
  const { builtAt } = library.summary().stamp;
  const writers = { csv: articlesCsv, json: articlesJson, markdown: articlesMarkdown };
  return {
    noun: 'article',
    asked,
    words: wanted.words,
    total,
    undated,
    articles: items.map(({ article, ref }) => ({ article, source: ref })),
    write: (count, as: SheetFormat) =>
      writers[as]({ title: `Articles${asked}`, builtAt, hits: items.slice(0, count) }),
  };
}
