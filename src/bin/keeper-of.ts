import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { engineFor } from '../engines/engine-for.ts';
import { checkIndex } from '../engines/minisearch/checking.ts';
import { stampOf } from '../engines/minisearch/engine.ts';
import { damageIn } from '../engines/minisearch/generations.ts';
import { type Keeper, type Keeping, keepIndex } from './keep-index.ts';
import { renewApart } from './renew-apart.ts';

/** How long a check of the index rests after each piece, so that answers do not notice it. */
const REST_MS = 20;

/** Keeps the index of the settings, for a program that runs for long. */
export function keeperOf(
  { indexDir, engine }: Config,
  around: Pick<Keeping, 'first' | 'answered' | 'tell'>,
): Keeper {
  return keepIndex({
    ...around,
    stamp: () => stampOf(indexDir),
    open: () => engineFor(indexDir, engine).open(),
    damage: () => damageIn(indexDir),
    check: () => checkIndex(indexDir, () => wait(REST_MS, undefined, { ref: false })),
    renewApart,
    every(milliseconds, work) {
      const timer = setInterval(work, milliseconds);
      timer.unref();
      return () => clearInterval(timer);
    },
  });
}
