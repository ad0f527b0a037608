import type { Corpus } from '../../src/core/corpus.ts';
import type { Quote } from '../../src/core/quote.ts';
import { aCorpus, anArticle, anEvent, aQuote, spanOf } from './corpus.ts';

const SAID =
  'We will not rebuild the wall before the winter storms come, and the fishers will be paid by June,';
const CUT = 'We will not rebuild the wall before the winter storms come,';
const TURNED =
  'We will rebuild the wall before the winter storms come, and the fishers will be paid by June,';
const MONEY = 'Nobody asked us about the money for the boats,';
const FLOOD = 'The flood broke the eastern wall of the harbour on Monday.';

type Article = ReturnType<typeof anArticle>;

/** A quote by a name, and a role, that stand in the article beside it. */
function by(
  article: Article,
  words: string,
  name: string,
  parts: Partial<Quote> = {},
  role?: string,
) {
  return {
    speaker: name.endsWith('Park') ? 'Jo Park' : 'Ana Ruiz',
    quote: aQuote(article, words, {
      sentences: spanOf(article.text, words),
      speaker: {
        mention: spanOf(article.text, name),
        type: 'person',
        found: 'named',
        ...(role && { role: spanOf(article.text, role) }),
      },
      ...parts,
    }),
  };
}

const post = anArticle({
  id: 'post',
  text: `“${SAID}” Mayor Ana Ruiz told reporters.\n“${MONEY}” Jo Park complained.\n${FLOOD}`,
});
const coast = anArticle({
  id: 'coast',
  outlet: 'Coast Daily',
  published: '2024-03-03',
  text: `“${SAID}” Mayor Ana Ruiz told reporters.\nOn Monday the flood broke the eastern harbour wall.`,
});
const inland = anArticle({
  id: 'inland',
  outlet: 'Inland News',
  published: '2024-03-03',
  text: `“${CUT}” said Ruiz.\nThe flood broke the eastern wall of the harbour on Tuesday.`,
});
const letter = anArticle({
  id: 'letter',
  title: null,
  outlet: null,
  published: null,
  url: null,
  text: 'Ana Ruiz said that the town will not rebuild the wall before the winter storms come.',
});
const gazette = anArticle({
  id: 'gazette',
  outlet: 'Harbour Gazette',
  published: '2024-03-04',
  text: `“${TURNED}” said Jo Park.`,
});
const night = anArticle({
  id: 'night',
  outlet: 'Night Paper',
  published: '2024-03-03',
  text: '“The market stays where it is,” said Ana Ruiz. It snowed in the hills.',
});

const RETOLD = 'will not rebuild the wall before the winter storms come';

/**
 * Six articles on one harbour wall: two of one wire text, a cut, a retelling without an outlet, one by
 * another name with its “not” gone, and one of the same days that has other words.
 */
export const outlets: Corpus = {
  ...aCorpus([
    {
      article: post,
      quotes: [by(post, SAID, 'Ana Ruiz', {}, 'Mayor'), by(post, MONEY, 'Jo Park')],
      events: [anEvent(post, FLOOD, '2024-02-26')],
    },
    {
      article: coast,
      quotes: [by(coast, SAID, 'Ana Ruiz', {}, 'Mayor')],
      events: [anEvent(coast, 'On Monday the flood broke the eastern harbour wall.', '2024-02-26')],
    },
    {
      article: inland,
      quotes: [by(inland, CUT, 'Ruiz')],
      events: [
        anEvent(
          inland,
          'The flood broke the eastern wall of the harbour on Tuesday.',
          '2024-02-27',
        ),
      ],
    },
    {
      article: letter,
      quotes: [
        by(letter, RETOLD, 'Ana Ruiz', {
          kind: 'indirect',
          sentences: { start: 0, end: letter.text.length },
        }),
      ],
    },
    { article: gazette, quotes: [by(gazette, TURNED, 'Jo Park')] },
    { article: night, quotes: [by(night, 'The market stays where it is,', 'Ana Ruiz')] },
  ]),
  stories: [
    {
      articles: [
        { number: 1, kinship: 'leads', share: 1, agency: 'Port News' },
        { number: 2, kinship: 'wire copy', share: 0.9, agency: 'Port News' },
      ],
    },
  ],
};
