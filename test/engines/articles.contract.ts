import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/core/corpus.ts';
import type { Day } from '../../src/core/day.ts';
import type { ArticleQuery, Library } from '../../src/core/library.ts';
import { writeRef } from '../../src/core/ref.ts';
import type { Story } from '../../src/core/story.ts';
import { aCorpus, anArticle, aQuote } from '../support/corpus.ts';

const page = { number: 1, size: 10 };

const harbour = anArticle({
  id: 'harbour',
  title: 'Harbour wall to be rebuilt',
  published: '2024-03-02',
  text: `“We will rebuild the wall,” said Ana Ruiz.
Fishers object.
# The market
It stays closed.`,
});
const market = anArticle({
  id: 'market',
  title: 'Fish market closes',
  outlet: 'Zürich Courier',
  published: '2024-02',
  text: `The market closed beside the harbour wall.
“We knew nothing,” said Jo Park.`,
});
const undated = anArticle({
  id: 'undated',
  title: null,
  outlet: null,
  published: null,
  text: `The wall fell.
Nobody saw the harbour.`,
});
const snow = anArticle({ id: 'snow', title: 'Snow', published: '2024-03-02', text: 'Snow fell.' });

const copied: Story = {
  articles: [
    { number: 2, kinship: 'leads', share: 1 },
    { number: 4, kinship: 'wire copy', share: 0.9, agency: 'TASS' },
  ],
};

const town: Corpus = {
  ...aCorpus([
    {
      article: harbour,
      quotes: [{ quote: aQuote(harbour, 'We will rebuild the wall,'), speaker: 'Ana Ruiz' }],
    },
    {
      article: market,
      quotes: [{ quote: aQuote(market, 'We knew nothing,'), speaker: 'Jo Park' }],
    },
    { article: undated },
    { article: snow },
  ]),
  stories: [copied],
};

/** What every engine promises of whole articles. */
export function articleContract(
  name: string,
  published: (corpus: Corpus) => Promise<Library>,
): void {
  const all = { sort: 'arrived', page } as const;
  type Told = { readonly refs: readonly string[]; readonly undated: number };
  async function asked(query: Omit<ArticleQuery, 'sort' | 'page'> & Partial<ArticleQuery>) {
    const { items, total, undated } = await (await published(town)).articles({ ...all, ...query });
    expect(total).toBe(items.length);
    return { refs: items.map(({ ref }) => writeRef(ref)), undated } satisfies Told;
  }

  describe(`${name}: articles`, () => {
    test.each<[string, Partial<ArticleQuery>, readonly string[]]>([
      ['all', {}, ['S1', 'S2', 'S3', 'S4']],
      ['those that hold every word, wherever', { words: 'harbour wall' }, ['S1', 'S2', 'S3']],
      ['those with a word in the headline', { words: 'fish' }, ['S2']],
      ['those with a word in a heading', { words: 'market fishers' }, ['S1']],
      ['those with a phrase', { words: '"harbour wall"' }, ['S1', 'S2']],
      ['those without a word', { words: 'wall -market' }, ['S3']],
      ['those that only lack a word', { words: '-market' }, ['S3', 'S4']],
      ['none for a word that is nowhere', { words: 'wall xyz' }, []],
      ['none for no word', { words: '?!' }, []],
      ['those that quote a speaker', { speaker: 'Jo Park' }, ['S2']],
      ['none for a speaker who is not there', { speaker: 'Park' }, []],
      ['those of an outlet', { outlet: 'zurich courier' }, ['S2']],
      ['those that came later', { after: 2 }, ['S3', 'S4']],
      ['none after the last', { after: 4 }, []],
      ['the newest first', { sort: 'newest' }, ['S1', 'S4', 'S2', 'S3']],
      ['the oldest first', { sort: 'oldest' }, ['S2', 'S1', 'S4', 'S3']],
      ['the newest first where no words decide', { sort: 'best' }, ['S1', 'S4', 'S2', 'S3']],
      [
        'those first where one paragraph holds everything',
        { words: 'harbour wall', sort: 'best' },
        ['S2', 'S1', 'S3'],
      ],
    ])('finds %s', async (_, query, refs) => {
      expect(await asked(query)).toEqual({ refs, undated: 0 });
    });

    test('counts those that may be of a period', async () => {
      const since = '2024-03-01' as Day;
      expect(await asked({ since })).toEqual({ refs: ['S1', 'S4'], undated: 1 });
    });

    test('shows a page of them, each with its place in its story', async () => {
      const library = await published(town);
      const found = await library.articles({ sort: 'newest', page: { number: 2, size: 1 } });
      const leads = { kind: 'article', number: 2 };
      const kin = { kinship: 'wire copy', agency: 'TASS' };
      expect(found).toEqual({
        items: [
          {
            ref: { kind: 'article', number: 4 },
            article: snow,
            story: { leads, kin, articles: 2 },
          },
        ],
        total: 4,
        undated: 0,
      });
      const { items } = await library.articles({
        words: 'market',
        outlet: 'Zürich Courier',
        ...all,
      });
      expect(items[0]?.story).toEqual({ leads, articles: 2 });
    });

    test('tells the last that came', async () => {
      expect((await published(town)).summary().lastArticle).toBe(4);
      expect((await published(aCorpus([]))).summary().lastArticle).toBe(0);
    });
  });
}
