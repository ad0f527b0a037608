import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answersBenchmark } from '../../../src/bench/answers/benchmark.ts';
import type { Answered } from '../../../src/bench/answers/measure.ts';
import { mistyped } from '../../../src/bench/answers/mistyped.ts';
import type { FrontEnd, IndexFolder } from '../../../src/bench/benchmark.ts';
import type { Corpus } from '../../../src/core/corpus.ts';
import { engineFor } from '../../../src/engines/engine-for.ts';
import { listening } from '../a-file.ts';

const noFile = (): Promise<Corpus> => Promise.reject(new Error('no file is given'));

/** A program that tells what the steps tell. */
const TOLD = `
  const { argv } = process;
  const step = argv[argv.indexOf('--step') + 1];
  const pace = { cpu: 0.001, wall: 0.002 };
  const told = {
    build: { articles: 20, seconds: 2, cpu: 1, peak: 100 },
    draw: '',
    first: 0,
    answer: {
      rows: { '/quote': { paces: [pace, pace], block: 3.2, slowest: 'Ana Ruiz bridge' } },
      open: 10,
      blocks: { opening: 5, answering: 6 },
      memory: { ready: 100, end: 110, peak: 120 },
      faults: ['/quote x ended with 3'],
    },
  };
  console.log(JSON.stringify(told[step]));
  if (argv.includes('666')) process.exitCode = 1;`;
const self = [process.execPath, '--eval', TOLD, '--'] as const;

const folder = () => mkdtempSync(join(tmpdir(), 'bench-answers-'));

test('tells of every command, of first answers, blocks, memory and faults', async () => {
  const heard = listening();
  const args = ['--size', '20', '--runs', '1', '--keep', folder()];
  expect(await answersBenchmark(self, noFile).run(args, heard)).toBe(1);
  expect(heard.printed.slice(0, 6)).toEqual([
    expect.stringMatching(/^20: 20 articles built in 2\.0 s \(20 a CPU second\), peak 100 MB/),
    expect.stringMatching(/^asked +answers +p50 ms/),
    expect.stringMatching(/^-+/),
    expect.stringMatching(
      /^\/quote +2 +2\.00 +2\.00 +2\.00 +2\.00 +1\.00 +1\.00 +3 +Ana Ruiz bridge$/,
    ),
    expect.stringMatching(/^cold process to first answer \d.* \(opening the index 0\.01 s\)$/),
    'longest block of the event loop: opening 5 ms, answering 6 ms',
  ]);
  expect(heard.complaints).toEqual(['/quote x ended with 3']);
});

test('a step that fails ends it', async () => {
  const args = ['--size', '666', '--runs', '1', '--keep', folder()];
  await expect(answersBenchmark(self, noFile).run(args, listening())).rejects.toThrow(
    '666, build:',
  );
});

test('a size that is no number is refused', async () => {
  await expect(answersBenchmark(self, noFile).run(['--size', 'ten'], listening())).rejects.toThrow(
    '--size takes whole numbers, not “ten”.',
  );
});

test('a step that does not exist is refused', async () => {
  const args = ['--step', 'dance'];
  await expect(answersBenchmark(self, noFile).run(args, listening())).rejects.toThrow(
    'There is no step “dance”.',
  );
});

test('builds a made-up corpus, and puts all kinds of questions to it', async () => {
  const index = folder();
  const asked = new Set<string>();
  const open = async (where?: IndexFolder): Promise<FrontEnd> => ({
    commands: [],
    library: await engineFor(where?.folder ?? '', 'auto').open(),
    ask: async ([command = '']) => {
      asked.add(command);
      return { exit: 0 };
    },
  });
  const bench = answersBenchmark(self, noFile);
  const step = async (name: string, size: string) => {
    const heard = listening(open);
    const args = ['--step', name, '--folder', index, '--size', size, '--seed', '2'];
    return { outcome: await bench.run(args, heard), told: heard.printed.join('') };
  };
  const built = await step('build', '12');
  expect(built.outcome).toBe(0);
  expect(JSON.parse(built.told)).toMatchObject({ articles: 12 });
  expect(await step('draw', '12')).toEqual({ outcome: 0, told: '' });
  expect(await step('first', '12')).toEqual({ outcome: 0, told: '0' });
  const answered: Answered = JSON.parse((await step('answer', '12')).told);
  expect(answered.faults).toEqual([]);
  expect(Object.keys(answered.rows)).toEqual(ROWS);
  expect([...asked].sort()).toEqual([
    '/article',
    '/cite',
    '/compare',
    '/corpus',
    '/digest',
    '/export',
    '/quote',
    '/search',
    '/sources',
    '/speaker',
    '/timeline',
    '/verify',
  ]);
});

const ROWS = [
  ...['/quote', '/timeline', '/search', '/article', '/speaker', '/compare', '/corpus'],
  ...['real', 'altered', 'absent', 'long', 'many'].map((kind) => `/verify ${kind}`),
  ...['/sources', '/cite', '/export quotes', '/export timeline', '/export articles'],
  ...['/digest preview', '/search mistyped', '/quote mistyped'],
  ...['/search odd', '/quote odd', 'passages odd', 'quotes odd'],
  ...['names', 'mistyped names', 'codes', 'headlines', 'mistyped headlines', 'dates'].map(
    (kind) => `completing ${kind}`,
  ),
  ...['one letter', 'odd texts'].map((kind) => `completing ${kind}`),
];

test.each([
  ['bridge', 0.5, 'brigde'],
  ['at', 0.9, 'at'],
  ['x', 0.5, 'x'],
])('%s mistyped', (text, chance, typed) => expect(mistyped(text, () => chance)).toBe(typed));
