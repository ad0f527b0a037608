import { expect, test } from 'vitest';
import { defineCommand } from '../../../src/core/command.ts';
import type { Day } from '../../../src/core/day.ts';
import type { Library } from '../../../src/core/library.ts';
import { writeWhen } from '../../../src/core/when.ts';
import { emptyLibrary } from '../../support/empty-library.ts';
import { look, onStage } from './stage.ts';

const { discord, started, troubles } = onStage();

const told = defineCommand({
  name: 'told',
  about: 'Tell what was asked',
  example: '',
  options: {
    who: { kind: 'text', about: 'who', suggest: 'speakers' },
    from: { kind: 'when', about: 'since when' },
    free: { kind: 'text', about: 'anything' },
  },
  run: ({ who = '', from }) => ({
    kind: 'notice',
    heading: `${JSON.stringify(who)} ${from ? writeWhen(from) : ''}`,
    facts: [],
    lines: [],
  }),
});

/** A name with a sign in it that nobody sees, and that a label therefore lacks. */
const UNSEEN = 'Ana\u200b Ruiz';
const library: Library = {
  ...emptyLibrary,
  suggest: (_, typed) => [UNSEEN, 'Ana Ruizova'].filter((one) => one.startsWith(typed.slice(0, 3))),
  summary: () => ({
    ...emptyLibrary.summary(),
    span: { since: '2016-11-05' as Day, until: '2017-01-09' as Day },
  }),
};

const start = () => started({ commands: [told], library: () => library });

test.each([
  [
    'who',
    'Ana',
    [
      ['Ana Ruiz', UNSEEN],
      ['Ana Ruizova', 'Ana Ruizova'],
    ],
  ],
  [
    'from',
    '',
    [
      ['today', '2024-04-01'],
      ['2017', '2017'],
      ['2016', '2016'],
      ['2017-01', '2017-01'],
      ['2016-12', '2016-12'],
      ['2016-11', '2016-11'],
    ],
  ],
  ['from', 'To', [['today', '2024-04-01']]],
  [
    'from',
    '2016-1',
    [
      ['2016-12', '2016-12'],
      ['2016-11', '2016-11'],
    ],
  ],
  ['from', 'in spring', []],
  ['free', 'Ana', []],
])('%s is completed from %j', async (option, typed, choices) => {
  const bot = await start();
  const { sent } = await discord().type('told', option, typed).answered;
  expect(sent).toEqual({
    type: 8,
    data: { choices: choices.map(([name, value]) => ({ name, value })) },
  });
  expect(troubles(bot)).toEqual([]);
});

test.each([
  [{ who: 'Ana Ruiz' }, `${JSON.stringify(UNSEEN)} `],
  [{ who: UNSEEN }, `${JSON.stringify(UNSEEN)} `],
  [{ who: 'Ana Ruizova' }, '"Ana Ruizova" '],
  [{ who: 'Ana somebody' }, '"Ana somebody" '],
  [{ from: 'today' }, '"" 2024-04-01'],
  [{ from: '2016-12' }, '"" 2016-12'],
])('a label, a value and free text are all taken: %j', async (options, heading) => {
  await start();
  const { texts } = look(await discord().slash({ name: 'told', options }).answered);
  expect(texts?.[0]?.replaceAll('\\', '')).toBe(`### ${heading.replace('\u200b', '')}`.trim());
});

test('what managers type is read the same way', async () => {
  await started({ commands: [{ ...told, isFor: 'managers' }], library: () => library });
  const options = { who: 'Ana Ruizova', from: 'today' };
  const { texts } = look(await discord().slash({ name: 'told', options, person: 'mia' }).answered);
  expect(texts?.[0]?.replaceAll('\\', '')).toBe('### "Ana Ruizova" 2024-04-01');
});
