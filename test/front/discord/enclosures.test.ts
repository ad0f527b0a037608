import { expect, test } from 'vitest';
import timeline from '../../../commands/timeline.ts';
import { contextOf, town } from '../../support/desk.ts';
import { flatten } from '../../support/loopback-discord/rules.ts';
import { onStage } from './stage.ts';

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
