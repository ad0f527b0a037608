import { expect, test } from 'vitest';
import type { Article } from '../../src/core/article.ts';
import { askForChanges, changesReply, tellStory } from '../../src/core/history.ts';
import type { Fellow, Opened } from '../../src/core/library.ts';
import type { Kin } from '../../src/core/story.ts';
import { anArticle, aTime, spanOf } from '../support/corpus.ts';

const FELL = 'The wall fell on Friday and 11 boats were lost.';
const MEETS = 'The council meets on Monday.';
const CLOSED = 'The market stays closed.';

const page = { number: 1, size: 6 };
const version: Kin = { kinship: 'version' };

function fellow(number: number, article: Article, kin: Kin, isEarlier: boolean): Fellow {
  return { ref: { kind: 'article', number }, article, kin, isEarlier };
}

function opened(number: number, article: Article, story?: readonly Fellow[]): Opened {
  const ref = { kind: 'article', number } as const;
  return { ref, article, passages: [], quotes: [], events: [], ...(story && { story }) };
}

const first = anArticle({ id: 'first', text: `${FELL}\n${MEETS}` });
const second: Article = {
  ...anArticle({
    id: 'second',
    title: 'Wall: 14 boats lost',
    text: `${FELL.replace('11', '14')}\n${CLOSED}`,
  }),
  updated: { value: aTime('2024-03-04'), how: 'page data' },
  fetchedAt: '2024-03-05T08:30:00Z',
};

test('what changed is shown from each version, in its own words', async () => {
  const reply = await changesReply(opened(9, second, [fellow(3, first, version, true)]), page);
  const shown = (article: Article, words: string, highlights: readonly object[] = []) => [
    { article: article.id, span: spanOf(article.text, words), text: words, highlights },
  ];
  const figure = [{ start: 28, end: 30 }];
  expect(reply).toMatchObject({
    kind: 'found',
    heading: '3 paragraphs changed from S3 to S9',
    facts: [
      { name: 'Before', value: 'S3, published 2 Mar 2024' },
      { name: 'After', value: 'S9, published 2 Mar 2024, updated 4 Mar 2024, fetched 5 Mar 2024' },
      { name: 'Headline', value: '“Harbour wall to be rebuilt”, then “Wall: 14 boats lost”' },
    ],
    entries: [
      {
        ref: 'S3.1',
        group: 'Changed from S3 to S9',
        words: shown(first, FELL, figure),
        remarks: ['before; the words that went are marked'],
        source: { ref: 'S3' },
      },
      {
        ref: 'S9.1',
        group: 'Changed from S3 to S9',
        words: shown(second, FELL.replace('11', '14'), figure),
        remarks: ['after; the words that came are marked'],
        source: { ref: 'S9' },
      },
      { ref: 'S9.2', group: 'Added in S9', words: shown(second, CLOSED) },
      { ref: 'S3.2', group: 'No longer in S9', words: shown(first, MEETS) },
    ],
    pages: { number: 1, of: 1, total: 4 },
    follow: [{ command: 'article', raw: { ref: 'S9' } }],
  });
});

test('the first version is compared with the next, others with the one before', async () => {
  const story = (own: number) =>
    [1, 2, 3].filter((n) => n !== own).map((n) => fellow(n, first, version, n < own));
  const heading = async (own: number) => {
    const reply = await changesReply(opened(own, second, story(own)), page);
    return reply.kind === 'found' ? reply.heading : reply.kind;
  };
  expect(await heading(1)).toBe('3 paragraphs changed from S1 to S2');
  expect(await heading(3)).toBe('3 paragraphs changed from S2 to S3');
});

test('versions that say the same, and articles without one, are told so', async () => {
  const same = opened(9, second, [fellow(3, { ...second }, version, true)]);
  expect(await changesReply(same, page)).toMatchObject({
    kind: 'nothing',
    heading: 'No paragraph changed from S3 to S9',
  });
  const copied = opened(9, second, [fellow(3, first, { kinship: 'copy' }, true)]);
  expect(await changesReply(copied, page)).toMatchObject({
    kind: 'nothing',
    heading: 'S9 has no other version in this corpus',
  });
  expect(askForChanges(copied)).toEqual([]);
  expect(askForChanges(same)).toEqual([{ command: 'article', raw: { ref: 'S9', changes: 'yes' } }]);
});

test('a story is told with outlet, kinship and when each was seen', () => {
  const elsewhere = anArticle({ id: 'else', outlet: 'Coast Daily', published: '2024-03-03' });
  const unknown = anArticle({ id: 'unknown', outlet: null, published: null });
  const story = [
    fellow(1, first, version, true),
    fellow(2, elsewhere, { kinship: 'wire copy', agency: 'TASS' }, false),
    fellow(4, unknown, { kinship: 'copy' }, false),
  ];
  expect(tellStory(opened(3, first, story))).toEqual([
    { name: 'Other versions', value: 'S1 (earlier, published 2 Mar 2024)' },
    {
      name: 'The same story',
      value: 'Coast Daily S2 (wire copy, TASS, published 3 Mar 2024); outlet not stated S4 (copy)',
    },
  ]);
  expect(tellStory(opened(3, first))).toEqual([]);
});

test('of a story that stands everywhere the first articles are named', () => {
  const story = Array.from({ length: 9 }, (_, at) =>
    fellow(
      at + 2,
      anArticle({ outlet: `Paper ${at}`, published: null }),
      { kinship: 'copy' },
      false,
    ),
  );
  expect(tellStory(opened(1, first, story))[0]?.value).toMatch(/; Paper 5 S7 \(copy\) and 3 more$/);
});
