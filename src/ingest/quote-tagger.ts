import { readFileSync } from 'node:fs';
import { loadTagger, type Tagger } from '../reading/quotes/model/tagger.ts';

const WEIGHTS = new URL('../../data/model/quotes.bin', import.meta.url);

/** The tagger whose weights lie in the repo. */
export function quoteTagger(): Tagger {
  return loadTagger(readFileSync(WEIGHTS));
}
