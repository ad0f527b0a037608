import type { Article } from '../core/article.ts';
import type { Reading } from '../core/corpus.ts';
import { quoteTagger } from '../ingest/quote-tagger.ts';
import { readArticle as readWith } from '../reading/read-article.ts';

export { readCorpusFile } from '../ingest/read-corpus-file.ts';
export { readSpeakersFile } from '../ingest/speakers-file.ts';
export { speakerDirectory } from '../reading/people/directory.ts';

const tagger = quoteTagger();

export function readArticle(article: Article): Reading {
  return readWith(article, tagger);
}
