export { readCorpusFile } from '../ingest/read-corpus-file.ts';
export { readSpeakersFile } from '../ingest/speakers-file.ts';
export { speakerDirectory } from '../reading/people/directory.ts';
export { readArticle } from '../reading/read-article.ts';
