import type { Config } from '../config.ts';
import { engineFor } from '../engines/engine-for.ts';
import { stampOf } from '../engines/minisearch/engine.ts';
import { type Keeper, type Keeping, keepIndex } from './keep-index.ts';
import { renewApart } from './renew-apart.ts';

/** Keeps the index of the settings, for a program that runs for long. */
export function keeperOf(
  { indexDir, engine }: Config,
  around: Pick<Keeping, 'first' | 'answered' | 'tell'>,
): Keeper {
  return keepIndex({
    ...around,
    stamp: () => stampOf(indexDir),
    open: () => engineFor(indexDir, engine).open(),
    renewApart,
    every(milliseconds, work) {
      const timer = setInterval(work, milliseconds);
      timer.unref();
      return () => clearInterval(timer);
    },
  });
}
