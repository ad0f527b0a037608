import { expect, test } from 'vitest';
import { ask } from '../../../src/front/console/ask.ts';
import { wantsColour } from '../../../src/front/console/colour.ts';
import { aContext, broken } from './desk.ts';

const setting = { context: aContext(), colour: false, width: 80, report: () => {} };

test.each([
  [['/quote', 'Ruiz', 'harbour'], 0, 'Quotes on “Ruiz harbour”'],
  [['corpus'], 0, 'Corpus\n\nNo articles.'],
  [['article', 'S9'], 1, 'No S9'],
  [['quote'], 2, 'Please give query: who and what.'],
  [['quote', 'Ruiz', 'from:soon'], 2, '“soon” is no date'],
  [['qoute', 'Ruiz'], 2, 'There is no command /qoute; did you mean /quote?'],
  [[], 2, 'Please type a question'],
])('%j exits with %i', async (argv, exit, begins) => {
  const given = await ask(argv, setting);
  expect(given).toMatchObject({ text: expect.stringContaining(begins), exit });
});

test('an answer comes with the line for its next page, as short as it can be', async () => {
  const { text } = await ask(['quote', 'Ruiz', '--speaker', 'Ana Ruiz'], setting);
  expect(text.split('\n').slice(-2)).toEqual([
    'Page 1 of 3 · 12 in all · next: /quote Ruiz speaker:"Ana Ruiz" page:2',
    'Try: /article S3',
  ]);
});

test('a fault of ours is told without its details, which are reported', async () => {
  const faults: unknown[] = [];
  const report = (fault: unknown) => faults.push(fault);
  expect(await ask(['broken'], { ...setting, report })).toEqual({
    text: 'Something went wrong here, not in your question; it has been noted.',
    exit: 3,
  });
  expect(faults).toEqual([new Error('the shelf fell down')]);
});

test('JSON holds all of the reply, its keys in order', async () => {
  const { text, exit } = await ask(['corpus'], { ...setting, json: true });
  expect([text, exit]).toEqual([
    `{
  "facts": [],
  "heading": "Corpus",
  "kind": "notice",
  "lines": [
    "No articles."
  ]
}`,
    0,
  ]);
});

test('an entry in JSON keeps its words, its marks and its source', async () => {
  const { text } = await ask(['quote', 'Ruiz', '--json'], setting);
  expect(JSON.parse(text)).toMatchObject({
    kind: 'found',
    pages: { number: 1, of: 3, total: 12 },
    entries: [
      {
        words: [{ article: 'a', highlights: [], span: { start: 0, end: 22 } }],
        source: { ref: 'S3', published: { value: { precision: 'day', since: '2024-11-29' } } },
      },
    ],
  });
});

test('problems and faults are JSON, too', async () => {
  const json = async (argv: readonly string[]) => {
    const { text, exit } = await ask([...argv, '--json'], setting);
    return [JSON.parse(text), exit];
  };
  expect(await json(['quote'])).toEqual([
    { kind: 'unclear', problem: 'Please give query: who and what.' },
    2,
  ]);
  expect(await json([broken.name])).toEqual([
    {
      kind: 'fault',
      problem: 'Something went wrong here, not in your question; it has been noted.',
    },
    3,
  ]);
});

test('JSON obeys no terminal, and reads back as it was', async () => {
  const hostile = 'a\u001b[2Jb\u009b31mc\u007fd\u202ee';
  const { text } = await ask(['quote', hostile, '--json'], setting);
  expect(text.match(/[\p{Cc}\u202e]/gu)?.filter((one) => one !== '\n')).toEqual([]);
  expect(JSON.parse(text).heading).toBe(`Quotes on “${hostile}”`);
});

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ TERM: 'dumb' }, true, false],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, true, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: 'false' }, true, false],
])('with %j and a terminal: %s, colour is %s', (env, isTTY, wanted) => {
  expect(wantsColour(env, isTTY)).toBe(wanted);
});
