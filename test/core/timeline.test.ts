import { expect, test } from 'vitest';
import { columnsOf, type Mention } from '../../src/core/mentions.ts';
import { timelineOf } from '../../src/core/timeline.ts';
import { writeWhen } from '../../src/core/when.ts';
import { aTime } from '../support/corpus.ts';

type Sentence = Mention & { readonly item: string };
type Parts = Partial<Omit<Sentence, 'when' | 'published'>> & {
  readonly when?: string;
  readonly published?: string;
};

let articles = 0;

/** A sentence of an article of its own, published on the day that it tells of. */
function mention(item: string, { when, published = when, ...parts }: Parts): Sentence {
  return {
    item,
    article: articles++,
    outlet: 'The Example Post',
    published: published ? aTime(published) : undefined,
    when: when ? aTime(when) : undefined,
    status: 'told',
    leads: true,
    nearness: 'inside',
    ...parts,
  };
}

type Asked = Partial<Parameters<typeof timelineOf>[1]>;

/** Each moment as its time, its sentence, and how many others and rivals stand with it. */
async function told(mentions: readonly Sentence[], asked: Asked = {}): Promise<readonly string[]> {
  const timeline = await timelineOf(columnsOf(mentions), { zoom: 'day', ...asked }, async (rows) =>
    rows.map((row) => new Set(mentions[row]?.item.split(' '))),
  );
  const moments = await timeline.moments(0, timeline.count);
  return moments.map(({ when, told, others, rivals }) =>
    [
      when ? writeWhen(when) : '?',
      mentions[told]?.item,
      others.length || '',
      rivals.length ? 'disputed' : '',
    ]
      .filter(Boolean)
      .join(' | '),
  );
}

test('a small topic tells everything, in the order of time, undated last', async () => {
  const mentions = [
    mention('wall fell', {}),
    mention('wall built', { when: '2024-03' }),
    mention('wall opened', { when: '2024-03-01' }),
    mention('wall planned', { when: '2023' }),
  ];
  expect(await told(mentions)).toEqual([
    '2023 | wall planned',
    '2024-03-01 | wall opened',
    '2024-03 | wall built',
    '? | wall fell',
  ]);
});

test('one event in several articles is told once; two of one article stay two', async () => {
  const day = { when: '2024-03-01' };
  const mentions = [
    mention('the eastern harbour wall fell at noon', { ...day, article: 501 }),
    mention('the eastern harbour wall fell at midday', { ...day, article: 502 }),
    mention('the eastern harbour wall fell at midday', { ...day, article: 501 }),
    mention('a ferry left for the islands', day),
  ];
  expect(await told(mentions)).toEqual([
    '2024-03-01 | the eastern harbour wall fell at noon | 1',
    '2024-03-01 | the eastern harbour wall fell at midday',
    '2024-03-01 | a ferry left for the islands',
  ]);
});

test('what an undated article tells keeps its order where the distance is known', async () => {
  const mentions = [
    mention('police came today', { article: 601, away: 0 }),
    mention('it was a Monday', { article: 601 }),
    mention('the wall fell yesterday', { article: 601, away: -1 }),
    mention('people fled yesterday', { article: 601, away: -1 }),
    mention('snow fell two days ago', { article: 602, away: -2 }),
  ];
  expect(await told(mentions)).toEqual([
    '? | the wall fell yesterday',
    '? | it was a Monday',
    '? | people fled yesterday',
    '? | police came today',
    '? | snow fell two days ago',
  ]);
});

test('an outlet with another day for the same stands beside it', async () => {
  const words = 'the eastern harbour wall fell at noon';
  const mentions = [
    mention(`${words} today`, { when: '2024-03-01' }),
    mention(words, { when: '2024-03-02', outlet: 'Coast Daily' }),
    mention(`${words} early`, { when: '2024-03-03', outlet: 'Coast Daily', status: 'planned' }),
    mention(`${words} again`, { when: '2024-09-03', outlet: 'Coast Daily' }),
  ];
  expect(await told(mentions)).toEqual([
    `2024-03-01 | ${words} today | disputed`,
    `2024-03-02 | ${words} | disputed`,
    `2024-03-03 | ${words} early`,
    `2024-09-03 | ${words} again`,
  ]);
});

test.each<[string, Parts[]]>([
  ['more articles', [{}, {}]],
  ['an article that looks back', [{ published: '2024-05-01' }]],
])('%s weigh more', async (_, other) => {
  const mentions = [
    mention('news', { when: '2024-03-01' }),
    ...other.map((parts) => mention('event', { when: '2024-03-02', ...parts })),
  ];
  expect(await told(mentions, { most: 1 })).toEqual([
    expect.stringContaining('2024-03-02 | event'),
  ]);
});

test.each<[string, Parts]>([
  ['farther from the topic', { nearness: 'around' }],
  ['only planned', { status: 'planned' }],
  ['the second time of its sentence', { leads: false }],
  ['a whole month', { when: '2024-03' }],
])('what is %s weighs less', async (_, parts) => {
  const mentions = [
    mention('less', { when: '2024-03-01', ...parts }),
    mention('more', { when: '2024-03-02' }),
  ];
  expect(await told(mentions, { most: 1 })).toEqual(['2024-03-02 | more']);
});

test('a stretch of time is told by the sentence nearest to all of its sentences', async () => {
  const mentions = [
    mention('a ferry left', { when: '2024-03-01' }),
    mention('the wall fell', { when: '2024-03-02' }),
    mention('the wall fell at noon', { when: '2024-03-09' }),
  ];
  expect(await told(mentions, { zoom: 'month' })).toEqual(['2024-03 | the wall fell']);
});

const noWords = async () => [];

test('a large topic tells the times that mattered, and more when asked', async () => {
  const days = Array.from({ length: 90 }, (_, at) =>
    mention(`day ${at}`, { when: `2024-0${1 + Math.floor(at / 28)}-${10 + (at % 18)}` }),
  );
  const usual = await timelineOf(columnsOf(days), { zoom: 'day' }, noWords);
  expect([usual.count, usual.whole]).toEqual([30, false]);
  const more = await timelineOf(columnsOf(days), { zoom: 'day', most: 500 }, noWords);
  expect(more.whole).toBe(true);
});
