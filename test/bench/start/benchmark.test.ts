import { expect, test } from 'vitest';
import type { FrontEnd } from '../../../src/bench/benchmark.ts';
import { startBenchmark } from '../../../src/bench/start/benchmark.ts';
import { tellingTime } from '../../../src/bench/start/whole-process.ts';
import { defineCommand } from '../../../src/core/command.ts';
import { emptyLibrary } from '../../support/empty-library.ts';
import { aFile, listening } from '../a-file.ts';

const node = (script: string) => [process.execPath, '--eval', script] as const;
const timedNode = (script: string) => [process.execPath, ...tellingTime, '--eval', script] as const;

/** Ends with 1 where it is not given a folder for its index. */
const program = timedNode('process.exitCode = process.env.INDEX_DIR ? 0 : 1; console.log("{}")');

const command = (name: string, example: string) =>
  defineCommand({
    name,
    example,
    about: 'Does nothing.',
    options: { query: { kind: 'text', about: 'words', suggest: 'speakers' } },
    run: () => ({ kind: 'unclear', problem: 'made up' }),
  });

function aFrontEnd() {
  const asked: string[] = [];
  const front: FrontEnd = {
    commands: [command('quote', 'Ana Ruiz'), command('corpus', '')],
    library: { ...emptyLibrary, suggest: () => ['Ana Ruiz', 'Per Lund'] },
    ask: async (words) => {
      asked.push(words.join(' '));
      return { exit: words[0] === '/fail' ? 3 : 1 };
    },
  };
  return { asked, open: () => Promise.resolve(front) };
}

/** Lines of a table without what the machine decides. */
const timeless = (lines: readonly string[]) =>
  lines.map((line) => line.replace(/\s+\d+\.\d\d/g, ' #').replace(/^(-+ *)+$/, '---'));

test('starts and answers are timed', async () => {
  const { asked, open } = aFrontEnd();
  const heard = listening(open);
  const bench = startBenchmark({ nothing: node(''), answer: program });
  expect(await bench.run(['--runs', '2', '--rounds', '2'], heard)).toBe(0);
  expect(heard.complaints).toEqual([]);
  expect(timeless(heard.printed.slice(2, 5))).toEqual([
    'a program that does nothing          2 # # #             –',
    'an answer, the index built first     2 # # # #',
    'an answer, the index there           2 # # # #',
  ]);
  expect(timeless(heard.printed.slice(8, 12))).toEqual([
    '---',
    '/quote           2        4 # # # #',
    '/corpus          3        6 # # # #',
    'all              5       10 # # # #',
  ]);
  const round = [
    '/quote Ana Ruiz',
    '/quote Per Lund',
    '/corpus',
    '/corpus Ana Ruiz',
    '/corpus Per Lund',
  ];
  expect(asked).toEqual([...round, ...round]);
});

test('a program that ends badly is told of, with its last words', async () => {
  const heard = listening(aFrontEnd().open);
  const broken = node(
    'console.error("first"); console.error("no corpus here"); process.exitCode = 3',
  );
  const bench = startBenchmark({ nothing: node(''), answer: broken });
  expect(await bench.run(['--runs', '1', '--rounds', '1'], heard)).toBe(1);
  expect(heard.complaints).toEqual([
    'an answer, the index built first: ended with 3, saying: no corpus here',
    'an answer, the index there: ended with 3, saying: no corpus here',
  ]);
});

test('a question that is not answered is told of, once', async () => {
  const heard = listening(aFrontEnd().open);
  const bench = startBenchmark({ nothing: node(''), answer: program });
  const args = ['--runs', '1', '--rounds', '3', '--questions', aFile('/fail now', '/quote Ana')];
  expect(await bench.run(args, heard)).toBe(1);
  expect(heard.complaints).toEqual(['/fail now ended with 3']);
});

test('questions can come from a file', async () => {
  const { asked, open } = aFrontEnd();
  const bench = startBenchmark({ nothing: node(''), answer: program });
  const questions = aFile('/quote Ana Ruiz', '', '  /corpus ');
  const args = ['--runs', '1', '--rounds', '1', '--questions', questions];
  expect(await bench.run(args, listening(open))).toBe(0);
  expect(asked).toEqual(['/quote Ana Ruiz', '/corpus']);
});

test.each([
  [['--runs', '0'], '--runs and --rounds count from 1.'],
  [['corpus'], '“corpus” is not asked for.'],
])('%j is refused', async (args, why) => {
  const bench = startBenchmark({ nothing: node(''), answer: program });
  await expect(bench.run(args, listening())).rejects.toThrow(why);
});
