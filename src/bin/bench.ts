import { readdirSync } from 'node:fs';
import { config as loadEnvironment } from 'dotenv';
import type { Benchmark, Outcome } from '../bench/benchmark.ts';

loadEnvironment({ quiet: true });

const folder = new URL('../bench/benchmarks/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();

async function open(name: string): Promise<Benchmark> {
  const module: { benchmark: Benchmark } = await import(`../bench/benchmarks/${name}.ts`);
  return module.benchmark;
}

async function usage(): Promise<string> {
  const lines = await Promise.all(
    names.map(async (name) => {
      const [args, about] = (await open(name)).usage;
      return `  npm run bench -- ${name} ${args}\n      ${about}`;
    }),
  );
  return ['Measures how well and how fast Dateline reads and answers:', ...lines].join('\n');
}

async function main([name, ...args]: readonly string[]): Promise<Outcome> {
  if (!name || !names.includes(name)) {
    console.error(await usage());
    return 2;
  }
  const benchmark = await open(name);
  try {
    return await benchmark.run(args, {
      print: console.log,
      complain: console.error,
      env: process.env,
      async open(index) {
        const { openFrontEnd, openIndexFolder } = await import('./open-front-end.ts');
        return index ? openIndexFolder(index) : openFrontEnd();
      },
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(`usage: npm run bench -- ${name} ${benchmark.usage[0]}`);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
