import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Step } from '../ingest/build/builder.ts';
import { program } from './program.ts';
import type { RenewTold } from './renew.ts';

export type RenewEnd = Exclude<RenewTold, { kind: 'step' }>;

/** A renewal of the index in a process of its own. */
export type Apart = { readonly end: Promise<RenewEnd>; readonly stop: () => void };

/** Renews the index in a process of its own, so that this one goes on answering. */
export function renewApart(isDamaged: boolean, report: (step: Step) => void): Apart {
  const file = fileURLToPath(program('renew'));
  const child = fork(file, isDamaged ? ['--damaged'] : [], {
    execArgv: file.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let told: RenewEnd | undefined;
  child.on('message', (message: RenewTold) => {
    if (message.kind === 'step') report(message.step);
    else told = message;
  });
  const end = new Promise<RenewEnd>((resolve) => {
    const broke = (why: string) => resolve(told ?? { kind: 'failed', why });
    child.on('error', (error) => broke(`It could not be started: ${error.message}`));
    child.on('exit', (code, signal) => broke(`It ended with ${signal ?? code}.`));
  });
  return { end, stop: () => child.kill('SIGTERM') };
}
