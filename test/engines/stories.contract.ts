import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/core/corpus.ts';
import type { Library, PassagePage } from '../../src/core/library.ts';
import { writeRef } from '../../src/core/ref.ts';
import type { Story } from '../../src/core/story.ts';
import { aCorpus, anArticle, anEvent, aQuote } from '../support/corpus.ts';

const FELL = 'The old harbour wall fell on Friday and 11 boats were lost in the storm.';
const QUOTE = 'We will rebuild the wall before the next winter storms come,';
const SAID = `“${QUOTE}” said Ana Ruiz, who leads the council of the town.`;
const MEETS = 'The council meets on Monday to talk about the wall and who pays for it.';

const original = anArticle({ id: 'original', text: `${FELL}\n${SAID}\n${MEETS}` });
const wire = anArticle({
  id: 'wire',
  outlet: 'Coast Daily',
  published: '2024-03-03',
  text: `${SAID}\n${FELL.replace('lost in the storm', 'lost, officials said')}\nA wall of sand keeps the water out for now, the paper adds.`,
});
const version = anArticle({
  id: 'version',
  published: '2024-03-02',
  text: `${FELL.replace('11', '14')}\n${SAID}\n${MEETS.replace('Monday', 'Monday night')}`,
});
const apart = anArticle({ id: 'apart', outlet: 'Inland News', text: `${FELL} Nobody was hurt.` });

const read = [original, wire, version, apart].map((article) => ({
  article,
  quotes: article.text.includes(QUOTE)
    ? [{ speaker: 'Ana Ruiz', quote: aQuote(article, QUOTE) }]
    : [],
  events: [anEvent(article, FELL.slice(0, 33), '2024-03-01')],
}));
const stories: readonly Story[] = [
  {
    articles: [
      { number: 1, kinship: 'leads', share: 1, agency: 'TASS' },
      { number: 3, kinship: 'version', share: 0.8 },
      { number: 2, kinship: 'wire copy', share: 0.7, agency: 'TASS' },
    ],
  },
];
const corpus: Corpus = { ...aCorpus(read), stories };
const page = { number: 1, size: 10 };
const best = { sort: 'best', page } as const;
const fromTass = { kinship: 'wire copy', agency: 'TASS' };

function told({ items, ...counts }: PassagePage) {
  const refs = items.map(({ ref, others = [] }) =>
    [ref, ...others.map((other) => other.ref)].map(writeRef).join(' '),
  );
  return { refs: refs.sort(), ...counts };
}

/** What every engine makes of stories. */
export function storyContract(name: string, published: (corpus: Corpus) => Promise<Library>): void {
  describe(`${name}: stories`, () => {
    test('a passage of several articles is shown once, where the story began', async () => {
      const library = await published(corpus);
      expect(told(await library.passages({ words: 'rebuild wall', ...best }))).toEqual({
        refs: ['S1.2 S3.2 S2.1'],
        total: 1,
        undated: 0,
        copies: 2,
      });
    });

    test('the others come with what their articles are, in their own words', async () => {
      const library = await published(corpus);
      const { items } = await library.passages({ words: 'council pays', ...best });
      expect(items).toMatchObject([
        {
          ref: { number: 1, passage: 3 },
          others: [
            {
              ref: { kind: 'passage', number: 3, passage: 3 },
              source: { kind: 'article', number: 3 },
              article: { id: 'version' },
              passage: { number: 3 },
              kin: { kinship: 'version' },
            },
          ],
        },
      ]);
    });

    test('another figure, words of its own and other stories stay for themselves', async () => {
      const library = await published(corpus);
      expect(told(await library.passages({ words: 'boats', ...best }))).toEqual({
        refs: ['S1.1 S2.2', 'S3.1', 'S4.1'],
        total: 3,
        undated: 0,
        copies: 1,
      });
      expect(told(await library.passages({ words: 'wall sand', ...best }))).toEqual({
        refs: ['S2.3'],
        total: 1,
        undated: 0,
      });
    });

    test('a copy stands for itself where the others are left out', async () => {
      const library = await published(corpus);
      const found = await library.passages({ words: 'rebuild', outlet: 'Coast Daily', ...best });
      expect(told(found)).toEqual({ refs: ['S2.1 S1.2 S3.2'], total: 1, undated: 0 });
      expect(found.items[0]?.others?.map(({ kin }) => kin)).toEqual([fromTass, fromTass]);
    });

    test.each(['best', 'newest', 'oldest'] as const)(
      'pages hold whole stories: %s',
      async (sort) => {
        const library = await published(corpus);
        const refs = [];
        for (const number of [1, 2, 3, 4]) {
          const found = await library.passages({ words: 'wall', sort, page: { number, size: 2 } });
          expect(found).toMatchObject({ total: 6, copies: 4 });
          refs.push(...found.items.map(({ ref }) => writeRef(ref)));
        }
        expect(refs.sort()).toEqual(['S1.1', 'S1.2', 'S1.3', 'S2.3', 'S3.1', 'S4.1']);
      },
    );

    test('an opened article has the others of its story, the first published first', async () => {
      const library = await published(corpus);
      const fellows = async (number: number) =>
        (await library.open({ kind: 'article', number }))?.story?.map(
          ({ ref, article, kin, isEarlier }) => [writeRef(ref), article.id, kin, isEarlier],
        );
      expect(await fellows(3)).toEqual([
        ['S1', 'original', { kinship: 'version' }, true],
        ['S2', 'wire', fromTass, false],
      ]);
      expect(await fellows(1)).toEqual([
        ['S3', 'version', { kinship: 'version' }, false],
        ['S2', 'wire', fromTass, false],
      ]);
      expect(await fellows(4)).toBeUndefined();
    });

    test('quotes and events of other articles tell what those are', async () => {
      const library = await published(corpus);
      const { items } = await library.quotes({ speaker: 'Ana Ruiz', ...best });
      expect(items.flatMap(({ others }) => others.map(({ kin }) => kin))).toHaveLength(2);
      expect(items[0]?.others.every(({ kin }) => kin !== undefined)).toBe(true);
      const moments = await library.events({ about: 'wall', page });
      const others = moments.items.flatMap((moment) => moment.others);
      expect(others.map(({ source, kin }) => [source.number, kin?.kinship])).toEqual(
        expect.arrayContaining([[4, undefined]]),
      );
    });

    test('the summary counts them', async () => {
      const counted = {
        count: 1,
        kinships: [
          { name: 'version', count: 1 },
          { name: 'wire copy', count: 1 },
        ],
      };
      expect((await published(corpus)).summary().stories).toEqual(counted);
      expect((await published(aCorpus(read))).summary().stories).toBeUndefined();
    });
  });
}
