import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/core/corpus.ts';
import type { Day } from '../../src/core/day.ts';
import type { Library, TallyQuery } from '../../src/core/library.ts';
import { aCorpus, anArticle, aQuote, aTime, spanOf } from '../support/corpus.ts';

const WORDS = 'We will rebuild the wall before the winter storms come,';
const said = (words: string, by = 'Mayor Ana Ruiz') => `“${words}” said ${by}.`;

type Parts = Parameters<typeof anArticle>[0];

/** An article in which Ana Ruiz says all of some words, under a name and a role where they stand there. */
function telling(parts: Parts, words: readonly string[], by = 'Ana Ruiz', role?: string) {
  const article = anArticle({
    ...parts,
    text: words.map((each) => said(each, role ? `${role} ${by}` : by)).join('\n'),
  });
  const speaker = {
    // As articles are read, a role before a name belongs to what points at the speaker.
    mention: spanOf(article.text, role ? `${role} ${by}` : by),
    type: 'person' as const,
    found: 'named' as const,
    ...(role && { role: spanOf(article.text, role) }),
  };
  return {
    article,
    quotes: words.map((each) => ({
      speaker: 'Ana Ruiz',
      quote: aQuote(article, each, { speaker, sentences: spanOf(article.text, each) }),
    })),
  };
}

const corpus = aCorpus([
  telling({ id: 'a', published: '2024-03-02' }, [WORDS, 'Porto Alto pays,'], 'Ana Ruiz', 'Mayor'),
  telling(
    { id: 'b', outlet: 'Coast Daily', published: '2024-03-05' },
    [WORDS],
    'Ana  Ruiz',
    'mayor',
  ),
  telling({ id: 'c', outlet: 'coast daily ', published: '2024-05' }, ['The market stays,'], 'Ruiz'),
  telling({ id: 'd', outlet: null, published: null }, [WORDS], 'Ana Ruiz', 'former mayor'),
  {
    article: anArticle({ id: 'e', text: 'In the old town of Porto Alto, nobody asked Jo Park.' }),
    quotes: [],
  },
]);

const NOTHING = {
  outlets: [],
  noOutlet: { times: 0, articles: 0 },
  speakers: [],
  published: [],
  names: [],
  roles: [],
};

/** What every engine counts. */
export function tallyContract(name: string, published: (corpus: Corpus) => Promise<Library>): void {
  describe(`${name}: tally`, () => {
    test('a quotation counts once in each article, and once in all', async () => {
      const library = await published(corpus);
      const { topics: _, ...tally } = await library.tally({ speaker: 'Ana Ruiz' });
      expect(tally).toEqual({
        quotes: 3,
        times: 5,
        articles: 4,
        undated: 0,
        outlets: [
          { name: 'Coast Daily', times: 2, articles: 2 },
          { name: 'The Example Post', times: 2, articles: 1 },
        ],
        noOutlet: { times: 1, articles: 1 },
        speakers: [{ name: 'Ana Ruiz', count: 5 }],
        published: [
          { when: aTime('2024-03-02'), times: 2 },
          { when: aTime('2024-03-05'), times: 1 },
          { when: aTime('2024-05'), times: 1 },
        ],
        names: [
          {
            words: 'Ana Ruiz',
            articles: 3,
            dated: 2,
            span: { since: '2024-03-02', until: '2024-03-05' },
          },
          {
            words: 'Ruiz',
            articles: 1,
            dated: 1,
            span: { since: '2024-05-01', until: '2024-05-31' },
          },
        ],
        roles: [
          {
            words: 'Mayor',
            articles: 2,
            dated: 2,
            span: { since: '2024-03-02', until: '2024-03-05' },
          },
          { words: 'former mayor', articles: 1, dated: 0 },
        ],
      });
    });

    test.each<[string, TallyQuery, object]>([
      ['a topic', { about: 'market' }, { quotes: 1, times: 1, articles: 1 }],
      ['an outlet', { outlet: 'Coast Daily' }, { quotes: 2, times: 2, articles: 2 }],
      [
        'days, and says how many have none',
        { since: '2024-03-03' as Day },
        { quotes: 2, times: 2, articles: 2, undated: 1 },
      ],
      [
        'nobody of the name',
        { speaker: 'Jo Park' },
        { quotes: 0, times: 0, articles: 0, ...NOTHING },
      ],
      ['a topic that nobody speaks of', { about: 'xyz' }, { quotes: 0, times: 0, ...NOTHING }],
    ])('keeps to %s', async (_, query, tally) => {
      const library = await published(corpus);
      expect(await library.tally(query)).toMatchObject(tally);
    });

    test.each<TallyQuery>([
      {},
      { speaker: 'Ana Ruiz' },
      { about: 'wall' },
      { about: 'wall', outlet: 'Coast Daily' },
      { certain: true },
      { until: '2024-03-31' as Day },
    ])('agrees with what is found for %o', async (query) => {
      const library = await published(corpus);
      const page = { number: 1, size: 50 };
      const found = await library.quotes({ ...query, sort: 'best', page });
      const tally = await library.tally(query);
      const sum = (all: readonly { readonly times: number }[]) =>
        all.reduce((total, { times }) => total + times, 0);
      expect([tally.quotes, tally.undated]).toEqual([found.total, found.undated]);
      expect(sum(tally.outlets) + tally.noOutlet.times).toBe(tally.times);
      expect(tally.articles).toBeGreaterThanOrEqual(tally.outlets.length);
      expect(sum(tally.published)).toBeLessThanOrEqual(tally.times);
    });

    test('names what is spoken of, and only where it is asked for', async () => {
      const words = [
        'Porto Alto pays for the wall,',
        'no people of Porto Alto were asked about their winter,',
      ];
      const quiet = ['Inland', 'Porto'].map((id) => ({
        article: anArticle({ id, text: 'It snowed.\nThe road from Inland is shut.\nIt thawed.' }),
      }));
      const library = await published(aCorpus([telling({}, words), ...quiet]));
      const { topics } = await library.tally({ speaker: 'Ana Ruiz', topics: 5 });
      expect(topics).toEqual({ names: [{ name: 'Porto Alto', count: 2 }], quotes: 2 });
      expect((await library.tally({ speaker: 'Ana Ruiz' })).topics.names).toEqual([]);
    });
  });
}
