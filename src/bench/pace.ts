import { machineLine, type Pace, peakMemory, stopwatch } from './machine.ts';
import { tableLines } from './table.ts';

/** A first pass that is so short, in seconds, is followed by a second one. */
const SHORT = 2;

export type Measured = {
  /** The first pass, as a short-lived program would see it. */
  readonly first: Pace;
  /** A second one, when the first was too short for its start not to count. */
  readonly warm?: Pace;
  /** The peak before and after the first pass, in MB. */
  readonly memory: { readonly before: number; readonly after: number };
};

/** Measures some work that can be done twice. */
export function measure(work: () => void): Measured {
  const before = peakMemory();
  const first = timed(work);
  const after = peakMemory();
  return {
    first,
    ...(first.cpu < SHORT && { warm: timed(work) }),
    memory: { before, after },
  };
}

function timed(work: () => void): Pace {
  const passed = stopwatch();
  work();
  return passed();
}

/** What was done in a pass, by unit: `{ articles: 84 }` is told as articles a second. */
export type Work = Readonly<Record<string, number>>;

/** Speed by processor time, memory and the machine. */
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
      ['pass', 'CPU s', 'wall s', ...Object.keys(work).map((unit) => `${unit}/s`)],
      [row('first', first), ...(warm ? [row('warm', warm)] : [])],
    ),
    `peak memory: ${after} MB, of which ${before} MB before the first text was read`,
    machineLine(),
  ];
}
