import { PassageIndex } from '../../engines/minisearch/passage-index.ts';
import { retrievalBenchmark } from '../retrieval/benchmark.ts';

export const benchmark = retrievalBenchmark(() => new PassageIndex());
