import { readingBenchmark } from '../reading/benchmark.ts';

export const benchmark = readingBenchmark;
