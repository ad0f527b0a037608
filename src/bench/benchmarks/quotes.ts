import { quoteTagger } from '../../ingest/quote-tagger.ts';
import { readQuotes } from '../../reading/quotes/read-quotes.ts';
import { quotesBenchmark } from '../quotes/benchmark.ts';

const tagger = quoteTagger();

export const benchmark = quotesBenchmark((article) => readQuotes(article, tagger));
