import type { Command } from '../core/command.ts';
import type { Library } from '../core/library.ts';

/** A front end with the corpus open behind it. */
export type FrontEnd = {
  readonly commands: readonly Command[];
  readonly library: Library;
  /** Answers a question as the terminal does. `exit` is 0, or 1 when nothing is found. */
  readonly ask: (words: readonly string[]) => Promise<{ readonly exit: number }>;
};

/** An index that was published before, and the name of the engine that is to open it. */
export type IndexFolder = { readonly folder: string; readonly engine: string };

/** What a benchmark gets of the world around it. */
export type Surroundings = {
  /** A line of the result. */
  readonly print: (line: string) => void;
  /** A line on what went wrong. */
  readonly complain: (line: string) => void;
  /** The environment that programs are started in. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Opens the corpus of the settings as the programs do, or an index as it lies in a folder. */
  readonly open: (index?: IndexFolder) => Promise<FrontEnd>;
};

/** 0: all went well; 1: there are figures, but something was faulty; 2: nothing could be measured. */
export type Outcome = 0 | 1 | 2;

/** A measurement that people run by name: one file in `benchmarks/`, named for it. */
export interface Benchmark {
  /** What stands after its name on the command line, then what it does. */
  readonly usage: readonly [args: string, about: string];
  run(args: readonly string[], around: Surroundings): Promise<Outcome>;
}
