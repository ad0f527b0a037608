import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { codeOf } from '../code-of.ts';
import type { Item } from '../item.ts';
import type { ReadItem } from './builder.ts';

/** Reads items on several cores. */
export type Pool = {
  readonly read: (item: Item) => Promise<ReadItem>;
  /** Ends its threads; what they still read is lost. */
  readonly close: () => Promise<void>;
};

export type PoolSettings = {
  /** A module that calls `answerReads`. */
  readonly module: URL;
  /** How many threads read at a time; as many as there are cores where it is absent. */
  readonly threads?: number;
  /** How long one item may take, in milliseconds. */
  readonly patience?: number;
  /** How much memory a thread may fill, in megabytes. */
  readonly memory?: number;
};

/** What a thread tells: that it is ready, or what came of the first item that it was given and did not answer. */
export type Told = { readonly ready: true } | { readonly outcome: ReadItem };

type Job = {
  readonly item: Item;
  readonly done: (outcome: ReadItem) => void;
  readonly fail: (error: Error) => void;
  /** True once a thread has died of it. */
  suspect: boolean;
};

const PATIENCE_MS = 60_000;
const MEMORY_MB = 512;

/** What a thread is given at a time, so that it need not wait for the next. */
const AT_A_TIME = 2;

/**
 * Reads in threads of their own, which begin with the first item. A thread that an item ends, or keeps
 * too long, is replaced; the item is named as a fault after a second try, and the others go on.
 */
export function readingPool(settings: PoolSettings): Pool {
  const { threads = availableParallelism() } = settings;
  const waiting: Job[] = [];
  const crew = new Set<Thread>();
  let closed = false;

  function assign(): void {
    for (const thread of crew) give(thread);
    while (!closed && waiting.length > 0 && crew.size < threads) {
      const thread = threadOf(settings, { idle: assign, ended });
      crew.add(thread);
      give(thread);
    }
  }

  function give(thread: Thread): void {
    while (waiting.length > 0 && thread.jobs.length < AT_A_TIME) {
      const job = waiting.shift();
      if (job) thread.take(job);
    }
  }

  function ended(thread: Thread, why: Ended): void {
    crew.delete(thread);
    if (closed) return;
    const [culprit, ...others] = thread.jobs;
    if (why.kind === 'unfit') {
      for (const job of [...thread.jobs, ...waiting.splice(0)]) job.fail(new Error(why.sentence));
      return;
    }
    waiting.unshift(...others);
    if (culprit) {
      if (why.kind === 'died' && !culprit.suspect) {
        culprit.suspect = true;
        waiting.unshift(culprit);
      } else culprit.done({ faults: [`${culprit.item.file}: not read, ${why.sentence}`] });
    }
    assign();
  }

  return {
    read(item) {
      return new Promise((done, fail) => {
        waiting.push({ item, done, fail, suspect: false });
        assign();
      });
    },
    async close() {
      closed = true;
      await Promise.all([...crew].map((thread) => thread.end()));
    },
  };
}

/** unfit: it never came so far as to read. */
type Ended = {
  readonly kind: 'unfit' | 'died' | 'too slow';
  readonly sentence: string;
};

type Thread = {
  /** What it was given and has not answered; it is at the first. */
  readonly jobs: readonly Job[];
  readonly take: (job: Job) => void;
  readonly end: () => Promise<unknown>;
};

type Calls = {
  readonly idle: () => void;
  readonly ended: (thread: Thread, why: Ended) => void;
};

/** The loader of TypeScript is not handed down to threads on every version of Node; this calls it in where it is needed. */
const BEGIN = `
  const { workerData: { module, tsx } } = require('node:worker_threads');
  const ready = tsx ? import(tsx).then(({ register }) => register()) : Promise.resolve();
  ready.then(() => import(module));`;

function threadOf(
  { module, patience = PATIENCE_MS, memory = MEMORY_MB }: PoolSettings,
  { idle, ended }: Calls,
): Thread {
  const jobs: Job[] = [];
  let isReady = false;
  let fault: unknown;
  let timer: NodeJS.Timeout | undefined;
  let isTooSlow = false;
  const worker = new Worker(BEGIN, {
    eval: true,
    execArgv: [],
    workerData: {
      module: module.href,
      ...(module.href.endsWith('.ts') && { tsx: import.meta.resolve('tsx/esm/api') }),
    },
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  const thread: Thread = {
    jobs,
    take(job) {
      jobs.push(job);
      worker.postMessage(job.item);
      if (jobs.length === 1) watch();
    },
    end: () => worker.terminate(),
  };

  function watch(): void {
    clearTimeout(timer);
    if (!isReady || jobs.length === 0) return;
    timer = setTimeout(() => {
      isTooSlow = true;
      void worker.terminate();
    }, patience);
  }

  worker.on('message', (told: Told) => {
    if ('ready' in told) isReady = true;
    else jobs.shift()?.done(told.outcome);
    watch();
    idle();
  });
  worker.on('error', (error) => {
    fault = error;
  });
  worker.on('exit', () => {
    clearTimeout(timer);
    if (isTooSlow) {
      const sentence = `it takes longer than ${patience / 1_000} seconds`;
      ended(thread, { kind: 'too slow', sentence });
    } else ended(thread, { kind: isReady ? 'died' : 'unfit', sentence: causeOf(fault, memory) });
  });
  return thread;
}

function causeOf(fault: unknown, memory: number): string {
  if (fault === undefined) return 'reading it ends the reader';
  if (codeOf(fault) === 'ERR_WORKER_OUT_OF_MEMORY') {
    return `it takes more than ${memory} MB of memory`;
  }
  return `reading it breaks the reader (${fault instanceof Error ? fault.message : fault})`;
}
