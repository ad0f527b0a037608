import type { Config } from '../config.ts';
import { miniSearchEngine, stampOf } from '../engines/minisearch/engine.ts';
import { type Keeper, type Keeping, keepIndex } from './keep-index.ts';
import { renewApart } from './renew-apart.ts';

/** Keeps the index of the settings, for a program that runs for long. */
export function keeperOf(
  { indexDir }: Config,
  around: Pick<Keeping, 'first' | 'answered' | 'tell'>,
): Keeper {
  return keepIndex({
    ...around,
    stamp: () => stampOf(indexDir),
    open: () => miniSearchEngine(indexDir).open(),
    renewApart,
    every(milliseconds, work) {
      const timer = setInterval(work, milliseconds);
      timer.unref();
      return () => clearInterval(timer);
    },
  });
}
