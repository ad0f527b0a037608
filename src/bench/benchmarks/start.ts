import { startBenchmark } from '../start/benchmark.ts';

const program = [process.execPath, '--import', 'tsx'] as const;

export const benchmark = startBenchmark({
  nothing: [...program, '--eval', ''],
  answer: [...program, 'src/bin/ask.ts', '--json', '/quote', 'Peskov', 'Aleppo'],
});
