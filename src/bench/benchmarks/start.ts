import { startBenchmark } from '../start/benchmark.ts';
import { tellingTime } from '../start/whole-process.ts';

const program = [process.execPath, ...tellingTime, '--import', 'tsx'] as const;

export const benchmark = startBenchmark({
  nothing: [...program, '--eval', ''],
  answer: [...program, 'src/bin/ask.ts', '--json', '/quote', 'Peskov', 'Aleppo'],
});
