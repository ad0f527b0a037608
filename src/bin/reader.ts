export { readCorpusFile } from '../ingest/read-corpus-file.ts';
export { speakerDirectory } from '../reading/people/directory.ts';
export { readArticle } from '../reading/read-article.ts';
