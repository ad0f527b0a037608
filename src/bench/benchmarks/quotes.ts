import { quotesBenchmark } from '../quotes/benchmark.ts';

export const benchmark = quotesBenchmark(() => []);
