import { expect, test } from 'vitest';
import sources from '../../commands/sources.ts';
import { asking, town } from '../support/desk.ts';

const ask = asking(sources, town);

test('the passage that shares most telling words comes first, with how many it has', async () => {
  expect(
    await ask({
      text: 'I read that the mayor wants the wall rebuilt before winter storms, is it so?',
    }),
  ).toMatchObject({
    kind: 'found',
    heading: '1 passage closest to this, by their words',
    entries: [
      {
        ref: 'S1.1',
        remarks: ['has 4 of the 7 telling words'],
        words: [{ text: expect.stringContaining('We will rebuild the wall') }],
      },
    ],
  });
});

test('one word in common is not close', async () => {
  expect(await ask({ text: 'The market for used cars fell in Norway last week' })).toMatchObject({
    kind: 'nothing',
    hints: [expect.stringContaining('does not mean that it was never said')],
  });
});

test('common words alone cannot be looked up', async () => {
  expect(await ask({ text: 'so be it' })).toMatchObject({ kind: 'unclear' });
});
