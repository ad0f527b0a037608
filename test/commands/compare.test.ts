import { describe, expect, test } from 'vitest';
import compare from '../../commands/compare.ts';
import quote from '../../commands/quote.ts';
import timeline from '../../commands/timeline.ts';
import type { Entry, Reply } from '../../src/core/reply.ts';
import { aCorpus, anArticle, aQuote } from '../support/corpus.ts';
import { asking, told, town } from '../support/desk.ts';
import { outlets } from '../support/outlets.ts';

const ask = asking(compare, outlets);
const SILENCE =
  'This corpus has 6 articles, dated 2024-03-02 to 2024-03-04 where they are dated. Not finding it here does not mean that it was never said.';

/** Of each entry its code, outlet, remarks and marked differences: `-gone-`, `+come+`. */
function laid(reply: Reply): readonly string[] {
  const marks = { same: '', dropped: '-', added: '+' } as const;
  const marked = ({ compared = [] }: Entry) =>
    compared.map(({ kind, words }) => `${marks[kind]}${words}${marks[kind]}`).join(' ');
  if (reply.kind !== 'found') return [reply.kind];
  return reply.entries.map((entry) =>
    [entry.ref, entry.group, ...entry.remarks, marked(entry)].filter(Boolean).join(' | '),
  );
}

describe('a quotation', () => {
  test('is laid side by side with the fullest wording, outlet by outlet', async () => {
    const reply = await ask({ topic: 'Q4' });
    expect(reply).toMatchObject({
      kind: 'found',
      heading:
        'Ana Ruiz, Q4: in 3 outlets and 1 article that states none, 2 wordings, retold in 1; 2 of them run one text: wire copy (Port News); 1 article with these words by another name or none',
      facts: [
        { name: 'Fullest wording', value: 'Q1, The Example Post' },
        {
          name: 'Without it',
          value:
            'not in the article of Night Paper that this corpus holds (S6), which quotes Ana Ruiz between 2 Mar 2024 and 4 Mar 2024',
        },
      ],
      pages: { number: 1, of: 2, total: 5 },
      remarks: [SILENCE],
      follow: [{ command: 'article', raw: { ref: 'Q4' } }],
    });
    expect(laid(reply)).toEqual([
      'Q1 | The Example Post | the fullest wording; the others are compared with it | names the speaker “Ana Ruiz”',
      'Q3 | Coast Daily | word for word as in Q1 | its article runs one text with S1: wire copy, Port News | names the speaker “Ana Ruiz”',
      'Q4 | Inland News | leaves out “and the fishers will be paid by June” | names the speaker “Ruiz” | We will not rebuild the wall before the winter storms come -and the fishers will be paid by June-',
    ]);
  });

  test('also where it is given to somebody else, or only retold', async () => {
    expect(laid(await ask({ topic: 'Q4', page: '2' }))).toEqual([
      'Q6 | Harbour Gazette | negation dropped: “not” in Q1, not here | attributes it to Jo Park; Q1 gives it to Ana Ruiz | names the speaker “Jo Park” | We will -not- rebuild the wall before the winter storms come, and the fishers will be paid by June',
      'Q5 | Outlet not stated | retells it: no words to compare | names the speaker “Ana Ruiz” | reported in the article’s words',
    ]);
  });

  test('asked for by whom it is wrongly given to, leads to the others', async () => {
    expect(await ask({ topic: 'Q6' })).toMatchObject({
      heading: 'Jo Park, Q6: in one article; 4 articles with these words by another name or none',
      facts: [{ name: 'Fullest wording', value: 'Q1, The Example Post' }],
      pages: { total: 5 },
    });
  });

  test('in one article is shown with those of its story that do not have it', async () => {
    const reply = await ask({ topic: 'Q2' });
    expect(reply).toMatchObject({
      heading: 'Jo Park, Q2: in one article',
      facts: [
        {
          name: 'Without it',
          value:
            'not in the article of Coast Daily that this corpus holds (S2), which is of one story with S1: wire copy, Port News',
        },
      ],
      follow: [
        { command: 'article', raw: { ref: 'Q2' } },
        { command: 'compare', raw: { topic: 'S1' } },
      ],
    });
    expect(laid(reply)).toEqual(['Q2 | The Example Post | names the speaker “Jo Park”']);
  });

  test('in one article alone is told as such, with where its speaker is quoted else', async () => {
    expect(await asking(compare, town)({ topic: 'Q1' })).toEqual({
      kind: 'nothing',
      heading: 'Q1 stands in one article of this corpus: there is nothing to compare',
      hints: ['That no other article here has it does not mean that nobody else reported it.'],
      follow: [{ command: 'quote', raw: { query: 'Ana Ruiz', speaker: 'Ana Ruiz' } }],
    });
  });

  test('that an article has without being read as one is not called missing', async () => {
    const words = 'We will rebuild the wall before the winter storms come,';
    const one = anArticle({ id: 'one', text: `“${words}” said Ana Ruiz.` });
    const other = anArticle({
      id: 'other',
      outlet: 'Coast Daily',
      text: `They sang: We will rebuild the wall before the winter storms come!\n“So be it, all of you,” said Ana Ruiz.`,
    });
    const corpus = aCorpus([
      { article: one, quotes: [{ speaker: 'Ana Ruiz', quote: aQuote(one, words) }] },
      {
        article: other,
        quotes: [{ speaker: 'Ana Ruiz', quote: aQuote(other, 'So be it, all of you,') }],
      },
    ]);
    expect(await asking(compare, corpus)({ topic: 'Q1' })).toMatchObject({
      facts: [
        {
          name: 'Not read as this quotation',
          value: 'most of the words stand in the article of Coast Daily (S2)',
        },
      ],
    });
  });
});

test('of a long story some articles are looked into, and the others counted', async () => {
  const words = 'We will rebuild the wall before the winter storms come,';
  const first = anArticle({ id: 'first', text: `“${words}” said Ana Ruiz.` });
  const others = Array.from({ length: 40 }, (_, at) =>
    anArticle({ id: `other-${at}`, outlet: `Paper ${at}`, text: 'The wall will be rebuilt.' }),
  );
  const quoting = {
    article: first,
    quotes: [{ speaker: 'Ana Ruiz', quote: aQuote(first, words) }],
  };
  const copies = others.map((_, at) => ({
    number: at + 2,
    kinship: 'copy' as const,
    share: 0.9,
  }));
  const corpus = {
    ...aCorpus([quoting, ...others.map((article) => ({ article }))]),
    stories: [{ articles: [{ number: 1, kinship: 'leads' as const, share: 1 }, ...copies] }],
  };
  const reply = await asking(compare, corpus)({ topic: 'Q1' });
  const facts = reply.kind === 'found' ? reply.facts : [];
  expect(facts.map(({ name, value }) => [name, value.replace(/ of Paper .*/, '')])).toEqual([
    ...Array(6).fill(['Without it', 'not in the article']),
    ['Without it', 'and 18 more such articles'],
    ['Not looked into', 'and 16 more articles of its story'],
  ]);
});

describe('an event', () => {
  test('is told by each outlet, with days that differ and words that do', async () => {
    const reply = await ask({ topic: 'E1' });
    expect(reply).toMatchObject({
      heading: 'E1: what seems one happening, told in 3 outlets',
      facts: [
        {
          name: 'Told of different days',
          value: '26 Feb 2024: The Example Post, Coast Daily; 27 Feb 2024: Inland News',
        },
      ],
    });
    expect(laid(reply)).toEqual([
      'E1 | The Example Post | the others are compared with it',
      'E2 | Coast Daily | worded otherwise than E1 | its article runs one text: wire copy, Port News | +On Monday+ The flood broke the eastern +harbour+ wall -of the harbour on Monday-',
      'E3 | Inland News | another day than in E1, which says 26 Feb 2024 | worded otherwise than E1 | The flood broke the eastern wall of the harbour on -Monday- +Tuesday+',
    ]);
  });

  test.each([
    [{ topic: 'E3' }, ['E3', 'E1', 'E2']],
    [{ topic: 'flood' }, ['E1', 'E2', 'E3']],
    [{ topic: 'flood', by: 'event' }, ['E1', 'E2', 'E3']],
  ])('%o is found from any of them, and by its topic', async (raw, refs) => {
    const reply = await ask(raw);
    expect(told(reply).map((line) => line.split(' ')[0])).toEqual(refs);
  });

  test('of one article is told as such', async () => {
    expect(await asking(compare, town)({ topic: 'E2' })).toMatchObject({
      kind: 'nothing',
      heading: 'E2 is told in one article of this corpus: there is nothing to compare',
    });
  });
});

describe('a story', () => {
  test('shows what one of its articles has and another has not', async () => {
    const reply = await ask({ topic: 'S2' });
    expect(reply).toMatchObject({
      heading: 'S2 and 1 more article of its story: 2 quotations, 1 of them in all',
      follow: [{ command: 'compare', raw: { topic: 'Q3' } }],
    });
    expect(laid(reply)).toEqual([
      'Q2 | Not in the article of Coast Daily that this corpus holds (S2)',
    ]);
    expect(laid(await ask({ topic: 'S1' }))).toEqual([
      'Q2 | Not in the article of Coast Daily that this corpus holds (S2, beside S1: wire copy, Port News)',
    ]);
  });

  test('of one article is none, and leads to what is shared', async () => {
    expect(await ask({ topic: 'S3' })).toEqual({
      kind: 'nothing',
      heading: 'S3 is in no story of several articles',
      hints: [
        'A story is articles that say the same in nearly the same words.',
        'Of its quotations other articles have Q4.',
        SILENCE,
      ],
      follow: [{ command: 'compare', raw: { topic: 'Q4' } }],
    });
  });
});

describe('a topic', () => {
  test('is the best quotation on it that several outlets have', async () => {
    const reply = await ask({ topic: 'Ruiz wall' });
    expect(reply).toMatchObject({
      pages: { total: 5 },
      follow: [
        { command: 'article' },
        { command: 'compare', raw: { topic: 'Ruiz wall', by: 'event' } },
        { command: 'compare', raw: { topic: 'Ruiz wall', by: 'outlets' } },
      ],
    });
  });

  test('lays outlets side by side, with whom each quotes and whom it does not', async () => {
    const reply = await ask({ topic: 'wall', by: 'outlets' });
    expect(reply).toMatchObject({
      heading: '5 outlets side by side, 4 quotes on “wall”',
      facts: [
        { name: 'Quoted in The Example Post', value: 'Ana Ruiz (1), Jo Park (1)' },
        { name: 'Quoted in Coast Daily', value: 'Ana Ruiz (1)' },
        {
          name: 'Not in the articles of Coast Daily that this corpus holds',
          value: 'Jo Park (2), whom others quote between 2 Mar 2024 and 4 Mar 2024',
        },
      ],
      pages: { number: 1, of: 3, total: 5 },
      remarks: ['1 more quote on it is in 1 article that states no outlet.', SILENCE],
    });
    expect(laid(reply).map((line) => line.split(' | ').slice(0, 2).join(' | '))).toEqual([
      'Q1 | The Example Post: 2 quotes in 1 article',
      'Q2 | The Example Post: 2 quotes in 1 article',
      'Q3 | Coast Daily: 1 quote in 1 article',
    ]);
  });

  test.each([
    ['Ruiz wall', 'speaker:Ruiz wall'],
    ['Ruiz wall', 'wall speaker:"Ana Ruiz"'],
    ['Ana Ruiz', 'speaker:Ruiz'],
  ])('%s is also understood as %s', async (plain, topic) => {
    for (const by of ['quote', 'event', 'outlets']) {
      const [one, other] = await Promise.all([ask({ topic: plain, by }), ask({ topic, by })]);
      expect({ ...other, follow: [] }).toEqual({ ...one, follow: [] });
    }
  });

  test('with speaker: in it leads on to what can be asked with it', async () => {
    const reply = await ask({ topic: 'speaker:Ruiz wall', by: 'outlets' });
    expect(reply).toMatchObject({
      heading: '4 outlets side by side, 2 quotes by Ana Ruiz on “wall”',
      follow: [
        { command: 'quote', raw: { query: 'speaker:Ruiz wall' } },
        { command: 'timeline', raw: { topic: 'Ana Ruiz wall' } },
      ],
    });
  });

  test('may leave words out of what somebody says', async () => {
    expect(await ask({ topic: 'Ruiz -wall', by: 'outlets' })).toMatchObject({
      heading: 'There are no two outlets to compare by Ana Ruiz on anything but “wall”',
      hints: ['Night Paper has 1 quote on it.', SILENCE],
    });
  });

  test('keeps to some days', async () => {
    const reply = await ask({ topic: 'wall', by: 'outlets', from: '2024-03-04' });
    expect(reply).toMatchObject({
      kind: 'nothing',
      heading: 'There are no two outlets to compare on “wall” from 2024-03-04',
      hints: expect.arrayContaining(['Harbour Gazette has 1 quote on it.']),
    });
  });

  test('of one outlet says which it is, and where more is', async () => {
    expect(await ask({ topic: 'market' })).toEqual({
      kind: 'nothing',
      heading: 'There are no two outlets to compare on “market”',
      hints: ['Night Paper has 1 quote on it.', SILENCE],
      follow: [
        { command: 'quote', raw: { query: 'market' } },
        { command: 'timeline', raw: { topic: 'market' } },
        { command: 'search', raw: { query: 'market' } },
      ],
    });
  });
});

test.each([
  [{}, 'Please give topic: A speaker, a topic, or both; or a code: Q17, E5, S3.'],
  [{ topic: 'wall', by: 'mood' }, '“mood” is not offered: by can be quote, event, outlets.'],
  [{ topic: 'wall', page: '9' }, 'There is no page 9: this answer has 2 pages.'],
  [{ topic: 'wall', from: '2024-04', to: '2024' }, undefined],
  [
    { topic: 'wall', from: 'March' },
    '“March” is no date: from should look like 2016, 2016-12 or 2016-12-09.',
  ],
  [
    { topic: 'outlet:Post wall' },
    'Outlets are laid side by side here, so that outlet: cannot keep to one; please leave it out.',
  ],
  [
    { topic: 'speaker:Ruiz wall outlet:"Coast Daily"' },
    'Outlets are laid side by side here, so that outlet: cannot keep to one; please leave it out.',
  ],
  [{ topic: 'speaker: wall' }, 'Please name one after speaker: without a space.'],
  [{ topic: 'speaker:Zebra wall' }, 'The corpus quotes nobody named “Zebra”.'],
  [
    { topic: 'so be it' },
    '“so be it” holds no word that can be looked up; please add a telling one.',
  ],
  [{ topic: '-wall' }, 'This only says to leave out “wall”; please add what to look for.'],
])('%o is answered in one sentence', async (raw, problem) => {
  const reply = await ask(raw);
  if (problem) expect(reply).toEqual({ kind: 'unclear', problem });
  else expect(reply.kind).toBe('nothing');
});

test.each([
  ['Q99', 'There is no Q99 in this corpus'],
  ['E99', 'There is no E99 in this corpus'],
  ['S99', 'There is no S99 in this corpus'],
  ['zebra', 'There are no two outlets to compare on “zebra”'],
])('%s is nowhere', async (topic, heading) => {
  expect(await ask({ topic })).toMatchObject({ kind: 'nothing', heading });
});

test('quotes and events lead to their comparison, where there is one', async () => {
  const waysOf = async (reply: Promise<Reply>) => {
    const found = await reply;
    return found.kind === 'found'
      ? found.entries.map(({ ways = [] }) => ways.map(({ label }) => label).join(' '))
      : [];
  };
  expect(await waysOf(asking(quote, outlets)({ query: 'Ana Ruiz', sort: 'oldest' }))).toEqual([
    'Context Compare Cite',
    'Context Cite',
  ]);
  expect(await waysOf(asking(timeline, outlets)({ topic: 'flood' }))).toEqual([
    'Context Compare Cite',
    'Context Compare Cite',
  ]);
  expect(await asking(timeline, outlets)({ topic: 'flood' })).toMatchObject({
    entries: [{ ways: [{}, { ask: { command: 'compare', raw: { topic: 'E1' } } }, {}] }, {}],
  });
});

test('never lays more outlets side by side than there are articles', async () => {
  for (const topic of ['wall', 'Ana Ruiz', 'fishers', 'storms', 'Q1', 'Q3', 'Q5', 'E2']) {
    for (let page = 1; page < 6; page++) {
      const reply = await ask({ topic, page: `${page}` });
      if (reply.kind !== 'found') continue;
      const articles = new Set(reply.entries.map(({ source }) => source.ref));
      const groups = new Set(reply.entries.map(({ group }) => group));
      expect(groups.size).toBeLessThanOrEqual(articles.size);
      expect(articles.size).toBeLessThanOrEqual(6);
      expect(await ask({ topic, page: `${page}` })).toEqual(reply);
    }
  }
});

test('words of another name are laid to the quotation that has them, not to the one that was found', async () => {
  const long = anArticle({
    id: 'long',
    text: '“We will rebuild the old wall before winter comes. It would cost four hundred thousand crowns.” Ana Ruiz',
  });
  const short = anArticle({
    id: 'short',
    outlet: 'Coast Daily',
    text: '“We will rebuild the old wall before winter comes.” Ana Ruiz',
  });
  const other = anArticle({
    id: 'other',
    outlet: 'Inland News',
    text: '“It would cost four hundred thousand crowns.” Jo Park',
  });
  const saying = (article: typeof long, speaker: string) => ({
    article,
    quotes: [{ speaker, quote: aQuote(article, article.text.split(/[“”]/)[1] ?? '') }],
  });
  const corpus = aCorpus([
    saying(long, 'Ana Ruiz'),
    saying(short, 'Ana Ruiz'),
    saying(other, 'Jo Park'),
  ]);
  const reply = await asking(compare, corpus)({ topic: 'Q2' });
  expect(reply).toMatchObject({
    entries: expect.arrayContaining([
      expect.objectContaining({
        ref: 'Q3',
        beside: 'Q1',
        remarks: expect.arrayContaining([
          'attributes it, uncertainly, to Jo Park; Q1 gives it to Ana Ruiz',
        ]),
      }),
    ]),
  });
});
