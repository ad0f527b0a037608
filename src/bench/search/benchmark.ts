import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Benchmark, Surroundings } from '../benchmark.ts';
import { machineLine } from '../machine.ts';
import { readOptions } from '../options.ts';
import { tableLines } from '../table.ts';
import { tellFaults } from '../trial.ts';
import { answeredSchema, builtSchema, CONTENDERS, type Order, UNITS } from './order.ts';
import { KINDS } from './synthetic.ts';

type Engine = Order['engine'];
type Unit = Order['by'];

/** How the processes are started, and how the packages of the peers get into a folder. */
export type Means = {
  readonly child: readonly [program: string, ...args: string[]];
  readonly installPeers: (folder: string) => Promise<void>;
};

const HEAD = [
  'engine',
  'articles',
  'art./CPU s',
  'build MB',
  'disk MB',
  'cold s',
  'open s',
  'block ms',
  'RSS MB',
];
const MB = 1_048_576;
const SEARCHED: Readonly<Record<Unit, string>> = {
  passage: 'passages of 25 words are what is searched, 20 an article',
  article: 'articles of 500 words are what is searched, each as one text',
};

/** The engines and their peers over one made-up corpus, each step in a process of its own. */
export function searchBenchmark({ child, installPeers }: Means): Benchmark {
  return {
    usage: [
      '[--size 10000,100000] [--engines packed,minisearch,orama,flexsearch,lunr] [--by passage] [--questions 200] [--limit SECONDS]',
      'Builds, opens and asks the engines and their peers, over a synthetic corpus of which each passage, or with “--by article” each article, is searched for itself.',
    ],
    async run(args, around) {
      const asked = readOptions(args, ['size', 'engines', 'by', 'questions', 'limit']);
      const sizes = (asked.text('size') ?? '10000').split(',').map(readSize);
      const engines = (asked.text('engines') ?? CONTENDERS.join(',')).split(',').map(readEngine);
      const by = readUnit(asked.text('by') ?? 'passage');
      const questions = asked.count('questions', 200);
      const limit = asked.count('limit', 600);
      const folder = await mkdtemp(join(tmpdir(), 'dateline-search-'));
      const faults: string[] = [];
      const rows: string[][] = [];
      try {
        const packages = join(folder, 'peers');
        const able = await withPeers(engines, () => installPeers(packages), faults);
        for (const size of sizes) {
          for (const engine of able) {
            const place = join(folder, `${engine}-${size}`);
            await mkdir(place);
            const order = { engine, size, by, questions, folder: place, packages };
            const one = { child, order, limit, around };
            const row = await measured(one).catch((error: Error) => {
              faults.push(`${engine} with ${size} articles: ${error.message}`);
            });
            rows.push(row ?? [engine, `${size}`]);
            await rm(place, { recursive: true });
          }
        }
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
      const kinds = KINDS.flatMap((kind) => [`${kind} p50`, 'p95', 'p99']);
      for (const line of tableLines([...HEAD, ...kinds], rows)) around.print(line);
      around.print(`questions in milliseconds of processor time; ${SEARCHED[by]}`);
      around.print(machineLine());
      return tellFaults(faults, around);
    },
  };
}

/** The engines that can be run; peers cannot where they cannot be installed, and that is told. */
async function withPeers(
  engines: readonly Engine[],
  install: () => Promise<void>,
  faults: string[],
): Promise<readonly Engine[]> {
  const ours = engines.filter((engine) => engine === 'packed' || engine === 'minisearch');
  if (ours.length === engines.length) return engines;
  try {
    await install();
    return engines;
  } catch (error) {
    const reason = error instanceof Error ? error.message : `${error}`;
    faults.push(`the peers are left out, as they cannot be installed: ${reason}`);
    return ours;
  }
}

type One = {
  readonly child: Means['child'];
  readonly order: Omit<Order, 'step'>;
  readonly limit: number;
  readonly around: Surroundings;
};

async function measured(one: One): Promise<string[]> {
  const { engine, size, folder } = one.order;
  const built = await runChild(one, 'build', builtSchema);
  const disk = await sizeOf(folder);
  const { told, first } = await runChild(one, 'answer', answeredSchema);
  const { opened, block, memory, paces } = told;
  return [
    engine,
    `${size}`,
    (size / built.told.cpu).toFixed(0),
    built.told.memory.toFixed(0),
    (disk / MB).toFixed(1),
    (first / 1_000).toFixed(2),
    (opened / 1_000).toFixed(2),
    block.toFixed(0),
    memory.toFixed(0),
    ...KINDS.flatMap((kind) => [0, 1, 2].map((at) => paces[kind]?.[at]?.toFixed(2) ?? '–')),
  ];
}

/** Runs a process to its end; `first` is when it wrote its first line, in milliseconds since it was started. */
function runChild<T>(
  { child: [program, ...args], order, limit, around }: One,
  step: Order['step'],
  schema: z.ZodType<T>,
): Promise<{ readonly told: T; readonly first: number }> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    let first: number | undefined;
    const running = spawn(program, [...args, JSON.stringify({ ...order, step } satisfies Order)], {
      env: around.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 1_000 * limit,
    });
    const heard = { output: '', complaints: '' };
    running.stdout.on('data', (chunk: Buffer) => {
      first ??= performance.now() - started;
      heard.output += chunk.toString();
    });
    running.stderr.on('data', (chunk: Buffer) => {
      heard.complaints += chunk.toString();
    });
    running.on('error', reject);
    running.on('close', (exit, signal) => {
      if (exit === 0) {
        const line = heard.output.trim().split('\n').at(-1) ?? '';
        resolve({ told: schema.parse(JSON.parse(line)), first: first ?? Number.NaN });
        return;
      }
      const why = /[^\n]*(?:Error|heap out of memory)[^\n]*/.exec(heard.complaints)?.[0];
      const late = signal === 'SIGTERM' ? `not done within ${limit} s` : undefined;
      reject(new Error(`${step}: ${late ?? why?.trim() ?? `ended with ${exit ?? signal}`}`));
    });
  });
}

async function sizeOf(folder: string): Promise<number> {
  let size = 0;
  for (const name of await readdir(folder)) size += (await stat(join(folder, name))).size;
  return size;
}

function readSize(text: string): number {
  if (/^[1-9]\d{0,7}$/.test(text)) return Number(text);
  throw new Error(`--size takes whole numbers of articles, not “${text}”.`);
}

function readUnit(text: string): Unit {
  const unit = UNITS.find((name) => name === text);
  if (unit) return unit;
  throw new Error(`--by takes ${UNITS.join(' or ')}, not “${text}”.`);
}

function readEngine(text: string): Engine {
  const engine = CONTENDERS.find((name) => name === text);
  if (engine) return engine;
  throw new Error(`There is no engine “${text}”; there is ${CONTENDERS.join(', ')}.`);
}
