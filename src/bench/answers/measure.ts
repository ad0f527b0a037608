import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { briefly } from '../../core/brief.ts';
import type { Option } from '../../core/command.ts';
import { readDay } from '../../core/day.ts';
import { offersFor } from '../../core/offers.ts';
import type { FrontEnd } from '../benchmark.ts';
import { type Pace, stopwatch } from '../machine.ts';
import type { Completion, Question } from './questions.ts';

/** How the questions of one row were answered. */
export type Row = {
  readonly paces: readonly Pace[];
  /** The longest block of the event loop, in milliseconds. */
  readonly block: number;
  /** What took the most processor time. */
  readonly slowest: string;
};

/** What a process that answers tells of itself. But for those of answers, times are in milliseconds, memory in MB. */
export type Answered = {
  readonly rows: Readonly<Record<string, Row>>;
  readonly open: number;
  readonly blocks: { readonly opening: number; readonly answering: number };
  /** When all commands have answered once, when they have answered all, and the most ever. */
  readonly memory: { readonly ready: number; readonly end: number; readonly peak: number };
  readonly faults: readonly string[];
};

const MB = 2 ** 20;
/** So much of a question is told. */
const TOLD = 60;

/** Opens an index and puts the questions one after another. */
export async function answerAll(
  openIndex: () => Promise<FrontEnd>,
  questions: readonly Question[],
): Promise<Answered> {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  await othersFirst();
  loop.enable();
  const started = performance.now();
  const front = await openIndex();
  const open = performance.now() - started;
  const opening = loop.max / 1e6;
  const rows = new Map<string, RowSoFar>();
  const faults = new Set<string>();
  let ready = 0;
  await othersFirst();
  for (const [at, question] of questions.entries()) {
    await othersFirst();
    loop.reset();
    const passed = stopwatch();
    const fault = await put(front, question);
    const pace = passed();
    // A timer that is late is seen to be so in the next turn of the loop.
    await othersFirst();
    await othersFirst();
    addTo(rows, question, { pace, block: loop.max / 1e6 });
    if (fault) faults.add(fault);
    if (at === Math.floor(questions.length / 10)) ready = process.memoryUsage().rss / MB;
  }
  loop.disable();
  const answering = Math.max(0, ...Array.from(rows.values(), ({ block }) => block));
  return {
    rows: Object.fromEntries(rows),
    open,
    blocks: { opening, answering },
    memory: {
      ready,
      end: process.memoryUsage().rss / MB,
      peak: process.resourceUsage().maxRSS / 1_024,
    },
    faults: [...faults],
  };
}

type RowSoFar = { readonly paces: Pace[]; block: number; slowest: string; most: number };

function addTo(
  rows: Map<string, RowSoFar>,
  question: Question,
  { pace, block }: { readonly pace: Pace; readonly block: number },
): void {
  const row = rows.get(question.row) ?? { paces: [], block: 0, slowest: '', most: -1 };
  rows.set(question.row, row);
  row.paces.push(pace);
  row.block = Math.max(row.block, block);
  if (pace.cpu <= row.most) return;
  row.most = pace.cpu;
  row.slowest = told(question);
}

function told(question: Question): string {
  return briefly(wordsOf(question).replace(/\s+/g, ' '), TOLD);
}

function wordsOf(question: Question): string {
  switch (question.kind) {
    case 'command':
      return question.words.slice(1).join(' ');
    case 'completion':
      return `${question.of}: ${question.typed}`;
    case 'beneath':
      return question.words;
  }
}

/** Asks; tells what went wrong. */
async function put(front: FrontEnd, question: Question): Promise<string | undefined> {
  switch (question.kind) {
    case 'completion':
      complete(front, question);
      return undefined;
    case 'beneath':
      await beneath(front, question);
      return undefined;
    case 'command': {
      const { row, words, exits } = question;
      const { exit } = await front.ask(words);
      return exits.includes(exit) ? undefined : `${row}: ${told(question)} ended with ${exit}`;
    }
  }
}

const PAGE = { sort: 'best', page: { number: 1, size: 4 } } as const;

async function beneath(
  { library }: FrontEnd,
  { of, words }: Extract<Question, { kind: 'beneath' }>,
): Promise<void> {
  if (of === 'passages') await library.passages({ words, ...PAGE });
  else await library.quotes({ about: words, ...PAGE });
}

/** How many offers an autocompletion has room for. */
const OFFERS = 25;
const today = readDay('2025-01-01');

function complete({ library }: FrontEnd, { of, typed }: Completion): void {
  const option: Option =
    of === 'dates' ? { kind: 'when', about: '' } : { kind: 'text', about: '', suggest: of };
  if (today) offersFor(option, typed, { library, limit: OFFERS, today });
}
