import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { prompt } from '../../../src/front/console/prompt.ts';
import { aContext } from './desk.ts';

const context = aContext({ speakers: ['Ana Ruiz'] });

/** What is written when these pieces come in, each when readline has read the one before. */
async function told(terminal: boolean, pieces: readonly string[]): Promise<string> {
  const input = new PassThrough();
  const output = new PassThrough();
  const written = text(output);
  const faults: unknown[] = [];
  const report = (fault: unknown) => faults.push(fault);
  const done = prompt({
    ...{ input, output, terminal, context, report },
    colour: false,
    width: () => 80,
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
