import { spawn } from 'node:child_process';

/** A program with its arguments. */
export type CommandLine = readonly [program: string, ...args: string[]];

/** A process from its start to its end. */
export type Ran = {
  readonly seconds: number;
  /** Null when a signal ended it. */
  readonly exit: number | null;
  readonly output: string;
  readonly complaints: string;
};

/** Runs a program to its end, timed from before it was started until its streams were closed. */
export function runWhole(
  [program, ...args]: CommandLine,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const read = { output: '', complaints: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      read.output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      read.complaints += text;
    });
    child.on('error', reject);
    child.on('close', (exit) => {
      resolve({ seconds: (performance.now() - started) / 1_000, exit, ...read });
    });
  });
}
