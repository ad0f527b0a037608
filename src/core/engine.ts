import type { Corpus } from './corpus.ts';
import type { Library } from './library.ts';

/** Keeps a corpus and opens it for questions: embedded, or a server elsewhere. */
export interface Engine {
  /** Replaces what is kept. Readers see the old corpus or the new one, never a mix. */
  publish(corpus: Corpus): Promise<void>;
  /** Opens what was published last. Throws, naming the cure, when there is none or it is damaged. */
  open(): Promise<Library>;
}
