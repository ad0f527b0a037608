import { type Pace, peakMemory, timed } from './machine.ts';

/** A first pass that is so short is measured once more, warm. */
const SHORT = 2;

export type Measured = {
  /** The first pass, as a short-lived program would see it. */
  readonly first: Pace;
  /** A second one, when the first was too short to be worth anything. */
  readonly warm?: Pace;
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

export function memoryLine({ memory: { before, after } }: Measured): string {
  return `peak memory: ${Math.round(after)} MB, of which ${Math.round(before)} MB before the first text was read`;
}
