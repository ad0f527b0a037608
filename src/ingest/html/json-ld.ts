import type { Page } from './page.ts';

/** What a page says of its article in its data for machines (JSON-LD). */
export type Told = {
  readonly type: string;
  readonly headline?: string;
  readonly published?: string;
  readonly created?: string;
  readonly updated?: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly url?: string;
  /** As it is written there: `de-AT`. */
  readonly language?: string;
};

type Data = Readonly<Record<string, unknown>>;

const ARTICLE = /Article|Posting|Report|Review|Recipe|CreativeWork$/u;
const PAGE = /WebPage|VideoObject|Event|Product|ItemPage|AboutPage/u;
const MOST = 2_000;

/** The page's articles as its data tells them, the likeliest to be the page's own first. */
export function toldBy(page: Page): readonly Told[] {
  const told: Told[] = [];
  for (const script of page.querySelectorAll('script[type*="ld+json"]')) {
    const things = [...thingsIn(parse(script.textContent ?? ''))];
    const ones = things.filter(({ name }) => name !== undefined);
    const named = new Map(ones.map((thing) => [textOf(thing['@id']), thing]));
    for (const thing of things) {
      const type = [thing['@type']].flat().filter(isText).join(' ');
      if (ARTICLE.test(type) || PAGE.test(type)) told.push(read(thing, type, named));
    }
  }
  return told.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ type }: Told): number {
  return ARTICLE.test(type) ? 0 : 1;
}

/** Some pages wrap it in comments, or put bare line breaks and stray commas into it. */
function parse(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:<!--|\/\*.*?\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/gu, '')
    .trim();
  for (const text of [bare, bare.replace(/\p{Cc}+/gu, ' ').replace(/,\s*(?=[}\]])|;$/gu, '')]) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // The second try, or none.
    }
  }
  return undefined;
}

/** Every object of the data, however deep, without recursion. */
function* thingsIn(root: unknown): Iterable<Data> {
  const open: unknown[] = [root];
  for (let seen = 0; open.length > 0 && seen < MOST; seen++) {
    const next = open.shift();
    if (Array.isArray(next)) open.push(...next);
    else if (isData(next)) {
      yield next;
      open.push(...Object.values(next).filter((value) => typeof value === 'object'));
    }
  }
}

function read(thing: Data, type: string, named: ReadonlyMap<string | undefined, Data>): Told {
  const nameOf = (value: unknown): string | undefined => {
    if (isText(value)) return textOf(value);
    if (!isData(value)) return undefined;
    return textOf(value['name']) ?? textOf(named.get(textOf(value['@id']))?.['name']);
  };
  const all = {
    headline: textOf(thing['headline']) ?? (ARTICLE.test(type) ? textOf(thing['name']) : undefined),
    published: textOf(thing['datePublished']) ?? textOf(thing['uploadDate']),
    created: textOf(thing['dateCreated']),
    updated: textOf(thing['dateModified']),
    publisher: nameOf(thing['publisher']),
    url: textOf(thing['url']) ?? textOf(thing['mainEntityOfPage']),
    language: languageOf(thing['inLanguage']),
  };
  const known = Object.entries(all).filter(([, value]) => value !== undefined);
  const authors = [thing['author']].flat().map(nameOf);
  return {
    ...Object.fromEntries(known),
    type,
    authors: authors.filter((name) => name !== undefined),
  };
}

function languageOf(value: unknown): string | undefined {
  const [first] = [value].flat();
  return isData(first) ? textOf(first['alternateName'] ?? first['name']) : textOf(first);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  if (isData(value)) return textOf(value['@id']);
  const text = isText(value) ? value.replace(/\s+/gu, ' ').trim() : '';
  return text === '' ? undefined : text;
}
