import { machineLine, type Pace, peakMemory, stopwatch } from './machine.ts';
import { tableLines } from './table.ts';

/** A first pass that is so short, in seconds of processor time, is followed by more. */
const SHORT = 20;
/** What was compiled on the way is settled after so many passes in all. */
const PASSES = 4;

export type Measured = {
  /** The first pass, as a short-lived program would see it. */
  readonly first: Pace;
  /** The best of some more, as a program that runs on would see it; none where one pass takes long enough. */
  readonly warm?: Pace;
  /** The peak before and after the first pass, in MB. */
  readonly memory: { readonly before: number; readonly after: number };
};

/** Measures some work that can be done again and again. */
export async function measure(work: () => Promise<void> | void): Promise<Measured> {
  const before = peakMemory();
  const first = await timed(work);
  const after = peakMemory();
  const memory = { before, after };
  if (first.cpu >= SHORT) return { first, memory };
  let warm = await timed(work);
  for (let pass = 2; pass < PASSES; pass++) {
    const next = await timed(work);
    if (next.cpu < warm.cpu) warm = next;
  }
  return { first, warm, memory };
}

async function timed(work: () => Promise<void> | void): Promise<Pace> {
  const passed = stopwatch();
  await work();
  return passed();
}

/** What was done in a pass, by unit: `{ articles: 84 }` is told as articles a second. */
export type Work = Readonly<Record<string, number>>;

/** Speed by processor time, cold and warm, memory and the machine. */
export function paceLines(work: Work, { first, warm, memory }: Measured): readonly string[] {
  const row = (pass: string, { cpu, wall }: Pace) => [
    pass,
    cpu.toFixed(2),
    wall.toFixed(2),
    ...Object.values(work).map((amount) => (amount / cpu).toFixed(1)),
  ];
  const [before, after] = [Math.round(memory.before), Math.round(memory.after)];
  return [
    ...tableLines(
      ['pass', 'CPU s', 'wall s', ...Object.keys(work).map((unit) => `${unit}/CPU s`)],
      [row('cold', first), ...(warm ? [row('warm', warm)] : [])],
    ),
    `peak memory: ${after} MB, of which ${before} MB before the first text was read`,
    machineLine(),
  ];
}
