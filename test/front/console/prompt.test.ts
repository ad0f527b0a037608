import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { defineCommand } from '../../../src/core/command.ts';
import type { Reply } from '../../../src/core/reply.ts';
import { prompt } from '../../../src/front/console/prompt.ts';
import { SHORT_WORDS } from '../../../src/front/console/short-words.ts';
import { aContext } from './desk.ts';

const usual = aContext({ speakers: ['Ana Ruiz'] });

/** What is written when these pieces come in, each when readline has read the one before. */
async function told(
  terminal: boolean,
  pieces: readonly string[],
  { save, context }: Pick<Parameters<typeof prompt>[0], 'save' | 'context'> = { context: usual },
): Promise<string> {
  const input = new PassThrough();
  const output = new PassThrough();
  const written = text(output);
  const faults: unknown[] = [];
  const report = (fault: unknown) => faults.push(fault);
  const done = prompt({
    ...{ input, output, terminal, context, report },
    colour: false,
    width: () => 80,
    ...(save && { save }),
  });
  for (const piece of pieces) {
    input.write(piece);
    await new Promise((turn) => setImmediate(turn));
  }
  if (!terminal) input.end();
  await done;
  output.end();
  return written;
}

/** The first line of each answer. */
function headings(written: string): readonly string[] {
  return written
    .split('\n')
    .filter((line) => /^(Quotes|Page|No S|Corpus|There|This|Some)/.test(line));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ESCAPES = /\u001b\[[\d;]*[A-Za-z]/g;

test('a pipe asks one question a line, and no prompt is drawn', async () => {
  expect(await told(false, ['corpus\n\n   \narticle S9\nquote\n'])).toBe(
    'Corpus\n\nNo articles.\n\nNo S9\n\nPlease give query: who and what.\n\n',
  );
});

test('a last line without an end is a question, too', async () => {
  expect(await told(false, ['corpus\narticle ', 'S9'])).toBe('Corpus\n\nNo articles.\n\nNo S9\n\n');
});

test('what follows exit is not asked', async () => {
  expect(await told(false, ['article S1\nexit\narticle S2\n'])).toBe('No S1\n\n');
});

test('n and p turn the pages of the last answer', async () => {
  const lines = ['n', '/quote Ruiz', 'p', 'next', 'corpus', 'n', 'N', 'previous'];
  expect(headings(await told(false, [`${lines.join('\n')}\n`]))).toEqual([
    'There is no answer to page through yet; ask a question first.',
    ...['Quotes on “Ruiz”', 'Page 1 of 3 · 12 in all · next: /quote Ruiz page:2'],
    'This is the first page.',
    ...['Quotes on “Ruiz”', 'Page 2 of 3 · 12 in all · next: /quote Ruiz page:3'],
    'Corpus',
    ...['Quotes on “Ruiz”', 'Page 3 of 3 · 12 in all'],
    'This is the last page.',
    ...['Quotes on “Ruiz”', 'Page 2 of 3 · 12 in all · next: /quote Ruiz page:3'],
  ]);
});

test('a page is opened by its number', async () => {
  const lines = ['page 2', '/quote Ruiz', 'page 3', 'page 4', 'page 3', 'p'];
  expect(headings(await told(false, [`${lines.join('\n')}\n`]))).toEqual([
    'There is no answer to page through yet; ask a question first.',
    ...['Quotes on “Ruiz”', 'Page 1 of 3 · 12 in all · next: /quote Ruiz page:2'],
    ...['Quotes on “Ruiz”', 'Page 3 of 3 · 12 in all'],
    'There is no page 4: the last is 3.',
    ...['Quotes on “Ruiz”', 'Page 3 of 3 · 12 in all'],
    ...['Quotes on “Ruiz”', 'Page 2 of 3 · 12 in all · next: /quote Ruiz page:3'],
  ]);
});

test('back shows the answers before, one by one', async () => {
  const lines = ['back', '/quote Ruiz', '/article S1', 'quote', 'corpus', 'back', 'b', 'back'];
  expect(headings(await told(false, [`${lines.join('\n')}\n`]))).toEqual([
    'There is no answer before this one.',
    ...['Quotes on “Ruiz”', 'Page 1 of 3 · 12 in all · next: /quote Ruiz page:2'],
    'No S1',
    'Corpus',
    'No S1',
    ...['Quotes on “Ruiz”', 'Page 1 of 3 · 12 in all · next: /quote Ruiz page:2'],
    'There is no answer before this one.',
  ]);
});

test('what an answer encloses is saved', async () => {
  const saving: string[] = [];
  const save = async (reply: Reply | undefined, file: string) => {
    if (reply?.kind !== 'notice') throw new Error(`Nothing was written to ${file}.`);
    saving.push(`${reply.heading} as ${file}`);
    return [file];
  };
  const lines = ['save x.csv', 'corpus', 'save', 'save my file.csv', '/article S1', 'save x.csv'];
  const written = await told(false, [`${lines.join('\n')}\n`], { save, context: usual });
  expect(written.split('\n\n')).toEqual([
    'Nothing was written to x.csv.',
    ...['Corpus', 'No articles.', 'Please name the file after save.', 'Wrote my file.csv.'],
    ...['No S1', 'Nothing was written to x.csv.', ''],
  ]);
  expect(saving).toEqual(['Corpus as my file.csv']);
  expect(await told(false, ['save x.csv\n'])).toBe('Nothing can be written from here.\n\n');
});

test('help tells the short words, too', async () => {
  const help = defineCommand({
    name: 'help',
    about: 'Help',
    example: '',
    options: { command: { kind: 'text', about: 'of which' } },
    run: ({ command = 'all' }) => ({ kind: 'unclear', problem: `Help on ${command}.` }),
  });
  const context = { ...usual, commands: [...usual.commands, help] };
  const written = await told(false, ['/help\n/help quote\n'], { context });
  expect(written).toBe(
    ['Help on all.', '', ...SHORT_WORDS, '', 'Help on quote.', '', ''].join('\n'),
  );
});

test('a fault does not end the prompt', async () => {
  expect(headings(await told(false, ['broken\narticle S9\n']))).toEqual([
    'Something went wrong here, not in your question; it has been noted.',
    'No S9',
  ]);
});

test('on a terminal it greets, draws a prompt, completes and remembers', async () => {
  const written = await told(true, ['/art', '\t', 'S9\r', '\u001b[A', '\r', 'exit\r']);
  const shown = written.replace(ESCAPES, '');
  expect(shown).toContain('Ask a question, such as /quote Ruiz harbour.');
  expect(shown).toContain('dateline> ');
  expect(headings(shown.replace(/\r/g, ''))).toEqual(['No S9', 'No S9']);
});

test('lines pasted behind Ctrl-C are not asked', async () => {
  const written = await told(true, ['article S1\r', '\u0003article S2\r']);
  expect(headings(written.replace(ESCAPES, '').replace(/\r/g, ''))).toEqual(['No S1']);
});

test.each([
  ['Ctrl-C', '\u0003'],
  ['Ctrl-D', '\u0004'],
])('%s leaves, on a fresh line', async (_, key) => {
  expect((await told(true, [key])).endsWith('\n')).toBe(true);
});
