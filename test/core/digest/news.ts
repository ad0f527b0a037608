import type { Corpus } from '../../../src/core/corpus.ts';
import type { Story } from '../../../src/core/story.ts';
import { aCorpus, anArticle, anEvent, aQuote, spanOf } from '../../support/corpus.ts';

const WORDS = 'The ferry will sail again before the first snow, whatever it costs us.';
const FERRY = `Mayor Ana Ruiz promised a new ferry. “${WORDS}” Ruiz told the council. The pier opens on 3 March.`;

const wall = anArticle({
  id: 'wall',
  title: 'Harbour wall falls',
  published: '2024-03-01',
  text: 'The harbour wall fell in the night and nobody was hurt by it.\nThe harbour master asked for calm.',
});
const wallCopy = anArticle({
  id: 'wall-copy',
  title: 'Wall falls at the harbour',
  outlet: 'Coast Daily',
  published: '2024-03-03',
  url: 'https://example.com/wall',
  text: 'The harbour wall fell in the night and nobody was hurt by it.',
});
const wallLater = anArticle({
  id: 'wall-later',
  title: 'Harbour wall falls',
  published: '2024-03-03',
  text: 'The harbour wall fell in the night and two people were hurt by it.\nThe harbour master asked for calm.',
});
const ferry = anArticle({
  id: 'ferry',
  title: 'New ferry promised',
  published: '2024-03-03',
  url: 'https://example.org/ferry',
  text: FERRY,
});
const ferryCopy = anArticle({
  id: 'ferry-copy',
  title: 'Ferry to come',
  outlet: 'Coast Daily',
  published: '2024-03-03',
  url: 'https://example.com/ferry',
  text: FERRY,
});
const ferryReport = anArticle({
  id: 'ferry-report',
  title: 'Council hears the mayor',
  outlet: 'Island News',
  published: '2024-03-04',
  url: 'https://example.net/council',
  text: `It was a long night. “${WORDS}” said Ana Ruiz.`,
});
const market = anArticle({
  id: 'market',
  title: 'Market day moves',
  published: '2024-03-04',
  url: 'https://example.org/market',
  text: 'The market moves to Friday from this week on, the council decided.\nOn 4 March 2023 the old market hall burned down.',
});

const said = (article: typeof ferry) => ({
  speaker: 'Ana Ruiz',
  quote: aQuote(article, WORDS, {
    speaker: {
      mention: spanOf(article.text, 'Ruiz'),
      name: 'Ana Ruiz',
      type: 'person',
      found: 'named',
    },
  }),
});

const leads = { kinship: 'leads', share: 1 } as const;
const stories: readonly Story[] = [
  {
    articles: [
      { number: 1, ...leads, page: 1 },
      { number: 2, kinship: 'copy', share: 1 },
      { number: 3, kinship: 'version', share: 0.9, page: 1 },
    ],
  },
  {
    articles: [
      { number: 4, ...leads, agency: 'CNA' },
      { number: 5, kinship: 'wire copy', share: 1, agency: 'CNA' },
    ],
  },
];

/** A town’s news: S1 was there before, S2 and S3 are of its story; S4, S5 and S6 tell of one promise; S7 stands alone. */
export const news: Corpus = {
  ...aCorpus([
    { article: wall },
    { article: wallCopy },
    { article: wallLater },
    {
      article: ferry,
      quotes: [said(ferry)],
      events: [anEvent(ferry, 'The pier opens on 3 March.', '2024-03-03')],
    },
    { article: ferryCopy, quotes: [said(ferryCopy)] },
    { article: ferryReport, quotes: [said(ferryReport)] },
    {
      article: market,
      events: [
        anEvent(market, 'On 4 March 2023 the old market hall burned down.', '2023-03-04'),
        anEvent(
          market,
          'The market moves to Friday from this week on, the council decided.',
          '2024-03',
        ),
      ],
    },
  ]),
  stories,
};
