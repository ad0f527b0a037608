import { expect, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { storiesOf } from '../../../src/ingest/stories/stories-of.ts';
import { anArticle } from '../../support/corpus.ts';

const WALL = [
  'The old harbour wall of Porto Alto gave way on Friday night after three days of heavy storms.',
  'Mayor Ana Ruiz told reporters that the wall would be rebuilt before the next winter begins.',
  'Nobody was hurt, but eleven fishing boats were lost and the fish market stays closed until May.',
  'Engineers had warned the council in January that the oldest stones no longer held together.',
  'The council meets on Monday to decide how the work is paid for and which company is to do it.',
];
const MARKET = [
  'Prices at the fish market rose by a tenth this spring, according to figures from the port.',
  'Traders blame the cost of fuel and a short season, and expect little change until the autumn.',
  'Two stalls have already closed, and a third is for sale, the association of traders reports.',
];

type Parts = Parameters<typeof anArticle>[0] & { readonly lines?: readonly string[] };

/** Articles in a row, numbered from 1, each at an outlet and address of its own unless it says otherwise. */
function gathered(articles: readonly (Parts & { readonly more?: Partial<Article> })[]) {
  const stories = storiesOf();
  for (const [at, { lines = WALL, more, ...parts }] of articles.entries()) {
    const number = at + 1;
    const own = {
      id: `a${number}`,
      outlet: `Paper ${number}`,
      url: `https://p${number}.example/a`,
    };
    const article = { ...anArticle({ text: lines.join('\n'), ...own, ...parts }), ...more };
    stories.add({ article, number });
  }
  return stories
    .result()
    .map((story) =>
      story.articles.map(({ number, kinship, agency }) =>
        [`S${number}`, kinship, ...(agency ? [agency] : [])].join(' '),
      ),
    );
}

const dateline = (agency: string) => ({
  dateline: { place: 'PORTO ALTO', agency, span: { start: 0, end: 1 } },
});

test('the same words at another outlet are a copy, led by what was published first', () => {
  expect(gathered([{ published: '2024-03-03' }, { published: '2024-03-02' }])).toEqual([
    ['S2 leads', 'S1 copy'],
  ]);
});

test.each([
  ['a dateline', { more: dateline('TASS') }],
  ['a byline', { author: 'By Jo Park and TASS' }],
  ['its outlet', { outlet: 'TASS' }],
  ['its opening', { lines: [`PORTO ALTO /TASS/. ${WALL[0]}`, ...WALL.slice(1)] }],
  ['a line below', { lines: [...WALL, 'Source: TASS'] }],
])('a copy is of the wire where %s names an agency', (_, parts) => {
  expect(gathered([parts, {}])).toEqual([['S1 leads TASS', 'S2 wire copy TASS']]);
  expect(gathered([{}, parts])).toEqual([['S1 leads', 'S2 wire copy TASS']]);
});

test('an outlet that only the dateline names is the agency, and not where it is printed', () => {
  const outlet = { outlet: { value: 'TASS', how: 'dateline' as const }, ...dateline('TASS') };
  expect(
    gathered([
      { url: null, more: outlet },
      { url: null, lines: WALL.slice(1), more: outlet },
    ]),
  ).toEqual([['S1 leads TASS', 'S2 wire copy TASS']]);
});

test.each([['Petra Novak'], ['Sana Khan']])('%s is no agency', (author) => {
  expect(gathered([{ author }, {}])).toEqual([['S1 leads', 'S2 copy']]);
});

test.each([
  ['cut to its beginning', WALL.slice(0, 2)],
  ['without its lead', WALL.slice(1)],
  ['with a paragraph more', [...WALL, MARKET[0] ?? '']],
  ['in another order', WALL.toReversed()],
  ['set differently', WALL.map((line) => line.toUpperCase().replaceAll(',', ' –'))],
])('a text is the same story %s', (_, lines) => {
  expect(gathered([{}, { lines }])).toEqual([['S1 leads', 'S2 copy']]);
});

test.each([
  ['other words', MARKET],
  ['one paragraph in common', [WALL[0] ?? '', ...MARKET]],
  ['a line that papers repeat', ['Read more on our page.']],
])('a text is another story with %s', (_, lines) => {
  expect(gathered([{}, { lines }])).toEqual([]);
});

test('short lines that every page has are no story', () => {
  const lines = ['Watch the video below.'];
  expect(gathered([{ lines }, { lines }])).toEqual([]);
});

test('one page at one address has versions, in the order in which they were seen', () => {
  const url = 'https://p1.example/2024/wall';
  const updated = (day: string) => ({ more: { fetchedAt: `${day}T00:00:00Z` } });
  const lines = [...WALL.slice(0, 3), ...MARKET];
  expect(
    gathered([
      { url: `${url}?utm_source=mail`, outlet: 'Paper', lines, ...updated('2024-03-09') },
      { url: `${url}/amp`, outlet: 'Paper', ...updated('2024-03-04') },
      { url, outlet: 'Paper', title: 'Wall: work begins', lines: MARKET, ...updated('2024-03-20') },
    ]),
  ).toEqual([['S2 leads', 'S1 version']]);
});

test('states of one page are known as such also where another outlet leads', () => {
  const stories = storiesOf();
  const url = 'https://p2.example/wall';
  const told = [
    { outlet: 'Paper 1', url: 'https://p1.example/a', published: '2024-03-01' },
    { outlet: 'Paper 2', url, published: '2024-03-02' },
    { outlet: 'Paper 2', url: `${url}?utm_source=mail`, published: '2024-03-02' },
  ];
  for (const [at, parts] of told.entries()) {
    const article = anArticle({ id: `a${at}`, text: WALL.join('\n'), ...parts });
    stories.add({ article, number: at + 1 });
  }
  const pages = stories.result().map(({ articles }) => articles.map(({ page }) => page));
  expect(pages).toEqual([[undefined, 2, 2]]);
});

test('what has nothing of a page but its headline is a version, and without it another page', () => {
  const url = 'https://p1.example/2024/wall';
  expect(gathered([{ url }, { url, lines: MARKET }])).toEqual([['S1 leads', 'S2 version']]);
  expect(gathered([{ url }, { url, lines: MARKET, title: 'Fish is dear' }])).toEqual([]);
});

test('a front page says nothing of what stands on it', () => {
  const url = 'https://p1.example/';
  expect(gathered([{ url }, { url, lines: MARKET }])).toEqual([]);
});

test('one outlet repeats its formulas: only the same text is a copy there', () => {
  const outlet = 'The Port Office';
  const other = WALL.map((line) =>
    line.replace('Porto Alto', 'Porto Novo').replace('Ana Ruiz', 'Jo Park'),
  );
  const title = 'Wall of Porto Novo gives way';
  expect(gathered([{ outlet }, { outlet, title, lines: other }])).toEqual([]);
  expect(gathered([{ outlet }, { outlet, title }])).toEqual([['S1 leads', 'S2 copy']]);
  expect(gathered([{ outlet }, { outlet, title, lines: WALL.slice(0, 2) }])).toEqual([
    ['S1 leads', 'S2 copy'],
  ]);
});

test('months later only nearly the same text is the same story', () => {
  const lines = [...WALL.slice(0, 4), MARKET[0] ?? ''];
  const later = { published: '2024-09-02' };
  expect(gathered([{}, { lines }])).toEqual([['S1 leads', 'S2 copy']]);
  expect(gathered([{}, { lines, ...later }])).toEqual([]);
  expect(gathered([{}, later])).toEqual([['S1 leads', 'S2 copy']]);
});

test('chains merge no unlike ends', () => {
  const middle = [...WALL.slice(2), ...MARKET];
  expect(
    gathered([
      { published: '2024-03-01' },
      { published: '2024-03-02', lines: middle },
      { published: '2024-03-03', lines: MARKET },
    ]),
  ).toEqual([['S1 leads', 'S2 copy']]);
});

test('an article is in one story at most: the one that it is most like', () => {
  expect(
    gathered([
      { published: '2024-03-01' },
      { published: '2024-03-01', lines: MARKET },
      { published: '2024-03-02', lines: [...MARKET, WALL[0] ?? ''] },
    ]),
  ).toEqual([['S2 leads', 'S3 copy']]);
});

test('stories do not depend on the order in which articles come', () => {
  const rows = [WALL, MARKET, WALL.slice(1), MARKET.slice(0, 2), WALL.slice(0, 3)];
  const numbered = rows.map((lines, at) => ({
    number: at + 1,
    article: anArticle({
      id: `a${at}`,
      text: lines.join('\n'),
      outlet: `Paper ${at}`,
      url: null,
      published: `2024-03-0${at + 1}`,
    }),
  }));
  const told = (all: typeof numbered) => {
    const stories = storiesOf();
    for (const one of all) stories.add(one);
    return stories.result();
  };
  expect(told(numbered.toReversed())).toEqual(told(numbered));
  expect(told(numbered).map(({ articles }) => articles.map(({ number }) => number))).toEqual([
    [1, 3, 5],
    [2, 4],
  ]);
});

test('text without spaces between words is compared sign by sign', () => {
  const line = '港の古い壁は三日間の嵐のあと金曜の夜に崩れ、市長は冬の前に建て直すと記者に語った。';
  const edited = line.replace('金曜', '土曜');
  const story = [['S1 leads', 'S2 copy']];
  expect(gathered([{ lines: [line] }, { lines: [edited] }])).toEqual(story);
  expect(gathered([{ lines: [line] }, { lines: [line.slice(0, 4)] }])).toEqual([]);
});

test('a text of which only a part is kept is still known by it', () => {
  const words = (from: number) => Array.from({ length: 4_000 }, (_, at) => `w${from + at}`);
  const long = [words(0).join(' ')];
  const cut = [words(0).slice(0, 1_400).join(' ')];
  const other = [words(9_000).join(' ')];
  expect(gathered([{ lines: long }, { lines: cut }, { lines: other }])).toEqual([
    ['S1 leads', 'S2 copy'],
  ]);
});
