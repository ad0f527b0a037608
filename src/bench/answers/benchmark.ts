import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Corpus } from '../../core/corpus.ts';
import { engineFor } from '../../engines/engine-for.ts';
import type { Benchmark, Outcome, Surroundings } from '../benchmark.ts';
import { machineLine, type Pace, peakMemory, stopwatch } from '../machine.ts';
import { type Asked, readOptions } from '../options.ts';
import { type CommandLine, runWhole } from '../start/whole-process.ts';
import { percentile } from '../statistics.ts';
import { tableLines } from '../table.ts';
import { tellFaults } from '../trial.ts';
import { type Answered, answerAll } from './measure.ts';
import { type Question, questionsOn } from './questions.ts';

const OPTIONS = ['size', 'engine', 'seed', 'runs', 'step', 'folder', 'keep'];

/** What a process that builds tells of itself. */
type Made = {
  readonly articles: number;
  readonly seconds: number;
  readonly cpu: number;
  readonly peak: number;
};

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
      const step = asked.text('step');
      if (step) return runStep(step, asked, { around, readCorpus });
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
  const runIn = async (step: string) => {
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

const HEAD = 'command,answers,p50 ms,p95 ms,p99 ms,max ms,p95 CPU ms,p99 CPU ms'.split(',');

function answerLines({ times, open, blocks, memory }: Answered, firsts: readonly number[]) {
  const rows = Object.entries(times).map(([command, all]) => {
    const shown = (of: keyof Pace, share: number) =>
      (
        1_000 *
        percentile(
          all.map((pace) => pace[of]),
          share,
        )
      ).toFixed(2);
    const wall = [0.5, 0.95, 0.99, 1].map((share) => shown('wall', share));
    return [command, `${all.length}`, ...wall, shown('cpu', 0.95), shown('cpu', 0.99)];
  });
  return [
    ...tableLines(HEAD, rows),
    `cold process to first answer ${percentile(firsts, 0.5).toFixed(2)} s (opening the index ${(open / 1_000).toFixed(2)} s)`,
    `longest block of the event loop: opening ${blocks.opening.toFixed(0)} ms, answering ${blocks.answering.toFixed(0)} ms`,
    `memory (RSS): ${memory.ready.toFixed(0)} MB when all commands have answered, ${memory.end.toFixed(0)} MB in the end, peak ${memory.peak.toFixed(0)} MB`,
    '',
  ];
}

/** One step in a process of its own; prints what it has to tell as JSON. */
async function runStep(
  step: string,
  asked: Asked,
  {
    around,
    readCorpus,
  }: { readonly around: Surroundings; readonly readCorpus: (file: string) => Promise<Corpus> },
): Promise<Outcome> {
  const folder = asked.text('folder') ?? '';
  const engine = asked.text('engine') ?? 'auto';
  const seed = asked.count('seed', 1);
  if (step === 'build') {
    const [file] = asked.files;
    const corpus = file ? await readCorpus(file) : await madeUp(asked.count('size', 10_000), seed);
    const passed = stopwatch();
    await engineFor(folder, 'auto').publish(corpus);
    const { cpu, wall } = passed();
    const articles = corpus.stamp.next.article - 1;
    around.print(
      JSON.stringify({ articles, seconds: wall, cpu, peak: peakMemory() } satisfies Made),
    );
    return 0;
  }
  const open = () => around.open({ folder, engine });
  if (step === 'first') {
    const front = await open();
    const first = questionsOn(front, seed).find((question) => question.kind === 'command');
    const { exit } = await front.ask(first ? wordsOf(first) : ['/corpus']);
    around.print(`${exit}`);
    return exit > 1 ? 1 : 0;
  }
  around.print(JSON.stringify(await answerAll(open, (front) => questionsOn(front, seed))));
  return 0;
}

/** What makes corpora is loaded where one is made: who asks an index needs none of it. */
async function madeUp(size: number, seed: number): Promise<Corpus> {
  const { syntheticCorpus } = await import('../synthetic/corpus.ts');
  return syntheticCorpus(size, seed);
}

function wordsOf(question: Question): readonly string[] {
  return question.kind === 'command' ? [question.command, ...question.words] : [];
}
