import { answersBenchmark } from '../answers/benchmark.ts';

const self = [process.execPath, 'src/bin/launch.mjs', 'bench', 'answers'] as const;

export const benchmark = answersBenchmark(self, async (file) => {
  // Loaded where articles are read: who asks an index needs none of it.
  const { readCorpus } = await import('../answers/read-corpus.ts');
  const { quoteTagger } = await import('../../ingest/quote-tagger.ts');
  return readCorpus(file, quoteTagger());
});
