import { spawn } from 'node:child_process';

/** A program with its arguments. */
export type CommandLine = readonly [program: string, ...args: string[]];

/** A process from its start to its end. */
export type Ran = {
  readonly seconds: number;
  /** Processor time in seconds; absent unless the process told it (see `tellingTime`). */
  readonly cpu?: number;
  /** Null when a signal ended it. */
  readonly exit: number | null;
  readonly output: string;
  readonly complaints: string;
};

const TELL_TIME = `
  import { writeSync } from 'node:fs';
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    writeSync(3, String((user + system) / 1_000_000));
  });`;

/** Arguments of Node with which a program tells at its end, on stream 3, how much time it computed. */
export const tellingTime = [
  '--import',
  `data:text/javascript,${encodeURIComponent(TELL_TIME)}`,
] as const;

/** Runs a program to its end, timed from before it was started until its streams were closed. */
export function runWhole(
  [program, ...args]: CommandLine,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
    const read = { output: '', complaints: '', cpu: '' };
    const streams = { output: child.stdout, complaints: child.stderr, cpu: child.stdio[3] };
    for (const name of ['output', 'complaints', 'cpu'] as const) {
      streams[name]?.on('data', (chunk: Buffer) => {
        read[name] += chunk.toString();
      });
    }
    child.on('error', reject);
    child.on('close', (exit) => {
      const { output, complaints, cpu } = read;
      const seconds = (performance.now() - started) / 1_000;
      resolve({ seconds, ...(cpu && { cpu: Number(cpu) }), exit, output, complaints });
    });
  });
}
