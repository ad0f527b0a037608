import { verifyBenchmark } from '../verify/benchmark.ts';

export const benchmark = verifyBenchmark;
