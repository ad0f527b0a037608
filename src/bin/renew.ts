import { setPriority } from 'node:os';
import { config as loadEnvironment } from 'dotenv';
import { readConfig } from '../config.ts';
import type { Step } from '../ingest/build/builder.ts';
import { renewIndex } from './index-files.ts';

/**
 * Renews the index for a program that answers meanwhile, which started it and is told how it goes:
 * reading keeps a core busy, and answers do not wait for it. `--damaged`: also where nothing changed.
 */
export type RenewTold =
  | { readonly kind: 'step'; readonly step: Step }
  | {
      readonly kind: 'done';
      /** Absent where nothing had changed. */
      readonly built?: { readonly articles: number; readonly read: number };
      readonly faults: readonly string[];
    }
  | { readonly kind: 'failed'; readonly why: string };

loadEnvironment({ quiet: true });

const LOWER_PRIORITY = 10;
const TELL_EVERY_MS = 1_000;

const tell = (told: RenewTold) =>
  new Promise<void>((resolve) => {
    if (process.connected) process.send?.(told, () => resolve());
    else resolve();
  });

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());
process.on('disconnect', () => stop.abort()); // Whoever started it is gone.

/** Steps are told once a second, the first and the last of each kind among them. */
function reporting(): (step: Step) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (step) => {
    const now = performance.now();
    if (step.done < step.total && now - told < TELL_EVERY_MS) return;
    told = now;
    void tell({ kind: 'step', step });
  };
}

async function renew(): Promise<RenewTold> {
  try {
    const { built, faults } = await renewIndex(readConfig(process.env), {
      now: Date.now,
      report: reporting(),
      stop: stop.signal,
      isDamaged: process.argv.includes('--damaged'),
    });
    if (!built) return { kind: 'done', faults };
    const { articles, reused } = built;
    return { kind: 'done', built: { articles, read: articles - reused }, faults };
  } catch (error) {
    return { kind: 'failed', why: error instanceof Error ? error.message : String(error) };
  }
}

try {
  setPriority(LOWER_PRIORITY);
} catch {
  // Some systems do not let a program be modest.
}
await tell(await renew());
process.disconnect?.();
