import type { Ask } from './reply.ts';

/** Keeps questions that are too long to be carried by a button. */
export interface KeptQuestions {
  /** A short name of letters and digits, the same for the same question. */
  keep(ask: Ask): string;
  /** Undefined where it was not kept, or has been let go since. */
  find(name: string): Ask | undefined;
}
