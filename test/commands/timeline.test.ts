import { expect, test } from 'vitest';
import timeline from '../../commands/timeline.ts';
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
        group: 'Undated: the article states no date to count from',
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

test('no dated sentence teaches', async () => {
  expect(await ask({ topic: 'snow' })).toMatchObject({
    kind: 'nothing',
    heading: 'No dated sentence on “snow”',
    follow: [{ command: 'search', raw: { query: 'snow' } }],
  });
});
