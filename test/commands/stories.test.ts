import { expect, test } from 'vitest';
import article from '../../commands/article.ts';
import corpus from '../../commands/corpus.ts';
import search from '../../commands/search.ts';
import type { Corpus } from '../../src/core/corpus.ts';
import { aCorpus, anArticle } from '../support/corpus.ts';
import { asking, told, town } from '../support/desk.ts';

const FELL = 'The old harbour wall fell on Friday, and 11 boats were lost in the night.';
const MEETS = 'The council of the town meets on Monday to talk about who pays for it.';

const first = anArticle({ id: 'first', text: `${FELL}\n${MEETS}` });
const later = anArticle({ id: 'later', text: `${FELL.replace('11', '14')}\n${MEETS}` });
const wire = anArticle({
  id: 'wire',
  outlet: 'Coast Daily',
  published: '2024-03-03',
  text: `${FELL}\n${MEETS.replace('of the town', 'of Porto Alto')}`,
});
const repeated: Corpus = {
  ...aCorpus([first, later, wire].map((each) => ({ article: each }))),
  stories: [
    {
      articles: [
        { number: 1, kinship: 'leads', share: 1 },
        { number: 2, kinship: 'version', share: 0.9 },
        { number: 3, kinship: 'wire copy', share: 0.8, agency: 'TASS' },
      ],
    },
  ],
};

test('/search shows a story once, with the others beside it', async () => {
  const reply = await asking(search, repeated)({ query: 'council' });
  expect(reply).toMatchObject({
    heading: '1 passage, 2 more in copies, with “council”',
    entries: [
      {
        ref: 'S1.2',
        source: { ref: 'S1' },
        also: [
          { ref: 'S2.2', source: { ref: 'S2' }, lead: 'another version of this page' },
          {
            ref: 'S3.2',
            source: { ref: 'S3' },
            lead: 'also at Coast Daily (wire copy, TASS)',
            words: [{ text: MEETS.replace('of the town', 'of Porto Alto') }],
          },
        ],
      },
    ],
    pages: { number: 1, of: 1, total: 1 },
  });
});

test('/search keeps what another version tells differently', async () => {
  const reply = await asking(search, repeated)({ query: 'boats', sort: 'oldest' });
  expect(told(reply)).toEqual([`S1.1 | ${FELL}`, `S2.1 | ${FELL.replace('11', '14')}`]);
});

test('/article names the others of the story, and offers the changes', async () => {
  expect(await asking(article, repeated)({ ref: 'S2' })).toMatchObject({
    kind: 'text',
    facts: [
      { name: 'Other versions', value: 'S1 (earlier, published 2 Mar 2024)' },
      { name: 'The same story', value: 'Coast Daily S3 (wire copy, TASS, published 3 Mar 2024)' },
    ],
    follow: [{ command: 'article', raw: { ref: 'S2', changes: 'yes' } }],
  });
});

test('/article changes:yes shows what changed, each from its own version', async () => {
  expect(await asking(article, repeated)({ ref: 'S2', changes: 'yes' })).toMatchObject({
    kind: 'found',
    heading: '1 paragraph changed from S1 to S2',
    entries: [
      { ref: 'S1.1', words: [{ text: FELL, highlights: [{ start: 41, end: 43 }] }] },
      { ref: 'S2.1', words: [{ highlights: [{ start: 41, end: 43 }] }] },
    ],
  });
  expect(await asking(article, repeated)({ ref: 'S3', changes: 'yes' })).toMatchObject({
    kind: 'nothing',
    heading: 'S3 has no other version in this corpus',
  });
  expect(await asking(article, repeated)({ ref: 'S2', changes: 'yes', page: '7' })).toMatchObject({
    kind: 'unclear',
  });
});

test('/corpus tells how many stories stand in several articles', async () => {
  const fact = {
    name: 'Told more than once',
    value: '1 story; beside the first article version (1), wire copy (1)',
  };
  expect(await asking(corpus, repeated)({})).toMatchObject({
    facts: expect.arrayContaining([fact]),
  });
  expect(JSON.stringify(await asking(corpus, town)({}))).not.toContain('Told more than once');
});
