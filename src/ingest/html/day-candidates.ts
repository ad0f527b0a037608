import type { How } from '../../core/article.ts';
import type { Day } from '../../core/day.ts';
import { dayInLink } from '../raw-text/dated-lines.ts';
import { type DayFound, dayIn } from './day-in.ts';
import type { Flow } from './flow.ts';
import type { Told } from './json-ld.ts';
import { asElement, type Page, type PageElement } from './page.ts';

/** A day on which a page may have been published, by one of its signs. */
export type Candidate = DayFound & {
  readonly sign: Sign;
  readonly how: How;
};

/** The signs, strongest first. */
export const SIGNS = [
  'article data',
  'meta published',
  'microdata',
  'marked time',
  'link',
  'under title',
  'marked text',
  'dated line',
  'first time',
  'meta date',
  'page data',
  'created',
  'script data',
] as const;
export type Sign = (typeof SIGNS)[number];

const HOW: Readonly<Record<Sign, How>> = {
  'article data': 'page data',
  'meta published': 'meta tag',
  microdata: 'page data',
  'marked time': 'time tag',
  link: 'link',
  'under title': 'visible text',
  'marked text': 'visible text',
  'dated line': 'visible text',
  'first time': 'time tag',
  'meta date': 'meta tag',
  'page data': 'page data',
  created: 'page data',
  'script data': 'page data',
};

const META_PUBLISHED =
  /publi(?:sh|c|er)|issued|(?:^|[.:_-])pub-?_?date|release-?date|post(?:ed)?[-_]?(?:date|time)|erscheinung|article[.:_-](?:date|created)|original[-_]?date/iu;
const META_DATE =
  /^(?:dc(?:terms)?\.)?(?:date|created|date\.created)$|(?:^|[.:_-])date$|timestamp/iu;
const META_NOT =
  /modif|updat|expir|end|valid|event|start|birth|last|accept|crawl|publisher|copyright/iu;
const MARKED =
  /publi[sc]|post(?:ed)?[-_]?(?:date|time|on|meta|info)|entry[-_]?(?:date|time|meta)|article[-_]?(?:date|time|meta|info)|(?:^|[\s_-])(?:date|datum|fecha|datetime|dateline|pubdate|timestamp|time|datetime|data)(?:$|[\s_-])|^date|date$/iu;
const MARKED_NOT =
  /modif|updat|comment|footer|related|event|copyright|sidebar|widget|calendar|recent|validate|mandate|candidate|expir/iu;

/** All days that a page names as its own, in the order of its signs; each sign tells at most three. */
export function dayCandidates(
  page: Page,
  told: readonly Told[],
  flows: readonly Flow[],
  url: string | undefined,
): readonly Candidate[] {
  const language = page.documentElement?.getAttribute('lang') ?? '';
  const read = (texts: Iterable<string | null | undefined>): readonly DayFound[] => {
    const days: DayFound[] = [];
    for (const text of texts) {
      const found = text ? dayIn(text, language) : undefined;
      if (found && days.push(found) === 3) break;
    }
    return days;
  };
  const isArticle = ({ type }: Told) => /Article|Posting|Report/u.test(type);
  const linked = url === undefined ? undefined : dayInUrl(url, language);
  const found: Readonly<Record<Sign, readonly DayFound[]>> = {
    'article data': read(told.filter(isArticle).map(({ published }) => published)),
    'meta published': read(metas(page, META_PUBLISHED)),
    microdata: read(microdata(page)),
    'marked time': read(times(page, true)),
    link: linked ? [{ day: linked, zulu: false }] : [],
    'under title': underTitle(flows, read),
    'marked text': read(marked(page)),
    'dated line': read(datedLines(flows)),
    'first time': read(times(page, false)),
    'meta date': read(metas(page, META_DATE)),
    'page data': read(told.map(({ published }) => published)),
    created: read(told.map(({ created }) => created)),
    'script data': [],
  };
  const isBare = SIGNS.every((sign) => found[sign].length === 0);
  if (isBare)
    return read(scripts(page)).map((day) => ({
      ...day,
      sign: 'script data',
      how: HOW['script data'],
    }));
  const all = SIGNS.flatMap((sign) => found[sign].map((day) => ({ ...day, sign, how: HOW[sign] })));
  return withoutToday(all, url);
}

/** A page in an archive shows the day on which it was saved: where it shows another too, that is its own. */
function withoutToday(all: readonly Candidate[], url: string | undefined): readonly Candidate[] {
  const [, year, month, date] =
    /web\.archive\.org\/web\/(\d{4})(\d{2})(\d{2})/u.exec(url ?? '') ?? [];
  const others = all.filter(
    ({ day, how }) => how !== 'visible text' || day !== `${year}-${month}-${date}`,
  );
  return year && others.length > 0 ? others : all;
}

const DAY_FIRST_IN_PATH = /(?<=[/_-])(\d{2})(-?)(\d{2})\2(20\d{2})(?=[/_.-]|$)/u;
const YEAR_FIRST_IN_PATH = /(?<=[/_-])((?:19|20)\d{2})([-_]?)(\d{2})\2(\d{2})(?=[/_.-]|$)/u;

/** `/2016/12/09/`, `-20161209.html`; `/29-10-2021` where its figures can only mean one day. */
function dayInUrl(url: string, language: string): Day | undefined {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  const [, year, , month, date] = YEAR_FIRST_IN_PATH.exec(path) ?? [];
  const dashed = year && dayIn(`${year}-${month}-${date}`);
  const [, first, , second, last] = DAY_FIRST_IN_PATH.exec(path) ?? [];
  const turned = first && dayIn(`${first}/${second}/${last}`, language);
  return dayInLink(url) ?? (dashed || undefined)?.day ?? (turned || undefined)?.day;
}

function* metas(page: Page, names: RegExp): Iterable<string | null> {
  for (const meta of page.querySelectorAll('meta')) {
    const own = ['property', 'name', 'itemprop'].flatMap((name) => meta.getAttribute(name) ?? []);
    if (own.some((name) => names.test(name) && !META_NOT.test(name))) {
      yield meta.getAttribute('content');
    }
  }
}

function* microdata(page: Page): Iterable<string | null> {
  for (const one of page.querySelectorAll(
    '[itemprop~="datePublished"],[property~="datePublished"],[property="schema:datePublished"],[property="dc:date"]',
  )) {
    yield one.getAttribute('content') ?? one.getAttribute('datetime') ?? one.textContent;
  }
}

function* times(page: Page, isMarked: boolean): Iterable<string | null> {
  for (const time of page.querySelectorAll('time')) {
    const names = `${namesOf(time)} ${time.parentNode ? namesOf(asElement(time.parentNode)) : ''}`;
    if (MARKED_NOT.test(names)) continue;
    const own = time.getAttribute('pubdate') !== null || MARKED.test(names);
    if (own === isMarked) yield time.getAttribute('datetime') ?? time.textContent;
  }
}

function namesOf(element: PageElement | undefined): string {
  return `${element?.getAttribute('class') ?? ''} ${element?.getAttribute('id') ?? ''}`;
}

function* marked(page: Page): Iterable<string | null> {
  for (const one of page.querySelectorAll('[class],[id]')) {
    const names = namesOf(one);
    if (!MARKED.test(names) || MARKED_NOT.test(names)) continue;
    const title = one.getAttribute('title');
    const text = one.textContent ?? '';
    if (text.length < 120) yield text;
    if (title) yield title;
  }
}

/** Lines near the head that hold a date and little else. */
function* datedLines(flows: readonly Flow[]): Iterable<string> {
  for (const { text } of flows) {
    if (text.length < 160 && /\d/u.test(text) && !/[!?]$/u.test(text)) yield text;
  }
}

/** How many lines from the headline a date is taken to be the article's. */
const [ABOVE, BELOW] = [2, 5];

/** The one day that lines beside the page's only first headline tell; two are as good as none. */
function underTitle(
  flows: readonly Flow[],
  read: (texts: Iterable<string>) => readonly DayFound[],
): readonly DayFound[] {
  const heads = flows.flatMap(({ holder }, at) => (isTitle(holder) ? [at] : []));
  const [at] = heads;
  if (at === undefined || heads.length > 1) return [];
  const near = flows.slice(Math.max(0, at - ABOVE), at + 1 + BELOW);
  const days = read(datedLines(near));
  return new Set(days.map(({ day }) => day)).size === 1 ? days.slice(0, 1) : [];
}

function isTitle(holder: PageElement): boolean {
  const above = holder.parentNode && asElement(holder.parentNode);
  return holder.localName === 'h1' || above?.localName === 'h1';
}

/** What programs of the page hold for themselves, where it tells nothing else: `"datePublished": "…"`. */
function* scripts(page: Page): Iterable<string | undefined> {
  for (const script of page.querySelectorAll('script')) {
    const text = script.textContent ?? '';
    for (const { groups } of text.slice(0, MOST_SCRIPT).matchAll(IN_SCRIPT)) yield groups?.['date'];
  }
}

const MOST_SCRIPT = 500_000;
const IN_SCRIPT =
  /["']?(?:date_?[pP]ublished|publish(?:ed)?_?(?:[dD]ate|[aA]t|[oO]n|[tT]ime)|publication_?[dD]ate|first_?[pP]ublished(?:_?[aA]t)?|pub_?[dD]ate)["']?\s*[:=]\s*["']?(?<date>[^"',;}\n]{8,40})/gu;
