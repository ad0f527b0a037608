import { startBenchmark } from '../start/benchmark.ts';
import { tellingTime } from '../start/whole-process.ts';

const program = [process.execPath, ...tellingTime] as const;

export const benchmark = startBenchmark({
  nothing: [...program, '--eval', ''],
  answer: [...program, 'src/bin/launch.mjs', 'ask', '--json', '/quote', 'Peskov', 'Aleppo'],
});
