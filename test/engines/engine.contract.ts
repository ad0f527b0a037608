import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/core/corpus.ts';
import type { Day } from '../../src/core/day.ts';
import type { Engine } from '../../src/core/engine.ts';
import type { ArticleHit, Library, MomentHit, Page, QuoteHit } from '../../src/core/library.ts';
import { type Ref, readRef, writeRef } from '../../src/core/ref.ts';
import { type Span, slice } from '../../src/core/span.ts';
import { aCorpus, anArticle, anEvent, aQuote, spanOf } from '../support/corpus.ts';
import { articleContract } from './articles.contract.ts';
import { storyContract } from './stories.contract.ts';
import { tallyContract } from './tally.contract.ts';

const page = { number: 1, size: 10 };
const best = { sort: 'best', page } as const;

const harbour = anArticle({
  id: 'harbour',
  title: 'Harbour wall to be rebuilt',
  published: '2024-03-02',
  text: `“We will rebuild the wall,” said Ana Ruiz in Porto Alto on Friday.
The storm of 2023 broke it.
# Fishers object
“Nobody asked us,” Jo Park told reporters.
Boats stay at the old pier until June.`,
});
const market = anArticle({
  id: 'market',
  title: 'Fish market closes',
  outlet: 'Zürich Courier',
  published: '2024-02',
  url: null,
  text: `Mayor Ruiz said that the wall must wait.
“The wall comes first,” Ruiz added later. The market closed on 5 February.`,
});
const undated = anArticle({
  id: 'undated',
  title: null,
  outlet: null,
  published: null,
  text: 'The wall fell on Sunday. “It was a cold night,” Ruiz recalled.',
});

const town = aCorpus(
  [
    {
      article: harbour,
      quotes: [
        { quote: aQuote(harbour, 'We will rebuild the wall,'), speaker: 'Ana Ruiz' },
        { quote: aQuote(harbour, 'Nobody asked us,'), speaker: 'Jo Park' },
      ],
      events: [anEvent(harbour, 'The storm of 2023 broke it.', '2023')],
    },
    {
      article: market,
      quotes: [
        { quote: aQuote(market, 'the wall must wait', { kind: 'indirect' }), speaker: 'Ana Ruiz' },
        { quote: aQuote(market, 'The wall comes first,'), speaker: 'Ana Ruiz' },
      ],
      events: [anEvent(market, 'The market closed on 5 February.', '2024-02-05')],
    },
    {
      article: undated,
      quotes: [{ quote: aQuote(undated, 'It was a cold night,'), speaker: 'Ana Ruiz' }],
      events: [anEvent(undated, 'The wall fell on Sunday.')],
    },
  ],
  { 'Ana Ruiz': ['Ruiz', 'Anna Ruíz'] },
);

const coast = anArticle({
  id: 'coast',
  outlet: 'Coast Daily',
  published: '2024-03-05',
  text: 'The flood broke the eastern wall of the harbour on Monday.',
});
const post = anArticle({
  id: 'post',
  published: '2024-03-06',
  text: 'On Monday the flood broke the eastern harbour wall. The flood left the market on Tuesday.',
});

/** Two outlets on one flood. */
const flood = aCorpus([
  { article: coast, events: [anEvent(coast, coast.text, '2024-03-04')] },
  {
    article: post,
    events: [
      anEvent(post, 'On Monday the flood broke the eastern harbour wall.', '2024-03-04'),
      anEvent(post, 'The flood left the market on Tuesday.', '2024-03-05'),
    ],
  },
]);

const refsOf = ({ items }: Page<{ readonly ref: Ref }>) => items.map(({ ref }) => writeRef(ref));
const sortedRefsOf = (found: Page<{ readonly ref: Ref }>) => refsOf(found).sort();

/** What every engine promises. Each engine's test file calls this with how to make a fresh one. */
export function engineContract(name: string, fresh: () => Promise<Engine>): void {
  async function published(corpus: Corpus): Promise<Library> {
    const engine = await fresh();
    await engine.publish(corpus);
    return engine.open();
  }
  async function passagesOf(lines: readonly string[], words: string): Promise<string[]> {
    const library = await published(aCorpus([{ article: anArticle({ text: lines.join('\n') }) }]));
    const { items } = await library.passages({ words, ...best });
    return items.map(({ article, passage }) => slice(article.text, passage.span)).sort();
  }

  storyContract(name, published);
  tallyContract(name, published);
  articleContract(name, published);

  describe(`${name}: what nobody would ask`, () => {
    test.each([
      ['one letter', 'x'],
      ['ten thousand letters', 'x'.repeat(10_000)],
      ['ten thousand words', 'xyz '.repeat(10_000)],
      ['punctuation alone', '?!… — “” ""'],
      ['emoji', '🔥🔥 👩‍👩‍👧'],
      ['a script that is nowhere', '東京 ሰላም'],
      ['half a letter', '\ud83d'],
      ['an unfinished phrase', '"xyz'],
      ['a phrase of punctuation', '"?!"'],
      ['what objects have', '__proto__ constructor toString'],
    ])('finds nothing for %s', async (_, words) => {
      const library = await published(town);
      const [passages, quotes, events] = await Promise.all([
        library.passages({ words, ...best }),
        library.quotes({ about: words, ...best }),
        library.events({ about: words, page: best.page }),
      ]);
      expect([passages.total, quotes.total, events.total]).toEqual([0, 0, 0]);
      expect(passages.items).toEqual([]);
      expect(quotes.items).toEqual([]);
      expect(events.items).toEqual([]);
    });

    test.each([
      ['common words alone', 'the of and'],
      ['a frequent word ten thousand times', 'wall '.repeat(10_000)],
    ])('answers %s as it does once', async (_, words) => {
      const library = await published(town);
      const once = [...new Set(words.trim().split(' '))].join(' ');
      const asked = await library.passages({ words, ...best });
      expect(asked).toEqual(await library.passages({ words: once, ...best }));
    });
  });

  describe(`${name}: passages`, () => {
    test.each([
      ['every word, whatever the case', 'WALL ruiz', ['Ruiz saw the Wall.']],
      ['accents and apostrophes aside', 'Sanaʼa Zurich', ['From Sana’a to Zürich.']],
      ['other forms of a word', 'hospital airstrike', ['Airstrikes hit two hospitals.']],
      ['the possessive', 'russia', ['Russia’s reply.']],
      ['US, not us', 'US', ['The U.S. left.', 'The US stayed.']],
      ['common words alone, read as names', 'who', ['The WHO warned.']],
      ['another script', 'Алеппо', ['Город Алеппо.']],
      ['no passage when a word is nowhere', 'wall xyz', []],
      ['no passage for no word', '?!', []],
      ['no passage for a name that objects have', 'constructor', []],
    ])('finds %s', async (_, words, found) => {
      const lines = `Ruiz saw the Wall.
The wall stood alone.
From Sana’a to Zürich.
Airstrikes hit two hospitals.
Russia’s reply.
The U.S. left.
The US stayed.
They told us.
The WHO warned.
Who knows?
Город Алеппо.`;
      expect(await passagesOf(lines.split('\n'), words)).toEqual(found);
    });

    test('shows where the words stand, and where the passage is from', async () => {
      const library = await published(town);
      const { items } = await library.passages({ words: 'boat pier', ...best });
      expect(items).toEqual([
        {
          ref: readRef('S1.4'),
          source: readRef('S1'),
          article: harbour,
          passage: {
            article: 'harbour',
            number: 4,
            span: spanOf(harbour.text, 'Boats stay at the old pier until June.'),
            heading: spanOf(harbour.text, 'Fishers object'),
          },
          highlights: [spanOf(harbour.text, 'Boats'), spanOf(harbour.text, 'pier')],
        },
      ]);
    });

    test('are sorted by publication, those without a date last', async () => {
      const library = await published(town);
      const query = { words: 'wall', page } as const;
      const newest = await library.passages({ ...query, sort: 'newest' });
      const oldest = await library.passages({ ...query, sort: 'oldest' });
      expect(newest.items.map(({ article }) => article.id)).toEqual([
        'harbour',
        'market',
        'market',
        'undated',
      ]);
      expect(oldest.items.map(({ article }) => article.id)).toEqual([
        'market',
        'market',
        'harbour',
        'undated',
      ]);
    });

    test.each([
      ['both ends included', { since: '2024-03-02', until: '2024-03-02' }, ['S1.1']],
      ['a month that overlaps', { until: '2024-02-10' }, ['S2.1', 'S2.2']],
      ['since alone', { since: '2024-02-29' }, ['S1.1', 'S2.1', 'S2.2']],
    ])('keeps to the days asked for: %s', async (_, days, refs) => {
      const library = await published(town);
      const found = await library.passages({ words: 'wall', ...best, ...asDays(days) });
      expect(sortedRefsOf(found)).toEqual(refs);
      expect(found).toMatchObject({ total: refs.length, undated: 1 });
    });

    test('keeps to the outlet asked for, however it is written', async () => {
      const library = await published(town);
      const found = await library.passages({ words: 'wall', ...best, outlet: 'ZURICH courier' });
      expect(sortedRefsOf(found)).toEqual(['S2.1', 'S2.2']);
      expect(found).toMatchObject({ total: 2, undated: 0 });
    });

    test('shows every hit on exactly one page', async () => {
      const lines = Array.from({ length: 7 }, (_, n) => `Boat ${n} came in.`);
      const library = await published(
        aCorpus([{ article: anArticle({ text: lines.join('\n') }) }]),
      );
      const seen: string[] = [];
      for (const [number, count] of [
        [1, 3],
        [2, 3],
        [3, 1],
        [4, 0],
      ] as const) {
        const found = await library.passages({
          words: 'boat',
          sort: 'best',
          page: { number, size: 3 },
        });
        expect(found).toMatchObject({ total: 7, items: { length: count } });
        seen.push(...refsOf(found));
      }
      expect(seen.sort()).toEqual(lines.map((_, n) => `S1.${n + 1}`));
    });
  });

  describe(`${name}: quotes`, () => {
    test.each([
      ['by a speaker', { speaker: 'Jo Park' }, ['Q2']],
      ['by a speaker under the full name alone', { speaker: 'Park' }, []],
      ['by a speaker on a topic', { speaker: 'Ana Ruiz', about: 'wall' }, ['Q1', 'Q3', 'Q4', 'Q5']],
      ['with a word of the paragraph', { about: 'Porto Alto' }, ['Q1']],
      ['with a word of the next paragraph', { about: 'storm' }, ['Q1']],
      ['with a word of the heading', { about: 'fishers' }, ['Q2']],
      ['with a word of the next paragraph under the heading', { about: 'boats' }, ['Q2']],
      ['with a word of the title, before any heading', { about: 'harbour' }, ['Q1']],
      ['with words near and above together', { about: 'market mayor first' }, ['Q3', 'Q4']],
      ['with none of a paragraph beyond a heading', { about: 'storm nobody' }, []],
      ['with punctuation for a topic', { about: '—' }, []],
    ])('are found %s', async (_, asked, refs) => {
      const library = await published(town);
      const found = await library.quotes({ ...asked, ...best });
      expect(sortedRefsOf(found)).toEqual(refs);
      expect(found.total).toBe(refs.length);
    });

    test('keep to days and outlet of publication', async () => {
      const library = await published(town);
      const days = asDays({ since: '2024-02-10' });
      const recent = await library.quotes({ about: 'wall', ...days, ...best });
      expect(refsOf(recent)).toEqual(['Q1', 'Q4', 'Q3']);
      expect(recent).toMatchObject({ total: 3, undated: 1 });
      const there = await library.quotes({ about: 'wall', outlet: 'zürich COURIER', ...best });
      expect(refsOf(there)).toEqual(['Q4', 'Q3']);
    });

    test('are sorted by publication on request, those without a date last', async () => {
      const library = await published(town);
      const query = { speaker: 'Ana Ruiz', page } as const;
      const newest = await library.quotes({ ...query, sort: 'newest' });
      const oldest = await library.quotes({ ...query, sort: 'oldest' });
      expect(refsOf(newest)).toEqual(['Q1', 'Q4', 'Q3', 'Q5']);
      expect(refsOf(oldest)).toEqual(['Q4', 'Q3', 'Q1', 'Q5']);
    });

    test('have the nearest words first, then the most direct, then the newest', async () => {
      const library = await published(town);
      const found = await library.quotes({ about: 'wall', ...best });
      expect(refsOf(found)).toEqual(['Q1', 'Q4', 'Q3', 'Q5']);
    });

    test('that several articles have are one, with the others beside it', async () => {
      const wire = (id: string, words: string) => {
        const article = anArticle({ id, text: `“${words}” Ana Ruiz said.` });
        return { article, quotes: [{ speaker: 'Ana Ruiz', quote: aQuote(article, words) }] };
      };
      const library = await published(
        aCorpus([
          wire('a', 'We will rebuild the old wall before the winter storms come,'),
          wire('b', 'We will rebuild the old wall before winter storms come,'),
          wire('c', 'The market by the old pier stays open until the summer,'),
          wire('d', 'Rebuild it,'),
          wire('e', 'Rebuild it,'),
        ]),
      );
      const { items, total } = await library.quotes({ speaker: 'Ana Ruiz', ...best });
      expect(total).toBe(4);
      const told = items.map(({ ref, others }) => [ref, ...others.map((other) => other.ref)]);
      expect(told.map((refs) => refs.map(writeRef).sort().join(' ')).sort()).toEqual([
        'Q1 Q2',
        'Q3',
        'Q4',
        'Q5',
      ]);
      const shared = await library.quotes({ speaker: 'Ana Ruiz', shared: true, ...best });
      expect(shared).toMatchObject({
        total: 4,
        items: items.filter((hit) => hit.others.length > 0),
      });
      expect(shared.items).toHaveLength(1);
    });

    test('that differ in a denial are two', async () => {
      const told = (id: string, words: string) => {
        const article = anArticle({ id, text: `“${words}” Ana Ruiz said.` });
        return { article, quotes: [{ speaker: 'Ana Ruiz', quote: aQuote(article, words) }] };
      };
      const library = await published(
        aCorpus([
          told('a', 'The border will stay open for boats through the winter,'),
          told('b', 'The border will never stay open for boats through the winter,'),
          told('c', 'The border will not stay open for boats through the winter,'),
        ]),
      );
      expect((await library.quotes({ speaker: 'Ana Ruiz', ...best })).total).toBe(2);
    });

    test('that one sentence retells are one, with the codes of the others', async () => {
      const article = anArticle({
        text: 'Ruiz said that it rained, adding that it was cold. She left.',
      });
      const [rained, cold] = [
        aQuote(article, 'it rained', { kind: 'indirect' }),
        aQuote(article, 'it was cold', { kind: 'indirect' }),
      ];
      const quotes = [rained, cold].map((quote) => ({ speaker: 'Ana Ruiz', quote }));
      const library = await published(aCorpus([{ article, quotes }]));
      const { items, total } = await library.quotes({ speaker: 'Ana Ruiz', ...best });
      expect([total, items.length]).toEqual([1, 1]);
      expect(items[0]?.siblings.map(writeRef)).toEqual(['Q2']);
    });

    test('say whether the topic stands only beside them', async () => {
      const library = await published(town);
      const { items, beside } = await library.quotes({ about: 'storm', ...best });
      expect([beside, items.map((hit) => hit.beside)]).toEqual([1, [true]]);
    });

    test('with an uncertain speaker come last, and can be left out', async () => {
      const article = anArticle({
        text: '“Rain stopped play,” he said. “Rain fell,” said Ana Ruiz.',
      });
      const speaker = {
        mention: spanOf(article.text, 'he'),
        type: 'person',
        found: 'pronoun',
      } as const;
      const quotes = [
        { quote: aQuote(article, 'Rain stopped play,', { speaker, confidence: 0.5 }) },
        { quote: aQuote(article, 'Rain fell,', { speaker, confidence: 0.9, kind: 'indirect' }) },
      ];
      const library = await published(aCorpus([{ article, quotes }]));
      const refs = async (certain: boolean) =>
        (await library.quotes({ about: 'rain', certain, ...best })).items.map(({ ref }) =>
          writeRef(ref),
        );
      expect(await refs(false)).toEqual(['Q2', 'Q1']);
      expect(await refs(true)).toEqual(['Q2']);
    });

    test('come with speaker, passage and marked words', async () => {
      const library = await published(town);
      const { items } = await library.quotes({ about: 'rebuild', ...best });
      expect(items).toEqual([
        {
          ref: readRef('Q1'),
          source: readRef('S1'),
          article: harbour,
          passage: {
            article: 'harbour',
            number: 1,
            span: spanOf(
              harbour.text,
              '“We will rebuild the wall,” said Ana Ruiz in Porto Alto on Friday.',
            ),
          },
          quote: aQuote(harbour, 'We will rebuild the wall,'),
          others: [],
          siblings: [],
          beside: false,
          speaker: {
            name: 'Ana Ruiz',
            type: 'person',
            aliases: ['Ruiz', 'Anna Ruíz'],
            roles: [],
            quotes: 4,
            articles: 3,
          },
          highlights: [spanOf(harbour.text, 'rebuild')],
        },
      ]);
    });

    test('over several paragraphs are about what stands in any of them', async () => {
      const article = anArticle({
        text: '“One ship.\n“Two boats.\n“Three whales,” said Ruiz.\nEnd.',
      });
      const quote = aQuote(article, ['One ship.', 'Two boats.', 'Three whales,']);
      const library = await published(aCorpus([{ article, quotes: [{ quote }] }]));
      const found = await library.quotes({ about: 'ship whale end', ...best });
      expect(refsOf(found)).toEqual(['Q1']);
      expect(found.items[0]?.highlights.map(wordsOf(article.text))).toEqual(['ship', 'whales']);
    });
  });

  describe(`${name}: events`, () => {
    test('come in the order of time, unresolved ones last', async () => {
      const library = await published(town);
      const found = await library.events({ about: 'wall', page });
      expect(refsOf(found)).toEqual(['E1', 'E2', 'E3']);
      expect(found).toMatchObject({ total: 3, undated: 0 });
    });

    test('are filtered by when they happened', async () => {
      const library = await published(town);
      const days = asDays({ since: '2023-12-31', until: '2024-02-04' });
      const found = await library.events({ about: 'wall', ...days, page });
      expect(refsOf(found)).toEqual(['E1']);
      expect(found).toMatchObject({ total: 1, undated: 1 });
    });

    test('gives the items of a page away one by one where they are taken, and holds none', async () => {
      const library = await published(town);
      const taking = <T>() => {
        const taken: T[] = [];
        return { taken, take: async (item: T) => void taken.push(item) };
      };
      const [articles, quotes, events] = [
        taking<ArticleHit>(),
        taking<QuoteHit>(),
        taking<MomentHit>(),
      ];
      const asked = { about: 'wall', ...best };
      const held = await library.quotes(asked);
      expect(held.items).not.toEqual([]);
      expect(await library.quotes({ ...asked, ...quotes })).toEqual({ ...held, items: [] });
      expect(quotes.taken).toEqual(held.items.map((hit) => ({ ...hit, highlights: [] })));
      const found = await library.articles({ words: 'wall', ...best });
      expect(await library.articles({ words: 'wall', ...best, ...articles })).toEqual({
        ...found,
        items: [],
      });
      expect(articles.taken).toEqual(found.items);
      const told = await library.events({ about: 'wall', page });
      expect(await library.events({ about: 'wall', page, ...events })).toEqual({
        ...told,
        items: [],
      });
      expect(events.taken).toEqual(told.items.map((hit) => ({ ...hit, highlights: [] })));
    });

    test('tell the same day once, with the other articles that tell it', async () => {
      const library = await published(flood);
      const found = await library.events({ about: 'flood', page });
      expect(found).toMatchObject({
        sentences: 3,
        whole: true,
        items: [
          {
            ref: { number: 1 },
            when: { since: '2024-03-04', precision: 'day' },
            articles: 2,
            others: [{ ref: { kind: 'event', number: 2 }, source: { number: 2 } }],
          },
          { ref: { number: 3 }, articles: 1, others: [] },
        ],
        coverage: { zoom: 'day', bars: [{ articles: 2 }, { articles: 1 }] },
      });
      const shared = await library.events({ about: 'flood', shared: true, page });
      expect(shared).toEqual({ ...found, items: found.items.slice(0, 1) });
    });

    test('are taken together by month, or by the day of publication', async () => {
      const library = await published(flood);
      const byMonth = await library.events({ about: 'flood', zoom: 'month', page });
      expect(byMonth).toMatchObject({
        total: 1,
        items: [{ when: { since: '2024-03-01', until: '2024-03-31', precision: 'month' } }],
      });
      const byPublication = await library.events({ about: 'flood', dates: 'published', page });
      expect(byPublication.items.map(({ when }) => when?.since)).toEqual([
        '2024-03-05',
        '2024-03-06',
        '2024-03-06',
      ]);
    });

    test('the times that mattered most come before the others', async () => {
      const library = await published(flood);
      const found = await library.events({ about: 'flood', most: 1, page });
      expect(found).toMatchObject({ total: 1, whole: false, items: [{ articles: 2 }] });
    });
  });

  describe(`${name}: the rest`, () => {
    test.each([
      ['S2', 'market'],
      ['S1.4', 'harbour'],
      ['Q5', 'undated'],
      ['E2', 'market'],
      ['S4', undefined],
      ['S1.5', undefined],
      ['Q6', undefined],
    ])('opens %s', async (text, id) => {
      const library = await published(town);
      const ref = readRef(text);
      const opened = ref && (await library.open(ref));
      expect(opened?.article.id).toBe(id);
      if (opened) expect(opened.ref.kind).toBe('article');
    });

    test('an opened article has its passages, quotes and events', async () => {
      const library = await published(town);
      const opened = await library.open({ kind: 'article', number: 2 });
      expect(opened?.passages.map(({ number }) => number)).toEqual([1, 2]);
      expect(opened?.quotes.map(({ ref }) => writeRef(ref))).toEqual(['Q3', 'Q4']);
      expect(opened?.events.map(({ ref }) => writeRef(ref))).toEqual(['E2']);
    });

    test.each([
      ['speakers', '', ['Ana Ruiz', 'Jo Park']],
      ['speakers', 'ru', ['Ana Ruiz']],
      ['speakers', 'ana rui', ['Ana Ruiz']],
      ['speakers', 'PRAK', ['Jo Park']],
      ['speakers', 'rí', []],
      ['outlets', 'zur', ['Zürich Courier']],
      ['topics', 'port', ['Porto Alto']],
      ['refs', 'q', ['Q1', 'Q2', 'Q3', 'Q4', 'Q5']],
      ['refs', 'S1.', ['S1.1', 'S1.2', 'S1.3', 'S1.4']],
      ['refs', '3', ['S3', 'Q3', 'E3']],
      ['refs', '', ['S1', 'S2', 'S3']],
      ['refs', 'wall', ['S1']],
      ['refs', 'wlal harb', ['S1']],
      ['refs', 'clos mark', ['S2']],
      ['refs', 'boats', []],
    ] as const)('completes %s from “%s”', async (kind, typed, offers) => {
      const library = await published(town);
      expect(library.suggest(kind, typed, 5)).toEqual(offers);
    });

    test.each(['speakers', 'topics', 'outlets', 'refs'] as const)(
      'offers no more than asked for of %s, whatever is typed',
      async (kind) => {
        const library = await published(town);
        for (const typed of ['x'.repeat(10_000), `${' '.repeat(10_000)}x`, '🔥', '[(#', 'a']) {
          expect(library.suggest(kind, typed, 1).length).toBeLessThanOrEqual(1);
        }
      },
    );

    test.each([
      ['S1', 'S1 — Harbour wall to be rebuilt, The Example Post, 2 Mar 2024'],
      ['s3', 'S3 — no headline'],
      ['S2.1', 'S2.1 — paragraph 1 of Fish market closes, Zürich Courier, Feb 2024'],
      ['Q1', 'Q1 — Ana Ruiz: “We will rebuild the wall,”'],
      ['Q3', 'Q3 — Ana Ruiz: Mayor Ruiz said that the wall must wait. “The…'],
      ['E2', 'E2 — 5 Feb 2024, told in Fish market closes, Zürich Courier, Feb 2024'],
      ['E3', 'E3 — undated, told in no headline'],
      ['S4', 'S4'],
      ['Q99', 'Q99'],
      ['wall', 'wall'],
    ])('labels %s', async (code, label) => {
      const library = await published(town);
      expect(library.labelOf(code)).toBe(label);
    });

    test('labels are short, on one line, and stand for their code', async () => {
      const article = anArticle({
        title: `Wall\u0000 ${'🕊 long\n'.repeat(60)}`,
        outlet: 'The Post of '.repeat(20),
        text: `“${'Endless words '.repeat(40)}”`,
      });
      const quote = aQuote(article, article.text);
      const library = await published(
        aCorpus([{ article, quotes: [{ quote, speaker: 'Ana '.repeat(50).trim() }] }]),
      );
      for (const code of ['S1', 'Q1', 'S1.1']) {
        const label = library.labelOf(code);
        expect(label).toMatch(/^\P{Cc}{40,100}$/u);
        expect(label.length).toBeLessThanOrEqual(100);
        expect(label).not.toMatch(/\p{Cs}/u);
        expect(readRef(label)).toEqual(readRef(code));
      }
      expect(library.labelOf('S1')).toContain('…, The Post of The Post of…, 2 Mar 2024');
    });

    test('says of each word how often it occurs, and what is spelled like it', async () => {
      const library = await published(town);
      expect(await library.near('the sbarket markt walls')).toEqual([
        { word: 'sbarket', passages: 0, spellings: [] },
        { word: 'markt', passages: 0, spellings: ['market'] },
        { word: 'walls', passages: 4, spellings: [] },
      ]);
    });

    test('tells what the corpus holds and lacks', async () => {
      const library = await published(town);
      expect(library.summary()).toEqual({
        engine: name,
        stamp: town.stamp,
        articles: 3,
        lastArticle: 3,
        passages: 7,
        quotes: 5,
        events: 3,
        outlets: [
          { name: 'The Example Post', count: 1 },
          { name: 'Zürich Courier', count: 1 },
        ],
        languages: [],
        span: { since: '2024-02-01', until: '2024-03-02' },
        gaps: [
          { ref: readRef('S2'), file: 'market.txt', lacks: ['link'] },
          { ref: readRef('S3'), file: 'undated.txt', lacks: ['headline', 'outlet', 'date'] },
        ],
      });
      expect(library.speakers().map((speaker) => speaker.name)).toEqual(['Ana Ruiz', 'Jo Park']);
    });

    test('holds an empty corpus', async () => {
      const library = await published(aCorpus([]));
      const nothing = { items: [], total: 0, undated: 0 };
      expect(await library.passages({ words: 'wall', ...best })).toEqual(nothing);
      expect(await library.quotes(best)).toEqual({ ...nothing, beside: 0 });
      expect(await library.articles({ words: 'wall', ...best })).toEqual(nothing);
      expect(await library.events({ about: 'wall', page })).toEqual({
        ...nothing,
        sentences: 0,
        whole: true,
        coverage: { zoom: 'day', bars: [], outside: 0 },
      });
      expect(library.suggest('topics', '', 5)).toEqual([]);
    });

    test('forgets the old corpus when a new one is published', async () => {
      const engine = await fresh();
      await engine.publish(town);
      const before = await engine.open();
      await engine.publish(aCorpus([{ article: anArticle({ text: 'Snow fell.' }) }]));
      const after = await engine.open();
      expect(await before.passages({ words: 'wall', ...best })).toMatchObject({ total: 4 });
      expect(await after.passages({ words: 'wall', ...best })).toMatchObject({ total: 0 });
    });
  });
}

function wordsOf(text: string) {
  return (span: Span) => slice(text, span);
}

/** Days that the tests know to exist. */
function asDays(days: { readonly since?: string; readonly until?: string }) {
  return days as { readonly since?: Day; readonly until?: Day };
}
