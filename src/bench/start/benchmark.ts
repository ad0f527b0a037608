import { readFile } from 'node:fs/promises';
import type { Benchmark } from '../benchmark.ts';
import { machineLine } from '../machine.ts';
import { readOptions } from '../options.ts';
import { tellFaults } from '../trial.ts';
import { badStarts, coldLines, type Programs, startCold } from './cold.ts';
import { answerWarm, questionsOn, warmLines } from './warm.ts';

/** How long people wait: for a program that starts and answers, and for one that runs. */
export function startBenchmark(programs: Programs): Benchmark {
  return {
    usage: [
      '[--runs N] [--rounds N] [--questions FILE]',
      'Times whole processes to their first answer, and answers inside one that runs, on the corpus of CORPUS_DIR.',
    ],
    async run(args, around) {
      const asked = readOptions(args, ['runs', 'rounds', 'questions']);
      const [runs, rounds] = [asked.count('runs', 5), asked.count('rounds', 20)];
      if (asked.files.length > 0) throw new Error(`“${asked.files.join(' ')}” is not asked for.`);
      if (runs === 0 || rounds === 0) throw new Error('--runs and --rounds count from 1.');
      const file = asked.text('questions');
      const written = file ? await questionsIn(file) : undefined;

      const starts = await startCold(programs, around.env, runs);
      for (const line of coldLines(starts)) around.print(line);

      const front = await around.open();
      const answers = await answerWarm(front, written ?? questionsOn(front), rounds);
      for (const line of ['', ...warmLines(answers), machineLine()]) around.print(line);
      return tellFaults([...badStarts(starts), ...answers.flatMap(({ faults }) => faults)], around);
    },
  };
}

/** One question a line, as it is typed: `/quote Peskov Aleppo`. */
async function questionsIn(file: string): Promise<readonly (readonly string[])[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').map((line) => line.split(/\s+/));
}
