import { quoteTagger } from '../../ingest/quote-tagger.ts';
import { answersBenchmark } from '../answers/benchmark.ts';
import { readCorpus } from '../answers/read-corpus.ts';

const self = [process.execPath, 'src/bin/launch.mjs', 'bench', 'answers'] as const;

export const benchmark = answersBenchmark(self, (file) => readCorpus(file, quoteTagger()));
