import { expect, test } from 'vitest';
import { commandOf, readPress, typed, writePress } from '../../../src/front/discord/press.ts';
import { questionsInMemory } from '../../support/settings.ts';
import { hostileText, randomness } from './hostile.ts';

test.each([
  [
    { turns: 'page', ask: { command: 'quote', raw: { query: 'Ruiz rain', page: '2' } } },
    '1|quote|2|query=Ruiz rain',
  ],
  [{ turns: 'page', ask: { command: 'corpus', raw: {} } }, '1|corpus|1|'],
  [
    { turns: 'question', ask: { command: 'quote', raw: { query: 'a&b=c|d%', sort: 'newest' } } },
    '1+|quote|1|query=a%26b%3dc%7cd%25&sort=newest',
  ],
  [
    { turns: 'question', ask: { command: 'quote', raw: { query: 'дождь' } } },
    '1+|quote|1|query=дождь',
  ],
  [
    { turns: 'share', ask: { command: 'quote', raw: { query: 'rain', page: '3' } } },
    '1s|quote|3|query=rain',
  ],
  [{ turns: 'delete', ask: { command: 'quote', raw: {} } }, '1d|quote|1|'],
  [{ turns: 'jump', ask: { command: 'quote', raw: { query: 'rain' } } }, '1j|quote|1|query=rain'],
  [{ turns: 'go' }, '1g|'],
] as const)('%j is the button %j, and back', (press, id) => {
  expect(writePress(press)).toBe(id);
  expect(readPress(id)).toEqual(press);
});

test('any question that fits comes back as it was', () => {
  const random = randomness(5);
  for (let i = 0; i < 2000; i++) {
    const raw = { query: hostileText(random, 6), page: `${2 + Math.floor(random() * 99)}` };
    const press = { turns: 'page', ask: { command: 'quote', raw } } as const;
    const id = writePress(press);
    expect(id === undefined ? press : readPress(id)).toEqual(press);
    expect((id ?? '').length).toBeLessThanOrEqual(100);
  }
});

test('what does not fit is no button', () => {
  const ask = { command: 'quote', raw: { query: 'r'.repeat(86) } };
  expect(writePress({ turns: 'page', ask })).toBeUndefined();
  const broken = { command: 'quote', raw: { query: '\ud83d' } };
  expect(writePress({ turns: 'page', ask: broken })).toBeUndefined();
});

test.each(['page', 'question', 'share', 'jump'] as const)(
  'a question that is too long for a button is kept, and carried by its name: %s',
  (turns) => {
    const kept = questionsInMemory();
    const ask = { command: 'quote', raw: { query: 'r'.repeat(500), page: '2' } };
    const id = writePress({ turns, ask }, kept) ?? '';
    expect(id).toMatch(/^1[+sj]?\|quote#k0\|2\|$/);
    expect(readPress(id, kept)).toEqual({ turns, ask });
    const first = writePress({ turns, ask: { ...ask, raw: { query: ask.raw.query } } }, kept) ?? '';
    expect([first, readPress(first, kept)?.ask?.raw['page']]).toEqual([
      id.replace('2', '1'),
      undefined,
    ]);
    kept.forget();
    expect([readPress(id, kept), readPress(id), commandOf(id)]).toEqual([
      undefined,
      undefined,
      'quote',
    ]);
  },
);

test.each([
  ['2|quote|1|query=a'],
  ['1|quote|0|query=a'],
  ['1x|quote|1|query=a'],
  ['1g|quote'],
  ['1|quote|1|query'],
  ['1|quote|1|=a'],
  [''],
])('the button %j is not read', (id) => expect(readPress(id)).toBeUndefined());

test('a hint names the command of any version', () => {
  expect(commandOf('7+|quote|x')).toBe('quote');
  expect(commandOf('quote')).toBeUndefined();
  expect(typed({ command: 'quote', raw: { query: 'Ruiz\nrain', page: '2' } })).toBe(
    '/quote query:Ruiz rain page:2',
  );
});
