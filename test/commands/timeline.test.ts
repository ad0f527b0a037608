import { expect, test } from 'vitest';
import timeline from '../../commands/timeline.ts';
import { aCorpus, anArticle, anEvent } from '../support/corpus.ts';
import { asking, town } from '../support/desk.ts';

const ask = asking(timeline, town);

test('tells dated sentences in the order of time, undated ones apart and last', async () => {
  expect(await ask({ topic: 'harbour' })).toMatchObject({
    heading: 'Timeline on “harbour”: 1 dated sentence',
    entries: [{ ref: 'E1', when: { shown: '1 Mar 2024', how: 'stated' } }],
  });
  const reply = await ask({ topic: 'wall' });
  expect(reply).toMatchObject({
    entries: [
      { ref: 'E1', words: [{ text: 'Mayor Ana Ruiz spoke on Friday.' }] },
      {
        ref: 'E3',
        group: 'Undated: the article states no day to count from',
        when: { how: 'day not known' },
        words: [{ text: 'The wall fell on Sunday, José Ruiz wrote.' }],
      },
    ],
  });
});

test('a month is shown as a month', async () => {
  expect(await ask({ topic: 'market' })).toMatchObject({
    entries: [{ ref: 'E2', when: { shown: 'May 2024', how: 'stated' } }],
  });
});

test('a period asks for when things happened, and says what it could not check', async () => {
  expect(await ask({ topic: 'wall', from: '2024-03', to: '2024-03' })).toMatchObject({
    entries: [{ ref: 'E1' }],
    remarks: ['1 more match left out: no date is known, so the period cannot be checked.'],
  });
});

test('a longer stretch is told by one sentence, with its own day', async () => {
  expect(await ask({ topic: 'wall', zoom: 'year' })).toMatchObject({
    heading: 'Timeline on “wall” by year: from 2 dated sentences',
    entries: [{ ref: 'E1', when: { shown: '2024', how: '1 Mar 2024: stated' } }, { ref: 'E3' }],
  });
});

test('days of publication are told as such', async () => {
  expect(await ask({ topic: 'wall', dates: 'published' })).toMatchObject({
    heading: 'Timeline on “wall”, by day of publication: 2 dated sentences',
    entries: [
      {
        ref: 'E1',
        when: { shown: '2 Mar 2024', how: 'published; the sentence tells of 1 Mar 2024' },
      },
      { ref: 'E3', group: 'Undated: the article states no date of publication' },
    ],
  });
});

const outlets = [
  {
    id: 'a',
    outlet: 'The Example Post',
    day: '2024-03-04',
    text: 'The flood broke the eastern harbour wall.',
  },
  {
    id: 'b',
    outlet: 'Coast Daily',
    day: '2024-03-04',
    text: 'The flood broke the eastern harbour wall.',
  },
  {
    id: 'c',
    outlet: 'Isle Times',
    day: '2024-03-05',
    text: 'A flood broke the eastern harbour wall.',
  },
].map(({ day, ...parts }) => ({ article: anArticle(parts), day }));
const flood = asking(
  timeline,
  aCorpus(
    outlets.map(({ article, day }) => ({ article, events: [anEvent(article, article.text, day)] })),
  ),
);

test('one event is told once with all its sources, and another day for it beside', async () => {
  expect(await flood({ topic: 'flood' })).toMatchObject({
    heading: 'Timeline on “flood”: 3 dated sentences',
    facts: [{ name: 'Coverage', value: '4 Mar 2024 █▄ 5 Mar 2024, by day, at most 2 articles' }],
    entries: [
      {
        ref: 'E1',
        remarks: ['told of another day elsewhere: 5 Mar 2024 in E3 (Isle Times)'],
        also: [
          { ref: 'E2', source: { outlet: { value: 'Coast Daily' } } },
          { ref: 'E3', words: [{ text: 'A flood broke the eastern harbour wall.' }] },
        ],
      },
      {
        ref: 'E3',
        remarks: [
          'told of another day elsewhere: 4 Mar 2024 in E1 (The Example Post)',
          'told of another day elsewhere: 4 Mar 2024 in E2 (Coast Daily)',
        ],
      },
    ],
  });
});

test('what is left out is said', async () => {
  expect(await flood({ topic: 'flood', most: '1' })).toMatchObject({
    heading: 'Timeline on “flood”: the days that mattered, of 3 dated sentences',
    entries: [{ ref: 'E1' }],
    remarks: [expect.stringContaining('Only the times that mattered are shown')],
  });
});

test.each([
  [
    { topic: 'wall', from: '2024-02-31' },
    '“2024-02-31” is no date: from should look like 2016, 2016-12 or 2016-12-09.',
  ],
  [
    { topic: 'wall', from: '9999' },
    '“9999” is no date: from should look like 2016, 2016-12 or 2016-12-09.',
  ],
  [
    { topic: 'wall', from: '2025', to: '2024' },
    'from 2025-01-01 lies after to 2024-12-31: please swap them.',
  ],
  [{ topic: 'a' }, '“a” holds no word that can be looked up; please add a telling one.'],
  [{ topic: 'wall '.repeat(2_000) }, 'topic is 9999 characters long; please keep it under 500.'],
  [{ topic: 'wall', most: '501' }, 'most is 501: a timeline has at most 500 times.'],
  [
    { topic: 'wall', zoom: 'decade' },
    '“decade” is not offered: zoom can be day, week, month, year.',
  ],
])('%j is answered with what to type instead', async (raw, problem) => {
  expect(await ask(raw)).toEqual({ kind: 'unclear', problem });
});

test('no dated sentence teaches', async () => {
  expect(await ask({ topic: 'snow' })).toMatchObject({
    kind: 'nothing',
    heading: 'No dated sentence on “snow”',
    follow: [{ command: 'search', raw: { query: 'snow' } }],
  });
});
