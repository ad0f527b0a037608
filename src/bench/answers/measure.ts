import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as othersFirst } from 'node:timers/promises';
import type { FrontEnd } from '../benchmark.ts';
import { type Pace, stopwatch } from '../machine.ts';
import type { Question } from './questions.ts';

/** What a process that answers tells of itself. But for those of answers, times are in milliseconds, memory in MB. */
export type Answered = {
  /** Each command with the times of its answers, and how much processor time each took. */
  readonly times: Readonly<Record<string, readonly Pace[]>>;
  readonly open: number;
  readonly blocks: { readonly opening: number; readonly answering: number };
  /** When all commands have answered once, when they have answered all, and the most ever. */
  readonly memory: { readonly ready: number; readonly end: number; readonly peak: number };
  readonly faults: readonly string[];
};

const MB = 2 ** 20;
/** How many offers an autocompletion has room for. */
const OFFERS = 25;

/** Opens an index and puts the questions one after another. */
export async function answerAll(
  openIndex: () => Promise<FrontEnd>,
  questionsOn: (front: FrontEnd) => readonly Question[],
): Promise<Answered> {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  await othersFirst();
  loop.enable();
  const started = performance.now();
  const front = await openIndex();
  const open = performance.now() - started;
  const opening = loop.max / 1e6;
  const questions = questionsOn(front);
  const times: Record<string, Pace[]> = {};
  const faults = new Set<string>();
  let ready = 0;
  await othersFirst();
  loop.reset();
  for (const [at, question] of questions.entries()) {
    await othersFirst();
    const passed = stopwatch();
    const fault = await put(front, question);
    const name = question.kind === 'command' ? question.command : 'completion';
    times[name] = [...(times[name] ?? []), passed()];
    if (fault) faults.add(fault);
    if (at === Math.floor(questions.length / 10)) ready = process.memoryUsage().rss / MB;
  }
  await othersFirst();
  loop.disable();
  const memory = {
    ready,
    end: process.memoryUsage().rss / MB,
    peak: process.resourceUsage().maxRSS / 1_024,
  };
  return {
    times,
    open,
    blocks: { opening, answering: loop.max / 1e6 },
    memory,
    faults: [...faults],
  };
}

/** Asks; tells what went wrong. */
async function put(front: FrontEnd, question: Question): Promise<string | undefined> {
  if (question.kind === 'completion') {
    front.library.suggest(question.of, question.typed, OFFERS);
    return undefined;
  }
  const words = [question.command, ...question.words];
  const { exit } = await front.ask(words);
  return exit > 1 ? `${words.join(' ')} ended with ${exit}` : undefined;
}
