import { expect, test } from 'vitest';
import { questionsInMemory } from '../../support/settings.ts';
import { hostile, library } from './desk.ts';
import { seen } from './reader.ts';
import { look, onStage } from './stage.ts';

const { discord, started, troubles } = onStage();

test.each(['server', 'direct message'] as const)(
  'answers a slash command in a %s',
  async (where) => {
    const bot = await started();
    const options = { words: 'rain in Lodz', page: 2, loud: true };
    const { answered } = discord().slash({ name: 'echo', options, where });
    expect(look(await answered)).toEqual({
      kind: 'public',
      texts: [
        '### Echo, page 2',
        'Speaker not shown in the article · `Q1`\n“RAIN IN LODZ”\n-# [Rain in Lodz](https://post.example/rain#:~:text=RAIN%20IN%20LODZ) · The Lodz Post · published 9 Dec 2016' +
          ' · [look in the web archive](https://web.archive.org/web/20161209/https://post.example/rain) · `S1`',
        '-# Page 2 of 3 · 3 in all',
      ],
      buttons: ['Open at the words', '/echo once more', 'Previous', 'Next', 'Delete'],
    });
    expect(troubles(bot)).toEqual([]);
  },
);

test('problems are told to the asker alone', async () => {
  await started();
  const { answered } = discord().slash({ name: 'echo', options: { words: ' ' } });
  expect(look(await answered)).toEqual({
    kind: 'private',
    texts: ['Please give words: what to say.'],
    buttons: [],
  });
});

test('completes what is typed: unique names that Discord takes, and none where there is a fault', async () => {
  const { lines } = await started();
  const { sent } = await discord().type('echo', 'words', 'an').answered;
  const choices = sent.type === 8 ? sent.data.choices : [];
  expect(choices.length).toBe(25);
  expect(choices.slice(0, 3)).toEqual([
    { name: 'Ana Ruiz', value: 'Ana Ruiz' },
    { name: 'Ben Okri', value: 'Ben Okri' },
    { name: 'speakers 0', value: 'speakers 0' },
  ]);
  const none = await discord().type('echo', 'words', 'break').answered;
  expect(none.sent).toEqual({ type: 8, data: { choices: [] } });
  const line = await lines.next(({ message }) => message === 'completing failed');
  expect(JSON.stringify(line)).not.toContain('for break');
});

test('the asker turns pages in place; another person gets a copy of their own', async () => {
  const bot = await started();
  const first = await discord().slash({ name: 'echo', options: { words: 'a & b = 100 %|' } })
    .answered;
  const second = await discord().press(first.message, 'Next').answered;
  expect(look(second)).toMatchObject({
    kind: 'in place',
    buttons: ['Open at the words', '/echo once more', 'Previous', 'Next', 'Delete'],
  });
  expect(look(second).texts?.slice(0, 2).join()).toContain('page 2,');
  expect(look(second).texts?.[1]).toContain('“a & b = 100 %\\|”');

  const copy = await discord().press(second.message, 'Next', 'ben').answered;
  expect(look(copy)).toMatchObject({
    kind: 'private',
    buttons: ['Open at the words', '/echo once more', 'Previous', 'Share'],
  });
  const turned = await discord().press(copy.message, 'Previous', 'ben').answered;
  expect(look(turned).kind).toBe('in place');
  expect(look(turned).texts?.[0]).toBe('### Echo, page 2');
  expect(troubles(bot)).toEqual([]);
});

test('a question on a button is answered anew', async () => {
  await started();
  const first = await discord().slash({ name: 'echo', options: { words: 'rain' } }).answered;
  const again = await discord().press(first.message, '/echo once more').answered;
  expect(look(again)).toMatchObject({ kind: 'public' });
  expect(look(again).texts?.[1]).toContain('“once more”');
  const others = await discord().press(first.message, '/echo once more', 'ben').answered;
  expect(look(others).kind).toBe('private');
});

test.each([
  ['0|echo|2|w:rain', 'Use </echo:100000000000000021> to ask again.'],
  ['1|gone|2|words=rain', 'Type / to see what can be asked.'],
  ['1|#k3j9x|2|', 'Type / to see what can be asked.'],
  ['page-2', 'Type / to see what can be asked.'],
])('the button %j of an earlier version is answered kindly', async (id, cure) => {
  await started();
  const { message } = await discord().slash({ name: 'echo', options: { words: 'rain' } }).answered;
  expect(look(await discord().pressId(message, id).answered)).toEqual({
    kind: 'private',
    texts: [`This button is from an earlier answer and cannot be read any more. ${cure}`],
    buttons: [],
  });
});

test('pages of a question too long for a button can be turned, until it is let go', async () => {
  const kept = questionsInMemory();
  const bot = await started({ kept });
  const words = 'rain '.repeat(99).trim();
  const first = await discord().slash({ name: 'echo', options: { words } }).answered;
  const second = await discord().press(first.message, 'Next').answered;
  expect([look(second).kind, look(second).texts?.[0]]).toEqual(['in place', '### Echo, page 2']);
  kept.forget();
  const late = await discord().press(second.message, 'Next').answered;
  expect(look(late)).toMatchObject({
    kind: 'private',
    texts: [
      'This button is from an earlier answer and cannot be read any more. ' +
        'Use </echo:100000000000000021> to ask again.',
    ],
  });
  expect(troubles(bot)).toEqual([]);
});

test('says that it is still loading, and answers once it is not', async () => {
  let loaded: typeof library | undefined;
  await started({ library: () => loaded });
  const ask = () => discord().slash({ name: 'echo', options: { words: 'rain' } }).answered;
  expect(look(await ask())).toEqual({
    kind: 'private',
    texts: ['Still loading the corpus. Please ask again in a moment.'],
    buttons: [],
  });
  expect((await discord().type('echo', 'words', '').answered).sent).toEqual({
    type: 8,
    data: { choices: [] },
  });
  loaded = library;
  expect(look(await ask()).kind).toBe('public');
});

test('hostile text arrives inert, whole sentences of it', async () => {
  await started();
  const { answered } = discord().slash({ name: 'hostile' });
  const { texts = [] } = look(await answered);
  expect(texts.length).toBe(4);
  expect(texts[0]).toBe('### \\@everyone \\*\\*three\\*\\* quotes');
  const { words, elements } = seen(texts[1] ?? '');
  expect(elements).toEqual(['code', 'sub', 'a', 'code']);
  const quoted = /“([\s\S]*) \[…\]”/.exec(words.replace(/[\u2068\u2069]/g, ''))?.[1] ?? '';
  expect(quoted.length).toBeGreaterThan(600);
  expect(quoted).toMatch(/alike\.$/);
  expect(hostile.startsWith(quoted)).toBe(true);
});

test('a command that is gone is told to the asker alone', async () => {
  await started();
  expect(look(await discord().slash({ name: 'gone' }).answered)).toEqual({
    kind: 'private',
    texts: ['There is no command /gone any more; type / to see all.'],
    buttons: [],
  });
});
