import { quoteTagger } from '../../ingest/quote-tagger.ts';
import { answersBenchmark } from '../answers/benchmark.ts';
import { readCorpus } from '../answers/read-corpus.ts';

const self = [process.execPath, '--import', 'tsx', 'src/bin/bench.ts', 'answers'] as const;

export const benchmark = answersBenchmark(self, (file) => readCorpus(file, quoteTagger()));
