import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { percentile } from '../statistics.ts';
import { tableLines } from '../table.ts';
import { type CommandLine, type Ran, runWhole } from './whole-process.ts';

/** How one way of starting went, run after run. */
export type Starts = { readonly about: string; readonly runs: readonly Ran[] };

/** What is started: a program that does nothing, and one that answers a question and ends. */
export type Programs = { readonly nothing: CommandLine; readonly answer: CommandLine };

/** Starts the programs as whole processes, with an index of their own that is at first not there. */
export async function startCold(
  { nothing, answer }: Programs,
  env: Readonly<Record<string, string | undefined>>,
  runs: number,
): Promise<readonly Starts[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-start-'));
  const repeat = async (about: string, run: (at: number) => Promise<Ran>): Promise<Starts> => {
    const ran: Ran[] = [];
    for (let at = 0; at < runs; at++) ran.push(await run(at));
    return { about, runs: ran };
  };
  const withIndex = (name: string) => ({ ...env, INDEX_DIR: join(folder, name) });
  try {
    return [
      await repeat('a program that does nothing', () => runWhole(nothing, env)),
      await repeat('an answer, the index built first', (at) =>
        runWhole(answer, withIndex(`index-${at}`)),
      ),
      await repeat('an answer, the index there', () => runWhole(answer, withIndex('index-0'))),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

export function coldLines(starts: readonly Starts[]): readonly string[] {
  const rows = starts.map(({ about, runs }) => {
    const seconds = runs.map((run) => run.seconds);
    const shown = [0, 0.5, 1].map((share) => percentile(seconds, share).toFixed(2));
    const cpu = percentile(
      runs.flatMap((run) => run.cpu ?? []),
      0.5,
    );
    return [about, `${runs.length}`, ...shown, Number.isNaN(cpu) ? '–' : cpu.toFixed(2)];
  });
  return [
    ...tableLines(['whole process', 'runs', 'min s', 'median s', 'max s', 'median CPU s'], rows),
    'goal: under 1.5 s from a cold start to the first answer',
  ];
}

/** The starts that ended badly, each with the last of what it complained of. */
export function badStarts(starts: readonly Starts[]): readonly string[] {
  return starts.flatMap(({ about, runs }) =>
    runs
      .filter(({ exit }) => exit !== 0)
      .map(({ exit, complaints, output }) => {
        const last = (complaints.trim() || output.trim()).split('\n').at(-1) || 'nothing';
        return `${about}: ended with ${exit}, saying: ${last}`;
      }),
  );
}
