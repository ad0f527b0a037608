import { expect, test } from 'vitest';
import exporting from '../../commands/export.ts';
import type { FileOf } from '../../src/core/enclosure.ts';
import type { Reply } from '../../src/core/reply.ts';
import { aCorpus, anArticle, anEvent, aQuote } from '../support/corpus.ts';
import { asking, contextOf, town } from '../support/desk.ts';
import { readTable } from '../support/read-table.ts';

const ask = asking(exporting, town);

function fileIn(reply: Reply): FileOf {
  const [file] = 'encloses' in reply ? (reply.encloses ?? []) : [];
  if (file?.kind !== 'file') throw new Error(`no file: ${JSON.stringify(reply)}`);
  return file;
}

/** A table as records, by the names of its columns. */
function recordsIn(reply: Reply): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = readTable(fileIn(reply).text);
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
}

test('is for the asker alone', () => {
  expect(exporting.isPrivate).toBe(true);
});

test('tells in words what the file holds', async () => {
  const reply = await ask({ query: 'Ruiz wall', outlet: 'The Example Post' });
  expect(reply).toEqual({
    kind: 'unclear',
    problem: '“Ruiz” could be Ana Ruiz or José Ruiz: please type the full name.',
  });
  const found = await ask({ query: 'Ana Ruiz' });
  const { text } = fileIn(found);
  expect(found).toEqual({
    kind: 'notice',
    heading: '2 quotes by Ana Ruiz, as csv',
    facts: [
      { name: 'Published', value: '2024-03-02 to 2024-03-02' },
      {
        name: 'Corpus',
        value: `2 articles, built 2024-04-01T00:00:00Z, content ${town.stamp.content}`,
      },
    ],
    lines: [
      `quotes-ana-ruiz.csv: ${Buffer.byteLength(text)} bytes.`,
      'An apostrophe before =, +, - or @ keeps spreadsheets from running a cell; it is not of the source.',
    ],
    encloses: [{ kind: 'file', name: 'quotes-ana-ruiz.csv', text }],
  });
});

test('a row a quote: who, how sure, the words, when, and from where', async () => {
  const rows = recordsIn(await ask({ query: 'wall', as: 'csv' }));
  expect(rows).toEqual([
    {
      code: 'Q1',
      speaker: 'Ana Ruiz',
      role: 'Mayor',
      'speaker certain': 'yes',
      confidence: '0.90',
      remarks: '“she” read as Ana Ruiz',
      kind: 'direct',
      words: 'We will rebuild the wall, […] before the winter storms come.',
      said: '',
      'said known from': 'not told',
      published: '2024-03-02',
      'published known from': 'curator',
      outlet: 'The Example Post',
      headline: 'Harbour wall to be rebuilt',
      author: '',
      link: 'https://example.org/harbour',
      'archived link': '',
      article: 'S1',
      file: 'harbour.txt',
      'also in': '',
    },
    expect.objectContaining({ code: 'Q2' }),
    expect.objectContaining({
      code: 'Q4',
      published: '',
      'published known from': 'not stated',
      headline: '',
      link: '',
    }),
    expect.objectContaining({ code: 'Q5', speaker: '', 'speaker certain': 'no' }),
  ]);
});

/** Words that a table, a list or a spreadsheet could take for something else. */
const HOSTILE = [
  '=HYPERLINK("https://evil.example","Click")',
  '“Nested,” she said, "twice"',
  '-1 is\nno number,\r\nand no list',
  "'=1 is quoted already",
  'قال المتحدث: "لا تعليق"',
  'Город **не** [сдан](https://evil.example)',
  '𝔘𝔫𝔦 🕊️ and <b>bold</b>',
];
const hostile = aCorpus(
  HOSTILE.map((words, at) => {
    const text = `wall ${at}: ${words} end`;
    const whole = anArticle({ id: `a${at}`, title: words, text });
    const article = {
      ...whole,
      blocks: [{ kind: 'paragraph' as const, span: { start: 0, end: text.length } }],
    };
    const events = [anEvent(article, words, `2024-03-0${at + 1}`)];
    return { article, quotes: [{ quote: aQuote(article, words), speaker: '=Ana Ruiz' }], events };
  }),
);
const askHostile = asking(exporting, hostile);

test('gives the exact words back from a table, whatever they hold', async () => {
  const quotes = recordsIn(await askHostile({ query: 'wall', sort: 'oldest' }));
  expect(quotes.map(({ words }) => words).sort()).toEqual(HOSTILE.toSorted());
  expect(quotes.map(({ headline }) => headline).sort()).toEqual(HOSTILE.toSorted());
  expect(new Set(quotes.map(({ speaker }) => speaker))).toEqual(new Set(['=Ana Ruiz']));
  const told = recordsIn(await askHostile({ query: 'wall', what: 'timeline' }));
  expect(told.map(({ sentence }) => sentence).sort()).toEqual(HOSTILE.toSorted());
  const articles = recordsIn(await askHostile({ query: 'wall', what: 'articles' }));
  expect(articles.map(({ headline }) => headline).sort()).toEqual(HOSTILE.toSorted());
});

test('gives the exact words back from JSON', async () => {
  const { quotes } = JSON.parse(fileIn(await askHostile({ query: 'wall', as: 'json' })).text);
  const words = quotes.map((quote: { readonly words: readonly string[] }) => quote.words);
  expect(words.flat().sort()).toEqual(HOSTILE.toSorted());
});

test('nothing of a source is Markdown, and each stands on one line', async () => {
  const { text } = fileIn(await askHostile({ query: 'wall', as: 'markdown' }));
  expect(text).not.toMatch(/(?<!\\)[*<]b|(?<!\\)\[сдан/);
  expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(HOSTILE.length);
});

test('JSON has all that is known of a quote', async () => {
  const read = JSON.parse(fileIn(await ask({ query: 'Jo Park fishers', as: 'json' })).text);
  expect(read).toEqual({
    title: 'Quotes by Jo Park on “fishers”',
    builtAt: '2024-04-01T00:00:00Z',
    quotes: [
      {
        ref: 'Q2',
        speaker: 'Jo Park',
        role: null,
        certain: true,
        confidence: 0.9,
        remarks: ['reported in the article’s words', 'audience: “reporters”'],
        kind: 'indirect',
        words: ['Jo Park told reporters that nobody had asked the fishers.'],
        said: null,
        nearby: false,
        source: {
          ref: 'S1',
          file: 'harbour.txt',
          outlet: 'The Example Post',
          title: 'Harbour wall to be rebuilt',
          author: null,
          published: '2024-03-02',
          inferred: null,
          updated: null,
          url: 'https://example.org/harbour',
          archivedUrl: null,
          knownFrom: { outlet: 'curator', title: 'curator', published: 'curator', url: 'curator' },
        },
        also: [],
      },
    ],
  });
});

test('Markdown is a list of quotes with their citations', async () => {
  const reply = await ask({ query: 'wall', as: 'markdown', certain: 'yes' });
  expect(fileIn(reply)).toMatchObject({ name: 'quotes-wall.md' });
  expect(fileIn(reply).text.split('\n').slice(0, 3)).toEqual([
    '# Quotes on “wall”, certain speakers only',
    '',
    '- **Ana Ruiz**, Mayor: “We will rebuild the wall,” […] “before the winter storms come.” [Q1] — The Example Post, [“Harbour wall to be rebuilt”](<https://example.org/harbour>), 2 Mar 2024, S1',
  ]);
});

test.each([
  ['bibtex', 'references-wall.bib', /^@online\{/gm],
  ['ris', 'references-wall.ris', /^TY {2}- NEWS\r$/gm],
  ['csl-json', 'references-wall.json', /"type": "article-newspaper"/g],
])('%s has the article of each match once', async (as, name, record) => {
  for (const what of ['quotes', 'timeline', 'articles']) {
    const reply = await ask({ query: 'wall', what, as });
    expect(fileIn(reply).name).toBe(name);
    expect(fileIn(reply).text.match(record)).toHaveLength(2);
  }
});

test('articles come with their place in their story', async () => {
  const story = {
    articles: [
      { number: 1, kinship: 'leads' as const, share: 1 },
      { number: 2, kinship: 'wire copy' as const, share: 0.9, agency: 'TASS' },
    ],
  };
  const told = asking(exporting, { ...town, stories: [story] });
  const rows = recordsIn(await told({ query: 'wall', what: 'articles', sort: 'oldest' }));
  expect(rows.map(({ article, story: place }) => [article, place])).toEqual([
    ['S1', ''],
    ['S2', 'wire copy, TASS: see S1'],
  ]);
});

test('says how many are left out, and why', async () => {
  const context = await contextOf(town);
  const { library } = context;
  const quotes: typeof library.quotes = async ({ take, ...query }) => {
    const { items, ...found } = await library.quotes(query);
    const many = Array.from({ length: 1_203 }, () => items[0] ?? []).flat();
    for (const one of many.slice(0, query.page.size)) await take?.(one);
    return { ...found, items: [], total: many.length };
  };
  const reply = await exporting.answer(
    { query: 'wall' },
    { ...context, library: { ...library, quotes } },
  );
  expect(recordsIn(reply)).toHaveLength(1_000);
  expect(reply).toMatchObject({
    heading: '1,203 quotes on “wall”, as csv',
    facts: [
      { name: 'Published' },
      {
        name: 'Left out',
        value: 'the last 203: a file holds 1,000 quotes. Ask for less with from, to or outlet.',
      },
      { name: 'Corpus' },
    ],
  });
});

test('says what has no date, and what is of an unknown day', async () => {
  expect(await ask({ query: 'wall', from: '2024' })).toMatchObject({
    facts: [
      { name: 'Published', value: '2024-03-02 to 2024-03-02' },
      {
        name: 'Undated',
        value: '2 more matches left out: no date is known, so the period cannot be checked.',
      },
      { name: 'Corpus' },
    ],
  });
  expect(await ask({ query: 'wall', what: 'articles' })).toMatchObject({
    facts: [
      { name: 'Published', value: '2024-03-02 to 2024-03-02; 1 article without a date' },
      { name: 'Corpus' },
    ],
  });
});

test.each([
  [{ query: 'market', what: 'quotes' }, '1 quote on “market”, as csv'],
  [{ query: 'wall', what: 'articles', as: 'ris' }, '2 articles with “wall”, as ris'],
  [{ query: 'wall', as: 'ris' }, '2 articles of 4 quotes on “wall”, as ris'],
  [
    { query: 'wall', what: 'articles', speaker: 'Jo Park' },
    '1 article with “wall” that quote Jo Park, as csv',
  ],
  [{ query: 'outlet:"Coast Daily"', what: 'articles' }, '1 article in Coast Daily, as csv'],
  [{ query: 'opens', what: 'timeline' }, '1 dated sentence on “opens”, as csv'],
])('%j is %s', async (raw, heading) => {
  expect(await ask(raw)).toMatchObject({ kind: 'notice', heading });
});

test.each([
  [{ query: 'xyz' }, 'No quote on “xyz”'],
  [{ query: 'xyz', what: 'timeline' }, 'No dated sentence on “xyz”'],
  [{ query: 'xyz', what: 'articles' }, 'No article with “xyz”'],
])('%j finds nothing, and says what that means', async (raw, heading) => {
  expect(await ask(raw)).toEqual({
    kind: 'nothing',
    heading,
    hints: ['“xyz” stands nowhere here.', expect.stringContaining('never said')],
    follow: [],
  });
});

test.each([
  [{}, 'Please give query: A speaker, a topic, or both: Peskov Aleppo.'],
  [
    { query: 'wall', as: 'xml' },
    '“xml” is not offered: as can be csv, json, markdown, bibtex, ris, csl-json.',
  ],
  [
    { query: 'wall', what: 'timeline', speaker: 'Ana Ruiz' },
    'A timeline is of dated sentences in the order of time: please leave speaker out, or export quotes.',
  ],
  [
    { query: 'wall', what: 'timeline', sort: 'newest' },
    'A timeline is of dated sentences in the order of time: please leave sort out, or export quotes.',
  ],
  [
    { query: 'wall', what: 'articles', certain: 'yes' },
    'Only quotes have certain speakers: please leave certain out, or export quotes.',
  ],
  [
    { query: 'the', what: 'articles' },
    '“the” holds no word that can be looked up; please add a telling one.',
  ],
  [
    { query: 'wall', what: 'articles', speaker: 'Nobody' },
    'The corpus quotes nobody named “Nobody”.',
  ],
  [
    { query: 'wall', outlet: 'Nowhere' },
    'The corpus has no outlet “Nowhere”; it has Coast Daily, The Example Post.',
  ],
])('%j cannot be meant', async (raw, problem) => {
  expect(await ask(raw)).toEqual({ kind: 'unclear', problem });
});
