import { retrievalBenchmark } from '../retrieval/benchmark.ts';
import { rankedIndexes } from '../retrieval/indexes.ts';

export const benchmark = retrievalBenchmark(rankedIndexes);
