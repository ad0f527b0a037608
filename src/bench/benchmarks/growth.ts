import { readQuotes } from '../../reading/quotes/read-quotes.ts';
import { growthBenchmark } from '../growth/benchmark.ts';

export const benchmark = growthBenchmark((article) => readQuotes(article).length);
