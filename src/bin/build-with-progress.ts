import type { Config } from '../config.ts';
import { progress } from '../front/console/progress.ts';
import { type Ready, readyIndex } from './index-files.ts';
import { tellBuilt } from './tell-built.ts';

/** Opens the index, drawing on standard error how a build goes and telling what it did. */
export async function buildWithProgress(
  config: Config,
  { mostFaults }: { readonly mostFaults: number },
): Promise<Ready> {
  const started = performance.now();
  const drawn = progress('Reading', process.stderr, () => performance.now());
  const ready = await readyIndex(config, {
    builtAt: new Date().toISOString(),
    report: (step) => {
      if (step.kind === 'reading') drawn.show(step.done, step.total);
      else drawn.end();
    },
  });
  if (ready.built) {
    const seconds = (performance.now() - started) / 1_000;
    for (const line of tellBuilt(ready.built, seconds, mostFaults)) console.error(line);
  }
  if (ready.stale) console.error(ready.stale);
  return ready;
}
