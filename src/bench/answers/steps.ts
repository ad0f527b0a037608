import { readFile, writeFile } from 'node:fs/promises';
import type { Corpus } from '../../core/corpus.ts';
import { engineFor } from '../../engines/engine-for.ts';
import type { Outcome, Surroundings } from '../benchmark.ts';
import { peakMemory, stopwatch } from '../machine.ts';
import type { Asked } from '../options.ts';
import { answerAll } from './measure.ts';
import { type Question, questionsOn } from './questions.ts';

/** What a process that builds tells of itself. */
export type Made = {
  readonly articles: number;
  readonly seconds: number;
  readonly cpu: number;
  readonly peak: number;
};

/** Each is taken in a process of its own. */
export const STEPS = ['build', 'draw', 'first', 'answer'] as const;
export type Step = (typeof STEPS)[number];

type World = {
  readonly around: Surroundings;
  readonly readCorpus: (file: string) => Promise<Corpus>;
};

/** Takes a step; prints what it has to tell as JSON. */
export async function takeStep(step: Step, asked: Asked, world: World): Promise<Outcome> {
  const { print, open } = world.around;
  const folder = asked.text('folder') ?? '';
  const index = { folder, engine: asked.text('engine') ?? 'auto' };
  switch (step) {
    case 'build':
      print(JSON.stringify(await build(folder, asked, world.readCorpus)));
      return 0;
    case 'draw': {
      // What draws has opened articles that whoever answers is to open first.
      const { library } = await open(index);
      const questions = await questionsOn(library, asked.count('seed', 1));
      await writeFile(questionsBeside(folder), JSON.stringify(questions));
      return 0;
    }
    case 'first': {
      const questions = await drawn(folder);
      const first = questions.find((question) => question.kind === 'command');
      const { ask } = await open(index);
      const { exit } = await ask(first?.words ?? ['/corpus']);
      print(`${exit}`);
      return exit > 1 ? 1 : 0;
    }
    case 'answer':
      print(JSON.stringify(await answerAll(() => open(index), await drawn(folder))));
      return 0;
  }
}

async function build(folder: string, asked: Asked, readCorpus: World['readCorpus']): Promise<Made> {
  const [file] = asked.files;
  const corpus = file
    ? await readCorpus(file)
    : await madeUp(asked.count('size', 10_000), asked.count('seed', 1));
  const passed = stopwatch();
  await engineFor(folder, 'auto').publish(corpus);
  const { cpu, wall } = passed();
  const articles = corpus.stamp.next.article - 1;
  return { articles, seconds: wall, cpu, peak: peakMemory() };
}

/** What makes corpora is loaded where one is made: who asks an index needs none of it. */
async function madeUp(size: number, seed: number): Promise<Corpus> {
  const { syntheticCorpus } = await import('../synthetic/corpus.ts');
  return syntheticCorpus(size, seed);
}

function questionsBeside(folder: string): string {
  return `${folder}.questions.json`;
}

async function drawn(folder: string): Promise<readonly Question[]> {
  // Written by the step that draws, in the same run.
  return JSON.parse(await readFile(questionsBeside(folder), 'utf8')) as readonly Question[];
}
