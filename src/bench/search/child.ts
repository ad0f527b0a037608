import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { percentile } from '../statistics.ts';
import type { Ask, Contender } from './contender.ts';
import { type Answered, type BuiltIn, type Order, readOrder } from './order.ts';
import {
  KINDS,
  type MadeArticle,
  type Questions,
  questionsOn,
  syntheticArticles,
} from './synthetic.ts';

/** One process of the benchmark: it does what its first argument says and tells it in a line of JSON. */
const SEED = 1;
const BATCH = 200;
/** Questions are made of so many articles, so that no corpus has to be held. */
const ASKED_OF = 300;
/** So many questions of each kind are put before any is timed. */
const WARM = 50;
const MB = 1_048_576;
/** Frequent words of the made-up language. */
const FIRST = ['mako', 'nako'];

async function contender({ engine, packages }: Order): Promise<Contender> {
  if (engine === 'packed' || engine === 'minisearch')
    return (await import('./our-engines.ts'))[engine];
  return (await import('./peers.ts')).peersIn(packages)[engine];
}

async function build(order: Order): Promise<BuiltIn> {
  const index = await (await contender(order)).build(order.folder);
  let cpu = 0;
  const timed = async (work: () => Promise<void>) => {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    cpu += (user + system) / 1_000_000;
  };
  let batch: MadeArticle[] = [];
  const flush = () =>
    timed(async () => {
      for (const { passages, title } of batch) {
        await index.add(order.by === 'passage' ? passages : [passages.join(' ')], title);
      }
      batch = [];
    });
  for (const article of syntheticArticles(order.size, SEED)) {
    batch.push(article);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  await timed(() => index.finish());
  return { cpu, memory: process.resourceUsage().maxRSS / 1_024 };
}

async function answer(order: Order): Promise<Answered> {
  const { open } = await contender(order);
  const blocks = monitorEventLoopDelay({ resolution: 1 });
  blocks.enable();
  const started = performance.now();
  const ask = await open(order.folder);
  await ask('and', FIRST);
  const opened = performance.now() - started;
  process.stdout.write('\n');
  const ready = process.memoryUsage().rss / MB;
  blocks.disable();
  const articles = [...syntheticArticles(Math.min(order.size, ASKED_OF), SEED)];
  const paces: Answered['paces'] = {};
  const [warm, timed] = [
    questionsOn(articles, WARM, SEED + 1),
    questionsOn(articles, order.questions, SEED + 2),
  ];
  await pace(ask, warm);
  // Another one: the first would count the time in between as a block.
  const answering = monitorEventLoopDelay({ resolution: 1 });
  answering.enable();
  for (const [kind, times] of await pace(ask, timed)) {
    paces[kind] = [0.5, 0.95, 0.99].map((share) => percentile(times, share));
  }
  await othersFirst();
  const memory = process.memoryUsage().rss / MB;
  return { opened, block: Math.max(blocks.max, answering.max) / 1e6, ready, memory, paces };
}

/** Milliseconds of processor time for each question, kind by kind; kinds that the engine does not know are left out. */
async function pace(
  ask: Ask,
  questions: Questions,
): Promise<Map<(typeof KINDS)[number], number[]>> {
  const paces = new Map<(typeof KINDS)[number], number[]>();
  for (const kind of KINDS) {
    const times: number[] = [];
    for (const words of questions[kind]) {
      const before = process.cpuUsage();
      const found = await ask(kind, words);
      const { user, system } = process.cpuUsage(before);
      if (found !== undefined) times.push((user + system) / 1_000);
      await othersFirst();
    }
    if (times.length > 0) paces.set(kind, times);
  }
  return paces;
}

const order = readOrder(process.argv[2]);
const told = order.step === 'build' ? await build(order) : await answer(order);
process.stdout.write(`${JSON.stringify(told)}\n`);
