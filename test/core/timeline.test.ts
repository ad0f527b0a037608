import { expect, test } from 'vitest';
import { type Mention, timelineOf } from '../../src/core/timeline.ts';
import { writeWhen } from '../../src/core/when.ts';
import { aTime } from '../support/corpus.ts';

type Parts = Partial<Omit<Mention<string>, 'when' | 'published'>> & {
  readonly when?: string;
  readonly published?: string;
};

let articles = 0;

/** A sentence of an article of its own, published on the day that it tells of. */
function mention(item: string, { when, published = when, ...parts }: Parts): Mention<string> {
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
function told(mentions: readonly Mention<string>[], asked: Asked = {}): readonly string[] {
  const timeline = timelineOf(mentions, { zoom: 'day', ...asked }, (text) => text.split(' '));
  return timeline
    .moments(0, timeline.count)
    .map(({ when, told, others, rivals }) =>
      [when ? writeWhen(when) : '?', told, others.length || '', rivals.length ? 'disputed' : '']
        .filter(Boolean)
        .join(' | '),
    );
}

test('a small topic tells everything, in the order of time, undated last', () => {
  const mentions = [
    mention('wall fell', {}),
    mention('wall built', { when: '2024-03' }),
    mention('wall opened', { when: '2024-03-01' }),
    mention('wall planned', { when: '2023' }),
  ];
  expect(told(mentions)).toEqual([
    '2023 | wall planned',
    '2024-03-01 | wall opened',
    '2024-03 | wall built',
    '? | wall fell',
  ]);
});

test('one event in several articles is told once; two of one article stay two', () => {
  const day = { when: '2024-03-01' };
  const mentions = [
    mention('the eastern harbour wall fell at noon', { ...day, article: 501 }),
    mention('the eastern harbour wall fell at midday', { ...day, article: 502 }),
    mention('the eastern harbour wall fell at midday', { ...day, article: 501 }),
    mention('a ferry left for the islands', day),
  ];
  expect(told(mentions)).toEqual([
    '2024-03-01 | the eastern harbour wall fell at noon | 1',
    '2024-03-01 | the eastern harbour wall fell at midday',
    '2024-03-01 | a ferry left for the islands',
  ]);
});

test('an outlet with another day for the same stands beside it', () => {
  const words = 'the eastern harbour wall fell at noon';
  const mentions = [
    mention(`${words} today`, { when: '2024-03-01' }),
    mention(words, { when: '2024-03-02', outlet: 'Coast Daily' }),
    mention(`${words} early`, { when: '2024-03-03', outlet: 'Coast Daily', status: 'planned' }),
    mention(`${words} again`, { when: '2024-09-03', outlet: 'Coast Daily' }),
  ];
  expect(told(mentions)).toEqual([
    `2024-03-01 | ${words} today | disputed`,
    `2024-03-02 | ${words} | disputed`,
    `2024-03-03 | ${words} early`,
    `2024-09-03 | ${words} again`,
  ]);
});

test.each<[string, Parts[]]>([
  ['more articles', [{}, {}]],
  ['an article that looks back', [{ published: '2024-05-01' }]],
])('%s weigh more', (_, other) => {
  const mentions = [
    mention('news', { when: '2024-03-01' }),
    ...other.map((parts) => mention('event', { when: '2024-03-02', ...parts })),
  ];
  expect(told(mentions, { most: 1 })).toEqual([expect.stringContaining('2024-03-02 | event')]);
});

test.each<[string, Parts]>([
  ['farther from the topic', { nearness: 'around' }],
  ['only planned', { status: 'planned' }],
  ['the second time of its sentence', { leads: false }],
  ['a whole month', { when: '2024-03' }],
])('what is %s weighs less', (_, parts) => {
  const mentions = [
    mention('less', { when: '2024-03-01', ...parts }),
    mention('more', { when: '2024-03-02' }),
  ];
  expect(told(mentions, { most: 1 })).toEqual(['2024-03-02 | more']);
});

test('a stretch of time is told by the sentence nearest to all of its sentences', () => {
  const mentions = [
    mention('a ferry left', { when: '2024-03-01' }),
    mention('the wall fell', { when: '2024-03-02' }),
    mention('the wall fell at noon', { when: '2024-03-09' }),
  ];
  expect(told(mentions, { zoom: 'month' })).toEqual(['2024-03 | the wall fell']);
});

test('a large topic tells the times that mattered, and more when asked', () => {
  const days = Array.from({ length: 90 }, (_, at) =>
    mention(`day ${at}`, { when: `2024-0${1 + Math.floor(at / 28)}-${10 + (at % 18)}` }),
  );
  const usual = timelineOf(days, { zoom: 'day' }, () => []);
  expect([usual.count, usual.whole]).toEqual([30, false]);
  const more = timelineOf(days, { zoom: 'day', most: 500 }, () => []);
  expect(more.whole).toBe(true);
});
