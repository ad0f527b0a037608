import type { Config } from '../config.ts';
import { progress } from '../front/console/progress.ts';
import type { Step } from '../ingest/build/builder.ts';
import { type Ready, readyIndex } from './index-files.ts';
import { tellBuilt } from './tell-built.ts';
import { untilInterrupted } from './until-interrupted.ts';

/** Opens the index, drawing on standard error how a build goes and telling what it did. */
export async function buildWithProgress(
  config: Config,
  { mostFaults }: { readonly mostFaults: number },
): Promise<Ready> {
  const started = performance.now();
  const drawn = drawing();
  const ready = await untilInterrupted((stop) =>
    readyIndex(config, { now: Date.now, report: drawn.show, stop }),
  ).finally(drawn.end);
  if (ready.built) {
    const seconds = (performance.now() - started) / 1_000;
    for (const line of tellBuilt(ready.built, seconds, mostFaults)) console.error(line);
  }
  if (ready.stale) console.error(ready.stale);
  return ready;
}

/** A bar for each kind of step, one after the other. */
function drawing() {
  const labels = { reading: 'Reading', publishing: 'Indexing' } as const;
  let at: { readonly kind: Step['kind']; readonly bar: ReturnType<typeof progress> } | undefined;
  return {
    show({ kind, done, total }: Step) {
      if (at?.kind !== kind) {
        at?.bar.end();
        at = { kind, bar: progress(labels[kind], process.stderr, () => performance.now()) };
      }
      at.bar.show(done, total);
    },
    end: () => at?.bar.end(),
  };
}
