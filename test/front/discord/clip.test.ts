import { expect, test } from 'vitest';
import { fit, fitLine } from '../../../src/front/discord/clip.ts';
import { hostileText, randomness } from './hostile.ts';
import { seen } from './reader.ts';

const TEXT = 'It rained in Lodz. Gen. Okri said so. It did not stop for a week. Then it did.';

test.each([
  [78, TEXT],
  [72, 'It rained in Lodz. Gen. Okri said so. It did not stop for a week. \\[…\\]'],
  [60, 'It rained in Lodz. Gen. Okri said so. \\[…\\]'],
  [32, 'It rained in Lodz. \\[…\\]'],
  [20, 'It rained in \\[…\\]'],
  [6, '\\[…\\]'],
])('in %i characters: %j', (room, drawn) => expect(fit(TEXT, [], room)).toBe(drawn));

test('the first mark stays in sight', () => {
  const start = TEXT.indexOf('week');
  expect(fit(TEXT, [{ start, end: start + 4 }], 48)).toBe(
    '\\[…\\] It did not stop for a **week**. \\[…\\]',
  );
  const last = TEXT.indexOf('Then');
  expect(fit(TEXT, [{ start: last, end: last + 4 }], 30)).toBe('\\[…\\] **Then** it did.');
});

test('one endless word is cut between characters', () => {
  expect(fitLine('👩‍👩‍👧'.repeat(10), 29)).toBe(`${'👩‍👩‍👧'.repeat(2)} \\[…\\]`);
  expect(fitLine('*'.repeat(30), 21)).toBe(`${'\\*'.repeat(7)} \\[…\\]`);
});

test('whatever the text, it keeps to the room and stays itself', () => {
  const random = randomness(11);
  for (let i = 0; i < 400; i++) {
    const text = hostileText(random, 60);
    const start = Math.floor(random() * text.length);
    const room = 6 + Math.floor(random() * 200);
    const drawn = fit(text, [{ start, end: start + 5 }], room);
    expect(drawn.length).toBeLessThanOrEqual(room);
    expect(drawn).not.toMatch(/\p{Cs}/u);
    expect(seen(drawn).elements.filter((element) => element !== 'strong')).toEqual([]);
  }
});
