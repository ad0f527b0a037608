import type { How, Known } from '../../core/article.ts';
import type { When } from '../../core/when.ts';
import { readLanguage } from '../language.ts';
import { aDay } from '../raw-text/dated-lines.ts';
import { dayIn } from './day-in.ts';
import type { Told } from './json-ld.ts';
import type { Page } from './page.ts';

const TWO_LETTERS = /\p{L}{2}/u;

/** What a page says of its article, but its date of publication. */
export type PageFacts = {
  readonly title?: Known<string>;
  readonly outlet?: Known<string>;
  readonly author?: Known<string>;
  readonly url?: Known<string>;
  readonly archivedUrl?: Known<string>;
  readonly updated?: Known<When>;
  readonly language?: Known<string>;
};

const ARCHIVE =
  /^(?<whole>https?:\/\/web\.archive\.org\/web\/\d{4,14}[a-z_]*\/(?<own>https?:\/\/.+))$/iu;
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(https?:\/\/\S+?)\s*-->/iu;

/** Reads the marks of a page; `html` is its source, for what a browser left there when saving it. */
export function factsOf(
  page: Page,
  told: readonly Told[],
  html: string,
  foundAt: string | undefined,
): PageFacts {
  const [article] = told;
  const savedFrom = SAVED_FROM.exec(html.slice(0, 2000))?.[1];
  const address = addressOf(page, article, savedFrom, foundAt);
  const { whole, own } = ARCHIVE.exec(address?.value ?? '')?.groups ?? {};
  const url = address && own ? { ...address, value: own } : address;
  const outlet = outletOf(page, told, url);
  const facts = {
    title: titleOf(page, article, outlet?.value),
    outlet,
    author: authorOf(page, told, outlet?.value),
    url,
    archivedUrl: whole && address ? { ...address, value: whole } : undefined,
    updated: updatedOf(page, article),
    language: languageOf(page, told),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, known]) => known !== undefined));
}

function known(value: string | null | undefined, how: How): Known<string> | undefined {
  const text = unescaped(value ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
  return text === '' || text.length > 600 ? undefined : { value: text, how };
}

const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

/** Titles are often escaped twice. */
function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,4}));/giu,
    (all, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : (SIGNS[name] ?? all);
    },
  );
}

function meta(page: Page, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const found of page.querySelectorAll(`meta[property="${name}"],meta[name="${name}"]`)) {
      const content = found.getAttribute('content')?.trim();
      if (content) return content;
    }
  }
  return undefined;
}

function first(page: Page, selector: string): string | undefined {
  for (const found of page.querySelectorAll(selector)) {
    const text = found.textContent?.trim();
    if (text) return text;
  }
  return undefined;
}

/** The headline of the data or the tags, without the outlet's name after it. */
function titleOf(page: Page, article: Told | undefined, outlet: string | undefined) {
  const heads = [...page.querySelectorAll('h1')].map((head) => head.textContent?.trim() ?? '');
  const [shown] = heads.filter((head) => head !== '');
  const named =
    known(
      /Article|Posting|Report/u.test(article?.type ?? '') ? article?.headline : undefined,
      'page data',
    ) ??
    known(meta(page, 'og:title', 'twitter:title'), 'meta tag') ??
    known(heads.length === 1 ? shown : undefined, 'title line') ??
    known(first(page, 'title'), 'meta tag') ??
    known(shown, 'title line');
  if (!named) return undefined;
  const visible = known(
    heads.find((head) => head.length > 12 && named.value.startsWith(head)),
    'title line',
  );
  if (visible) return visible;
  const [, head, tail = ''] =
    /^(.{12,})\s(?:[|–—»·:]|-{1,2})\s([^|–—»·]{2,40})$/u.exec(named.value) ?? [];
  const isOutlet = outlet !== undefined && tail !== '' && isSame(tail, outlet);
  return isOutlet && head ? { ...named, value: head.trim() } : named;
}

function isSame(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => name.toLowerCase().replace(/^www\.|[^\p{L}\p{N}]/gu, ''));
  return x !== undefined && y !== undefined && (x === y || x.startsWith(y) || y.startsWith(x));
}

/** Who published it: the name that the page gives itself, else the link's host as it is written there. */
function outletOf(page: Page, told: readonly Told[], url: Known<string> | undefined) {
  const host = url && new URL(url.value).hostname.replace(/^(?:www|m|amp|mobile)\.(?=.*\.)/u, '');
  const publisher = told.find((one) => one.publisher !== undefined)?.publisher;
  return (
    known(meta(page, 'og:site_name'), 'meta tag') ??
    known(publisher, 'page data') ??
    known(host, 'link')
  );
}

function authorOf(page: Page, told: readonly Told[], outlet: string | undefined) {
  const names = told.find(({ authors }) => authors.length > 0)?.authors ?? [];
  const candidates = [
    known([...new Set(names)].join(', '), 'page data'),
    known(
      meta(
        page,
        'author',
        'article:author',
        'parsely-author',
        'sailthru.author',
        'dc.creator',
        'DC.creator',
      ),
      'meta tag',
    ),
    known(
      first(page, '[itemprop~="author"] [itemprop~="name"],[itemprop~="author"],[rel~="author"]'),
      'page data',
    ),
  ];
  return candidates
    .map((name) => name && { ...name, value: name.value.replace(BY, '').replace(/\.$/u, '') })
    .find((name) => name && isName(name.value) && name.value !== outlet);
}

const BY = /^(?:(?:written )?by|von|par|view all posts by|posts by)[:\s]\s*(?=\p{L})/iu;

function isName(text: string): boolean {
  return (
    text.length < 160 &&
    TWO_LETTERS.test(text) &&
    !/https?:|@|\.com\b|^(?:admin|editor|staff|redaktion|author|guest|unknown|anonymous)$/iu.test(
      text,
    )
  );
}

/** The page's own address: what it calls canonical, unless that is the whole site's. */
function addressOf(
  page: Page,
  article: Told | undefined,
  savedFrom: string | undefined,
  foundAt: string | undefined,
) {
  const links = [...page.querySelectorAll('link[rel~="canonical"]')];
  const all = [
    known(links[0]?.getAttribute('href'), 'meta tag'),
    known(meta(page, 'og:url'), 'meta tag'),
    known(article?.url, 'page data'),
    known(savedFrom, 'page data'),
    known(foundAt, 'link'),
  ].filter((address) => address !== undefined && isWebAddress(address.value));
  return all.find((address) => address && new URL(address.value).pathname.length > 1) ?? all[0];
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//iu.test(text) && URL.canParse(text);
}

function updatedOf(page: Page, article: Told | undefined): Known<When> | undefined {
  const told = article?.updated ? dayIn(article.updated) : undefined;
  if (told) return { value: aDay(told.day), how: 'page data' };
  const marked = dayIn(meta(page, 'article:modified_time', 'og:updated_time') ?? '');
  return marked && { value: aDay(marked.day), how: 'meta tag' };
}

/** What the page says of itself; a template's `en` is common on pages in other languages. */
function languageOf(page: Page, told: readonly Told[]): Known<string> | undefined {
  const inData = told.find(({ language }) => language !== undefined)?.language;
  const said: readonly (readonly [string | null | undefined, How])[] = [
    [inData, 'page data'],
    [page.documentElement?.getAttribute('lang'), 'meta tag'],
    [page.documentElement?.getAttribute('xml:lang'), 'meta tag'],
    [meta(page, 'og:locale', 'language', 'dc.language', 'DC.language'), 'meta tag'],
  ];
  for (const [code, how] of said) {
    const value = code ? readLanguage(code) : undefined;
    if (value) return { value, how };
  }
  return undefined;
}
