import { expect, test } from 'vitest';
import timeline from '../../../commands/timeline.ts';
import { defineCommand } from '../../../src/core/command.ts';
import { cite } from '../../../src/core/reply.ts';
import { aTime } from '../../support/corpus.ts';
import { contextOf, town } from '../../support/desk.ts';
import { flatten } from '../../support/loopback-discord/rules.ts';
import { aFullArticle } from './samples.ts';
import { look, onStage } from './stage.ts';

const { discord, started, troubles } = onStage();

async function asked(options: Readonly<Record<string, string>>) {
  const { library } = await contextOf(town);
  const bot = await started({ commands: [timeline], library: () => library });
  const { answered } = discord().slash({
    name: 'timeline',
    options: { topic: 'wall', ...options },
  });
  const { sent, files, message } = await answered;
  const parts = sent.type === 8 ? [] : flatten(sent.data.components);
  return { bot, files, message, parts };
}

test('a picture is shown with its words, below what it shows', async () => {
  const { bot, files, parts } = await asked({ picture: 'dark' });
  expect(parts.filter(({ type }) => type === 12)).toEqual([
    {
      type: 12,
      items: [
        {
          media: { url: 'attachment://timeline-wall.png' },
          description: expect.stringMatching(
            /^Timeline on “wall”\. Articles by day, 1 Mar 2024 to 1 Mar 2024; .* 1: 1 Mar 2024 – Mayor Ana Ruiz spoke on Friday\./,
          ),
        },
      ],
    },
  ]);
  expect(
    files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('latin1', 1, 4)]),
  ).toEqual([['timeline-wall.png', 'PNG']]);
  expect(troubles(bot)).toEqual([]);
});

test('a file comes whole, and is shown as a file', async () => {
  const { bot, files, parts } = await asked({ file: 'csv' });
  expect(parts).toContainEqual({ type: 13, file: { url: 'attachment://timeline-wall.csv' } });
  const [file] = files;
  expect(Buffer.from(file?.bytes ?? []).toString()).toMatch(
    /^\uFEFFdate,.*\r\n1 Mar 2024,2024-03-01,/,
  );
  expect(troubles(bot)).toEqual([]);
});

test('what cannot be painted is said, and the words arrive', async () => {
  const article = aFullArticle('The wall fell.');
  const row = {
    ref: 'E1',
    when: aTime('2024-03-01'),
    shown: '\u0000', // No picture can hold this sign.
    status: 'told',
    sentence: 'The wall fell.',
    source: cite(article, { kind: 'article', number: 1 }),
    also: [],
    disputed: [],
  } as const;
  const unpaintable = defineCommand({
    name: 'unpaintable',
    about: 'Enclose what cannot be painted',
    example: '',
    options: { topic: { kind: 'text', about: 'of what' } },
    run: () => ({
      kind: 'notice',
      heading: 'These words arrive',
      facts: [],
      lines: [],
      encloses: [
        {
          kind: 'picture',
          name: 'timeline-river-bank.png',
          title: 'Timeline',
          theme: 'light',
          coverage: { zoom: 'day', outside: 0, bars: [] },
          rows: [row],
          untimed: 0,
          sentences: 1,
          whole: true,
        },
      ],
    }),
  });
  const bot = await started({ commands: [unpaintable] });
  const { answered } = discord().slash({ name: 'unpaintable', options: { topic: 'River bank' } });
  expect(look(await answered).texts).toEqual([
    '### These words arrive',
    '-# timeline-river-bank.png could not be made; the fault is noted.',
  ]);
  expect(troubles(bot).map((one) => ('message' in one ? one.message : one))).toEqual([
    'an enclosure could not be made',
  ]);
  expect(JSON.stringify(bot.lines.all)).not.toMatch(/river.bank/i);
});

test.each([
  [
    ['attach'],
    '-# Without its files: Dateline lacks the permission Attach Files in <#100000000000000003>.',
  ],
  [
    [],
    '-# Without its files: Dateline lacks the permission Attach Files in <#100000000000000003>.',
  ],
] as const)('where files are not allowed, the words arrive and say so', async (lacked, said) => {
  const { library } = await contextOf(town);
  await started({ commands: [timeline], library: () => library });
  const body = { code: 50013, message: 'Missing Permissions' };
  discord().fail(/callback$/, { status: 403, body });
  const options = { topic: 'wall', picture: 'light' };
  const { answered } = discord().slash({ name: 'timeline', options, lacking: { bot: lacked } });
  const { sent, files } = await answered;
  const parts = sent.type === 8 ? [] : flatten(sent.data.components);
  expect([files, parts.filter(({ type }) => type === 12)]).toEqual([[], []]);
  expect(parts.flatMap((one) => (one.type === 10 ? one.content.split('\n') : []))).toContain(said);
});
