import { readQuotes } from '../../reading/quotes/read-quotes.ts';
import { quotesBenchmark } from '../quotes/benchmark.ts';

export const benchmark = quotesBenchmark(readQuotes);
