import type { Article, Known } from '../../core/article.ts';
import { daysBetween } from '../../core/day.ts';
import type { When } from '../../core/when.ts';
import { withDefaults, withHost } from '../defaults.ts';
import type { Mapping, Outcome, RecordReading } from '../item.ts';
import { readLooseDate } from '../loose-date.ts';
import { aDay, dayInLink } from '../raw-text/dated-lines.ts';
import { datelineOf } from '../raw-text/dateline.ts';
import { doubtsOf } from '../raw-text/doubts.ts';
import { readRawText } from '../raw-text/read-raw-text.ts';
import { type Fields, fieldOf, textIn, wordsOf } from './fields.ts';
import { languageCode } from './language-code.ts';
import { plainBody } from './plain-text.ts';
import { dateIn, isReference } from './reference.ts';

type Source = Pick<Article, 'id' | 'file'>;

/** What a record says of its article, and what of it cannot be believed. */
type Told = {
  readonly facts: Partial<Article>;
  readonly faults: readonly string[];
  readonly doubts: readonly string[];
};

/** Reads one record as an article; `place` begins the sentences on what is wrong with it. */
export async function recordArticle(
  record: Fields,
  reading: RecordReading,
  { place, ...source }: Source & { readonly place: string },
): Promise<Outcome> {
  const told = toldIn(record, reading);
  const base = await bodyIn(record, reading, source, told.facts);
  if ('fault' in base) return { faults: [`${place}: ${base.fault}`] };
  return {
    article: withHost(withDefaults(together(base, told), reading.defaults)),
    faults: told.faults.map((fault) => `${place}: ${fault}`),
  };
}

/** The article's words, and what they themselves say of it. */
async function bodyIn(
  record: Fields,
  { map, raw }: RecordReading,
  source: Source,
  facts: Told['facts'],
): Promise<Article | { readonly fault: string }> {
  const text = isReference(record) && !map?.text ? undefined : textIn(fieldOf(record, 'text', map));
  const page = textIn(fieldOf(record, 'html', map));
  const html = page ?? (!map?.text && text && isMarkup(text) ? text : undefined);
  if (html !== undefined) return pageIn(html, source, facts);
  if (text === undefined) return { fault: noText(record, map) };
  if (raw) return readRawText(text, source);
  return { ...source, ...plainBody(text, facts.title?.value) };
}

function noText(record: Fields, map: Mapping | undefined): string {
  const named = map?.text ?? map?.html;
  if (named !== undefined) return `there is no text under “${named}”`;
  if (isReference(record)) return 'there is no text, only a reference to one';
  const keys = Object.keys(record).slice(0, 12).join(', ').slice(0, 200);
  return `there is no text; it has ${keys || 'no field'}: say in the source's map which holds the text`;
}

/** Texts are held as marked-up pages in many fields that say nothing of it. */
function isMarkup(text: string): boolean {
  return /<\/(?:p|div|li|blockquote|h[1-6])>|<br\s?\/?>/iu.test(text);
}

/** A whole page is read as one; of a piece of a page all is the article. */
export async function pageIn(
  html: string,
  source: Source,
  { title, url }: Partial<Article>,
): Promise<Article | { readonly fault: string }> {
  try {
    if (/<html[\s>]/iu.test(html.slice(0, 5000))) {
      const { readHtml } = await import('../html/read-html.ts');
      const read = await readHtml(html, source, url?.value);
      return 'fault' in read ? read : read.article;
    }
    const { isTooDeep, TOO_DEEP } = await import('../html/nesting.ts');
    if (isTooDeep(html)) return { fault: TOO_DEEP };
    const { fragmentBody } = await import('./fragment.ts');
    const body = await fragmentBody(html, title?.value);
    return body ? { ...source, ...body } : { fault: 'there is no text among its marks' };
  } catch (error) {
    // The parser is not ours, and one page that it breaks on must not cost the others.
    const why = error instanceof Error ? error.message : error;
    return { fault: `the page cannot be taken apart (${why})` };
  }
}

function toldIn(record: Fields, { map, dates }: RecordReading): Told {
  const faults: string[] = [];
  const doubts: string[] = [];
  const words = (field: 'title' | 'outlet' | 'author') => {
    const value = wordsOf(fieldOf(record, field, map));
    if (value === undefined || value.length <= 2000) return value && known(value);
    faults.push(`"${field}" is longer than 2,000 characters`);
    return undefined;
  };
  const link = (field: 'url' | 'archivedUrl') => {
    const value = wordsOf(fieldOf(record, field, map));
    if (value === undefined || isWebLink(value)) return value && known(value);
    faults.push(`"${field}" “${value.slice(0, 80)}” is no http or https address`);
    return undefined;
  };
  const when = (field: 'published' | 'updated', url?: string) => {
    const value = wordsOf(dateIn(fieldOf(record, field, map)));
    if (value === undefined) return undefined;
    const read = readLooseDate(value, dates);
    if ('fault' in read) faults.push(`"${field}" ${read.fault}`);
    else if (read.doubt) doubts.push(read.doubt);
    return 'fault' in read ? undefined : localDay(read.when, read.zulu, url);
  };
  const url = link('url');
  const language = languageIn(record, map, faults);
  const facts = {
    title: words('title'),
    outlet: words('outlet'),
    author: words('author'),
    language: language && known(language),
    published: when('published', url ? url.value : undefined),
    updated: when('updated'),
    url,
    archivedUrl: link('archivedUrl'),
  };
  return { facts: given(facts), faults, doubts };
}

function languageIn(record: Fields, map: Mapping | undefined, faults: string[]) {
  const value = wordsOf(fieldOf(record, 'language', map));
  const code = value && languageCode(value);
  if (value && !code) faults.push(`"language" “${value.slice(0, 80)}” is no language we know`);
  return code;
}

function known<T>(value: T): Known<T> {
  return { value, how: 'record' };
}

/** A clock in Greenwich is a day off from many newsrooms: where the link carries the day beside it, that wins. */
function localDay(when: When, zulu: boolean | undefined, url: string | undefined): Known<When> {
  const linked = zulu && url ? dayInLink(url) : undefined;
  return linked && Math.abs(daysBetween(when.since, linked)) === 1
    ? { value: aDay(linked), how: 'link' }
    : known(when);
}

/** The article with what its record says: it wins over what stands in the text. */
export function together(base: Article, { facts, doubts }: Omit<Told, 'faults'>): Article {
  const { text, blocks } = base;
  const opening = blocks.filter(({ kind }) => kind === 'paragraph').slice(0, 3);
  const dateline = opening.map(({ span }) => datelineOf(text, span)).find((found) => found);
  const article = { ...base, ...facts };
  const all = [
    ...(facts.published ? [] : (base.doubts ?? [])),
    ...doubts,
    ...doubtsOf({
      published: article.published,
      url: article.url,
      opening: opening.map(({ span }) => text.slice(span.start, span.end)),
    }),
  ];
  const title = facts.title && standing(text, facts.title);
  const { doubts: _, ...rest } = article;
  return {
    ...rest,
    ...(title && { title }),
    ...(dateline && { dateline }),
    ...(all.length > 0 && { doubts: [...new Set(all)] }),
  };
}

/** With its place, where the words stand in the text as well. */
function standing(text: string, title: Known<string>): Known<string> {
  const start = text.indexOf(title.value);
  return start < 0 ? title : { ...title, span: { start, end: start + title.value.length } };
}

type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined | '' | null> };

function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as Given<T>;
}

function isWebLink(value: string): boolean {
  return /^https?:\/\//iu.test(value) && URL.canParse(value);
}
