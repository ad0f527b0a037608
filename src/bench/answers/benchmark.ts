import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Corpus } from '../../core/corpus.ts';
import type { Benchmark, Surroundings } from '../benchmark.ts';
import { machineLine } from '../machine.ts';
import { type Asked, readOptions } from '../options.ts';
import { type CommandLine, runWhole } from '../start/whole-process.ts';
import { tellFaults } from '../trial.ts';
import type { Answered } from './measure.ts';
import { answerLines } from './report.ts';
import { type Made, STEPS, type Step, takeStep } from './steps.ts';

const OPTIONS = ['size', 'engine', 'seed', 'runs', 'step', 'folder', 'keep'];

/** How whole commands answer on corpora of several sizes. `self` runs this benchmark in a process of its own. */
export function answersBenchmark(
  self: CommandLine,
  readCorpus: (file: string) => Promise<Corpus>,
): Benchmark {
  return {
    usage: [
      '[FILE…] [--size 10000,100000] [--engine auto] [--seed N] [--runs N] [--keep FOLDER]',
      'Times whole commands and completions on made-up corpora of these sizes, or on files of articles ({id, title, outlet, published, url, text} lines), each in processes of its own.',
    ],
    async run(args, around) {
      const asked = readOptions(args, OPTIONS);
      const typed = asked.text('step');
      const step = STEPS.find((name) => name === typed);
      if (typed && !step) throw new Error(`There is no step “${typed}”.`);
      if (step) return takeStep(step, asked, { around, readCorpus });
      const sizes = asked.files.length > 0 ? asked.files : sizesIn(asked.text('size'));
      const folder = asked.text('keep') ?? (await mkdtemp(join(tmpdir(), 'bench-answers-')));
      const faults: string[] = [];
      try {
        for (const size of sizes)
          faults.push(...(await tell(size, { asked, around, self, folder })));
      } finally {
        if (!asked.text('keep')) await rm(folder, { recursive: true, force: true });
      }
      around.print(machineLine());
      return tellFaults(faults, around);
    },
  };
}

function sizesIn(typed = '10000'): readonly string[] {
  const sizes = typed.split(',');
  const wrong = sizes.find((size) => !/^[1-9]\d{0,7}$/.test(size));
  if (wrong !== undefined) throw new Error(`--size takes whole numbers, not “${wrong}”.`);
  return sizes;
}

type Measuring = {
  readonly asked: Asked;
  readonly around: Surroundings;
  readonly self: CommandLine;
  readonly folder: string;
};

/** Measures one corpus and prints what came out; gives what went wrong. */
async function tell(
  corpus: string,
  { asked, around, self, folder }: Measuring,
): Promise<readonly string[]> {
  const engine = asked.text('engine') ?? 'auto';
  const index = join(folder, corpus.replace(/\W+/g, '-'));
  const seed = ['--seed', `${asked.count('seed', 1)}`];
  const runIn = async (step: Step) => {
    const common = ['--step', step, '--folder', index, '--engine', engine, ...seed];
    const ran = await runWhole([...self, ...common, ...sourceOf(corpus)], around.env);
    if (ran.exit !== 0) throw new Error(`${corpus}, ${step}: ${ran.complaints || ran.output}`);
    return ran;
  };
  const there = await stat(join(index, 'current.json')).catch(() => undefined);
  if (!there) {
    const made: Made = JSON.parse((await runIn('build')).output);
    const rate = (made.articles / made.cpu).toFixed(0);
    around.print(
      `${corpus}: ${made.articles} articles built in ${made.seconds.toFixed(1)} s (${rate} a CPU second), peak ${made.peak.toFixed(0)} MB, ${((await sizeOf(index)) / 2 ** 20).toFixed(0)} MB on disk`,
    );
  }
  await runIn('draw');
  const firsts: number[] = [];
  for (let run = 0; run < asked.count('runs', 3); run++)
    firsts.push((await runIn('first')).seconds);
  const answered: Answered = JSON.parse((await runIn('answer')).output);
  for (const line of answerLines(answered, firsts)) around.print(line);
  return answered.faults;
}

function sourceOf(corpus: string): readonly string[] {
  return /^\d+$/.test(corpus) ? ['--size', corpus] : [corpus];
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names) {
    const found = await stat(join(folder, name));
    if (found.isFile()) bytes += found.size;
  }
  return bytes;
}
