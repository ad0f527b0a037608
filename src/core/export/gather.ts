import { plural, tooCommon } from '../answer.ts';
import { readAsked, speakerAsked, tellWords } from '../asked.ts';
import type { Context } from '../command.ts';
import { type FilterInput, readFilter, tellFilter } from '../filter.ts';
import type { ArticleHit, MomentHit, Sort } from '../library.ts';
import { type QuoteInput, readQuotes } from '../quote-question.ts';
import { readTimeline } from '../timeline-options.ts';
import { articlesCsv, articlesJson, articlesMarkdown } from './article-sheet.ts';
import { type Contents, type Exported, type Format, isReference, taker } from './contents.ts';
import { timelineCsv } from './csv.ts';
import type { Form } from './form.ts';
import { timelineJson } from './json.ts';
import { timelineMarkdown } from './markdown.ts';
import { quotesCsv, quotesJson, quotesMarkdown } from './quote-sheet.ts';
import { referencesForm } from './references.ts';
import { type Row, rowOf } from './sheet.ts';

type ExportInput = FilterInput & QuoteInput & { readonly sort: Sort | undefined };
type Problem = { readonly problem: string };
type Gathering = (input: ExportInput, into: Into) => Promise<Contents | Problem>;

/** What is gathered from, and what for. */
type Into = Pick<Context, 'library' | 'pause' | 'today'> & {
  readonly as: Format;
  /** At most so many. */
  readonly most: number;
};

/** Reads what is asked to be exported and finds it, at most so many; writes each as soon as it is found. */
export const GATHER: Readonly<Record<Exported, Gathering>> = { quotes, timeline, articles };

const QUOTES = { csv: quotesCsv, json: quotesJson, markdown: quotesMarkdown };
const TIMELINE = { csv: timelineCsv, json: timelineJson, markdown: timelineMarkdown };
const ARTICLES = { csv: articlesCsv, json: articlesJson, markdown: articlesMarkdown };

async function quotes(
  { sort = 'best', ...input }: ExportInput,
  { library, as, most, today, pause }: Into,
): Promise<Contents | Problem> {
  const read = readQuotes(input, library);
  if ('problem' in read) return read;
  const head = { title: `Quotes${read.asked}`, builtAt: library.summary().stamp.builtAt };
  const form = isReference(as) ? referencesForm(as, today()) : QUOTES[as](head);
  const { taken, take } = taker(form, pause);
  const page = { number: 1, size: most };
  const { total, undated } = await library.quotes({ ...read.query, sort, page, take });
  return {
    noun: 'quote',
    asked: read.asked,
    words: read.query.about ?? '',
    total,
    undated,
    taken,
    frame: form,
  };
}

async function timeline(
  { query, speaker, certain, sort, ...filters }: ExportInput,
  { library, as, most, today, pause }: Into,
): Promise<Contents | Problem> {
  const given = Object.entries({ speaker, certain, sort }).find(([, value]) => value !== undefined);
  if (given) {
    const problem = `A timeline is of dated sentences in the order of time: please leave ${given[0]} out, or export quotes.`;
    return { problem };
  }
  const all = { zoom: undefined, dates: undefined, most: undefined };
  const read = readTimeline({ topic: query, ...filters, ...all }, library);
  if ('problem' in read) return read;
  const { builtAt } = library.summary().stamp;
  const head = { title: `Timeline${read.asked}`, dates: read.query.dates, builtAt };
  const form = isReference(as) ? referencesForm(as, today()) : ofRows(TIMELINE[as](head));
  const { taken, take } = taker(form, pause);
  const page = { number: 1, size: most };
  const found = await library.events({ ...read.query, most, page, take });
  const { total, undated, whole, sentences } = found;
  return {
    noun: 'dated sentence',
    asked: read.asked,
    words: read.query.about,
    total,
    ...(!whole && { remark: `These mattered most, of ${plural(sentences, 'dated sentence')}.` }),
    undated,
    taken,
    frame: form,
  };
}

/** The same of what rows are made of, one after another. */
function ofRows({ item, ...rest }: Form<Row>): Form<MomentHit> {
  let before: Row | undefined;
  const next = (one: MomentHit) => {
    const row = rowOf(one);
    const text = item(row, before);
    before = row;
    return text;
  };
  return { ...rest, item: next };
}

async function articles(
  { query, certain, speaker, outlet, from, to, sort = 'best' }: ExportInput,
  { library, as, most, today, pause }: Into,
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
  const head = { title: `Articles${asked}`, builtAt: library.summary().stamp.builtAt };
  const form = isReference(as) ? ofArticles(referencesForm(as, today())) : ARTICLES[as](head);
  const { taken, take } = taker(form, pause);
  const sought = { ...read.filter, words, speaker: who?.name, sort, page, take };
  const { total, undated } = await library.articles(sought);
  return {
    noun: 'article',
    asked,
    words: wanted.words,
    total,
    undated,
    taken,
    frame: form,
  };
}

function ofArticles({ item, ...rest }: ReturnType<typeof referencesForm>): Form<ArticleHit> {
  return {
    ...rest,
    item: ({ article, ref }) => item({ article, source: ref }, undefined),
  };
}
